"""Tests of a claim's life after filing."""
