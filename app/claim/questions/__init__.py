"""What a question is: its words and its kind of answer."""
