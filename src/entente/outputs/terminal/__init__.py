"""A reading as a page on the terminal."""

from entente.outputs.terminal.page import print_page

__all__ = ["print_page"]
