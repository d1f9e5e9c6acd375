"""Which evidence a claim needs, what a file can show, and what the checks may find in it."""
