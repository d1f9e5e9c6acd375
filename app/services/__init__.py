"""What can be done with a claim: answer, attach, convert, draft, pack, open a save-file, delete."""
