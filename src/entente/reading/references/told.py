"""Events, texts and meetings that a sentence tells of in small letters, found in its tree: "a rally against the police in Zenda".

Any noun of `told_references.yaml` with what belongs to it is weighed: its points and those of the evidence that the
phrase holds and of its place in the sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from entente.lexicon.told_references import points_of_told, told_noun
from entente.reading.patterns.ready import compiled
from entente.reading.references.mention import Mention, bare_end
from entente.reading.references.told_evidence import told_evidence
from entente.reading.references.told_extents import Told, phrases_of
from entente.reading.syntax.tree import Tree

_ARTICLE = compiled(r"(?:[Tt]he|[Aa]n?)\s+")
_BEFORE_WORDS = ' \n\t(“"'
_WHEN = compiled(
    r"(?:\s(?:in|of|within|during|from))?(?:\s(?:earlier|later|early|late))?\s(?:(?:this|last|next)\s(?:week|weekend|month|year|morning|night|spring|summer|autumn|fall|winter)|over\sthe\s(?:last|past)\s(?:\w+\s)?(?:hours|days|weeks|months|years)|today|yesterday|tomorrow|tonight)\Z"
)


def find_told(trees: Iterable[Tree], text: str) -> Iterator[Mention]:
    """All such phrases whose points suffice, with their places in the document `text`."""
    for tree in trees:
        for told in phrases_of(tree):
            noun = told_noun(tree.lower[told.head])
            if noun is not None and points_of_told(noun, told_evidence(told)) >= 0:
                yield Mention(_start(text, told.start), _end(text, told), noun.kind)


def _end(text: str, told: Told) -> int:
    """The end without "earlier this year", which the date of the reference says."""
    when = _WHEN.search(text, told.tree.end[told.head], told.end)
    return when.start() if when and when.start() > told.tree.end[told.first] else bare_end(text, told.end)


def _start(text: str, at: int) -> int:
    """The start of the written word: the tree may know the end alone of "U.S.-Fredonia", and take an article to a name."""
    article = _ARTICLE.match(text, at)
    if article:
        return article.end()
    while at > 1 and "-" in text[at - 1 : at + 1] and not text[at - 2].isspace():
        at = max(text.rfind(mark, 0, at) for mark in _BEFORE_WORDS) + 1
    return at
