"""The order of reading, in one place: what comes before what, and why.

    source → text → genre → sentences and mentions → main session → trees → other sessions → tables → acts
           → references → topics, commitments → participants → reading

Who sits together where must be known before acts ("both sides"); references come after the sessions because
they look at what the rest has taken.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from entente.lexicon.publishers import PRESS, hostname_of, press_seat, publisher_party, signs_as_agency
from entente.model import Document, ReaderVersion, Reading, Reference, Session, SourceText, Span
from entente.reading.acts import ActReader, told_parts, without_questions
from entente.reading.clauses.found import ActFound
from entente.reading.commitments import read_commitments
from entente.reading.document.dated import date_line
from entente.reading.document.genre import Genre, read_genre
from entente.reading.document.related import read_related
from entente.reading.document.text_view import TextView, view_text
from entente.reading.lists import settled, with_items
from entente.reading.parser import Parser, SentenceParser, lemma, load_parser
from entente.reading.parser.sentence import ParsedSentence
from entente.reading.participants import read_participants
from entente.reading.patterns.overlaps import Overlaps
from entente.reading.reader_version import reader_version
from entente.reading.references import read_references
from entente.reading.sentences.dateline import day_written
from entente.reading.sentences.language import declared_language, guess_language, is_foreign
from entente.reading.sentences.lead_ins import subject_alone
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions import MainSession, PlacedSession, read_main, read_others
from entente.reading.speaking import read_speakers
from entente.reading.syntax.simplify import SimpleSentence, simplify
from entente.reading.syntax.tree import Tree
from entente.reading.tables import tables_of
from entente.reading.topics import read_topics


@dataclass(frozen=True, slots=True)
class Draft:
    """A document on its way to its reading: what is known of it before its sentences are parsed. Unread: no view."""

    document: Document
    view: TextView | None = None
    main: MainSession | None = None
    parts: tuple[SentenceView, ...] = ()
    simple: Sequence[SimpleSentence] = ()


_OPENING = 300  # characters of the first lines
_BEHIND_CAPTIONS = 900  # characters in which an agency signs, with those of what its pictures show


class Reader:
    """Reads documents. Reuse one: the parser is loaded once. `pipeline` is a spaCy pipeline of the user's own."""

    def __init__(self, pipeline: Any = None) -> None:
        self._parser: SentenceParser = Parser(pipeline) if pipeline is not None else load_parser()
        name = (
            "entente"
            if pipeline is None
            else f"entente+{pipeline.meta.get('lang')}_{pipeline.meta.get('name')}"
        )
        self.version = ReaderVersion(name, reader_version())

    def read(self, source: SourceText) -> Reading:
        """The reading of one document. Never raises for any text; what is not English is named and left unread."""
        draft = self.draft(source)
        return self.finish(draft, self.parse(t.text for t in draft.simple))

    def parse(self, texts: Iterable[str]) -> Iterator[ParsedSentence]:
        """The trees of sentences, in order: of those of one draft, or of many at once, which is faster."""
        return self._parser.sentences(texts)

    def draft(self, source: SourceText) -> Draft:
        """All that is read of a document before its sentences are parsed."""
        text, title = whole_text(source)
        opening = text[len(title) : len(title) + _OPENING]
        party = publisher_party(source.address, source.publisher)
        signed = text[len(title) : len(title) + _BEHIND_CAPTIONS]
        party = PRESS if signs_as_agency(source.publisher, signed) else party
        genre = read_genre(title, text[len(title) :].lstrip(), party)
        language = guess_language(text) or declared_language(source.declared_language)
        document = _document(source, text, title, genre, language)
        if language not in (None, "en"):
            return Draft(document)
        home = None if party in (None, PRESS) else party
        seat = press_seat(source.publisher, opening, source.address) if home is None else None
        written = day_written(opening, document.date) if genre.voice == "third-party" else None
        view = view_text(text, title, written or document.date, genre, home, seat)
        main = read_main(view)
        told = (s for s in view.body if s.kind != "heading" or subject_alone(s.text))  # "The Ministers:"
        prose = (s for s in told if not is_foreign(s.text))
        parts = tuple(with_items(told_parts(without_questions(prose)), text))
        return Draft(document, view, main, parts, [simplify(s, view) for s in parts])

    def finish(self, draft: Draft, parsed: Iterable[ParsedSentence]) -> Reading:
        """The reading of a draft with the trees of its sentences."""
        if draft.view is None:
            return Reading(draft.document, reader=self.version)
        trees = [Tree.of(p, lemma, t.places) for p, t in zip(parsed, draft.simple, strict=True)]
        return self._facts(draft, draft.view, trees)

    def _facts(self, draft: Draft, view: TextView, trees_in_order: list[Tree]) -> Reading:
        document, main = draft.document, draft.main
        parsed = list(settled(zip(draft.parts, trees_in_order, strict=True)))
        parts = tuple(sentence for sentence, _ in parsed)
        trees = {sentence.start: tree for sentence, tree in parsed}
        speakers = read_speakers(view, main)
        mechanism = main.session.mechanism if main else None
        acronym = mechanism.acronym if mechanism else None
        others = read_others(view, main)
        tables = tables_of(view, speakers.parties, main, others)
        ahead = main is not None and main.session.status == "planned"
        act_reader = ActReader(view, tables, speakers=speakers, mechanism=acronym, ahead=ahead)
        acts = act_reader.read(parsed)
        sessions = _linked(main, others)
        references = _outside_people(
            view,
            read_references(
                view.text,
                [
                    (s.start, s.end)
                    for s in view.body
                    if s.kind != "heading" or view.genre.kind == "fact sheet"
                ],
                view.date,
                _own_names(sessions),
                [(e.start, e.end) for s in others for e in s.session.evidence],
                main=main.session if main else None,
                trees=trees_in_order,
                title=view.title,
            ),
        )
        topics = read_topics(view, parts, acts, trees, tables, references, sessions)
        commitments = read_commitments(acts, view.date, view.cast, {s.id: s.parties for s in sessions})
        participants = read_participants(view, main, others)
        reading = Reading(
            document=document,
            sessions=sessions,
            participants=participants,
            topics=topics,
            acts=tuple(a.act for a in acts),
            commitments=commitments,
            references=references,
            reader=self.version,
        )
        return replace(reading, unread=_unread(view, reading, Overlaps(act_reader.without_act)))


