"""Topic by topic, in words."""

from __future__ import annotations

from entente.analysis.brief.topics import TopicBrief
from entente.analysis.changes.rows import Changed
from entente.outputs import wording
from entente.outputs.brief import words
from entente.outputs.brief.form import Line, Lines, Notes, Section
from entente.outputs.wording import one_line
from entente.record import ActRow


def topics_section(topics: tuple[TopicBrief, ...], notes: Notes) -> Section:
    """The last language on every topic of the last session."""
    spoken = [t for t in topics if not t.silent]
    parts = [Lines(tuple(_lines(topic, notes)), topic.definition, aside=_aside(topic)) for topic in spoken]
    return Section("Topic by topic", tuple(parts), "No account of the last session tells what was said.")


def _aside(topic: TopicBrief) -> str:
    times = wording.counted(len(topic.raised), "session")
    return (
        f"Raised in {times}; {'agreed' if topic.joint else 'last'} language of {words.when(topic.last)}"
        + ("" if topic.joint else ", told by one side or the press")
    )


def _lines(topic: TopicBrief, notes: Notes) -> list[Line]:
    """What was last said, each with how it was said the time before where that is known."""
    if topic.said:
        before = {(a.proof.document, a.proof.fact): changed for changed in topic.moved for a in changed.after}
        lines = []
        for act in topic.said:
            changed = before.get((act.proof.document, act.proof.fact))
            lines.append(_said(act, changed, notes))
        return lines
    return [
        Line(f"discussed, no position told: {one_line(t.label)}", notes.cite(t.proof)) for t in topic.labels
    ]


def _said(act: ActRow, changed: Changed | None, notes: Notes) -> Line:
    verb = one_line(f"{act.verb}{' not' if act.negated else ''}:") if act.verb else ""
    earlier = changed.before[0] if changed else None
    was = (
        f"; before: “{one_line(earlier.proof.quote)}” ({one_line(changed.because)})"
        if changed and earlier
        else ""
    )
    proofs = [act.proof, *([earlier.proof] if earlier else [])]
    return Line(
        verb, notes.cite(*proofs), lead=words.actor(act), quote=one_line(act.proof.quote), after=was,
        mark=changed.change if changed else "",
    )  # fmt: skip
