"""What can be done with a claim: answer, attach, mend, draft, pack, open a save-file, delete."""
