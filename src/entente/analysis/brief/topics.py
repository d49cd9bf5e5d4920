"""Topic by topic: where it came up, and the language last agreed on it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from entente.analysis.brief.material import Material
from entente.analysis.likeness.terms import subjects_of
from entente.lexicon.subjects import subjects
from entente.record import ActRow, SessionPage, SessionRow, TopicRow

SAID = 4  # acts of the last session that spoke on a topic
_POSITIONS = frozenset(
    ["agree", "affirm", "emphasize", "commit", "welcome", "support", "concern", "condemn", "oppose", "urge", "warn",
     "expect", "announce", "assert"]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class TopicBrief:
    """One subject: sessions in which it came up (newest first), and what was last said on it, joint words first."""

    subject: str
    definition: str
    raised: tuple[SessionRow, ...]
    last: SessionRow
    labels: tuple[TopicRow, ...]
    said: tuple[ActRow, ...]
    joint: bool
    silent: bool  # not a word of it in the session held last


def topics(material: Material) -> tuple[TopicBrief, ...]:
    """The subjects of all sessions held: those of the last session first, then by how often they came up."""
    held = tuple(reversed(material.held))
    acts: dict[str, dict[str, list[ActRow]]] = defaultdict(lambda: defaultdict(list))
    labels: dict[str, dict[str, list[TopicRow]]] = defaultdict(lambda: defaultdict(list))
    order = {s.code: (n, s.definition) for n, s in enumerate(subjects())}
    for page in held:
        for act in page.acts:
            if act.force in _POSITIONS:
                for subject in sorted(subjects_of(act.content), key=order.__getitem__)[:1]:
                    acts[subject][page.session.id].append(act)
        for topic in page.topics:
            if topic.subject:
                labels[topic.subject][page.session.id].append(topic)
    found = [
        _topic(subject, order[subject][1], held, acts[subject], labels[subject])
        for subject in sorted(acts.keys() | labels.keys())
    ]
    return tuple(
        sorted(found, key=lambda t: (t.silent, -len(t.raised), t.last.date or "", order[t.subject][0]))
    )


def _topic(
    subject: str, definition: str, held: tuple[SessionPage, ...],
    acts: dict[str, list[ActRow]], labels: dict[str, list[TopicRow]],
) -> TopicBrief:  # fmt: skip
    raised = [p for p in held if p.session.id in acts or p.session.id in labels]
    spoken = next((p for p in raised if p.session.id in acts), raised[0])
    joint_documents = {a.document.id for a in spoken.accounts if a.document.voice == "joint"}
    said = acts.get(spoken.session.id, [])
    joint = [a for a in said if a.proof.document in joint_documents]
    return TopicBrief(
        subject, definition, tuple(p.session for p in raised), spoken.session,
        tuple(labels.get(raised[0].session.id, ())[:3]), tuple((joint or said)[:SAID]), bool(joint),
        raised[0].session.id != held[0].session.id,
    )  # fmt: skip
