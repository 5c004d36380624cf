"""The asynchronous application: its ports, and what a face can ask of it."""
