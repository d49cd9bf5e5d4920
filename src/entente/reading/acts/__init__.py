"""Acts: what the parties did with words, in the order of the text."""
