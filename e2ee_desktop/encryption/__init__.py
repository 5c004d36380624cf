"""Encryption of a program's own data at rest, under keys of its own. Messaging is elsewhere; nothing here knows a profile."""
