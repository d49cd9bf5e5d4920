"""Organisations that no list names: a coalition, a company, a foundation whose own name is the subject of an act."""

from __future__ import annotations

from entente.lexicon.actor_words import actor_words
from entente.reading.patterns.ready import compiled
from entente.reading.syntax.tree import Tree

_WORDS = actor_words()
_NO_NAME = frozenset("the a an both in today our this these that his her its their your my".split())
_TAIL = compiled(r" (?:of|for)(?: the)?(?: [A-Z][\w’'-]*)+(?: (?:of|and|for)(?: the)?(?: [A-Z][\w’'-]*)+)?")


def association(tree: Tree, k: int, text: str) -> str | None:
    """The name of an organisation that acts for itself, where the head at `k` is its last word."""
    return _name(tree, k, text) if tree.lower[k].rstrip(".") in _WORDS.associations else None


def assembly(tree: Tree, k: int, text: str) -> str | None:
    """The name of a committee, party or army that is no organ of those who met, as far as its words tell."""
    return _name(tree, k, text) if tree.lower[k] in _WORDS.assemblies else None


def company(tree: Tree, k: int, text: str) -> str | None:
    """A bare name of the private sector, which only a list of pledges has for a subject ("Chegg will certify ...")."""
    return _name(tree, k, text, words=1) if tree.tag[k] in ("NNP", "NNPS") else None


def _name(tree: Tree, k: int, text: str, words: int = 2) -> str | None:
    """The capitalised words that end at `k`, with "of ..." or "for ..." behind them."""
    if not tree.words[k][:1].isupper() or tree.words[k].endswith(("’s", "'s")):
        return None
    first = k
    while first > 0 and _of_name(tree, first - 1):
        first -= 1
    while words == 1 and k + 1 < len(tree) and tree.tag[k + 1] in ("NNP", "NNPS"):
        k += 1  # a bare name may run on behind what the parser takes for its head
    while first < k and not tree.words[first][:1].isupper():
        first += 1
    if k - first + 1 < words or any(w in _WORDS.no_association for w in tree.lower[first : k + 1]):
        return None
    tail = _TAIL.match(text, tree.end[k])
    return text[tree.start[first] : tail.end() if tail else tree.end[k]]


def _of_name(tree: Tree, k: int) -> bool:
    word = tree.words[k]
    return (word[:1].isupper() and tree.lower[k] not in _NO_NAME) or word in ("&", "-")