def whole_text(source: SourceText) -> tuple[str, str]:
    """Title, a blank line and the body; the title once, where the body begins with it."""
    title = " ".join((source.title or "").split())
    body = source.text.strip()
    if not title or body.startswith(title):
        return body, title if title and body.startswith(title) else ""
    return f"{title}\n\n{body}", title


def _document(source: SourceText, text: str, title: str, genre: Genre, language: str | None) -> Document:
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    related = read_related(text, source.links)
    return Document(
        f"sha256:{digest}", source.title or title or None, genre.kind, genre.voice,
        source.publisher or hostname_of(source.address),
        source.date or date_line(text, title),
        genre.place, language, source.source, related, text, source_url=source.address,
    )  # fmt: skip


def _linked(main: MainSession | None, others: tuple[PlacedSession, ...]) -> tuple[Session, ...]:
    placed = [p.session for p in others]
    if main is None:
        return tuple(placed)
    following = next((p.session.id for p in others if p.followed), None)
    return (replace(main.session, follows=following), *placed)


def _outside_people(view: TextView, references: tuple[Reference, ...]) -> tuple[Reference, ...]:
    """Without what stands in the office of a person: "Director of the Office of the ... Commission" is no reference.

    "President Roe's visit to Fredonia" begins with a person and goes on.
    """
    offices = Overlaps((p.start, p.end) for s in view.body for p in s.people)
    return tuple(
        r
        for r in references
        if not offices.hold(r.evidence[0].start)
        or (r.kind == "event" and not offices.hold(r.evidence[0].end - 1))
    )


def _own_names(sessions: Sequence[Session]) -> frozenset[str]:
    """What the sessions are called: their own mechanisms are no references."""
    own = (s.mechanism for s in sessions if s.mechanism)
    return frozenset(n for m in own for n in (m.name, m.acronym) if n)


def _unread(view: TextView, reading: Reading, without_act: Overlaps) -> tuple[Span, ...]:
    """The sentences in which no fact rests, and those whose verb acts and gave no act; not one that opens a list whose first
    item gives a fact."""
    acts = Overlaps((e.start, e.end) for act in reading.acts for e in act.evidence)
    taken = Overlaps((e.start, e.end) for fact in reading.facts() for e in fact.evidence)
    sentences = [s for s in view.body if s.kind != "heading"]
    read = [taken.touch(s.start, s.end) for s in sentences]
    opens = [s.text.endswith(":") and below for s, below in zip(sentences, (*read, False)[1:], strict=True)]
    return tuple(
        Span.of(view.text, s.start, s.end)
        for s, found, lead in zip(sentences, read, opens, strict=True)
        if (not found and not lead) or (without_act.touch(s.start, s.end) and not acts.touch(s.start, s.end))
    )


__all__ = ["ActFound", "Draft", "Reader", "whole_text"]
