"""The whole reading: the example record, and the invariants for any text whatever."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entente.model import Reading, SourceText, from_json, to_json
from entente.reading import Reader
from entente.sources import read_source

READER = Reader()


def _read(examples: Path, stem: str) -> Reading:
    return READER.read(next(read_source(next(examples.glob(f"{stem}*.md")))))


@pytest.mark.parametrize(
    ("stem", "status", "ordinal", "level", "date", "place"),
    [
        ("2006-01-19", "held", 1, "ministerial", "2006-01-19", "Washington, D.C."),
        ("2006-10-30", "planned", 1, "sub-ministerial", "2006-11-09", "Seoul"),
        ("2006-11-07", "held", 1, "sub-ministerial", "2006-11-07", "Seoul"),
        ("2006-11-08", "held", 1, "sub-ministerial", "2006-11-07", "Seoul"),
        ("2007-10-11", "held", 2, "sub-ministerial", "2007-10-11", "the Department of State"),
        ("2007-10-12", "held", 2, "sub-ministerial", "2007-10-11", None),  # only the dateline names a place
        ("2008-09-02", "held", 3, "sub-ministerial", "2008-09-02", "Washington"),
        ("2008-11-20", "planned", 2, "ministerial", "2008-12-08", "Washington"),
        ("2008-12-04", "called-off", None, "ministerial", "2008-12-08", "Washington"),
        ("2010-02-26", "held", 2, "ministerial", "2010-02-26", "Washington"),
        ("2012-10-16", "held", 4, "sub-ministerial", "2012-10-16", "Seoul"),
        ("2013-12-17", "held", None, "sub-ministerial", "2013-12-17", "Washington"),
        ("2017-10-17", "planned", None, "sub-ministerial", "2017-10-18", "Seoul"),
        ("2020-07-08", "held", 8, "sub-ministerial", "2020-07-08", "Seoul"),
        ("2021-07-23", "held", 9, "sub-ministerial", "2021-07-23", "Seoul"),
        ("2025-10-10", "held", 10, "sub-ministerial", "2025-10-10", "Seoul"),
    ],
)
def test_the_main_session(
    examples: Path, stem: str, status: str, ordinal: int | None, level: str, date: str, place: str | None
) -> None:
    """Planned is not held, and two counts run side by side."""
    session = _read(examples, stem).main_session
    assert session is not None
    assert (session.status, session.ordinal, session.level, session.date, session.place) == (
        status,
        ordinal,
        level,
        date,
        place,
    )
    assert set(session.parties) == {"KOR", "USA"}


def test_the_two_burnses_stay_two(examples: Path) -> None:
    """R. Nicholas in 2006, William J. in 2012."""
    assert "R. Nicholas Burns" in {p.name for p in _read(examples, "2006-11-07").participants}
    assert "William J. Burns" in {p.name for p in _read(examples, "2012-10-16").participants}


def test_heads_of_delegation(examples: Path) -> None:
    """Who led for whom."""
    people = {p.name: (p.party, p.role) for p in _read(examples, "2006-11-07").participants}
    assert people == {
        "Yu Myung-hwan": ("KOR", "head of delegation"),
        "R. Nicholas Burns": ("USA", "head of delegation"),
    }


def test_the_resolution_is_named_with_its_symbol(examples: Path) -> None:
    """A number that other texts can be matched by."""
    assert "S/RES/1718" in {r.number for r in _read(examples, "2006-11-07").references}


@pytest.mark.parametrize(
    "foreign",
    [
        "両外相は会談を行った。",
        "Les deux ministres ont décidé de renforcer la coopération entre les deux pays dans ce domaine.",
        "Встреча министров состоялась в Токио.",
    ],
)
def test_a_sentence_in_another_language_is_left_unread(foreign: str) -> None:
    """In an English document too: nothing is invented of it, though plain assertions count where all speak together."""
    english = (
        "Japan and India agreed to widen their work on energy. They welcomed the progress of the talks on trade, "
        "and expressed concern at the situation in the region. They reaffirmed that the treaty is in force."
    )
    text = f"{english}\n\n{foreign}\n\nThey thanked the hosts."
    reading = READER.read(SourceText(text, title="Joint Statement of Japan and India"))
    assert [act.force for act in reading.acts] == ["agree", "welcome", "concern", "affirm", "welcome"]
    assert [span.quote for span in reading.unread] == [foreign]


def test_what_opens_a_list_is_read_with_it(examples: Path) -> None:
    """ "The two sides agreed to:" gives no fact of its own, and is no sentence left unread; one before nothing is."""
    assert _read(examples, "2025-10-10").unread == ()
    reading = READER.read(
        SourceText("Japan and India met in Delhi.\n\nThey also spoke about this:\n\nNothing more.")
    )
    assert "They also spoke about this:" in [span.quote for span in reading.unread]


def test_another_language_is_named_and_left_unread() -> None:
    """Nothing is invented from a text that was not understood."""
    text = "Les deux ministres ont salué la coopération entre la France et le Japon et ont décidé de se revoir à Paris avec les autres partenaires de la région."
    reading = READER.read(SourceText(text))
    assert reading.document.language == "fr"
    assert list(reading.facts()) == []


def test_what_a_page_says_of_its_language_counts_where_its_words_do_not_tell() -> None:
    """Finnish, of which the reader knows no words; English that a page calls otherwise stays English."""
    finnish = "Ministerit tapasivat Helsingissä ja sopivat kaupan, liikenteen sekä kulttuurin yhteistyöstä."
    assert READER.read(SourceText(finnish)).document.language is None
    assert READER.read(SourceText(finnish, declared_language="fi-FI")).document.language == "fi"
    english = "The ministers met in Helsinki and agreed to expand trade with the countries of the region."
    assert READER.read(SourceText(english, declared_language="fi")).document.language == "en"


_WORDS = st.sampled_from(
    [
        "Both",
        "sides",
        "agreed",
        "reaffirmed",
        "that",
        "to",
        "the",
        "President",
        "Kim",
        "Tae-hyo",
        "of",
        "Japan,",
        "(see",
        "“quote”",
        "”",
        "[October",
        "9]",
        "U.S.",
        "will",
        "2+2",
        "•",
        "1.",
        ":",
        ";",
        ".",
        "\n\n",
        "and",
        "noting",
        "Seoul",
        "on",
        "May",
        "15-16,",
        "2022",
        "S/RES/1718",
    ]
)


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(st.text(max_size=300), st.lists(_WORDS, max_size=60).map(" ".join)),
    st.one_of(st.none(), st.text(max_size=80), st.lists(_WORDS, max_size=8).map(" ".join)),
    st.sampled_from([None, "2021-05-10", "2021", "not a date"]),
)
def test_no_text_makes_the_reader_raise_and_every_fact_is_proven(
    text: str, title: str | None, date: str | None
) -> None:
    """Whatever comes in, the invariants hold for what goes out."""
    reading = READER.read(SourceText(text, title=title, date=date))
    assert (
        from_json(to_json(reading).encode("utf-8", "surrogatepass").decode("utf-8", "surrogatepass"))
        == reading
    )
    for fact in reading.facts():
        for span in fact.evidence:
            assert reading.document.text[span.start : span.end] == span.quote
    ids = {s.id for s in reading.sessions}
    assert len(ids) == len(reading.sessions)
    assert all(p.session in ids for p in reading.participants)
    assert all(a.session is None or a.session in ids for a in reading.acts)
    acts = {a.id for a in reading.acts}
    assert len(acts) == len(reading.acts)
    assert all(c.act in acts for c in reading.commitments)


@pytest.mark.parametrize(
    ("text", "title", "publisher"),
    [
        (
            "we will convene Working Group, which will:\n\n(a) a system. view the to\n\nto",
            "Joint Statement of Kenya and Peru",
            None,
        ),
        ("the to address augmenting increase are", None, None),
        (
            "Share enforcement, share finding maximize enforcement. investigative, information\n\n(a)",
            None,
            None,
        ),
        ("talks will take place said. They expressed support", None, "TASS"),
        ("Kenya welcomed the talks that took place", None, None),
        ("5000;  Both sides agreed to consult.", None, None),
    ],
    ids=[
        "promise under a lead-in",
        "are at the end",
        "noun at the end",
        "they of nobody",
        "talks at the end",
        "a determiner by itself",
    ],
)
def test_words_in_any_order_are_read(text: str, title: str | None, publisher: str | None) -> None:
    """Heaps of words that each made it raise once."""
    assert text in READER.read(SourceText(text, title=title, publisher=publisher)).document.text


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Meeting South Africa", "two will importance U. and discuss"),  # its matter lies beyond the tree
        (None, "highlighted Kenya continuing is to surge"),  # a promise without its modal
        (None, "seek to countries community. The – States welcome: \n joint"),  # an item without its lead-in
        (
            "Statement on President Roe’s Travel to the Bahamas",  # on the way between gatherings that have no name
            "President Roe will travel to Nassau, Bahamas on June 8. She is traveling to Lima in May and will meet leaders.",
        ),
    ],
)
def test_torn_texts_that_once_raised_are_read(title: str | None, text: str) -> None:
    """Found by mutating real texts, and cut down to what raised."""
    assert READER.read(SourceText(text, title=title, date="2023-05-04")).document.text.endswith(text)


@pytest.mark.parametrize(
    ("sentence", "unread"),
    [
        pytest.param("The mayors urged restraint under the Paris Agreement.", True, id="a verb that acts"),
        pytest.param(
            "The mayors held a reception under the Paris Agreement.", False, id="a verb that need not"
        ),
        pytest.param("The ministers urged restraint under the Paris Agreement.", False, id="an act"),
    ],
)
def test_a_verb_without_its_act_is_unread(sentence: str, unread: bool) -> None:
    """Though another fact rests on its sentence."""
    reading = READER.read(SourceText(f"The ministers of Peru and Chile met in Lima today. {sentence}"))
    assert [span.quote for span in reading.unread] == [sentence] * unread


@pytest.mark.parametrize("sign", ["\ufffd", "\ud800", "\u200b", "\u202e"])
def test_a_sign_that_is_no_word(sign: str) -> None:
    """What could not be decoded is no subject."""
    acts = READER.read(SourceText(f"{sign} Japan and India agreed to expand trade.")).acts
    assert [act.content for act in acts] == ["expand trade"]
