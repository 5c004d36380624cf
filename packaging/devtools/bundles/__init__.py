"""`dev.py package` and `dev.py release`: what is handed out, made from the locked packages and this tree alone.

plan → freeze → tree → one module a format. Everything that decides a byte of a package (time, order, owner, mode, name of a
folder) is fixed in these modules, so that two builds anywhere give the same files (docs/reproduce.md).
"""
