"""For whom people act, by their offices: whose headlines, ministries and superiors say it, and which no government has."""

from __future__ import annotations

import re
from collections.abc import Sequence

from entente.lexicon.leaders import party_of_leader
from entente.lexicon.offices import office_of
from entente.reading.cast.cast import Cast, Person
from entente.reading.patterns.ready import compiled
from entente.reading.people.comparing import bare_title
from entente.reading.sentences.sentence import SentenceView, sentence_at

# Offices that one person holds in a government: the second president of a text is another country's.
SINGLE = compiled(
    r"(?:president|prime minister|king|chancellor|foreign minister|national security advisor|vice president)$"
)
# Offices that a government does not have, so that their holder is another's.
_FOREIGN_TO = {
    "USA": compiled(
        r"\b(?:minister|chancellor|premier|king|queen|emir|amir|sultan|taoiseach|prince|pope|councilor)\b",
        re.I,
    )
}


_HEADLINES = 3  # sentences: the title and the lead


def as_the_title_names(person: Person, sentences: Sequence[SentenceView]) -> str | None:
    """ "Minister meets US Congressman": the country of the one office that the title gives without the name."""
    office = bare_title(person.office or "")
    if not office:
        return None
    found = {
        mention.code
        for sentence in sentences[:_HEADLINES]
        for mention in sentence.parties
        if mention.sense in ("name", "adjective", "capital")
        and (
            _begins_with(sentence.text[mention.end - sentence.start :], office)
            or mention.sense != "adjective"  # "President of the Italian Episcopal Conference"
            and _of_country(sentence.text[: mention.start - sentence.start], office)
        )
        and not any(
            0 <= p.start - mention.end <= 1 or p.start <= mention.start < p.end for p in sentence.people
        )
    }
    return found.pop() if len(found) == 1 else None


def is_known(party: str | None, title: str, cast: Cast) -> bool:
    """Whether the cast has a holder of such an office of a party: "Foreign Minister II" is that foreign minister,
    and so is the "Minister of Foreign Affairs"."""
    held = [
        o for p in cast.people if p.party == party for o in (p.office, *(m.office for m in p.mentions)) if o
    ]
    return any(f"{bare_title(o)} ".startswith(title + " ") or same_office(o, title) for o in held)


def same_office(one: str, other: str) -> bool:
    """Whether two titles are words for one office: "Foreign Minister", "Minister of Foreign Affairs"."""
    named = office_of(other)
    return one == other or (named is not None and office_of(one) == named)


def _of_country(before: str, office: str) -> bool:
    """ "meets Deputy President of Kenya"."""
    words = re.sub(r"\s+of\s+(?:the\s+)?$", "", before)
    return words != before and bare_title(words[-len(office) :]) == office


def _begins_with(text: str, office: str) -> bool:
    """Whether the words behind a country are those of the office: "Thai vice foreign minister", "US Congressman"."""
    rest = re.sub(r"^[’']s?\b", "", text).lstrip().lower().replace("adviser", "advisor")
    return rest.startswith(office) and not rest[len(office) : len(office) + 1].isalpha()


_WHOSE = compiled(r"[’']s?\s+(?:then\s+|former\s+)?$")


def of_whom(person: Person, sentences: Sequence[SentenceView], cast: Cast, year: int | None) -> str | None:
    """ "President Roe’s Chief of Staff Ken Doe": who serves whom serves the same government."""
    for first in person.mentions:
        sentence = sentence_at(sentences, first.start) if first.office else None
        for other in sentence.people if sentence else ():
            if other.end > first.start or not _WHOSE.fullmatch(
                sentence.text[other.end - sentence.start : first.start - sentence.start] if sentence else ""
            ):
                continue
            holder = cast.of(other)
            if holder is None or holder is person:
                return None
            return holder.party or (
                party_of_leader(holder.name, holder.office, year) if holder.office else None
            )
    return None


# "the Kenyan Foreign Ministry’s spokesman said that Foreign Minister Roe": whose ministry, his minister.
_MINISTRY = compiled(
    r"(?:[’']s?)?\s+(?P<field>[Ff]oreign|[Dd]efen[cs]e|[Ff]inance|[Tt]rade|[Ee]nergy) (?:[Mm]inistry|[Oo]ffice)"
    r"|(?:[’']s?)?\s+[Mm]inistry of (?P<of>[Ff]oreign|[Dd]efen[cs]e|[Ff]inance|[Tt]rade|[Ee]nergy)"
)


def of_the_ministry(person: Person, sentences: Sequence[SentenceView]) -> str | None:
    """The country whose ministry the sentence names before its own minister, whom it names without one."""
    first = person.mentions[0]
    sentence = sentence_at(sentences, first.start)
    office = bare_title(first.office or "")
    if sentence is None or "minister" not in office or office.startswith(("prime", "deputy", "vice")):
        return None
    found = {
        m.code
        for m in sentence.parties
        if m.end <= first.start
        and (ministry := _MINISTRY.match(sentence.text, m.end - sentence.start))
        and (ministry.group("field") or ministry.group("of")).lower().replace("defence", "defense")
        in office.replace("defence", "defense")
    }
    return found.pop() if len(found) == 1 else None


_CLERGY = compiled(
    r"(?:cardinal|(?:arch)?bishop|patriarch|metropolitan|(?:grand )?imam|(?:chief )?rabbi|mufti)\b", re.I
)


def fits(office: str | None, home: str | None) -> bool:
    """Whether a government can have such an officer: the United States no minister, and none a cardinal."""
    if home is None or _CLERGY.match(office or ""):
        return False
    foreign = _FOREIGN_TO.get(home)
    return not (foreign and foreign.search(office or ""))
