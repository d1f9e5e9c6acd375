"""The room desk: packing, opening, keeping."""
