"""Claims as earlier versions of this program stored and saved them, kept as they were written, and never edited."""
