"""When and where a session took place."""
