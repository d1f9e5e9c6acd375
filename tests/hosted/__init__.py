"""The application as it is hosted for many: PostgreSQL, an S3 server, several processes."""
