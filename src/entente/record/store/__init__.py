"""The store: a SQLite file or a PostgreSQL server, its tables, and the quickest ways to ask and to write them."""
