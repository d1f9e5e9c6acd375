"""What a claim is: its answers, events and exhibits, and the save-file that carries them."""
