"""Tests of which evidence is asked for."""
