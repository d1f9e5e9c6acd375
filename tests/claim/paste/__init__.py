"""What is read from a pasted order page; ``samples`` holds the texts and what must be read from each."""
