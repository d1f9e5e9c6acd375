"""Tests of the room app/claim."""
