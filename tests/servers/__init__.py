"""Servers that tests start on loopback with throw-away data, and stop by their ids: PostgreSQL, Ceph, and a proxy that
spoils what passes."""
