"""The dispute texts, tried and measured."""
