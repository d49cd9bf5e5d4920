"""What people decided, and what a reading says once it is obeyed."""
