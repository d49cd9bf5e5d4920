"""How an office is cited: as the text words it, without the country, and the government that it names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from entente.lexicon.mechanisms import mechanism_words
from entente.lexicon.office_words import RANKS, WHOLE_WITH, singular_office
from entente.reading.mentions.parties import PartyMention
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.people.apposed import plain_title
from entente.reading.people.words import Words

_LINKS = frozenset(["of", "for", "the", "The", "and", "to", "at", "on", "&", "in", "from"])
_CHAIRS = Guarded(r"^(?:Co-)?[Cc]hairs?\s+(?=[A-Z])|^(?:co-chairs?|host)\s+")
_OF_MATTERS = frozenset(["for", "to", "on", "in"])
# "Director-General of the ASEAN Department", "for Bilateral Relations and ASEAN Affairs": the matter of a desk.
_DESKS = frozenset(
    ["Affairs", "Department", "Desk", "Division", "Directorate", "Section", "Studies", "Relations"]
)
_FORMATS = frozenset(
    mechanism_words()["groups"]
)  # "throughout the G20 President Roe stressed": nobody's government
# What somebody is at the meeting, or how he took part.
_ROLE = Guarded(
    r"\s*\((?:(?:Co-)?(?:[Cc]hair(?:man|person)?|[Hh]ost|[Hh]ead of [Dd]elegation)|(?:[Aa]ttend\w+ |[Pp]articipat\w+ )?(?:[Vv]irtual(?:ly)?|[Oo]nline|[Rr]emote(?:ly)?|[Ii]n person|(?:by|via) (?:video ?(?:link|conference|call)?|Zoom)))\)"
)
_RUNNING = Guarded(
    r"^(?:(?:visiting|newly(?:-\w+)?|new|elected|appointed|then|outgoing|incoming|top (?=nuclear|official))\s+|(?:the )?(?:North|South|ministry|country|government|nation|department|commission)[’']s\s+)+",
    re.I,
)


def office_as_worded(words: Words, first: int, last: int) -> tuple[str | None, str | None]:
    """The office in words `first:last` without country words, and the party that those name."""
    party: str | None = None
    fallback: str | None = None
    kept: list[int] = []
    k = first
    while k < last:
        if not words.is_party(k):
            kept.append(k)
            k += 1
            continue
        mention, end = words.party_at[k], min(words.party_end(k), last)
        link = _link(words, kept)
        listed = link in ("and", ",") and bool(kept) and _lists_matters(words, kept, end)
        of_desk = link == "of" or (link == "and" and any(words.at(m) in ("for", "of") for m in kept))
        desk = of_desk and words.at(end) in _DESKS and end < last and words.at(end + 1) != "of"
        if link in ("to", "in") and end >= last and _sent_from_and_to(words, kept, mention):
            while words.at(kept[-1]) in ("to", "in", "the"):
                kept.pop()
        elif (
            link in _OF_MATTERS or listed or (desk and not words.all[end - 1].possessive)
        ):  # "Special Envoy for Yemen": the country is the matter of the office
            if link in ("to", "for") and mention.sense == "adjective" and words.is_office(end):
                fallback = mention.code  # "Advisor to the Italian Prime Minister"
            kept.extend(range(k, end))
        elif _of_any_country(words, k, end):
            if words.at(first) in ("President", "Member", "Members", "member", "members", "president"):
                fallback = (
                    mention.code
                )  # its own officers; "Secretary of the Security Council" is a government's
            kept.extend(range(k, end))
        else:
            if not _chairs_body(words, kept, end) and mention.code not in _FORMATS:
                party = party or mention.code
            if (
                mention.sense == "body"
                or (mention.sense == "seat" and not (words.is_party(end) or plain_title(words, end, last)))
                or (mention.sense == "capital" and link == "of")
                or _apart(words, first, k, end, last)
                or _names_body(words, kept, end, last)
                or "Forces" in (words.at(end), words.at(k - 1))  # "United States Forces Korea"
            ):
                kept.extend(range(k, end))
            elif (
                end >= last
                or all(words.at(m) in RANKS for m in range(end, last))
                or not (
                    words.is_office(end, small=True) or words.is_party(end) or words.all[end - 1].possessive
                )
            ):
                while kept and words.at(kept[-1]) in ("of", "the", "The", "from", ","):
                    kept.pop()
        k = end
    return worded(words, kept), party or fallback


_POSTED = frozenset(["Ambassador", "High", "Charge", "Chargé", "Chargee", "Consul"])


def _sent_from_and_to(words: Words, kept: list[int], receiving: PartyMention) -> bool:
    """ "Ambassador of Kenya to Peru", "Chargé d'Affaires of Kenya in Peru": both are country words."""
    to = kept[-1] - (words.at(kept[-1]) == "the")
    first = kept[0] + (words.at(kept[0]) in ("the", "The"))
    head = words.at(first) if words.at(to) in ("to", "in") and words.is_party(to - 1) else ""
    return head in _POSTED and len(receiving.code) == 3


def _lists_matters(words: Words, kept: list[int], end: int) -> bool:
    """ "Special Envoy for Sudan and South Sudan", "for South Asia and the United Nations": one more matter."""
    before = kept[-2:-1] or kept[-1:]
    if words.is_party(before[0]):
        return True
    if words.party_at[end - 1].code == "EU" and words.at(kept[-1]) == "," and words.at(end) in ("and", ","):
        return True  # "of Foreign Affairs, European Union and Cooperation"
    matters = "for" in {words.at(k) for k in kept} and words.at(kept[-1]) in ("and", "the")
    return (
        matters
        and (not words.is_office(end) or words.at(end) in _DESKS)
        and not words.all[end - 1].possessive
    )


def _chairs_body(words: Words, kept: list[int], end: int) -> bool:
    """ "Foreign Minister and ASEAN Chair": who chairs a group is there for his country."""
    follows = len(kept) > 1 and words.at(kept[-1]) in ("and", ",")
    return follows and words.at(end).startswith(("Chair", "Presiden", "Co-Chair"))


def _names_body(words: Words, kept: list[int], end: int, last: int) -> bool:
    """ "Commander of the U.S. Southern Command": behind a link the country belongs to the name of a body."""
    unknown = end < last and words.all[end].capital and not words.is_office(end) and not words.is_party(end)
    return bool(kept) and unknown and not words.all[end - 1].possessive and _link(words, kept) in ("of", "at")


def _of_any_country(words: Words, k: int, end: int) -> bool:
    """ "Secretary of the Security Council of ...": many states have one of their own."""
    return " ".join(words.at(m) for m in range(k, end)) == "Security Council"


def _link(words: Words, kept: list[int]) -> str:
    tail = [w for m in kept[-3:] if (w := words.at(m)) not in ("the", "a", "an")]
    return tail[-1] if tail else ""


def _apart(words: Words, first: int, k: int, end: int, last: int) -> bool:
    """ "of the OSCE Chairperson-in-Office": without its country the inner title would lose its link."""
    return k - 1 > first and words.at(k - 1) in ("of", "the") and end < last and words.is_head(end)


def worded(words: Words, kept: list[int]) -> str | None:
    """The words as a title: no article or link at either end, no rank behind, no plural for one person."""
    while kept and words.at(kept[0]) in (
        *_LINKS,
        "who",
        "is",
        "was",
        "serves",
        "served",
        "as",
        "also",
        "currently",
        "now",
        "a",
        "an",
        "-",
        "–",
        "/",
        ",",
        "his",
        "her",
        "its",
        "their",
    ):
        kept = kept[1:]
    while kept and words.at(kept[-1]) in (*_LINKS, "-", "–", "/", "(", ",", ";"):
        kept = kept[:-1]
    text = (
        re.sub(r"[’']s$", "", "".join(_spaced(words, kept)).rstrip(".,"))
        .replace(" ()", "")
        .removeprefix("() ")
        .removeprefix("U.S. ")  # of a body: "U.S. Department of State Assistant Secretary"
    )
    text = _without_abbreviation(_ROLE.sub("", text))
    text = _CHAIRS.sub("", text) if len(kept) > 2 else text
    text = without_rank(_RUNNING.sub("", _BODY_BEFORE.sub("", text)))
    text = _TWICE.sub(r"\1", text)
    return singular_office(text) if text else None


_TWICE = compiled(r"^(\w+), \1$")  # "the Sultan of Sylvania, Sultan Roe"
# "a statement of the Foreign | Office, Ambassador Roe": the body that speaks before the office begins.
_BODY_BEFORE = compiled(r"^(?:Office|Ministry|Department|Secretariat), (?=[A-Z])")
_ABBREVIATION = compiled(r" \((?P<short>[A-Z]{2,6})\)(?=$| (?:of|for|to|at)\b)")
_WORDS_OF_NAME = compiled(r"[\s-]+")


def _without_abbreviation(office: str) -> str:
    """ "External Affairs Minister (EAM)", "Secretary-General (SG) of the Ministry": the office shortened behind itself."""
    match = _ABBREVIATION.search(office)
    named = _WORDS_OF_NAME.split(office[: match.start()]) if match else ()
    if match is None or match.group("short") != "".join(word[0] for word in named if word[:1].isupper()):
        return office
    return office[: match.start()] + office[match.end() :]


def _spaced(words: Words, kept: list[int]) -> Iterator[str]:
    """The words with the spaces of the text; one where words between them were left out."""
    before = None
    for k in kept:
        word = words.all[k]
        if before is not None:
            gap = " " if k != before + 1 else words.text[words.all[before].end : word.start]
            yield "" if k != before + 1 and word.text in (",", ")") else " " * bool(gap)
        yield word.text
        before = k


_RETIRED = compiled(r" \((?:Retd|Ret|Retired)\.?\)$", re.I)


@lru_cache(maxsize=4096)  # there are few offices, each many times
def without_rank(office: str) -> str:
    """ "Deputy Minister of Foreign Affairs Ambassador": the rank behind an office is a courtesy title."""
    office = _RETIRED.sub("", office)
    if office in RANKS:
        return office
    for rank in RANKS:
        before = office.removesuffix(" " + rank).rstrip(",")
        last = before.split()[-1] if before.split() else ""
        whole = last.capitalize() in WHOLE_WITH and not (
            rank == "Ambassador" and last in ("Secretary", "Commissioner", "Director")
        )
        apart = office.endswith(f", {rank}")  # "Head of the MISSION, Ambassador"
        if before != office and not whole and last not in _LINKS and (before[-1:].islower() or apart):
            return before
    return office
