"""The server before the application."""
