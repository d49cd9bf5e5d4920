"""A sentence made easy for the parser, and its tree."""
