"""Adapters for what files hold: pictures that are sent. Other people's bytes are decoded in processes of their own, `platform/picture_decoder.py` and
`platform/sound_decoder.py`, alone."""
