"""Which parties met."""
