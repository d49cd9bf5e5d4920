"""What can be asked of the record: one file a question. Each takes a connection and gives typed rows."""
