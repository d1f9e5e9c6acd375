"""Situations that are no new dispute: what each should lead to, written from the stories, not from the program."""
