"""What a document is about by its title, where its text does not name it: "Statement on the | Attack on the Port of Zenda |"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from entente.lexicon.told_references import ToldNoun, single, told_noun, told_words
from entente.lexicon.verbs import verb_lexicon
from entente.model import Reference
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.references.mention import Mention
from entente.reading.references.merging import is_same
from entente.reading.references.words import heads

_ABOUT = Guarded(
    r"^(?:[^:]{0,60}\b(?:Statement|Declaration|Message|Remarks)\b[^:]*?\s[Oo]n\s|FACT\sSHEET:\s|Fact\sSheet:\s)(?:[Tt]he\s)?(?=[A-Z\d])"
)
_HEAD = compiled(r"[\w’'.-]+(?:\s[\w’'.-]+){0,6}?(?=\s(?:of|on|in|against|by|at|near)\s|$)")
_SURE = -3  # points of a noun that is a known event by itself: "Attack", "Elections"


def subject_of(title: str) -> int | None:
    """Where in the title begins what the document is about."""
    match = _ABOUT.search(title)
    return match.end() if match else None


def is_headline(words: str) -> bool:
    """Whether a finite verb stands in it: "Fredonia and Sylvania | Establish | Common Principles"."""
    found = words.split()
    pairs = pairwise(found)
    return any(before != "to" and word not in heads() and _is_verb(word.lower()) for before, word in pairs)


def _is_verb(word: str) -> bool:
    entries = verb_lexicon().entries
    return any(form in entries for form in (word, word.removesuffix("s"), word.removesuffix("es")))


def subject_event(words: str) -> Mention | None:
    """The event that the words of a title from its subject on are: "Sham Elections in Sylvania"."""
    head = _HEAD.match(words)
    if head is None:
        return None
    noun = _sure(head.group().split()[-1])
    named = any(w[:1].isupper() for w in words[head.end() :].split()) or "’s" in head.group()
    return Mention(0, len(words), "event") if noun and named else None


def _sure(word: str) -> ToldNoun | None:
    noun = told_noun(word.lower())
    sure = noun is not None and noun.kind == "event" and noun.points >= _SURE
    return noun if sure and single(word.lower()) not in told_words("of persons") else None


def only_in_title(found: Sequence[Reference], title_end: int) -> list[Reference]:
    """The references, those of the title only where the text has none that is the same."""
    body = [r for r in found if r.evidence[0].start >= title_end]
    return [r for r in found if r.evidence[0].start >= title_end or not _told_again(r, body)]


def _told_again(reference: Reference, body: Iterable[Reference]) -> bool:
    return any(is_same(reference, r) or _one_event(reference, r) for r in body)


def _one_event(a: Reference, b: Reference) -> bool:
    """ "Attack on the Port of Zenda", "this morning's attack": the text tells of no other of the kind."""
    nouns = [{single(w.strip("’'s.,")) for w in r.label.lower().split() if told_noun(w)} for r in (a, b)]
    return a.kind == b.kind == "event" and bool(nouns[0] & nouns[1])
