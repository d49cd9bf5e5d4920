"""What is kept of promises document by document is what is made at once, in whatever order and batches they come."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests.analysis.promises.making import Vow, meeting, paper

from entente.model import Due, MechanismName, ReaderVersion, Reading
from entente.record import Record
from entente.record.promised import hearing, ties

_THINGS = ("the Coastal Radar Network", "the Coastal Tide Atlas", "the Ferry Charter of Busan", "coastal radar posts")
_DAYS = ("2021-03-01", "2021-03-02", "2021-09-01", "2022-02-02", "2022-12-01", None)
_TOLD = ("The ministers welcomed the launch of {}.", "Work on {} is under way, and {} was launched.", "They cancelled {}.")
_PARTIES = (("JPN", "KOR"), ("JPN",), ("KOR", "USA"))


@st.composite
def papers(draw: st.DrawFn) -> Reading:
    """A paper with some promises, or one that tells of deeds, or of a session."""
    day, parties = draw(st.sampled_from(_DAYS)), draw(st.sampled_from(_PARTIES))
    name = f"{draw(st.integers(1, 9))}.txt"
    kind = draw(st.sampled_from(("promise", "promise", "deed", "deed", "planned", "held")))
    if kind == "promise":
        things = draw(st.lists(st.sampled_from(_THINGS), min_size=1, max_size=3, unique=True))
        due = draw(st.sampled_from((None, Due("by May 2022", None, "2022-05-31"), Due("by 2023", None, "2023-12-31"))))
        text = " ".join(f"No. {name}: they will launch {thing}." for thing in things)
        return paper(text, day, [Vow(f"launch {thing}", by=parties, due=due) for thing in things], parties=parties, name=name)
    if kind == "deed":
        thing = draw(st.sampled_from(_THINGS))
        text = f"No. {name}: {draw(st.sampled_from(_TOLD)).format(thing, thing)}"
        return paper(text, day, parties=parties, name=name)
    return _of_session(draw, kind, day, parties, name)


def _of_session(draw: st.DrawFn, kind: str, day: str | None, parties: tuple[str, ...], name: str) -> Reading:
    when = draw(st.sampled_from(_DAYS[:-1]))
    scap = MechanismName("Radar Consultation") if draw(st.booleans()) else None
    if kind == "held":
        text = f"No. {name}: the sides met at the Radar Consultation in Oslo on {when}."
        return paper(text, day, sessions=[_at(meeting(text, text[:-1], date=when, place="Oslo", parties=parties), scap)], name=name)
    text = f"No. {name}: they will hold the Radar Consultation in Oslo on {when}. They will host the next meeting of the sides."
    ahead = _at(meeting(text, "the Radar Consultation in Oslo", status="planned", date=when, place="Oslo", parties=parties), scap)
    vows = [Vow("host the next meeting of the sides", by=parties)] if draw(st.booleans()) else []
    return paper(text, day, vows, sessions=[ahead], name=name)


def _at(session, mechanism):  # type: ignore[no-untyped-def]
    return replace(session, mechanism=mechanism)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty record, to be copied."""
    path = tmp_path_factory.mktemp("empty") / "record.db"
    with Record(str(path), create=True) as record:
        record.settle()
    return path


@settings(max_examples=150, phases=(Phase.explicit, Phase.reuse, Phase.generate), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(papers(), min_size=1, max_size=6), min_size=1, max_size=6), st.integers(1, 3))
def test_kept_document_by_document_is_made_at_once(
    empty: Path, tmp_path: Path, batches: list[list[Reading]], most: int
) -> None:
    """With windows so small that they are always full; documents come again in newer versions and readings."""
    path = tmp_path / "record.db"
    shutil.copy(empty, path)
    with pytest.MonkeyPatch.context() as patch, Record(str(path)) as record:
        for module, name in ((ties, "_NEAR"), (hearing, "_DEEDS"), (hearing, "_PROMISES")):
            patch.setattr(module, name, most)
        for number, batch in enumerate(batches):
            anew = [replace(r, reader=ReaderVersion("entente", str(number))) for r in batch]
            for _ in record.add(anew):
                pass
        kept = record.dump()
        record.rebuild()
        made = record.dump()
        for table in kept:
            if kept[table] != made[table]:
                with open("/tmp/diff.txt","a") as f:
                    f.write(table+"\n  kept "+str([r for r in kept[table] if r not in made[table]])+"\n  made "+str([r for r in made[table] if r not in kept[table]])+"\n")
        for table in kept:
            if kept[table] != made[table]:
                with open("/tmp/diff.txt","a") as f:
                    for b in batches:
                        f.write("BATCH\n")
                        for r in b: f.write(f"   {r.document.source} {r.document.date} {r.document.text} | {[(s.mechanism and 1, s.status,s.date,s.parties) for s in r.sessions]} {[(c.by,c.action,c.due and c.due.end) for c in r.commitments]} {[a.party for a in r.acts[0].actors] if r.acts else ()}\n")
            assert kept[table] == made[table], table
