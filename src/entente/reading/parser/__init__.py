"""The bundled dependency parser: small, trained for the language of diplomacy, loaded without a network."""

from entente.reading.parser.lemmas import lemma
from entente.reading.parser.loading import Parser, SentenceParser, load_parser

__all__ = ["Parser", "SentenceParser", "lemma", "load_parser"]
