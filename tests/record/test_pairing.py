"""Ruling that two are the same or different: every kind of account leaves a session, and what cannot come true is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest

from entente.errors import NotInRecord, RecordError
from entente.model import Reading, SourceText
from entente.reading import Reader
from entente.record import Record

RELEASE = "kor-2006-11-07-joint-press-release-on-the-first-sub-ministerial-session"
NOTICE = "kor-2006-10-30-statement-by-the-spokesperson-on-the-first-sub:s1"
REPORT = "2006-11-08-allies-call-north-korean-test-a-grave-threat:s1"
OTHER_REPORT = "2007-10-12-seoul-and-washington-review-alliance-at-second-strategic:s1"
CALLED_OFF = "kor-2008-12-04-ministerial-strategic-consultation-of-december-8-called:s1"
AHEAD = "kor-2012-10-16-press-release-fourth-vice-ministerial-strategic-dialogue:s2"


def _accounts(record: Record, session: str) -> set[str]:
    return {f"{a.document.id}:{a.proof.fact}" for a in record.session(session).accounts}


def _session_of(record: Record, account: str) -> str:
    (found,) = {s.id for s in record.sessions(asides=True) if account in _accounts(record, s.id)}
    return found


@pytest.mark.parametrize(
    ("account", "session", "own", "status"),
    [
        (NOTICE, "scap-2006-11-07", "scap-2006-11-09", "planned"),
        (REPORT, "scap-2006-11-07", "scap-2006-11-07", "held"),
        (OTHER_REPORT, "scap-2007-10-11", "scap-2007-10-11", "held"),
        (CALLED_OFF, "scap-2008-12-08", "scap-2008-12-08", "called-off"),
        (f"{RELEASE}:s2", "scap-2006-01-19", "ministerial-kor-usa-2006-01-19", "held"),
        (AHEAD, "scap-2013-12-17", "scap-2013", "planned"),
    ],
)
def test_an_account_leaves_a_session_of_which_it_does_not_tell(
    example: Record, account: str, session: str, own: str, status: str
) -> None:
    """Reports, announcements and what is spoken of beside another meeting alike: each stands for one of its own."""
    before, all_ = example.dump(), _accounts(example, session)
    number = example.different(account, session, by="ana")
    parted = example.dump()
    found = _session_of(example, account)
    assert _accounts(example, found) == {account}
    assert found.startswith(own)
    assert example.session(found).session.status == status
    rest = all_ - {account}
    assert _accounts(example, _session_of(example, min(rest))) == rest
    assert list(example.check()) == []
    example.rebuild()
    assert example.dump() == parted
    example.undo(number, by="ana")
    assert example.dump() == before


def test_the_session_may_be_named_first(example: Record) -> None:
    """It is the account that goes."""
    example.different("scap-2006-11-07", NOTICE, by="ana")
    assert _accounts(example, "scap-2006-11-07") == {f"{RELEASE}:s1", REPORT}


def test_what_is_named_as_an_account_goes_from_one_that_reports(example: Record) -> None:
    """Also where both are named as accounts, in either order."""
    example.different(f"{RELEASE}:s1", NOTICE, by="ana")
    assert _accounts(example, "scap-2006-11-07") == {f"{RELEASE}:s1", REPORT}


@pytest.mark.parametrize(("title", "own"), [("Joint Statement of Japan and Chile on Fisheries", ["issued"]), ("Fisheries Vision", None)])  # fmt: skip
def test_a_paper_leaves_the_session_at_which_it_is_said_to_have_come_out(
    reader: Reader, record: Record, title: str, own: list[str] | None
) -> None:
    """It tells of none itself: what several gave out stands for one of its own, another paper for none. Its document is its name."""
    texts = (
        ("met.txt", "Joint Readout", "Foreign Minister Jane Doe of Japan and Foreign Minister Ana Roe of Chile met in Lima on May 10, 2023. The ministers agreed to hold further talks."),
        ("vision.txt", title, "Japan and Chile reaffirm their commitment to sustainable fisheries. They condemn illegal fishing."),
    )  # fmt: skip
    list(record.add([reader.read(SourceText(t, source=s, title=n, date="2023-05-10")) for s, n, t in texts]))
    paper = next(d.id for d in record.documents() if "fisheries" in d.id)
    (session,) = record.sessions()
    if own is None:
        record.same(paper, session.id, by="ana")
    assert [a.role for a in record.session(session.id).accounts] == ["account", "issued"]
    record.different(paper, session.id, by="ana")
    found = record.document(paper).session
    assert [a.role for a in record.session(found).accounts] == own if found else own is None
    assert [len(record.session(s.id).accounts) for s in record.sessions()] == [1] * (1 + (own is not None))


def test_the_only_account_of_a_session_cannot_leave_it(example: Record) -> None:
    """The command says so; nothing is kept."""
    alone = "usa-2006-01-19-joint-statement-on-the-launch-of-the-strategic:s3"
    with pytest.raises(RecordError, match="is all that is known of"):
        example.different(alone, "sub-ministerial-kor-usa-undated", by="ana")
    assert list(example.rulings()) == []


def test_what_does_not_come_true_is_refused(example: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    """No ruling that changes nothing, in either direction."""
    before = example.dump()
    monkeypatch.setattr("entente.record.pairing.pair_effect", lambda *_: None)
    with pytest.raises(RecordError, match="cannot be parted"):
        example.different(NOTICE, "scap-2006-11-07", by="ana")
    with pytest.raises(RecordError, match="cannot be joined"):
        example.same("scap-2006-11-07", "scap-2007-10-11", by="ana")
    assert list(example.rulings()) == []
    assert example.dump() == before


def test_a_later_ruling_that_they_are_the_same_goes_before(example: Record) -> None:
    """Although the earlier one stands; undone, the earlier one holds again."""
    example.different(NOTICE, "scap-2006-11-07", by="ana")
    number = example.same("scap-2006-11-09", "scap-2006-11-07", by="ben")
    assert NOTICE in _accounts(example, "scap-2006-11-07")
    example.undo(number, by="ben")
    assert _accounts(example, "scap-2006-11-09") == {NOTICE}


def test_whole_sessions_are_joined_whatever_speaks_against_it(example: Record) -> None:
    """All accounts of both, also asides with asides."""
    for one, other in (
        ("scap-2006-11-07", "scap-2007-10-11"),
        ("g20-summit-undated", "leaders-kor-usa-2021-05"),
    ):
        both = _accounts(example, one) | _accounts(example, other)
        example.same(one, other, by="ana")
        assert _accounts(example, one) == _accounts(example, other) == both


def test_an_account_whose_words_are_gone_makes_its_ruling_homeless(
    example: Record, scap: tuple[Reading, ...]
) -> None:
    """A newer reader finds no such meeting: a person decides."""
    lost = example.different(f"{RELEASE}:s2", "scap-2006-01-19", by="ana")
    reading = replace(
        scap[2], sessions=tuple(replace(s, follows=None) for s in scap[2].sessions if s.id != "s2")
    )
    list(example.add([reading]))
    assert [r.id for r in example.homeless()] == [lost]


@pytest.mark.parametrize("pair", [("scap", "leaders-kor-usa"), ("leaders-kor-usa", "scap")])
def test_a_mechanism_with_a_name_wins_over_a_row_without(example: Record, pair: tuple[str, str]) -> None:
    """Whichever was said first; the other is found under its id, and its meetings are sessions of it."""
    sessions = {s.id for s in example.sessions(mechanism="SCAP", asides=True)}
    example.same(*pair, by="ana")
    for asked in ("SCAP", "scap", "leaders-kor-usa", "Strategic Consultation for Allied Partnership"):
        found = example.mechanism(asked)
        assert (found.id, found.acronym, found.known, found.line) == ("scap", "SCAP", True, False)
        listed = {s.id for s in example.sessions(mechanism=asked, asides=True)}
        assert listed == sessions | {"scap-2005-11", "scap-2021-05"}
    went = example.moved("leaders-kor-usa")
    assert went is not None and (went.now, went.ruling) == ("scap", 1)
    assert example.session("leaders-kor-usa-2005-11").session.id == "scap-2005-11"
    with pytest.raises(NotInRecord, match="rule undo 1"):
        example.same(*pair, by="ana")
