"""Topics: what a session discussed, one per coordinated item, in the words of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from entente.lexicon.named_subjects import subject_of
from entente.model import Reference, Session, Span, Topic
from entente.reading.clauses.found import ActFound
from entente.reading.dates.calendar_words import MONTH
from entente.reading.document.text_view import TextView
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.syntax.tree import Tree
from entente.reading.tables import Table, table_at
from entente.reading.topics.cutting import Cutter
from entente.reading.topics.meetings import Meetings
from entente.reading.topics.no_topic import NO_LIST, behind_interlocutor, is_no_topic, without_interlocutor
from entente.reading.topics.regions import Region, find_regions

__all__ = ["read_topics"]

_DAY = compiled(rf"\b(?:{MONTH})\s\d{{1,2}},\s\d{{4}}")  # "the November 9, 2011 Agreement": one name
_OPENS, _CLOSES = ('"', "“"), ('"', "”")  # a quotation that goes on behind the topic


def read_topics(
    view: TextView,
    sentences: Sequence[SentenceView],
    acts: tuple[ActFound, ...],
    trees: dict[int, Tree],
    tables: Sequence[Table],
    references: Sequence[Reference] = (),
    sessions: Sequence[Session] = (),
) -> tuple[Topic, ...]:
    """The topics in the order of the text, each once a session, of the one that is told there, or of those told together.

    Names of `references` are not cut.
    """
    main = tables[0].session or next((s.id for s in sessions if s.status != "called-off"), None)
    if main is None:
        return ()
    names = [(e.start, e.end) for r in references if r.kind != "event" for e in r.evidence]
    meetings = Meetings(view, sessions)
    found: dict[tuple[int, int], list[Topic]] = {}
    labels: set[tuple[str, str]] = set()
    regions = set(find_regions(view, sentences, acts, trees, meetings))
    if tables[0].session is None:  # no meeting is reported: only what the parties say that they discussed
        regions = {r for r in regions if r.of_act}
    for region in sorted(regions, key=lambda r: (r.start, -r.end, r.whole, r.session or "")):
        for a, b in _pieces(view, region, trees.get(region.sentence.start), names):
            label, table = view.text[a:b], table_at(tables, a)
            session = region.session or table.session or main
            if any(a < y and x < b for x, y in found) or (session, _plain(label)) in labels:
                continue
            at = (session,) if region.session else meetings.of(session, table, region.sentence)
            labels |= {(one, _plain(label)) for one in at}
            span = (Span.of(view.text, a, b),)
            found[(a, b)] = [Topic(one, label, subject_of(label), span) for one in at]
    topics = [topic for key in sorted(found) for topic in found[key]]
    return tuple(t for t in topics if not _shortened(t, topics, len(view.title) or view.text.find("\n")))


def _pieces(
    view: TextView, region: Region, tree: Tree | None, names: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """The places of the topics of one stretch."""
    text, sentence = view.text, region.sentence
    if NO_LIST.match(text, region.start, region.end):
        return
    parties = [(p.start, p.end) for p in sentence.parties]
    days = [m.span() for m in _DAY.finditer(text, region.start, region.end)]
    cutter = Cutter(text, tree, [*parties, *names, *days])
    upto = without_interlocutor(text, region.start, region.end, sentence)
    start = behind_interlocutor(text, region.start, upto, sentence)
    for a, b in [(start, upto)] if region.whole else cutter.items(start, upto):
        a += text[a : a + 1] in _OPENS and not any(mark in text[a + 1 : b] for mark in _CLOSES)
        b = without_interlocutor(text, a, b, sentence)
        if not is_no_topic(a, b, region, cutter, upto):
            yield a, b


def _shortened(topic: Topic, topics: Sequence[Topic], body: int) -> bool:
    """Whether a title only shortens what the text says in full: "Ministers discuss | Red Sea"."""
    label = _plain(topic.label)
    return topic.evidence[0].start < body and any(
        other is not topic and other.session == topic.session and label in _plain(other.label)
        for other in topics
    )


def _plain(label: str) -> str:
    """A label without quotation marks and in small letters: the same topic in quotes is no other."""
    return re.sub(r"[“”\"‘’.]", "", label).lower()
