"""What is kept: documents, their versions and readings. Nothing here is ever made again."""
