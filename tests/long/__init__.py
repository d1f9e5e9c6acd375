"""Tests that take longer: kills, hostile files, every page in every state."""
