"""Readings as one self-contained page: the text on one side, the facts on the other."""

from entente.outputs.html.page import render

__all__ = ["render"]
