"""Values only: identifiers, people, messages, events, commands' results, and every error of the product.

Knows no clock, socket, random source, file or library outside the standard one.
"""
