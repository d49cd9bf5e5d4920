"""Answers in the forms people use; one file a format."""
