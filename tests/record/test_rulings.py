"""Rulings: appended, signed, pinned to the evidence, revocable, and kept by a better reader."""

from __future__ import annotations

from dataclasses import replace

import pytest

from entente.errors import NotInRecord, RecordError
from entente.model import ReaderVersion, Reading
from entente.record import Record

RELEASE = "kor-2006-11-07-joint-press-release-on-the-first-sub-ministerial-session"
REPORT = "2006-11-08-allies-call-north-korean-test-a-grave-threat"


def _acts(record: Record) -> dict[str, str]:
    page = record.session("scap-2006-11-07")
    return {f"{a.proof.document}:{a.proof.fact}": a.proof.standing for a in page.acts}


def test_a_fact_is_confirmed_corrected_rejected_and_added(example: Record) -> None:
    """Each shows in the answers, with its standing."""
    example.confirm(f"{RELEASE}:a3", by="ana")
    example.correct(f"{RELEASE}:a5", {"force": "support"}, by="ana", because="they backed it")
    example.reject(f"{REPORT}:a4", by="ana")
    example.add_fact(
        RELEASE,
        "acts",
        ["Both sides welcomed"],
        {"force": "welcome", "content": "it", "actors": "KOR,USA"},
        by="ana",
    )
    acts = _acts(example)
    assert acts[f"{RELEASE}:a3"] == "confirmed"
    assert acts[f"{RELEASE}:a5"] == "corrected"
    assert f"{REPORT}:a4" not in acts
    assert {r.by for r in example.rulings()} == {"ana"}
    assert list(example.check()) == []


def test_a_corrected_session_moves(example: Record) -> None:
    """Its id, date and neighbours follow from what was ruled."""
    example.correct("usa-2010-02-26-joint-readout:s1", {"date": "2010-02-27"}, by="ana")
    assert example.session("scap-2010-02-27").session.ordinal == 2


def test_undoing_restores_what_was_and_keeps_both(example: Record) -> None:
    """Nothing is overwritten: the ruling, its undoing and the undoing's undoing stay."""
    before = example.dump()
    number = example.reject(f"{RELEASE}:a3", by="ana")
    ruled = example.dump()
    back = example.undo(number, by="ben")
    assert example.dump() == before
    example.undo(back, by="ana")
    assert example.dump() == ruled
    assert [(r.kind, r.by, r.stands) for r in example.rulings()] == [
        ("reject", "ana", True), ("undo", "ben", False), ("undo", "ana", True),
    ]  # fmt: skip
    assert [e["what"] for e in example.history(f"{RELEASE}:a3")] == ["read", "reject", "undo", "undo"]


def test_what_is_undone_is_not_undone_again(example: Record) -> None:
    """The line names the undoing, whose undoing brings the ruling back; an undoing that stands says so."""
    number = example.reject(f"{RELEASE}:a3", by="ana")
    back = example.undo(number, by="ana")
    with pytest.raises(RecordError, match=f"undone already, by ruling {back} .*rule undo {back}"):
        example.undo(number, by="ana")
    example.undo(back, by="ana")
    with pytest.raises(RecordError, match="undone already, by ruling 3"):
        example.undo(back, by="ana")
    assert [r.stands for r in example.rulings()] == [True, False, True]


