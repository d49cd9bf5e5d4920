"""Earlier, planned and secondary meetings that a document places."""
