"""A database file read without SQLite, page by page, where SQLite gives up: damage in one page costs what is on that page."""
