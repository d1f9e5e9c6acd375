"""The room web: every page is read with one reader that checks each answer."""
