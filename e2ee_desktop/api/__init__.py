"""What other programs of the person's can ask of an open profile: over loopback HTTP, or over standard input and output.

One table of methods (`methods.py`) for both. Knows the application as any face does (`services/face.py`), and no crypto.
"""
