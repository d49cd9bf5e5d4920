"""Lists of those who sit for one party, and of whom the text has told when a list names nobody whose it is."""

from __future__ import annotations

from typing import NamedTuple

from entente.reading.allegiance.in_order import last_pair
from entente.reading.allegiance.list_owners import only_one
from entente.reading.allegiance.met_with import GOVERNED
from entente.reading.cast.cast import Cast, Person
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView


class Members(NamedTuple):
    """People named between two offsets of a sentence sit for `owner`: a party, or the person whom they accompany.

    `surely`: also those whose own naming says another country ("The EU was represented by the Dutch minister Roe").
    """

    first: int
    last: int
    owner: str | Person
    surely: bool = False


class ToldOf:
    """Which delegation, which person and which two parties the text has told of last."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.delegation: str | Person | None = None
        self.subject: Person | None = None
        self.pair: tuple[str, ...] = ()

    def leave(self, sentence: SentenceView) -> None:
        """Keep of whom the sentence tells: not of whom a small word governs ("At the invitation of Roe, Doe visits")."""
        self.pair = last_pair((sentence,)) or self.pair
        free = (p for p in sentence.people if not GOVERNED.search(sentence.text[: p.start - sentence.start]))
        if sentence.people:
            self.subject = self.cast.of(next(free, sentence.people[0]))

    def across(self) -> str | None:
        """ "that of the United Republic", "the other side": of the two, not the delegation of which the text told last."""
        if self.delegation not in self.pair:
            return None
        return only_one([code for code in self.pair if code != self.delegation])


# Where a sentence goes on from who led whom to what they did: "the delegation led by Roe met Minister Doe".
_DID = compiled(
    r"\b(?:met|meets?|held|holds?|spoke|visit(?:ed|s)|arriv(?:ed|es)|discussed|called on|paid|received|will (?!be)|began|exchanged|while|whereas|and (?:(?:later|then|afterwards|subsequently|separately|also)\b|with))\b"
)


def clause_end(text: str, at: int) -> int:
    """Where the sentence goes on from a list to what its people did, else its end."""
    did = _DID.search(text, at)
    return did.start() if did else len(text)
