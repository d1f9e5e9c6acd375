"""Tests of the text: nouns, brackets, the planner, and that nothing untrue is said."""
