"""One session and the next, and a consultation over its sessions."""

from __future__ import annotations

import time

import pytest

from entente.analysis.changes.course import changes_between, course_of
from entente.analysis.changes.rows import Step
from entente.errors import NotInRecord
from entente.model import SourceText, to_dict
from entente.reading import Reader
from entente.record import Record

TITLE = "Joint Statement of the River Commission of Japan and Mongolia"
SESSIONS = (
    ("2021-05-03", "The two sides called on Freedonia to open the northern port. The two sides expressed concern over the fires in the delta. The two sides agreed to build a railway to the coast. Both sides welcomed the opening of the bridge."),
    ("2022-05-04", "The two sides urged Freedonia to open the northern port. The two sides expressed concern over the fires in the delta. The two sides will explore ways to build a railway to the coast. The two sides decided to exchange teachers of music."),
    ("2023-05-05", "The two sides urged Freedonia to open the northern port. The two sides decided to exchange teachers of music."),
)  # fmt: skip


@pytest.fixture
def rivers(record: Record, reader: Reader) -> Record:
    """Three sessions of a consultation of our own."""
    readings = []
    for n, (day, said) in enumerate(SESSIONS):
        count = ("first", "second", "third")[n]
        text = f"Japan and Mongolia held the {count} session of the Japan-Mongolia River Commission in Ulaanbaatar on {day}. {said}"
        readings.append(reader.read(SourceText(text, title=TITLE, source=f"{day}.txt", date=day)))
    list(record.add(readings))
    return record


def _by_change(step: Step) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for c in step.changes:
        found.setdefault(c.change, []).append((c.before or c.after)[0].content)
    return found


def test_each_act_is_classed_with_its_rule(rivers: Record) -> None:
    """Stronger, softer, kept, silent, new; both quotes and the changed words."""
    sessions = [s.id for s in rivers.sessions()]
    step = changes_between(rivers, sessions[0], sessions[1])
    said = _by_change(step)
    assert any("port" in c for c in said["stronger"])
    assert any("fires" in c for c in said["kept"])
    assert any("railway" in c for c in said["softer"])
    assert any("bridge" in c for c in said["silent"])
    assert any("teachers" in c for c in said["new"])
    (stronger,) = [c for c in step.changes if c.change == "stronger"]
    assert stronger.because == "verb: call on → urge"
    assert (stronger.gone, stronger.new) == (("called on",), ("urged",))


def test_silence_is_an_event_with_a_date(rivers: Record) -> None:
    """How long it was said, in which session it is absent, and when that was."""
    name = next(s.mechanism for s in rivers.sessions() if s.mechanism)
    course = course_of(rivers, name)
    assert len(course.steps) == 2
    said = {s.said[-1][1].content: s for s in course.silences}
    fires = next(s for content, s in said.items() if "fires" in content)
    assert (
        fires.sentence == "said in two sessions, of 2021-05-03 and 2022-05-04, absent in that of 2023-05-05"
    )
    assert fires.date == "2023-05-05"
    assert [name for name, _ in fires.said] == [c.session.id for c in course.sessions[:2]]
    bridge = next(s for content, s in said.items() if "bridge" in content)
    assert bridge.sentence == "said in the session of 2021-05-03, absent in that of 2022-05-04"


def test_a_step_accounts_for_every_act(example: Record) -> None:
    """Each act of either account stands in one change; every quote verifies."""
    course = course_of(example, "SCAP")
    for step in course.steps:
        for side, chosen in (("before", step.before), ("after", step.after)):
            acts = [a for c in step.changes for a in getattr(c, side)]
            told = [a.proof.fact for a in acts if not a.proof.fact.startswith("p")]  # passages are no acts
            assert len(set(told)) == len(told) == chosen.acts
            text = example.reading_of(chosen.document.id).document.text
            assert all(" … ".join(text[s:e] for s, e in a.proof.spans) == a.proof.quote for a in acts)
        assert all(c.because for c in step.changes)


def test_the_account_is_the_fullest_comparable_one(example: Record) -> None:
    """Joint before unilateral before the press, and said so; what cannot be compared is listed with the reason."""
    course = course_of(example, "SCAP")
    chosen = {c.session.id: c for c in course.sessions}
    assert chosen["scap-2006-11-07"].document.voice == "joint"
    assert chosen["scap-2007-10-11"].document.voice != "third-party"
    assert chosen["scap-2006-11-07"].because == "of 2 accounts, the joint one"
    left = {o.session.id: o.because for o in course.left_out}
    assert left["scap-2008-12-08"] == "called off"
    assert "no account" in left["scap-2017-10-18"]
    assert any("several levels" in note for note in course.notes)
    assert course_of(example, "SCAP", level="ministerial").sessions


