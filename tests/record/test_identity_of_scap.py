"""The hard part, on the example record: which session, which mechanism, which person."""

from __future__ import annotations

import random
from dataclasses import replace

from entente.model import Reading
from entente.record import Record


def _sessions(record: Record) -> dict[str, object]:
    return {s.id: s for s in record.sessions(mechanism="SCAP")}


def test_one_consultation_under_all_its_names(example: Record) -> None:
    """The long name, the acronym, "strategic dialogue", "ministerial strategic consultation": one mechanism."""
    (scap,) = (m for m in example.mechanisms() if m.first)  # not the summit that a readout speaks of
    assert (scap.id, scap.acronym, scap.parties) == ("scap", "SCAP", ("KOR", "USA"))
    for name in (
        "SCAP",
        "scap",
        "Strategic Consultations for Allied Partnership",
        "Vice-Ministerial Strategic Dialogue",
    ):
        assert [s.id for s in example.sessions(mechanism=name)] == list(_sessions(example))


def test_a_joint_release_and_a_press_report_of_the_next_day_are_one_session(example: Record) -> None:
    """The document's date is not the session's; the count agrees; the report stays an account of its own."""
    page = example.session("scap-2006-11-07")
    told = [(a.document.voice, a.document.date) for a in page.accounts if a.role == "account"]
    assert told == [("joint", "2006-11-07"), ("third-party", "2006-11-08")]
    second = example.session("scap-2007-10-11")
    assert [a.document.date for a in second.accounts if a.role == "account"] == ["2007-10-11", "2007-10-12"]


def test_a_planned_session_is_tied_to_the_one_held_and_both_dates_are_kept(example: Record) -> None:
    """Announced for 9 November 2006, held on the 7th."""
    page = example.session("scap-2006-11-07")
    assert (page.session.status, page.session.date, page.session.planned_date) == (
        "held",
        "2006-11-07",
        "2006-11-09",
    )
    (notice,) = [a for a in page.accounts if a.role == "notice"]
    assert notice.document.date == "2006-10-30"
    assert "2 days from the day announced" in notice.why
    assert ("planned date", (("2006-11-09", ("announced",)), ("2006-11-07", ("held",)))) in [
        (d.field, d.said) for d in page.differences
    ]


def test_a_called_off_session_stays_called_off(example: Record) -> None:
    """Announcement and cancellation of December 2008 are one session, and it is not the one held in 2010."""
    page = example.session("scap-2008-12-08")
    assert page.session.status == "called-off"
    assert [a.document.date for a in page.accounts] == ["2008-11-20", "2008-12-04"]
    held = example.session("scap-2010-02-26").session
    assert (held.status, held.ordinal, held.level, held.planned_date) == ("held", 2, "ministerial", None)


def test_two_levels_are_counted_side_by_side(example: Record) -> None:
    """The second ministerial and the second sub-ministerial session are two, and each has its own row."""
    second = {
        s.level: s.id for s in example.sessions(mechanism="SCAP") if s.ordinal == 2 and s.status == "held"
    }
    assert second == {"ministerial": "scap-2010-02-26", "sub-ministerial": "scap-2007-10-11"}
    page = example.session("scap-2010-02-26")
    assert page.previous is not None
    assert page.previous.id == "scap-2006-01-19"
    assert example.session("scap-2007-10-11").previous.id == "scap-2006-11-07"  # type: ignore[union-attr]


def test_what_one_text_agrees_to_hold_is_tied_to_what_was_held(example: Record) -> None:
    """ "in Washington in 2013" (October 2012) and the dialogue of December 2013; "a follow-up" leads back."""
    page = example.session("scap-2013-12-17")
    assert any(a.role == "aside" and a.document.date == "2012-10-16" for a in page.accounts)
    assert example.session("scap-2006-11-07").follows == ("scap-2006-01-19",)


def test_contradictions_are_shown_not_smoothed(example: Record) -> None:
    """The day announced and the day held stand side by side."""
    fields = {d.field: dict(d.said) for d in example.session("scap-2006-11-07").differences}
    assert set(fields["planned date"]) == {"2006-11-09", "2006-11-07"}
    assert all(len(said) > 1 for said in fields.values())


def test_accounts_that_contradict_each_other_both_keep_their_word(
    record: Record, scap: tuple[Reading, ...]
) -> None:
    """A joint release that says Seoul and a report that says Busan: one session, with who says which."""
    release, report = (
        r for r in scap if "2006-11-07" in str(r.document.source) or "2006-11-08" in str(r.document.source)
    )
    elsewhere = tuple(replace(s, place="Busan") if s.main else s for s in report.sessions)
    for _ in record.add([release, replace(report, sessions=elsewhere)]):
        pass
    page = record.session("scap-2006-11-07")
    said = next(dict(d.said) for d in page.differences if d.field == "place")
    assert set(said) == {"Seoul", "Busan"}
    assert len({who for tellers in said.values() for who in tellers}) == 2


def test_two_burnses_stay_two(example: Record) -> None:
    """R. Nicholas Burns (2006, 2007) and William J. Burns (2012, 2013), in the same row of sessions."""
    found = {p.id: (p.first, p.last) for p in example.people_named("Burns")}
    assert found == {
        "r-nicholas-burns": ("2006-11-07", "2007-10-11"),
        "william-j-burns": ("2012-10-16", "2013-12-17"),
    }


def test_a_vice_minister_who_became_minister_is_one(example: Record) -> None:
    """Yu Myung-hwan in 2006 and in 2010, under his name in either order."""
    page = example.person("Myung-hwan Yu")
    assert page.person.id == "yu-myung-hwan"
    assert page.person.offices[0].startswith("Vice")
    assert page.person.offices[-1] == "Foreign Minister"
    assert (page.person.first, page.person.last) == ("2006-11-07", "2010-02-26")


def test_the_order_of_documents_does_not_matter(
    scap: tuple[Reading, ...], example: Record, address: str, tmp_path: object
) -> None:
    """Filed one by one in any order, the record is the same; and so it is rebuilt."""
    wanted = example.dump()
    for seed in (1, 2, 3):
        mixed = list(scap)
        random.Random(seed).shuffle(mixed)
        with Record(f"{tmp_path}/mixed{seed}.db", create=True) as other:
            for reading in mixed:
                list(other.add([reading]))
            assert other.dump() == wanted
            other.rebuild()
            assert other.dump() == wanted
