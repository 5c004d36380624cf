"""A second implementation, written from docs/protocol.md alone; it imports nothing of the product."""
