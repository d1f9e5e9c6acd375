"""Measures what the README states: each figure by a run of the real thing."""
