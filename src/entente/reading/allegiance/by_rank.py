"""For whom leaders act who are named together, as many as the governments of which the text tells: one for each.

"We, President Roe, Prime Minister Doe and Prime Minister Poe", under "United States-Kenya-Peru Joint Statement".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import permutations

from entente.lexicon.office_words import WITHOUT_PREMIER, WITHOUT_PRESIDENT
from entente.lexicon.offices import party_of_office
from entente.lexicon.parties import is_organisation
from entente.reading.allegiance.asked import Allegiance
from entente.reading.allegiance.of_the_office import fits
from entente.reading.cast.cast import Person
from entente.reading.mentions.mechanisms import find_mechanisms, listed_parties
from entente.reading.mentions.parties import codes
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.people import PersonMention
from entente.reading.people.comparing import bare_title
from entente.reading.sentences.sentence import SentenceView, sentence_at

_FEWEST, _MOST = 3, 5  # leaders: of two the text says which is which, of many lists do
_NEAR = 3  # sentences before and behind the one that names them, in which their countries may stand


def by_the_order(asked: Allegiance, person: Person) -> str | None:
    """ "The United States, Kenya and Peru ... President Roe, President Doe and Prime Minister Poe": in one order."""
    for mention in person.mentions:
        sentence = sentence_at(asked.sentences, mention.start)
        if sentence is None or not mention.office:
            continue
        for row in _rows(asked, sentence, mention):
            at = row.index(person)
            for orders in _possible(asked, sentence, len(row)):
                found = {order[at] for order in orders if _fit(asked, row, order)}
                if found:
                    return found.pop() if len(found) == 1 else None
    return None


# --- who is named together --------------------------------------------------------------------------

_AND = compiled(r"\s*,?\s*(?:and\s+)?(?:the\s+)?")
_HEADS = compiled(r"(?:president|prime minister|premier|chancellor|king|queen|taoiseach|emir|sultan)$")
_LEADERS_OF = Guarded(r"\b(?:[Ll]eaders|[Mm]inisters|[Pp]residents|[Ss]ecretaries|[Aa]dvisors) of\b")


def _rows(asked: Allegiance, sentence: SentenceView, mention: PersonMention) -> Iterator[tuple[Person, ...]]:
    """Those who are named in one row with somebody, and all of the sentence: heads of governments, or ministers under
    a title that speaks of ministers."""
    title = next((s for s in asked.sentences if s.kind == "title"), None)
    of_title = title is not None and not title.people and _LEADERS_OF.search(title.text) is not None
    for mentions in (_joined(sentence, mention), sentence.people):
        people = [p for m in mentions if (p := asked.cast.of(m))]
        row = tuple({p.name: p for p in people}.values())
        heads = all(_HEADS.match(bare_title(m.office or "")) for m in mentions)
        if _FEWEST <= len(row) <= _MOST and len(people) == len(mentions) and (heads or of_title):
            yield row


def _joined(sentence: SentenceView, mention: PersonMention) -> Sequence[PersonMention]:
    """The people of a sentence between whom and this one stand only commas and "and"."""
    row: list[PersonMention] = []
    for person in sentence.people:
        between = sentence.text[row[-1].end - sentence.start : person.start - sentence.start] if row else ""
        if row and not _AND.fullmatch(between):
            if mention in row:
                return row
            row = []
        row.append(person)
    return row if mention in row else ()


# --- the governments ----------------------------------------------------------------------------------


_Orders = Iterable[tuple[str, ...]]


def _possible(asked: Allegiance, sentence: SentenceView, number: int) -> Iterator[_Orders]:
    """The orders in which so many governments may stand behind their leaders, the likelier first: as the text lists them,
    the publisher's own first, or any."""
    for states in _listed(asked, sentence, number):
        yield [states]
        if asked.home in states:
            yield [(asked.home, *(code for code in states if code != asked.home))]
            yield (order for order in permutations(states) if order[0] == asked.home)
        yield permutations(states)
    for found in find_mechanisms(sentence.text):
        states = listed_parties(found.name.name)
        if len(states) == number:
            yield permutations(states)


def _listed(asked: Allegiance, sentence: SentenceView, number: int) -> Iterator[tuple[str, ...]]:
    """As many governments as leaders: of the sentence, those before it, the title, or those behind it."""
    before = [s for s in asked.sentences if s.start < sentence.start and s.kind == "prose"][-_NEAR:]
    behind = [s for s in asked.sentences if s.start > sentence.start and s.kind == "prose"][:_NEAR]
    title = [s for s in asked.sentences if s.kind == "title"][:1]
    for told in (sentence, *reversed(before), *title, *behind):
        inside = [(p.start, p.end) for p in told.people]
        free = (m for m in told.parties if not any(s <= m.start < e for s, e in inside))
        states = tuple(c for c in codes(m for m in free if m.sense != "capital") if not is_organisation(c))
        if len(states) == number:
            yield states


def _fit(asked: Allegiance, row: Sequence[Person], states: Sequence[str]) -> bool:
    return all(_may_be_of(asked, person, state) for person, state in zip(row, states, strict=True))


def _may_be_of(asked: Allegiance, person: Person, state: str) -> bool:
    """Whether what is known of somebody lets him act for a government."""
    known = asked.stated(person) or party_of_office(person.office) or asked.leader(person)
    title = bare_title(person.office or "")
    without = {"president": WITHOUT_PRESIDENT, "prime minister": WITHOUT_PREMIER}.get(title, ())
    return known in (None, state) and state not in without and fits(person.office, state)
