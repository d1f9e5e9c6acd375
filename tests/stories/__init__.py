"""Real buyers' situations, from the claim file to the text."""
