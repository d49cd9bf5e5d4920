"""Topic by topic: where it came up, and the language last agreed on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from entente.analysis.alignment import Ruled
from entente.analysis.brief.earlier import Earlier, Key, key_of, said_before
from entente.analysis.brief.material import Material
from entente.analysis.brief.telling import reports
from entente.analysis.likeness.terms import terms_of
from entente.lexicon.named_subjects import main_subject, named_subjects
from entente.lexicon.subjects import subjects
from entente.record import ActRow, Proof, SessionPage, SessionRow, TopicRow

SAID = 4  # acts of the last session that spoke on a topic
_Row = TypeVar("_Row", ActRow, TopicRow)
_SAME = 0.7  # of the words of the shorter of two acts, from which on they say the same
_POSITIONS = frozenset(
    ["agree", "affirm", "emphasize", "commit", "welcome", "support", "concern", "condemn", "oppose", "urge", "warn",
     "expect", "announce", "assert"]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class TopicBrief:
    """One subject: sessions and papers in which it came up (newest first), and what was last said on it, joint words first.

    `papers`: how many of them are papers; `on_paper`: what was last said stands in one; `lately_on_paper`: it was
    raised last in one. `silent`: raised neither in the session
    held last nor in a paper since; `touched`: words of it fell there all the same. `first` and `latest` show when it was raised.
    """

    subject: str
    definition: str
    raised: tuple[SessionRow, ...]
    last: SessionRow
    labels: tuple[TopicRow, ...]
    said: tuple[ActRow, ...]
    joint: bool
    silent: bool
    touched: bool
    papers: int
    on_paper: bool
    lately_on_paper: bool
    first: Proof
    latest: Proof
    moved: tuple[Earlier, ...] = ()


@dataclass
class _Spoken:
    """What the texts say on one subject, by session."""

    acts: dict[str, list[ActRow]] = field(default_factory=lambda: defaultdict(list))
    labels: dict[str, list[TopicRow]] = field(default_factory=lambda: defaultdict(list))

    def proof(self, session: str) -> Proof:
        """The first words on it in a session."""
        return (self.labels.get(session) or self.acts[session])[0].proof


def topics(material: Material, ruled: Ruled) -> tuple[TopicBrief, ...]:
    """The subjects of all sessions held and papers: those of the last session first, then by how often they came up."""
    texts = tuple(reversed(material.texts))
    spoken: dict[str, _Spoken] = defaultdict(_Spoken)
    order = {s.code: (n, s.definition) for n, s in enumerate(subjects())}
    for page in texts:
        for act in own_acts(page):
            if act.force in _POSITIONS and (subject := main_subject(act.content)):
                spoken[subject].acts[page.session.id].append(act)
        for topic in _own(page, page.topics):
            if topic.subject:
                spoken[topic.subject].labels[page.session.id].append(topic)
    found = [
        _topic(subject, order[subject][1], texts, spoken[subject], material) for subject in sorted(spoken)
    ]
    found.sort(key=lambda t: (t.silent, -len(t.raised), t.last.date or "", order[t.subject][0]))
    return tuple(_with_what_was_said_before(found, texts, ruled))


def own_acts(page: SessionPage) -> tuple[ActRow, ...]:
    """What its own accounts and papers say: not what others recall of it or announce."""
    return tuple(_own(page, page.acts))


def _own(page: SessionPage, rows: Iterable[_Row]) -> Iterator[_Row]:
    own = {a.document.id for a in page.accounts if reports(a) or a.role == "issued"}
    yield from (row for row in rows if row.proof.document in own)


def _topic(
    subject: str, definition: str, texts: tuple[SessionPage, ...], spoken: _Spoken, material: Material
) -> TopicBrief:
    raised = [p for p in texts if p.session.id in spoken.acts or p.session.id in spoken.labels]
    said_in = next((p for p in raised if p.session.id in spoken.acts), raised[0])
    joint_documents = {a.document.id for a in said_in.accounts if a.document.voice == "joint"}
    said = spoken.acts.get(said_in.session.id, [])
    joint = [a for a in said if a.proof.document in joint_documents]
    recent = _recent(texts, material)
    return TopicBrief(
        subject, definition, tuple(p.session for p in raised), said_in.session,
        tuple(spoken.labels.get(raised[0].session.id, ())[:3]), tuple(replace(a, proof=material.sentences.whole(a.proof)) for a in _unlike(sorted(joint or said, key=_is_plain))), bool(joint),
        silent=not any(p.session.id in recent for p in raised),
        touched=any(_touches(p, subject) for p in texts if p.session.id in recent),
        papers=sum(p.session.id in material.without for p in raised), on_paper=said_in.session.id in material.without, lately_on_paper=raised[0].session.id in material.without,
        first=spoken.proof(raised[-1].session.id), latest=spoken.proof(raised[0].session.id),
    )  # fmt: skip


def _recent(texts: tuple[SessionPage, ...], material: Material) -> frozenset[str]:
    """The session held last, and the papers since; the last paper where no session is on record."""
    last = material.last.session.id if material.last else texts[0].session.id
    names = [p.session.id for p in texts]
    return frozenset(names[: names.index(last) + 1])


def _touches(page: SessionPage, subject: str) -> bool:
    """Whether any words of its accounts name the subject, though they be about another."""
    said = (*(a.content for a in own_acts(page)), *(t.label for t in _own(page, page.topics)))
    return any(subject in named_subjects(words) for words in said)


def _unlike(acts: Iterable[ActRow]) -> Iterator[ActRow]:
    """The first few that do not say the same again: two papers of one day share their sentences."""
    kept: list[frozenset[str]] = []
    for act in acts:
        words = frozenset(terms_of(act.content))
        if len(kept) < SAID and not any(_same(words, other) for other in kept):
            kept.append(words)
            yield act


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= _SAME * max(min(len(one), len(other)), 1)


def _is_plain(act: ActRow) -> bool:
    """Whether it only says how things are: what was agreed or affirmed is told first."""
    return act.force == "assert"


def _with_what_was_said_before(
    found: list[TopicBrief], texts: tuple[SessionPage, ...], ruled: Ruled
) -> Iterator[TopicBrief]:
    """What was said last in the newest text that speaks, beside how it had been said the time before."""
    wanted: dict[str, set[Key]] = defaultdict(set)
    for topic in found:
        if not topic.silent:
            wanted[topic.last.id] |= {key_of(act) for act in topic.said}
    earlier: dict[Key, Earlier] = {}
    for n, page in enumerate(texts):
        if asked := wanted.get(page.session.id):
            earlier |= said_before(own_acts(page), frozenset(asked), texts[n + 1 :], ruled)
    for topic in found:
        yield replace(topic, moved=_moved(topic, earlier))


def _moved(topic: TopicBrief, earlier: Mapping[Key, Earlier]) -> tuple[Earlier, ...]:
    return tuple(earlier[key] for act in topic.said if (key := key_of(act)) in earlier)
