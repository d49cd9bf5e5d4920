"""Topic by topic, in words."""

from __future__ import annotations

from entente.analysis.brief.topics import TopicBrief
from entente.outputs import wording
from entente.outputs.brief import words
from entente.outputs.brief.form import Line, Lines, Notes, Section
from entente.outputs.wording import one_line


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
    if topic.said:
        return [
            Line(
                one_line(f"{act.verb or ''}{' not' if act.negated else ''}:") if act.verb else "",
                notes.cite(act.proof),
                lead=words.actor(act),
                quote=one_line(act.proof.quote),
            )
            for act in topic.said
        ]
    return [
        Line(f"discussed, no position told: {one_line(t.label)}", notes.cite(t.proof)) for t in topic.labels
    ]
