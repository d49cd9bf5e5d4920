"""The record's schema, step by step (Alembic). A step once released is never changed."""
