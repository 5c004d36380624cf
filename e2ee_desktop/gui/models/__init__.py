"""Item models: frozen rows for the list and the timeline. No threads and no decisions here."""
