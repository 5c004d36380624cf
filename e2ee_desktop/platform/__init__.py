"""Adapters to the operating system: keyring, profile folder, clock."""
