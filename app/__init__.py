"""Claimwright: from "something is wrong with my order" to a finished claim."""
