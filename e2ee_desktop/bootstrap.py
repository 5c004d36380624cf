"""The one composition root: what is built from what. Nothing above it makes an adapter."""
