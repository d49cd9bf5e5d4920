"""Entente: the standing record of what governments say, agree and promise when they consult each other."""

__version__ = "0.1.0"
