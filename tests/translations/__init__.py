"""Catalogues and what is made of them."""
