"""Acts of bodies that a text names shortly, of those who preside over them, and of texts of one."""

from __future__ import annotations

import pytest

from acts_told import Wanted, acts_told, case
from entente.model import Reading, SourceText
from entente.reading import Reader


def _read(reader: Reader, text: str, title: str | None = None, publisher: str | None = None) -> Reading:
    return reader.read(SourceText(text, title=title, date="2019-05-04", publisher=publisher))


TALKS = "Foreign Minister Ana Roe of Peru met Foreign Minister Juan Doe of Chile in Lima on 3 May 2019. "


@pytest.mark.parametrize(
    ("text", "title", "publisher", "wanted"),
    [
        ("Council noted with deep concern the drought. Council urged the authorities of Chad to open the wells.",
         "Communiqué of the Peace and Security Council on the drought", "African Union",
         [("AU", "concern", "the drought"), ("AU", "urge", "open the wells")]),
        ("The General Secretariat of the Organization of American States (OAS) rejects the tariffs. The General Secretariat urges calm.",
         "Statement of the OAS General Secretariat", None, [("OAS", "oppose", "the tariffs"), ("OAS", "urge", "calm")]),
        ("The Commonwealth Observer Group has arrived in Samoa. The Group will stay until Friday. Our Group is grateful for the welcome.",
         "Commonwealth Observer Group in Samoa", "Commonwealth Secretariat",
         [("Commonwealth", "commit", "stay until Friday"), ("Commonwealth", "welcome", "the welcome")]),
        ("The Senior Arctic Officials (SAOs) met in Oslo. SAOs approved the budget.", "Officials met in Oslo", "Arctic Council",
         [("Arctic Council", "agree", "the budget")]),
        ("CARICOM’s Eminent Persons Group went to Haiti. The EPG regrets the delay. It urges all sides to talk.",
         "CARICOM Eminent Persons Group in Haiti", "CARICOM Secretariat",
         [("CARICOM", "concern", "the delay"), ("CARICOM", "urge", "talk")]),
        ("CARICOM mourns the dead of the flood. We offer our condolences to the families.", "Statement on the flood in Samoa", None,
         [("CARICOM", "condole", "the dead of the flood"), ("CARICOM", "condole", "the families")]),
        ("The flood in Samoa has cost many lives. We urge all states to help.", "Statement by the African Union on the flood", None,
         [("AU", "urge", "help")]),
        ("The flood has cost many lives. We urge all states to help.", "Statement of Sympathy with Samoa", None, []),
    ],
)  # fmt: skip
def test_a_body_by_a_short_name(
    reader: Reader, text: str, title: str, publisher: str | None, wanted: Wanted
) -> None:
    """Without its article, by what is short for it, by its last word; and who speaks alone in a text nobody publishes."""
    assert acts_told(_read(reader, text, title=title, publisher=publisher)) == wanted


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("OSCE Chairperson-in-Office and Peru's Minister of Foreign Affairs, Ana Doe Roe, visited Tbilisi. Doe Roe also met President "
         "John Poe of Georgia. She welcomed the reforms.", "OSCE"),
        ("The mission, led by the former Chief Justice of Peru, Dame Ana Roe, has arrived in Tbilisi. She welcomed the reforms.", "OSCE"),
        ("Peru's Minister of Foreign Affairs, Ana Roe, visited Vienna. She welcomed the reforms.", "PER"),
    ],
)  # fmt: skip
def test_who_presides_acts_for_the_body_that_tells_of_it(reader: Reader, text: str, party: str) -> None:
    """In the text of an organisation, its chair and the former officer who leads its mission act for it."""
    reading = _read(reader, text, title="OSCE Chairperson-in-Office Doe Roe visits Georgia", publisher="OSCE")
    assert [a.party for act in reading.acts for a in act.actors] == [party]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        case("another's turn", "Doe, in turn, stressed Peru's importance for trade.", ("CHL", "emphasize", "Peru's importance for trade")),
        case("a side's turn", "The Chilean side, in turn, called for talks on fish.", ("CHL", "urge", "talks on fish")),
        case("styles", "Their Excellencies noted the storm.", ("CHL+PER", "emphasize", "the storm")),
        case("a numbered paragraph", "3.2 The Ministers noted the storm.", ("CHL+PER", "emphasize", "the storm")),
        case("thoughts", "Our thoughts and prayers are with the families.", ("PER", "condole", "the families")),
        case("thoughts about a matter", "Our thoughts on trade are with the committee."),
        case("covered by the two", "Trade was covered by the two.", ("CHL+PER", "discuss", "Trade")),
        case("a quotation", "“Water knows no borders,” stressed Ana Roe.", ("PER", "emphasize", "Water knows no borders")),
        case("behind a relative clause", "Both sides identified fields in which trade can be widened and undertook to meet again.",
             ("CHL+PER", "agree", "fields in which trade can be widened"), ("CHL+PER", "commit", "meet again")),
        case("the latter", "Minister Roe invited Minister Doe to visit Cusco, which the latter accepted with pleasure.",
             ("PER", "urge", "visit Cusco"), ("CHL", "agree", "visit Cusco")),
        case("by whom an invitation was accepted", "Minister Roe invited Minister Doe to visit Cusco. The invitation was accepted.",
             ("PER", "urge", "visit Cusco"), ("CHL", "agree", "The invitation")),
    ],
)  # fmt: skip
def test_those_who_met(reader: Reader, sentence: str, wanted: Wanted) -> None:
    """Subjects behind insertions and numbers; feelings and words that are somebody's."""
    reading = _read(reader, TALKS + "\n\n" + sentence, publisher="Ministry of Foreign Affairs of Peru")
    assert acts_told(reading) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        case("a phone call", "Minister Roe made a phone call to President John Poe."),
        case("a call to act", "Chile made a call to end the war.", ("CHL", "urge", "end the war")),
        case("apologies for absence", "Bolivia conveyed its apologies."),
        case("how it came about", "The Commission was established in 2007."),
        case("a visit concluded", "Minister Doe concluded a visit to Peru."),
        case("part of what is recalled", "They recalled the summit at which the Presidents agreed to open the border.",
             ("CHL+PER", "affirm", "the summit at which the Presidents agreed to open the border")),
    ],
)  # fmt: skip
def test_what_is_only_told(reader: Reader, sentence: str, wanted: Wanted) -> None:
    """History, absences, calls and visits are no acts."""
    reading = _read(reader, TALKS + "\n\n" + sentence, publisher="Ministry of Foreign Affairs of Peru")
    assert acts_told(reading) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        case("the statement", "The statement urged all sides to talk.", ("ECOWAS", "urge", "talk")),
        case("what a text holds", "The statement sets out a plan."),
        case("that they met", "The statement said the meeting was held in Accra on Friday."),
    ],
)  # fmt: skip
def test_the_press_tells_of_a_text(reader: Reader, sentence: str, wanted: Wanted) -> None:
    """What only parties do, the authors of a text do."""
    text = "ABUJA (Reuters) - ECOWAS leaders met in Accra on Friday to discuss the floods.\n\n" + sentence
    assert acts_told(_read(reader, text, title="West African leaders meet", publisher="Reuters")) == wanted


def test_verbs_that_finish_a_sentence(reader: Reader) -> None:
    """ "The Presidents of A and B: Welcomed ...": verbs in lines of their own."""
    text = "We, the Foreign Ministers of Peru and Chile, meeting in Lima,\n\nCondemn the raid;\n\nHave decided to open the border."
    assert acts_told(_read(reader, text, title="Joint Declaration of Peru and Chile")) == [
        ("CHL+PER", "condemn", "the raid"),
        ("CHL+PER", "agree", "open the border"),
    ]
