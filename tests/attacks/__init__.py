"""Active attacks on the engine: each test's name says the attack, its docstring how it would work and what stops it."""
