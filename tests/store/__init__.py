"""The store with real files, real SQLite, real threads and real kills."""
