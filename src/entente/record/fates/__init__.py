"""What became of promises, decided without tables: which deed shows which step, which promise is another made again."""
