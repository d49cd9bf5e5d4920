"""Which documents and acts hold certain words: the same on both databases."""

from __future__ import annotations

import pytest

from entente.model import SourceText
from entente.reading import Reader
from entente.record import Record

_TOLD = {
    "2019-05-04": "They agreed on a free and open sea. Both states will keep the ports open.",
    "2020-05-04": "They agreed on a free sea, and on open ports. Both states will keep them so.",
    "2021-05-04": "They discussed trade in steel. Japan welcomed the free port of Busan.",
}


def _holding(record: Record, *words: tuple[str, ...]) -> set[str | None]:
    with record.concordance() as found:
        return {place.date for place in found.documents_holding([list(words)], few=10).places}


@pytest.fixture
def filed(record: Record, reader: Reader) -> Record:
    """Three short texts."""
    list(record.add(_read(reader, day, said) for day, said in _TOLD.items()))
    return record


def _read(reader: Reader, day: str, said: str) -> object:
    text = f"Foreign Minister Kim Min-jun of the Republic of Korea and Foreign Minister Taro Sato of Japan met in Seoul. {said}"
    return reader.read(SourceText(text, source=f"{day}.txt", date=day))


def test_a_phrase_is_words_side_by_side(filed: Record) -> None:
    """Of two words, of more, in another form; a single word; two that stand somewhere."""
    assert _holding(filed, ("open", "ports")) == {"2020-05-04"}
    assert _holding(filed, ("open", "sea")) == {"2019-05-04"}
    assert _holding(filed, ("keep", "the", "ports", "open")) == {"2019-05-04"}
    assert _holding(filed, ("agreed", "on")) == _holding(filed, ("agree",)) == {"2019-05-04", "2020-05-04"}
    assert _holding(filed, ("ports",), ("free",)) == set(_TOLD)
    assert _holding(filed, ("sea", "open")) == set()


def test_what_is_found_follows_the_text(filed: Record, reader: Reader) -> None:
    """A better text of a document takes the place of the one before; one made again is found as before."""
    list(filed.add([_read(reader, "2020-05-04", "They agreed on a common budget.")]))
    assert _holding(filed, ("open", "ports")) == set()
    assert _holding(filed, ("common", "budget")) == {"2020-05-04"}
    filed.rebuild()
    assert _holding(filed, ("common", "budget")) == {"2020-05-04"}
    assert _holding(filed, ("open", "sea")) == {"2019-05-04"}


def test_acts_of_a_subject_a_voice_a_kind(filed: Record) -> None:
    """The index knows what an act is about, whether its document is joint, and what kind of act it is."""
    with filed.concordance() as found:
        about = [p for some in found.acts_backwards([], 10, subject="trade") for p in some]
        joint = [p for some in found.acts_backwards([], 10, joint=True) for p in some]
        other = [p for some in found.acts_backwards([], 10, joint=False, forces=["welcome"]) for p in some]
    assert {p.date for p in about} == {"2021-05-04"}
    assert {p.voice for p in joint} <= {"joint"}
    assert {p.date for p in (*joint, *other) if "Busan" in p.words} == {"2021-05-04"}