def test_a_ruling_without_a_name_is_signed_by_the_user(
    example: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on the command line."""
    monkeypatch.setenv("ENTENTE_USER", "eve")
    number = example.confirm(f"{RELEASE}:a3")
    example.undo(number)
    assert [r.by for r in example.rulings()] == ["eve", "eve"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("scap-2008-12-08", "scap-2010-02-26"),
        ("r-nicholas-burns", "william-j-burns"),
        ("scap", "leaders-kor-usa"),
    ],
)
def test_what_a_person_says_is_the_same_is_the_same(example: Record, one: str, other: str) -> None:
    """Sessions, people, mechanisms; until it is undone."""
    before = example.dump()
    number = example.same(one, other, by="ana")
    merged = example.dump()
    assert merged != before
    example.rebuild()
    assert example.dump() == merged
    example.undo(number, by="ana")
    assert example.dump() == before
    assert list(example.check()) == []


def test_all_names_of_two_people_ruled_the_same_are_of_one(example: Record) -> None:
    """Whatever speaks against it: "Nicholas Burns" does not go alone."""
    both = {
        s.id for name in ("r-nicholas-burns", "william-j-burns") for s, _ in example.person(name).attended
    }
    example.same("r-nicholas-burns", "william-j-burns", by="ana")
    (found,) = {p.id for p in example.people_named("Burns")}
    assert {s.id for s, _ in example.person(found).attended} == both


def test_what_a_person_says_is_different_stays_apart(example: Record) -> None:
    """The press report is put apart from the joint release: each is the account of a session, none of both."""
    example.different(f"{RELEASE}:s1", f"{REPORT}:s1", by="ana")
    told = [
        {a.document.id for a in example.session(session.id).accounts if a.role == "account"}
        for session in example.sessions(first="2006-11-07", last="2006-11-07")
    ]
    assert sorted(map(sorted, told)) == [[REPORT], [RELEASE]]


def test_a_better_reader_keeps_every_ruling_that_still_fits(
    example: Record, scap: tuple[Reading, ...]
) -> None:
    """Facts have other numbers then; a ruling whose words no fact rests on any more is listed, not lost."""
    example.confirm(f"{RELEASE}:a3", by="ana")
    lost = example.confirm(f"{RELEASE}:a5", by="ana")
    reading = scap[2]
    acts = tuple(replace(a, id=f"a{n}") for n, a in enumerate(reading.acts[1:4], 1))
    kept = {a.id for a in acts}
    better = replace(reading, acts=acts, commitments=tuple(c for c in reading.commitments if c.act in kept), reader=ReaderVersion("entente", "9.9"))  # fmt: skip
    (batch,) = example.add([better])
    (filed,) = batch.filed
    assert filed.what == "read anew"
    assert [r.id for r in filed.homeless] == [lost]
    assert _acts(example)[f"{RELEASE}:a2"] == "confirmed"
    assert [d.other for d in example.queue() if d.kind == "ruling"] == [str(lost)]
    assert any(f.what == "ruling" for f in example.check())


def test_a_ruling_that_makes_no_sense_is_refused(example: Record) -> None:
    """And leaves no trace."""
    with pytest.raises(NotInRecord):
        example.confirm(f"{RELEASE}:a99", by="ana")
    with pytest.raises(RecordError):
        example.correct(f"{RELEASE}:a3", {"colour": "red"}, by="ana")
    with pytest.raises(RecordError):
        example.add_fact(RELEASE, "acts", ["words that do not stand there"], {}, by="ana")
    with pytest.raises(NotInRecord):
        example.undo(7, by="ana")
    with pytest.raises(NotInRecord):
        example.same("scap-2006-11-07", "nobody", by="ana")
    assert list(example.rulings()) == []


@pytest.mark.parametrize(
    ("fact", "field", "value", "said"),
    [
        ("a3", "force", "nonsense", "agree"),
        ("a3", "actors", "KOR,Xyz", "Xyz: no such party"),
        ("a3", "addressees", "kor", "KOR"),
        ("a3", "negated", "perhaps", "true or false"),
        ("a3", "content", "", "cannot be left open"),
        ("a3", "session", "s99", "s1"),
        ("s1", "date", "2006-13-45", "is no date"),
        ("s1", "end_date", "2006-02-30", "is no date"),
        ("s1", "date", "7 November 2006", "is no date"),
        ("s1", "ordinal", "first", "give a number"),
        ("s1", "level", "high", "ministerial"),
        ("s1", "status", "", "cannot be left open"),
        ("s1", "host", "Korea", "no such party"),
        ("s1", "colour", "red", "no such field"),
        ("t1", "subject", "weather", "no such subject"),
    ],
)
def test_a_value_that_its_field_cannot_have_is_refused(
    example: Record, fact: str, field: str, value: str, said: str
) -> None:
    """In one line that says what is wanted; no ruling is kept."""
    with pytest.raises(RecordError, match=said) as refused:
        example.correct(f"{RELEASE}:{fact}", {field: value}, by="ana")
    assert "\n" not in str(refused.value)
    assert list(example.rulings()) == []


def test_a_value_ruled_before_values_were_checked_is_found(
    example: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`entente check` names the ruling."""
    with monkeypatch.context() as earlier:
        earlier.setattr("entente.record.deciding.check_values", lambda *_: None)
        number = example.correct(f"{RELEASE}:s1", {"date": "2006-13-45"}, by="ana")
    assert [f.where for f in example.check() if f.what == "ruling"] == [str(number)]


def test_an_added_fact_is_checked_as_a_corrected_one_is(example: Record) -> None:
    """No fact by hand of an unknown force, and none that brings its own id."""
    for values in ({"force": "nonsense"}, {"id": "a1"}):
        with pytest.raises(RecordError):
            example.add_fact(RELEASE, "acts", ["Both sides welcomed"], values, by="ana")


def test_an_added_fact_stands_on_the_page_of_its_documents_session(example: Record) -> None:
    """Where none is said that is the main one; a promise is of the act in whose words it stands."""
    values = {"acts": {"force": "welcome", "content": "it", "actors": "KOR,USA"}, "topics": {"label": "it"}, "participants": {"name": "Jane Doe", "party": "KOR"}}  # fmt: skip
    added = {
        layer: f"n{example.add_fact(RELEASE, layer, ['in-depth'], of, by='ana')}"
        for layer, of in values.items()
    }
    promise = example.add_fact(
        RELEASE, "commitments", ["agreed to consult"], {"action": "consult", "by": "KOR"}, by="ana"
    )
    page = example.session("scap-2006-11-07")
    for layer, name in added.items():
        assert name in {fact.proof.fact for fact in getattr(page, layer)}
    assert {c.proof.fact: c.act for c in page.commitments}[f"n{promise}"] == "a8"
    with pytest.raises(RecordError, match=r"made by an act.*act=a1"):
        example.add_fact(RELEASE, "commitments", ["Joint"], {"action": "consult", "by": "KOR"}, by="ana")


def test_of_which_session_an_added_fact_is_is_asked_where_it_is_open(
    record: Record, scap: tuple[Reading, ...]
) -> None:
    """A paper that reports none of the sessions of which it speaks: the line says what can be given."""
    told = tuple(replace(s, main=False) for s in scap[0].sessions)
    list(record.add([replace(scap[0], sessions=told)]))
    (document,) = record.documents()
    with pytest.raises(RecordError, match=r"of which session is it.*session=s1 .*session=s2 "):
        record.add_fact(document.id, "topics", ["alliance"], {"label": "the alliance"}, by="ana")
    record.add_fact(document.id, "topics", ["alliance"], {"label": "the alliance", "session": "s2"}, by="ana")
    assert "the alliance" in {t.label for t in record.session("leaders-kor-usa-2005-11").topics}


@pytest.mark.parametrize(
    ("field", "value"),
    [("date", "XXXX-11-07"), ("date", "2006-23"), ("ordinal", ""), ("host", "KOR"), ("mechanism", "SCAP")],
)
def test_a_value_that_fits_is_taken(example: Record, field: str, value: str) -> None:
    """A day without a year, a season; and a field is made open with nothing."""
    example.correct(f"{RELEASE}:s1", {field: value}, by="ana")
    assert list(example.check()) == []


def test_two_that_were_ruled_to_be_one_are_told_apart_by_undoing(example: Record) -> None:
    """The message names the ruling."""
    pair = ("scap-2006-11-07", "scap-2007-10-11")
    number = example.same(*pair, by="ana")
    with pytest.raises(NotInRecord, match=f"rule undo {number}"):
        example.different(*pair, by="ana")


def test_the_queue_says_why(example: Record) -> None:
    """The announced dialogue of 2017, of which no account was filed."""
    (doubt,) = [d for d in example.queue() if d.kind == "announced"]
    assert doubt.one == "scap-2017-10-18"
    assert "no account" in doubt.why[0]


def test_two_acts_are_ruled_the_same_or_not(example: Record, scap: tuple[Reading, ...]) -> None:
    """By their names, the latest ruling counts, until it is undone; a better reader's numbers are no matter."""
    one, other = f"{RELEASE}:a5", f"{REPORT}:a4"
    pair = (min(one, other), max(one, other))
    before = example.dump()
    assert example.ruled_acts() == {}
    first = example.same(one, other, by="ana")
    assert example.ruled_acts() == {pair: True}
    second = example.different(other, one, by="ben", because="the talks, not the decision", what="act")
    assert example.ruled_acts() == {pair: False}
    example.undo(second, by="ben")
    assert example.ruled_acts() == {pair: True}
    assert example.dump() == before  # nothing is made of it
    acts = tuple(replace(a, id=f"a{n}") for n, a in enumerate(scap[2].acts[2:], 1))
    better = replace(scap[2], acts=acts, commitments=(), reader=ReaderVersion("entente", "9.9"))
    list(example.add([better]))
    assert example.ruled_acts() == {tuple(sorted((f"{RELEASE}:a3", other))): True}
    worse = replace(better, acts=acts[:1], reader=ReaderVersion("entente", "9.91"))
    list(example.add([worse]))
    assert example.ruled_acts() == {}
    assert [d.other for d in example.queue() if d.kind == "ruling"] == [str(first)]
    assert not next(r.stands for r in example.rulings())


def test_acts_that_are_not_there_cannot_be_ruled_on(example: Record) -> None:
    """With one line that says what was wanted."""
    with pytest.raises(NotInRecord):
        example.same(f"{RELEASE}:a99", f"{REPORT}:a1", by="ana")
    with pytest.raises(NotInRecord):
        example.same(f"{RELEASE}:a1", f"{RELEASE}:a1", by="ana")


@pytest.mark.parametrize(
    ("place", "country"), [("Washington", "USA"), ("Busan", "KOR"), ("Nowhere Springs", None)]
)
def test_a_corrected_place_takes_its_country_with_it(
    example: Record, place: str, country: str | None
) -> None:
    """Where the place is known; else the country is open, and it can be said."""
    fact = f"{RELEASE}:s1"
    example.correct(fact, {"place": place}, by="ana")
    assert _where(example) == (place, country)
    example.correct(fact, {"place": place, "country": "JPN"}, by="ana")
    assert _where(example) == (place, "JPN")


def _where(record: Record) -> tuple[str | None, str | None]:
    with record.extract() as extract:
        found = next(a for a in extract.accounts() if (a.proof.document, a.proof.fact) == (RELEASE, "s1"))
    return found.place, found.country


def test_a_fact_that_is_there_already_is_not_added(example: Record) -> None:
    """The one that says it is named; with another value it is another fact."""
    promise = example.reading_of(RELEASE).commitments[0]
    told = {"action": promise.action.upper(), "by": ",".join(reversed(promise.by))}
    quote = promise.evidence[0].quote
    with pytest.raises(RecordError, match=f"{RELEASE}:c1: says this already"):
        example.add_fact(RELEASE, "commitments", [quote], told, by="ana")
    assert list(example.rulings()) == []
    example.add_fact(RELEASE, "commitments", [quote], {**told, "action": "meet in spring"}, by="ana")
    with pytest.raises(RecordError, match=":n1: says this already"):
        example.add_fact(RELEASE, "commitments", [quote], {**told, "action": "meet in spring"}, by="ana")
