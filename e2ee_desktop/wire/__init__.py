"""Bytes to frames and content and back; every size limit is in limits.py. Every decoder is total."""
