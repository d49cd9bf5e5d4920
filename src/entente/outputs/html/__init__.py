"""Readings as one self-contained page: the text on one side, the facts on the other."""

from entente.outputs.html.page import render, render_parts

__all__ = ["render", "render_parts"]
