"""The room services: packing, opening, keeping."""
