"""Saving and finding claims, files and counts. Knows no question and no page."""
