"""Which consultation a session belongs to, which one of its row it was, and how it was held."""
