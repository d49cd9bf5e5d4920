"""Topics: what a session discussed, one per coordinated item, in the words of the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from entente.lexicon.named_subjects import subject_of
from entente.lexicon.parties import is_organisation
from entente.model import Reference, Session, Span, Topic
from entente.reading.clauses.found import ActFound
from entente.reading.dates.calendar_words import MONTH
from entente.reading.document.text_view import TextView
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.syntax.tree import Tree
from entente.reading.tables import Table, table_at
from entente.reading.topics.cutting import Cutter
from entente.reading.topics.marks import TO_DO_NEXT
from entente.reading.topics.meetings import Meetings
from entente.reading.topics.regions import find_regions
from entente.reading.topics.words import bare

__all__ = ["read_topics"]

# What no discussion is about: an infinitive, those with whom something is done, a date, a delegation.
_NO_TOPIC = compiled(
    r"(?:which|who|whose|as|by|from|of|at|amid|amidst|into|through|under|known)\s|to\s+\w|beyond$|(?:in|at|during|after|before|by|from)\s+(?:the|a|an|their|his|her|its|our)\s|(?:with|alongside|together\s+with)\s|(?:the\s+)?[\w.-]+\s+side$|(?:the\s+)?[\w-]+\s+side['’]s\s+(?:initiative|request|invitation)|"
    rf"(?:{MONTH})\b|today\b|\d|the\s(?:sidelines|margins|occasion|eve)\b|condition\sof\sanonymity|available\s(?:at|on|from)\b|[a-z]+(?:ed|ilt)\s(?:on|upon|by)\s",
    re.I,
)
# What begins no list at all: a day, or what somebody is to do ("spoke on May 7 with ...", "parties concerned to stay calm, ...").
_NO_LIST = compiled(rf"to\s+[a-z]+\s|(?:{MONTH})\b|\d|today\b|yesterday\b", re.I)
# A clause: what should be done, said and not discussed.
_SHOULD = compiled(r"\S.*\s(?:should|must|ought\sto)\s(?:not\s)?[a-z]+")
_NOUN = compiled(r"[\w-]+\s+(?:for|of|to|in|on|between|with|from)\s")  # "support for ...", "work of ..."
_DAY = compiled(rf"\b(?:{MONTH})\s\d{{1,2}},\s\d{{4}}")  # "the November 9, 2011 Agreement": one name
_FINITE = frozenset({"VB", "MD", "TO"})


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
    main = tables[0].session
    if main is None:
        return ()
    names = [(e.start, e.end) for r in references if r.kind != "event" for e in r.evidence]
    meetings = Meetings(view, sessions)
    found: dict[tuple[int, int], list[Topic]] = {}
    labels: set[tuple[str, str]] = set()
    for region in sorted(
        set(find_regions(view, sentences, acts, trees, meetings)), key=lambda r: (r.start, -r.end)
    ):
        sentence = region.sentence
        if _NO_LIST.match(view.text, region.start, region.end):
            continue
        parties = [(p.start, p.end) for p in sentence.parties]
        days = [m.span() for m in _DAY.finditer(view.text, region.start, region.end)]
        cutter = Cutter(view.text, trees.get(sentence.start), [*parties, *names, *days])
        upto = _without_interlocutor(view.text, region.start, region.end, sentence)
        for a, b in [(region.start, upto)] if region.whole else cutter.items(region.start, upto):
            a += view.text[a : a + 1] in _OPENS and not any(mark in view.text[a + 1 : b] for mark in _CLOSES)
            b = _without_interlocutor(view.text, a, b, sentence)
            label = view.text[a:b]
            table = table_at(tables, a)
            session = region.session or table.session or main
            if any(a < y and x < b for x, y in found) or (session, _plain(label)) in labels:
                continue
            if _NO_TOPIC.match(label) or bare().fullmatch(label) or _where(view.text, a, b, sentence):
                continue
            if " " not in label and cutter.tagged.at(a) == "RB":
                continue  # "Moreover"
            verb = " " in label and cutter.tagged.at(a) in _FINITE and not _NOUN.match(label)
            aim = TO_DO_NEXT.search(view.text, region.start, a) or cutter.next_aim(region.start, a, upto)
            if (verb and not aim) or _SHOULD.match(label):
                continue
            at = (session,) if region.session else meetings.of(session, table, sentence)
            labels |= {(one, _plain(label)) for one in at}
            span = (Span.of(view.text, a, b),)
            found[(a, b)] = [Topic(one, label, subject_of(label), span) for one in at]
    topics = [topic for key in sorted(found) for topic in found[key]]
    return tuple(t for t in topics if not _shortened(t, topics, len(view.title) or view.text.find("\n")))


def _shortened(topic: Topic, topics: Sequence[Topic], body: int) -> bool:
    """Whether a title only shortens what the text says in full: "Ministers discuss | Red Sea"."""
    label = _plain(topic.label)
    return topic.evidence[0].start < body and any(
        other is not topic and other.session == topic.session and label in _plain(other.label)
        for other in topics
    )


_OPENS, _CLOSES = ('"', "“"), ('"', "”")  # a quotation that goes on behind the topic


def _where(text: str, start: int, end: int, sentence: SentenceView) -> bool:
    """ "Cooperation, including in | the Security Council": the body in which it takes place is no topic."""
    if not _IN_WHICH.search(text, sentence.start, start):
        return False
    return any(is_organisation(m.code) and m.end == end and m.start - start <= 4 for m in sentence.parties)


_IN_WHICH = compiled(r"\bincluding\s(?:in|at|within)\s$")


_WITH_OTHERS = compiled(
    r"\s+with\s+(?:both|him|her|them|each(?:\s+other)?|(?:his|her|their)\s(?:[\w-]+\s){0,3}?(?:counterparts?|colleagues?|interlocutors?|hosts?|guests?)(?:,?\s[A-Z][\w.’'-]*){0,4}|[A-Z][\w-]+\s(?:counterparts?|colleagues?))(?:\s(?:today|yesterday))?$"
)


def _without_interlocutor(text: str, start: int, end: int, sentence: SentenceView) -> int:
    """The end of a topic without those with whom it was discussed: "debt relief | with President Roe"."""
    others = _WITH_OTHERS.search(text, start, end)
    if others:
        return others.start()
    for person in sentence.people:
        if 0 <= person.end - end <= 1 and text.endswith((" with ", " with the "), start, person.start):
            return text.rindex(" with ", start, person.start)
    return end


def _plain(label: str) -> str:
    """A label without quotation marks and in small letters: the same topic in quotes is no other."""
    return re.sub(r"[“”\"‘’.]", "", label).lower()
