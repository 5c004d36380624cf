"""Adapters of the Transport port: relay over WebSocket, and memory."""
