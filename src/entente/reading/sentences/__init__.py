"""A text cut into paragraphs and sentences, with offsets, and what each of them names."""
