"""The story that commands are tried with, and the moment at which it was told."""

from tests.stories.expected import HERE

STORY = HERE / "jp-two-2tb-ssd-fake.json"
NOW = "2023-04-11T12:00:00+00:00"
