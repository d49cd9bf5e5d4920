"""Topic by topic, in words."""

from __future__ import annotations

from entente.analysis.brief.earlier import Earlier, key_of
from entente.analysis.brief.topics import TopicBrief
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
    sessions = len(topic.raised) - topic.papers
    raised = [wording.counted(sessions, "session")] if sessions else []
    raised += [wording.counted(topic.papers, "paper")] if topic.papers else []
    where = f"the paper of {words.when(topic.last)}" if topic.on_paper else words.when(topic.last)
    return f"Raised in {words.listed(raised)}; {'agreed' if topic.joint else 'last'} language of {where}" + (
        "" if topic.joint else ", told by one side or the press"
    )


def _lines(topic: TopicBrief, notes: Notes) -> list[Line]:
    """What was last said, each with how it was said the time before where that is known."""
    if topic.said:
        before = {earlier.key: earlier for earlier in topic.moved}
        return [_said(act, before.get(key_of(act)), notes) for act in topic.said]
    return [
        Line(f"discussed, no position told: {one_line(t.label)}", notes.cite(t.proof)) for t in topic.labels
    ]


def _said(act: ActRow, earlier: Earlier | None, notes: Notes) -> Line:
    """The class stands with the very words on which it rests."""
    proofs = [act.proof, *([earlier.proof] if earlier else [])]
    return Line(
        words.verb(act), notes.cite(*proofs), lead=words.actor(act), quote=one_line(act.proof.quote),
        after=_before(earlier) if earlier else "", mark=earlier.change if earlier and earlier.change != "discussed" else "",
    )  # fmt: skip


def _before(earlier: Earlier) -> str:
    when, quote = words.when(earlier.session), one_line(earlier.proof.quote)
    if earlier.change == "kept":
        return f"; so already on {when}"
    if earlier.change == "discussed":
        return f"; discussed on {when}: “{quote}”"
    return f"; before ({when}): “{quote}” ({one_line(earlier.because)})"
