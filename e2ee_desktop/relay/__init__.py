"""The server: knows domain and wire only, and holds no key that opens a message."""