def test_what_cannot_be_compared_is_said(example: Record) -> None:
    """The same session twice, one called off, one that is not there, a level without sessions."""
    for one, other in (("scap-2006-11-07", "scap-2006-11-07"), ("scap-2006-11-07", "scap-2008-12-08"), ("scap-2006-11-07", "scap-1900")):  # fmt: skip
        with pytest.raises(NotInRecord):
            changes_between(example, one, other)
    with pytest.raises(NotInRecord):
        course_of(example, "SCAP", level="working")
    with pytest.raises(NotInRecord):
        course_of(example, "the Club of Atlantis")
    with pytest.raises(NotInRecord, match=r"only speak of it .*--all"):
        course_of(example, "G20 Summit")


def test_the_order_asked_for_is_kept_and_said(rivers: Record) -> None:
    """Backwards: stronger is softer then."""
    sessions = [s.id for s in rivers.sessions()]
    step = changes_between(rivers, sessions[1], sessions[0])
    assert any("port" in c for c in _by_change(step)["softer"])
    assert any("the first session is the later one" in note for note in step.notes)


def test_a_consultation_with_one_session(record: Record, reader: Reader) -> None:
    """No error; it is said that there is nothing to compare."""
    day, said = SESSIONS[0]
    text = f"Japan and Mongolia held the first session of the Japan-Mongolia River Commission in Ulaanbaatar on {day}. {said}"
    list(record.add([reader.read(SourceText(text, title=TITLE, source="one.txt", date=day))]))
    name = next(s.mechanism for s in record.sessions() if s.mechanism)
    course = course_of(record, name)
    assert course.steps == ()
    assert any("nothing to compare" in note for note in course.notes)


def test_deterministic_and_quick(example: Record) -> None:
    """The same JSON twice; ten sessions in a moment."""
    start = time.process_time()
    one, other = (to_dict(course_of(example, "SCAP")) for _ in range(2))
    assert one == other
    assert time.process_time() - start < 20


def test_one_session_alone_asks_for_a_second(example: Record) -> None:
    """Not "no such mechanism"."""
    with pytest.raises(NotInRecord, match=r"name a second one .* or its consultation"):
        course_of(example, "scap-2006-11-07")


def test_joint_statements_are_compared_before_readouts(record: Record, reader: Reader) -> None:
    """Also where one session between has only a readout of one side."""
    papers = [
        SourceText(
            f"Japan and Mongolia held the {count} session of the Japan-Mongolia River Commission in Ulaanbaatar on {day}. {said}",
            title=f"{kind} of the Japan-Mongolia River Commission", source=f"{day}-{kind}.txt", date=day,
            publisher=None if "Joint" in kind else "The White House",
        )
        for count, day, kinds in (
            ("first", "2021-05-03", ("Joint Statement", "Readout")),
            ("second", "2022-05-04", ("Readout",)),
            ("third", "2023-05-05", ("Joint Statement", "Readout")),
        )
        for kind in kinds
        for said in ["The two sides agreed to build a railway. The two sides welcomed the bridge."]
    ]  # fmt: skip
    list(record.add(map(reader.read, papers)))
    name = next(s.mechanism for s in record.sessions() if s.mechanism)
    assert name is not None
    kinds = [c.document.kind for c in course_of(record, name).sessions]
    assert kinds == ["joint statement", "readout", "joint statement"]


def test_no_direction_of_acts_that_have_little_in_common(record: Record, reader: Reader) -> None:
    """Beside a matter of one word in common "agreed", then "reviewed" is no softening; beside the same matter it is."""
    head = (
        "Japan and Mongolia held the {} session of the Japan-Mongolia River Commission in Ulaanbaatar on {}. "
    )
    said = (
        "The two sides agreed on the importance of their partnership for fishing, wool and regional issues. The two sides agreed to widen the canal of the delta.",
        "The two sides reviewed the alliance, Freedonia, the drought and regional issues. The two sides discussed how to widen the canal of the delta.",
    )  # fmt: skip
    for n, day in enumerate(("2021-05-03", "2022-05-04")):
        text = head.format(("first", "second")[n], day) + said[n]
        list(record.add([reader.read(SourceText(text, title=TITLE, source=f"{day}.txt", date=day))]))
    (step,) = course_of(record, next(iter(record.mechanisms())).id).steps
    found = _by_change(step)
    assert all("partnership" not in content for content in found.get("softer", ()))
    assert any("canal" in content for content in found.get("softer", ()))
