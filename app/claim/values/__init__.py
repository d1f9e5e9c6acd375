"""Money, quantities and names of things, as answers hold them."""
