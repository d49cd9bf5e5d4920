"""A document as all further reading looks at it: its genre, its date, its title, its sentences."""
