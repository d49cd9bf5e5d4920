"""Parties that a sentence names among those who met, and not in what they talked about, where, or beside what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from entente.lexicon.actor_words import actor_words
from entente.lexicon.office_words import OFFICE_HEADS
from entente.lexicon.parties import is_organisation
from entente.lexicon.patterns import any_of
from entente.reading.document.text_view import TextView
from entente.reading.mentions.parties import PartyMention
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.parties.subjects import LENDS, came_to_talk

# "the SCO Secretary-General received the Peruvian Ambassador to | Kenya": where he serves, beside two who met.
_POSTED_TO = Guarded(
    r"\b(?:[Aa]mbassador|[Hh]igh [Cc]ommissioner|[Cc]hargé d[’']affaires)(?:[\w ]{0,30})? to (?:the )?(?:[A-Z]\w+ of )?$",
    re.I,
)


def not_matter(sentences: Iterable[SentenceView], view: TextView, senses: tuple[str, ...]) -> Iterator[str]:
    """Their codes, sentence by sentence, in the order of the text; `senses` in which they may be named."""
    for sentence in sentences:
        there = [m for m in sentence.parties if m.sense in senses and _among_them(m, sentence, view)]
        came = {m.code for m in there if not _POSTED_TO.search(view.text[sentence.start : m.start])}
        yield from (m.code for m in there if m.code in came or len(came) < _A_MEETING)


_A_MEETING = 2  # parties


def _among_them(mention: PartyMention, sentence: SentenceView, view: TextView) -> bool:
    text, end = view.text, mention.end
    armed = mention.code in actor_words().armed_groups and not came_to_talk(mention, sentence)
    if armed or _in_matter(text, sentence, mention):
        return False
    if any(m.code == mention.code and _hosts(m, sentence, text) for m in sentence.parties):
        return False
    if mention.sense == "adjective":
        return not (text.startswith(("-American", "–American"), end) or _THING.match(text, end))
    return not (is_organisation(mention.code) and _MEMBERS_NAMED.match(text, end))


def _hosts(mention: PartyMention, sentence: SentenceView, text: str) -> bool:
    """ "At the APEC forum", "during the EU": at whose event others met."""
    before = _AT_ITS_EVENT.search(text[sentence.start : mention.start])
    if before is None:
        return False
    return bool(_EVENT.match(text, mention.end)) or (
        is_organisation(mention.code) and "uring" in before.group()
    )


# "during the APEC gathering": where others met.
_AT_ITS_EVENT = Guarded(
    r"\b(?:[Dd]uring|[Aa]head of|[Aa]fter|[Ff]ollowing|on the occasion of|[Aa]t) (?:the |this week[’']s |this year[’']s )?$"
)
_EVENT = compiled(
    r"(?:\s*\([A-Z]\w+\))?(?: [Ll]eaders[’']?)? (?:[Ss]ummits?|gathering|week|[Ff]orum|[Cc]onference)\b"
)
# "counterparts from NATO Allies Kenya, Peru and Chile": its members, and which.
_MEMBERS_NAMED = compiled(
    r"\s+(?:[Aa]llies|[Mm]embers(?: [Ss]tates)?|[Pp]artners)(?:,? including|:)? (?=[A-Z])"
)
# An adjective before a thing says whose it is or whom it concerns, not who met: "North Korean threats".
_THING = compiled(
    rf"(?:[-–][A-Z]\w+)?\s+(?:\w+\s+){{0,2}}?(?:{any_of(actor_words().matters)})\b",
    re.I,
)


# "on the sidelines of the UN General Assembly": an occasion, not one of those who met.
_MARGINS = Guarded(r"\b(?:margins|side-?lines) of\b[^,;]*$")
# "will visit Kenya following his meetings in Brussels with NATO allies": of an earlier stop.
_BEFORE_IT = Guarded(
    r"\b(?:following|after) (?:his|her|their|the) (?:\w+ )?(?:meetings?|visit|trip|travel|stop|talks)\b[^.;]*$"
)
# "gathered under the Presidency of Peru": who leads a group has not come for himself.
_UNDER = Guarded(
    r"\bunder (?:the )?(?:\w+ )?(?:presidency|chairmanship|chairpersonship|chair|auspices|aegis) of (?:the )?(?:[A-Z]\w+ of (?:the )?)?$",
    re.I,
)
# "the Directors for Russia of the Nordic countries", "Minister of State for Asia and the UN", "officials in charge of Russia": what they deal with.
_DESK_FOR = Guarded(
    r"\b(?:[Dd]irectors?|[Ee]nvoys?|[Cc]oordinators?|[Rr]epresentatives?|[Aa]dvis[eo]rs?|[Dd]epartments?) (?:for|on) (?:(?!of\b)[^\s,;.]+ ){0,6}$|\b(?:Minister|Secretary|Under-?[Ss]ecretary)(?: of State)? for (?:(?:(?!of\b|and\b)[A-Z][\w’'-]*|the),? |and ){1,9}$|\b(?:in charge of|responsible for|dealing with|who cover) [^.;]{0,60}$"
)
_DISCUSS = Guarded(r"\b(?:[Dd]iscuss(?:es|ed)?|[Tt]alk(?:s|ed)? about)\b(?! with)(?!.*\b(?:with|between)\b)")


# "Kenya's National Security and Foreign Affairs Advisor": who came for it, though without a name.
_ITS_OFFICER = compiled(
    rf"[\w. ]{{2,30}}[’']s?\s+(?:(?:[A-Z]\w+|and|of|for|the|new|top|visiting)\s+){{0,8}}?(?:{any_of(OFFICE_HEADS)})s?\b"
)


_OWNS = compiled(r"[’']s?\s")


def _in_matter(text: str, sentence: SentenceView, mention: PartyMention) -> bool:
    """Whether a party stands in what was talked about, not among those who talked."""
    at = mention.start
    before = text[sentence.start : at]
    if (
        _MARGINS.search(before)
        or _BEFORE_IT.search(before)
        or _UNDER.search(before)
        or _DESK_FOR.search(before)
        or LENDS.search(before)
    ):
        return True
    if sentence.kind == "title" and _DISCUSS.search(before):
        return True  # "Roe, Doe Discuss Freedonia, Sylvania"
    if _OWNS.match(text, mention.end):  # "North Korea's nuclear test": whose matter it is, not who met
        return not _ITS_OFFICER.match(text, at)
    return bool(_ABOUT.search(before) or _WHERE.search(before) or _WHAT_THEY_SAID.search(before))


# "to discuss Kenya", "the war in Kenya": what was talked about.
_ABOUT = Guarded(
    r"\b(?:to (?:discuss|review|consider|assess|examine|address)|neighbou?rs of|neighbou?ring|on the|regarding|about|against|concerning|situation in|war in|in support of|developments in|condemn|from attacks? by|crimes by|on (?!\w+ \d|\d))[^,]*$"
)
# "recalled that every Member of the United Nations ...": what those who met said; not "announced that Roe would meet Doe".
_WHAT_THEY_SAID = Guarded(
    r"\b(?:recall|reaffirm|reiterat|affirm|agree|stress|underlin|underscor|emphasi[sz]|recogni[sz]|acknowledg|deplor|regrett|insist|warn|not|concurr)(?:ed|ing|d) that\b[^;]*$"
)
# "in Lima, Peru": where they met.
_WHERE = Guarded(
    r"\b(?:in|at|near)\s+(?:(?:north|south|east|west|central)\w*\s+)?(?:(?:[A-Z][\w’'-]+\s?){1,3},\s*)?(?:the\s+)?(?:[A-Z]\w+ of (?:the )?)?$"
)
