"""Bytes: what a file is, whether AliExpress would take it, and how it can be converted, in a sandbox."""
