"""Texts that people see: collected from the source, translated in catalogues, compiled for Qt. See docs/translating.md."""
