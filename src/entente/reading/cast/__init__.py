"""Who is who in a document: every naming of a person tied to one member of the cast."""
