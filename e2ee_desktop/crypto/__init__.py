"""Pure cryptography: bytes in, bytes out; clock and randomness are arguments (PROTOCOL.md sections 0 to 3)."""
