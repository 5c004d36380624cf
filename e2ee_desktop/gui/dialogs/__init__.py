"""Dialogs, each loaded when it is first opened, so that the window starts quickly."""
