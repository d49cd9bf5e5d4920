"""Places of meetings that no list names: "at the Naval Academy", "in Novy Urengoy", "in Melk, Austria".

What the words around say is enough: a building's last word, a country behind the comma, a telling verb before.
"""

from __future__ import annotations

import re

from entente.lexicon.office_words import NOT_NAMES
from entente.lexicon.places import land_words, places, site_words
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView

Where = tuple[str, str | None]
_WORD = r"[A-ZÀ-Þ][\w.’'-]*"
_SITE = Guarded(
    rf"(?<!arrival )(?<!arrived )\bat (?P<site>(?:the )?(?:{_WORD} (?:of (?:the )?|for )?){{1,5}}(?:{'|'.join(site_words())}))\b(?![’'-]| [A-Z])"
)
_TOWN = Guarded(
    rf"\b(?:in|at)(?: the (?:(?:\w+ )?\w+ )?(?:city|town|village|resort|capital|port|province|island)(?: of)?)? (?P<town>{_WORD}(?:[ -]{_WORD}){{0,3}})(?P<behind>, (?:the )?(?=[A-Z])|(?=[,.;]| \(| on | today| yesterday| this | last | for | and (?:discussed|exchanged|agreed|reviewed|signed|adopted|held|issued|pledged|vowed)| at the | in (?=[A-Z])| to | near | from |$))"
)
_TELLS = Guarded(
    r"\b(?:met|meets?|meeting|talks|held|holds?|session|consultations?|dialogue|summit|conference|took place|visit\w*|arriv\w+|gather\w*|conven\w+|received|hosted|round|signed|chaired|co-chaired)\b[^.;]{0,160}$"
)
_ON_MATTER = Guarded(
    r"\b(?:situation|developments?|conflict|war|crisis|discuss\w*|progress|events|peace|on(?! \w+day\b)|about|regarding|concerning)\b[^,;]{0,50}$"
)


def site_in(sentence: SentenceView) -> Where | None:
    """The building or ground at which the sentence says that they met; its country where the words behind name one."""
    match = _SITE.search(sentence.text)
    if match is None or any(_within(p.start, p.end, match, sentence) for p in sentence.people):
        return None
    behind = _TOWN.match(sentence.text, match.end() + 1)
    town = behind.group("town") if behind else ""
    return match.group("site"), places().get(town)


_HOSTS = compiled(
    rf"(?:(?:[Oo]n|[Ff]rom|[Ii]n) [^,.;]{{2,50}}, |[Tt]he (?:city|town|port|resort|capital) of )?(?P<town>{_WORD}(?:[ -]{_WORD})?) (?:hosts|hosted|will host|is hosting|played host to) (?:the|an?) (?:[\w’'-]+ ){{0,5}}?(?:meeting|session|round|summit|talks|consultations|conference)\b"
)


def _town_that_hosts(sentence: SentenceView) -> Where | None:
    """ "On 1 June, Roetown hosted the annual meeting of the ministers": a town, where no party or person is named so."""
    match = _HOSTS.match(sentence.text)
    at = sentence.start + match.start("town") if match else 0
    named = [(p.start, p.end) for p in sentence.people] + [(m.start, m.end) for m in sentence.parties]
    if match is None or any(a <= at < b or at <= a < at + len(match["town"]) for a, b in named):
        return None
    ends = re.split(r"[ -]", match["town"])
    return (match["town"], None) if NOT_NAMES.isdisjoint(ends) and len(ends[0]) > len("Oslo") - 1 else None


def unlisted_town(sentence: SentenceView) -> Where | None:
    """A town that no list names, behind "in", of which a country or a telling verb shows that they met there."""
    if host := _town_that_hosts(sentence):
        return host
    for match in _TOWN.finditer(sentence.text):
        town, at = match.group("town").rstrip("."), sentence.start + match.start("town")
        end = at + len(town)
        named = [(p.start, p.end) for p in sentence.people] + [(p.start, p.end) for p in sentence.parties]
        if any(start < end and at < stop for start, stop in named):
            continue
        if town in places():
            continue  # a listed one was looked at already, with what stands around it
        first, *more = re.split(r"[ -]", town)
        if town.isupper() or not NOT_NAMES.isdisjoint(more if first in land_words() else (first, *more)):
            continue
        country = next(
            (
                m.code
                for m in sentence.parties
                if match.group("behind") and 0 <= m.start - sentence.start - match.end() <= 4
            ),
            None,
        )
        before = _without_people(sentence, match.start())
        if match.group("behind") and (country is None or len(country) != 3):
            continue
        if _TELLS.search(before) and not _ON_MATTER.search(before[-60:]):
            return town, country
    return None


def _without_people(sentence: SentenceView, end: int) -> str:
    """The words before `end` without those who are named: "Gen. Roe Jr." ends no sentence."""
    text = sentence.text[:end]
    for p in sorted(sentence.people, key=lambda p: -p.start):
        text = text[: p.start - sentence.start] + text[p.end - sentence.start :]
    return text


def _within(start: int, end: int, match: re.Match[str], sentence: SentenceView) -> bool:
    return start <= sentence.start + match.start("site") < end
