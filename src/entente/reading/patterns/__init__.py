"""Patterns that look before they search, and what the build left ready of them."""
