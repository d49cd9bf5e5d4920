"""Who took part, by the words of one sentence, and in what role."""
