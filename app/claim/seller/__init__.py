"""What the seller did: the acts that a buyer can report, with their facts."""
