"""Topic by topic: where it came up, and the language last agreed on it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from entente.analysis.brief.material import Material
from entente.analysis.changes.rows import Changed
from entente.lexicon.named_subjects import main_subject
from entente.lexicon.subjects import subjects
from entente.record import ActRow, SessionPage, SessionRow, TopicRow

_MOVED = frozenset(
    ["stronger", "softer", "reworded"]
)  # of what cannot be said, the one is no earlier wording of the other
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
    moved: tuple[Changed, ...]  # its acts of the last step that were said otherwise before


def topics(material: Material, last_step: tuple[Changed, ...]) -> tuple[TopicBrief, ...]:
    """The subjects of all sessions held: those of the last session first, then by how often they came up.

    `last_step`: how the acts of the last session differ from those of the one before.
    """
    held = tuple(reversed(material.held))
    acts: dict[str, dict[str, list[ActRow]]] = defaultdict(lambda: defaultdict(list))
    labels: dict[str, dict[str, list[TopicRow]]] = defaultdict(lambda: defaultdict(list))
    order = {s.code: (n, s.definition) for n, s in enumerate(subjects())}
    for page in held:
        for act in page.acts:
            if act.force in _POSITIONS:
                if subject := main_subject(act.content):
                    acts[subject][page.session.id].append(act)
        for topic in page.topics:
            if topic.subject:
                labels[topic.subject][page.session.id].append(topic)
    moved: dict[str, list[Changed]] = defaultdict(list)
    for changed in last_step:
        if changed.change in _MOVED:
            if subject := main_subject(changed.after[0].content):
                moved[subject].append(changed)
    found = [
        _topic(subject, order[subject][1], held, acts[subject], labels[subject], tuple(moved[subject]))
        for subject in sorted(acts.keys() | labels.keys())
    ]
    return tuple(
        sorted(found, key=lambda t: (t.silent, -len(t.raised), t.last.date or "", order[t.subject][0]))
    )


def _topic(
    subject: str, definition: str, held: tuple[SessionPage, ...],
    acts: dict[str, list[ActRow]], labels: dict[str, list[TopicRow]], moved: tuple[Changed, ...],
) -> TopicBrief:  # fmt: skip
    raised = [p for p in held if p.session.id in acts or p.session.id in labels]
    spoken = next((p for p in raised if p.session.id in acts), raised[0])
    joint_documents = {a.document.id for a in spoken.accounts if a.document.voice == "joint"}
    said = acts.get(spoken.session.id, [])
    joint = [a for a in said if a.proof.document in joint_documents]
    return TopicBrief(
        subject, definition, tuple(p.session for p in raised), spoken.session,
        tuple(labels.get(raised[0].session.id, ())[:3]), tuple(sorted(joint or said, key=_is_plain)[:SAID]), bool(joint),
        raised[0].session.id != held[0].session.id, moved,
    )  # fmt: skip


def _is_plain(act: ActRow) -> bool:
    """Whether it only says how things are: what was agreed or affirmed is told first."""
    return act.force == "assert"
