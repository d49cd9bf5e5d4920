"""The brief in its formats: Markdown, HTML, PDF and Word."""
