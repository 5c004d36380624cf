"""Qt-free: events and values become rows and texts for any face."""
