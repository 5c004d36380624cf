"""Adapters for what files hold: pictures. Other people's bytes are decoded within limits, here alone."""
