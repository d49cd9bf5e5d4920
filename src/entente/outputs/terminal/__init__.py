"""Pages for the terminal: a reading, and each answer of the record."""

from entente.outputs.terminal.page import print_page

__all__ = ["print_page"]
