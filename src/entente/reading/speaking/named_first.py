"""The parties that a title or a sentence names, in order, before it comes to its matter."""

from __future__ import annotations

from collections.abc import Iterable

from entente.lexicon.parties import is_organisation, members
from entente.reading.document.text_view import TextView
from entente.reading.mentions.parties import PartyMention, groups_in
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView

Parties = tuple[str, ...]

_TITLE_HEAD = Guarded(
    r"\s(?:on|regarding|concerning|following|about|after|marking|condemning|(?:[Rr]esponse|[Rr]eaction) to)\s|:\s(?!.*[Ss]tatement)"
)


def before_matter(sentence: SentenceView, view: TextView) -> Parties:
    """The parties named before what a title is about; one alone only where it is a body of many."""
    named = all_before_matter(sentence, view)
    return named if len(named) > 1 or (named and is_organisation(named[0])) else ()


def all_before_matter(sentence: SentenceView, view: TextView) -> Parties:
    """The parties named before what a title is about, be it one alone."""
    head = _head(sentence)
    return once((*_of_groups(head), *in_order(sentence, view, sentence.start + len(head))))


def grouping_before_matter(sentence: SentenceView) -> Parties:
    """ "Joint statement of the Nordic-Baltic Eight on ...": the members of the one grouping that a title names so."""
    return once(_of_groups(_head(sentence)))


def _head(sentence: SentenceView) -> str:
    cut = _TITLE_HEAD.search(sentence.text, 12)
    return sentence.text[: cut.start()] if cut else sentence.text


def _of_groups(head: str) -> tuple[str, ...]:
    """ "V4 Foreign Ministers' Statement": the members of groups that act through them; not of "C5+1"."""
    return () if "+" in head else tuple(code for name in groups_in(head) for code in members(name))


def in_order(sentence: SentenceView, view: TextView, end: int) -> Parties:
    """The parties of a sentence up to an offset of the text, by name or through their people."""
    people = [(p.start, who.party) for p in sentence.people if (who := view.cast.of(p)) and who.party]
    parties = [(m.start, m.code) for m in sentence.parties if m.end <= end and not _is_place(m, view.text)]
    return once(code for start, code in sorted([*people, *parties]) if start < end)


def _is_place(party: PartyMention, text: str) -> bool:
    """ "Of the embassies in Tunis", "at the meeting in Kenya"."""
    return bool(_IN.search(text[max(0, party.start - 8) : party.start]))


_IN = compiled(r"\b[Ii]n (?:the )?$")


def once(found: Iterable[str]) -> Parties:
    return tuple(dict.fromkeys(found))
