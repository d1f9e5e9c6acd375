"""The English text: what is said of the answers, in which order, in three lengths."""
