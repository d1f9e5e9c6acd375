"""The whole product in a real Chromium, against the real server."""
