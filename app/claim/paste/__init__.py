"""What can be read from a pasted order page, list, tracking page or mail: only what stands there, nothing guessed."""
