"""Adapter of the Store ports: one encrypted SQLite file a profile."""
