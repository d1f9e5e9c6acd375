"""A claim's life after filing: eight events with their facts, what follows from them, one next step, the texts."""
