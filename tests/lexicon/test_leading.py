"""Who chairs, hosts or heads: the examples of the lexicon, read."""

from __future__ import annotations

import pytest

from entente.lexicon.leading import leading_words
from entente.reading.mentions.parties import find_parties
from entente.reading.people.naming import find_people
from entente.reading.sentences.segmentation import Segment
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.attendance.roles import role_in

_WORDS = leading_words()


def _role_of_roe(text: str) -> str | None:
    parties = find_parties(text)
    people = find_people(text, parties)
    sentence = SentenceView(Segment(0, len(text), 0, "sentence"), text, parties, people)
    roe = next(p for p in people if p.name == "Roe")
    return role_in(sentence, roe, meets=True)


@pytest.mark.parametrize(
    ("sentence", "role"),
    [(s, "chair") for s in _WORDS.chair]
    + [(s, "host") for s in _WORDS.host]
    + [(s, "head of delegation") for s in _WORDS.head]
    + [(s, None) for s in _WORDS.none],
)
def test_examples_give_their_role(sentence: str, role: str | None) -> None:
    """Each sentence of the file says of Roe what its list is for."""
    assert _role_of_roe(sentence) == role
