"""When a dispute can be opened, and the days to keep in mind."""
