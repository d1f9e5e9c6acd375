"""The fair trial: the same facts for our text and for one written freely."""
