"""Saving and finding claims, files and counts."""
