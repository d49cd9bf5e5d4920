"""The bundled dependency parser: small, trained for the language of diplomacy, loaded without a network."""

from entente.reading.parser.lemmas import lemma
from entente.reading.parser.loading import Parser, load_parser

__all__ = ["Parser", "lemma", "load_parser"]
