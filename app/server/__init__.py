"""The server before the application: connections, bodies that come in, answers that go out."""
