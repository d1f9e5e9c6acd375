"""Bytes: what a file is, whether AliExpress would take it, and how it can be mended, behind a fence."""
