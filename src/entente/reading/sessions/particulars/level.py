"""At which level a session was: as the words state it, as those who met hold office, or as the body is made."""

from __future__ import annotations

import re
from functools import cache

from entente.lexicon.leaders import leader_named
from entente.lexicon.meetings import meeting_words
from entente.lexicon.offices import ORDER, level_of
from entente.model import Level
from entente.reading.cast.cast import Person
from entente.reading.document.text_view import TextView
from entente.reading.mentions.parties import find_parties
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.phrases import plain
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView


@cache
def _level_words() -> tuple[tuple[Level, Guarded], ...]:
    """For each level the words that state it, as one pattern."""
    return tuple(
        (
            level,
            Guarded(rf"\b(?:{'|'.join(re.escape(plain(w).replace('-', ' ')) for w in words)})(?!\w)", re.I),
        )
        for level, words in meeting_words().levels
    )


def stated_level(text: str) -> Level | None:
    """The level that the words state: "vice-ministerial consultations", "the Leaders' Summit"."""
    written = plain(text).replace("-", " ")
    return next((level for level, words in _level_words() if words.search(written)), None)


def level_of_session(
    people: tuple[Person, ...], core: list[SentenceView], view: TextView, about_another: bool = False
) -> Level | None:
    """The level that the text states, else that of the heads: the lower of two one step apart, none of others.

    `about_another`: the words of the text are of a summit or dialogue that those who met only spoke of.
    """
    if about_another:
        return level_of_people(people)
    if core and _SENIOR.match(core[-1].text):
        return "senior-official"
    said = (stated_level(_TALKED_OF.sub("", s.text)) for s in core)  # of the title first
    stated = next((level for level in said if level), None) or _level_in_passing(view)
    if stated is None and any(
        _COUNTERPART.search(s.text) for s in core
    ):  # of the same office on the other side
        levels = [level for level in _heads(people).values() if level]
        if len(levels) == 1 and len(_heads(people)) == 1:
            return levels[0]
    return stated or level_of_people(people) or (None if people else _level_of_unnamed(core))


# "We, the Deputy Secretary of State of Peru, the Vice Minister for Trade of Chile and ..., met": offices without names.
_OFFICE_OF = compiled(
    r"\b[Tt]he (?:(?:\d\w\w|[Ff]irst) )?(?P<office>[A-Z][\w-]+(?: (?:(?:of|for|and|the|&) )*[A-Z][\w-]+){0,8}) of (?:the )?$"
)


def _level_of_unnamed(core: list[SentenceView]) -> Level | None:
    """The level of the offices that are said to have met, of two parties or more; the lower of two one step apart."""
    if not core:
        return None
    told = core[-1]
    found: dict[str, Level] = {}
    for party in told.parties:
        office = _OFFICE_OF.search(told.text[: party.start - told.start])
        if office and (level := level_of(office.group("office"), party.code)):
            found.setdefault(party.code, level)
    ranks = sorted(_rank(level) for level in found.values())
    return ORDER[ranks[-1]] if len(ranks) > 1 and ranks[-1] - ranks[0] <= 1 else None


# "the Council of Ministers", "the Fisheries Committee Ministers": of whom the body is made.
_OF_MINISTERS = Guarded(
    r"\b(?:Council|Committee|Conference|Commission|Meeting) of (?:[A-Z]\w+ )?Ministers\b|\b(?:Committee|Council|Forum) Ministers\b"
)
# "the U.S.-EU Summit", "the Summit of MERCOSUR": of states and groupings; not "the Food Security Summit".
_OF_STATES = compiled(r"Summit of\b|.*\b[Ss]ummit$")


def level_of_body(name: str) -> Level | None:
    """The level that the name of what met gives: a council of ministers, a summit of the parties that it names."""
    if _OF_MINISTERS.search(name):
        return "ministerial"
    return "leaders" if _OF_STATES.match(name) and find_parties(name) else None


# "JAKARTA, 17 May – Senior officials of Kenya and Peru met": who met.
_SENIOR = compiled(
    r"(?:[^a-z]{3,40}[–—-]+ |[A-Z][^.;]{2,40} [–—-]+ )?(?:The )?[Ss]enior [Oo]fficials (?:of|from)\b"
)
# "spoke to inaugurate the Ministerial Dialogue", "delivering on the Leaders’ May commitment": the level of something else.
_TALKED_OF = Guarded(
    r"\bto (?:inaugurate|preview)\b.*$"
    r"|(?:\bon the (?:margins|side-?lines) of|(?<=, )(?:during|at)|\bin [A-Z][\w., ]{2,30} (?:during|at)) (?:the|this week[’']s|today[’']s) (?:[\w.’'&-]+ ){0,8}?(?:Ministerial|Summit|Forum|Conference)\b(?! of)"
    r"|\b(?:[Ll]eaders|[Pp]residents|[Mm]inisters)[’'] (?:[A-Z]\w+ )?(?:\d{4} )?(?:shared |joint )?(?:commitment|pledge|promise|decision|vision|instruction|mandate|consensus|agreement|call|request)s?\b(?! between| with)"
)


_COUNTERPART = Guarded(
    r"\b(?:met|talks|meeting|call|spoke|consultations|received|hosted|hosts|convened|welcomed)\b[^.;]*\bcounterparts?\b"
)


def level_of_people(people: tuple[Person, ...]) -> Level | None:
    """The level of the heads of those who met, as `level_of_session` says."""
    heads = _heads(people)
    levels = [level for level in heads.values() if level]
    if None in heads.values() or not levels:
        return None
    if len(heads) < 2 and levels != ["leaders"]:
        return None  # the officials of one side may have met anyone
    if len(levels) > 2:  # one of many heads who sent a minister does not lower the meeting
        most = max(set(levels), key=levels.count)
        far = max(_rank(level) for level in levels) - _rank(most) > 1
        if levels.count(most) >= 0.66 * len(levels) and not (far and len(levels) == 3):
            return most
    lowest = max(levels, key=_rank)
    return lowest if _rank(lowest) - min(_rank(level) for level in levels) <= 1 else None


_AT_LEVEL = Guarded(
    r"\b(?:held|meeting|consultations|talks|session|dialogue)\b[^.;]{0,80}\bat (?:the )?(?:level of [\w’' -]{3,40}|[\w’'-]+(?: [\w’'-]+)? level)\b"
)


def _level_in_passing(view: TextView) -> Level | None:
    """ "The meeting was held at the level of state secretaries" of a later sentence."""
    for sentence in view.body[:6]:
        match = _AT_LEVEL.search(sentence.text)
        if match:
            return stated_level(match.group())
    return None


def _heads(people: tuple[Person, ...]) -> dict[str, Level | None]:
    """By party the level of its head, the highest of its people; None where the first named has an unknown office."""
    heads: dict[str, Level | None] = {}
    for person in people:
        if person.office is None:
            if person.party and leader_named(person.name) == person.party:
                heads.setdefault(person.party, "leaders")
            continue
        heads.setdefault(person.party or "?", level_of(person.office, person.party))
    return heads


def _rank(level: Level) -> int:
    return ORDER.index(level)
