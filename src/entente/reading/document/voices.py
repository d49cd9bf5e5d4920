"""Whether several speak together, by the bare title and the first lines: each question is one rule, each has one function."""

from __future__ import annotations

import itertools
import re

from entente.lexicon.genres import genre_words
from entente.lexicon.offices import level_of
from entente.lexicon.parties import is_organisation
from entente.reading.mentions.parties import codes, find_parties, groups_in, with_groups
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled

_LEAD = 400  # characters of the first words of a text
_OPENING = 1500


def several_speak(title: str, body: str, *, of_press: bool) -> bool:
    """Whether the text is of several together, although its title does not call it joint."""
    opening = body[:_OPENING]
    if _by_many(title) or on_behalf(opening[:_LEAD]):
        return True
    if not of_press and (_named_paper(title, opening) or _paper_of_grouping(title, body)):
        return True
    if not of_press and speak_as_one(title) and _WE.search(body):
        return True
    if not of_press and missions(opening.replace(title, "", 1).strip()[:_LEAD]) and _WE.search(body):
        return True
    together = _WE_LEADERS.search(opening) is not None or _issued_by_several(opening) or _we_by_name(opening)
    return together and not _SHARED_TELLING.search(opening[:_LEAD])


# "The Embassies of Kenya, Peru and Chile in Lima", "The Governments of ...": whose posts speak together, in the present.
_MISSIONS = compiled(
    r"(?:Today,? )?[Tt]he (?:[Ee]mbassies|[Mm]issions|[Dd]elegations|[Gg]overnments|[Aa]mbassadors|[Hh]eads of [Mm]ission)"
    r"(?: and (?:[A-Z]?[a-z]+ ){1,3}?)? of (?P<who>[^.;]{5,300}?),? "
    r"(?:strongly |jointly |hereby )?(?:condemn|welcome|call|express|reaffirm|urge|note|take note|deplore|congratulate|are (?:deeply |gravely |seriously )?(?:concerned|alarmed|appalled|dismayed|saddened|united|pleased)|stand|support|regret|reiterate|share)\b"
)


def missions(lead: str) -> tuple[str, ...]:
    """Whose posts or governments begin a text, where they are several: they speak in it. Where they sit is no party."""
    match = _MISSIONS.match(lead)
    if match is None:
        return ()
    who = match.group("who")
    named = codes(
        [m for m in find_parties(who) if m.sense in ("name", "body") and not _SEATED.search(who[: m.start])]
    )
    return named if len(named) > 1 else ()


_SEATED = compiled(r"\b(?:in|to) (?:the )?$")


_TOGETHER = Guarded(
    rf"^(?P<who>.+?(?:,| and ).+?) (?:{'|'.join(map(str.capitalize, genre_words().together))})\b"
)
_WE = Guarded(r"\b(?:We|we)\b")


def speak_as_one(title: str) -> bool:
    """ "President Roe of Kenya and Prime Minister Sato of Japan Announce ...": the holders of several offices do so together."""
    match = _TOGETHER.match(title)
    return match is not None and _names_several(match.group("who"))


def _names_several(who: str) -> bool:
    return len(codes([m for m in find_parties(who) if m.sense != "people"])) > 1


_STATEMENT_BY_MANY = compiled(
    r"^(?:joint )?(?:statement|letter|message|appeal) (?:by|of|from) (?P<who>.+?)(?: (?:on|regarding|following|to|at|in)\b|$)",
    re.I,
)
_OFFICERS = compiled(
    r"(?:the )?(?:[A-Z][\w-]+ ){0,3}?(?:[Mm]inisters|[Ll]eaders|[Pp]residents|[Hh]eads|[Cc]hiefs|[Ss]ecretaries|[Aa]mbassadors|[Dd]irectors) of (?:the )?"
)


def _by_many(title: str) -> bool:
    """ "Statement by Australia, Japan, New Zealand and the United Kingdom on ..."."""
    match = _STATEMENT_BY_MANY.match(title)
    if not match:
        return False
    who = match.group("who")
    if _OFFICERS.match(who) and (groups_in(who) or any(is_organisation(m.code) for m in find_parties(who))):
        return True  # "Statement by the Foreign Ministers of the Arab League"
    if _two_leaders(who):
        return True
    names = [m for m in find_parties(who) if m.sense in ("name", "body")]
    return len(codes(names)) >= 2 and not re.search(r"\b(?:Spokes|Press Secretary|Advisor)", who)


def _two_leaders(who: str) -> bool:
    """ "President Roe and Prime Minister Sato": two at the head of states, who need not be named; no deputy of either."""
    each = _EACH.split(who)
    return len(each) > 1 and all(map(_heads_state, each)) and not _OF_OTHERS.search(who)


def _heads_state(titled: str) -> bool:
    return level_of(" ".join(titled.split()[:2])) == "leaders"


_EACH = compiled(r",? and |, ")
_OF_OTHERS = compiled(r"['’]s\b|\b(?:Vice|Deputy|Former|former)\b")


# "Roadmap for a Renewed Sylvania-Freedonia Partnership", "The Harbour Declaration: A Framework for ...", "Nairobi Principles on Trade".
_PAPER = compiled(
    r"(?:[A-Z][\w’'-]*\.? (?:of )?){0,4}(?:Declaration|Charter|Roadmap|Accord|Compact|Pact|Principles|Vision|Framework|Action Plan|Plan of Action)"
    r"(?:$|:| for | on | of )"
)
_PAIR = compiled(r"[-–—‑]")
_SHARED = compiled(  # what two have; not their border, nor what one of them fears
    r"(?: [\w’'-]+){0,4}? (?:Partnership|Alliance|Cooperation|Relations(?:hip)?|Friendship|Ties|Bond|Pact|Agreement|Collaboration)\b"
)


def _named_paper(title: str, opening: str) -> bool:
    """Whether a title that names a paper names a pair whose paper it is, or its first sentence several who speak as "we"."""
    head = _PAPER.match(title)
    if head is None:
        return False
    named = find_parties(title)
    pairs = itertools.pairwise(named) if named and named[0].start >= head.end() else ()
    if any(_PAIR.fullmatch(title[a.end : b.start]) and _SHARED.match(title, b.end) for a, b in pairs):
        return True
    return bool(_OUR.search(opening)) and _pair_begins(opening.replace(title, "", 1).strip()[:_LEAD])


def _pair_begins(text: str) -> bool:
    """ "Today the United States and Peru are announcing", "The President of Kenya and the Prime Minister of Peru": two are its subject."""
    named = find_parties(text)
    if len(named) < 2 or not _BEGIN.fullmatch(text[: named[0].start]):
        return False
    return bool(_JOINED.fullmatch(text[named[0].end : named[1].start]))


def _paper_of_grouping(title: str, body: str) -> bool:
    """ "Quad Principles on Ports", "G7 Action Plan for the Seas": a paper of those who speak in it as "we"."""
    head = _PAPER.match(title)
    named = [m for m in find_parties(title) if m.end <= head.end()] if head else []
    alone = len(named) == 1 and named[0].start <= len("The ") and named[0].code in _SPEAK_THROUGH_MEMBERS
    return alone and _WE.search(body) is not None


_SPEAK_THROUGH_MEMBERS = frozenset(
    ["G7", "G20", "QUAD", "BRICS", "ASEAN", "CARICOM"]
)  # they have no office that writes for them
_BEGIN = compiled(r"(?:(?:Today|On [^,.]{3,30}),? ?)?(?:(?:[Tt]he |of |[A-Z][\w’'-]+ |and ){0,12})")
_JOINED = compiled(r",? (?:and )?(?:the )?(?:[A-Z][\w’'-]+ ){0,5}(?:of (?:the )?)?")
_OUR = compiled(r"\b(?:We|we|Our|our)\b")


_WE_LEADERS = Guarded(
    r"\bWe,? (?:the )?(?:leaders|foreign ministers|ministers|heads|members|presidents|representatives|, the)\b"
    r"|\bWe,? the (?:(?-i:[A-Z])[\w’'+-]* ){1,4}(?:leaders|ministers|heads|members|presidents|representatives)\b"
    r"|\btext of the (?:joint )?statement\b|begin text",
    re.I,
)
_ISSUED = Guarded(
    r"(?:^|[\n.] ?)(?P<who>[^\n;]{0,400}?) (?:(?:have|has|today|jointly) ){0,2}(?i:issued?) the following (?P<joint>joint )?statement\b"
)
_MANY = Guarded(
    r"\b(?:[Mm]inisters|[Ll]eaders|[Pp]residents|[Hh]eads|[Mm]embers|[Cc]hiefs|[Aa]mbassadors|[Rr]epresentatives|[Gg]overnments|[Ee]nvoys|[Cc]o-[Cc]hairs)\b"
)


def _issued_by_several(opening: str) -> bool:
    """ "The ministers of A and B issued the following statement"; not "Minister Roe issued the following statement"."""
    match = _ISSUED.search(opening)
    if match is None:
        return False
    who = match["who"]
    return bool(match["joint"] or _MANY.search(who)) or _names_several(who)


_SHARED_TELLING = Guarded(r"\b(?:said|told reporters|according to|told)\b")

# "We, Prime Minister Sato Ken, President Ana Roe, and President Tom Doe, affirm": up to the verb, where all small letters begin.
_WE_NAMED = Guarded(
    r"(?:^|[\n.] ?)(?:\*\s*)?We, (?P<who>(?:the )?(?:[A-ZÀ-Þ][\w.’'-]*,? (?:(?:and|of|the|de|bin|al|van|von) )*){4,60})"
)


def _we_by_name(opening: str) -> bool:
    """Whether several officers say "we" by their names."""
    match = _WE_NAMED.search(opening)
    if match is None:
        return False
    named = (one.removeprefix("the ").split()[:2] for one in _EACH.split(match["who"]))
    return sum(level_of(" ".join(words)) is not None for words in named) > 1


_ON_BEHALF = Guarded(
    r"\b(?:deliver|make|made|read|present|speak|statement|speaking|delivered)\b[^.;]{0,40}? on behalf of (?P<who>[^;:]{3,600}?)(?<![A-Z])(?:\.|$)",
    re.S,
)


# "The Group of Friends of the Charter", "the Core Group on Sylvania": a circle of states that no list has, by its own name.
_FRIENDS = compiled(
    r"(?:all )?(?:the )?(?:members of the )?(?P<name>(?:(?:Cross-[Rr]egional |Informal )?Group of (?:Friends|Supporters)|Core Group|Freedom Online Coalition)"
    r"(?:(?: (?:of|on|for|in|to|and|against|the))+(?: [A-Z][\w’'-]*)+)*)"
)


def on_behalf(opening: str) -> tuple[str, ...]:
    """ "I deliver this statement on behalf of Chile, Fiji and my own country, Peru": for whom, where it is several or a group."""
    match = _ON_BEHALF.search(opening)
    if match is None:
        return ()
    who = match.group("who").split("\n")[0]
    friends = _FRIENDS.match(who)
    if friends and len(with_groups(who[friends.end() :])) < 2:  # it lists no members of that circle
        return (friends.group("name"),)
    named = with_groups(who)
    speaker = _deliverer(opening[: match.start()])
    found = tuple(dict.fromkeys((*speaker, *named) if len(named) > 1 else named))
    return found if len(found) > 1 or groups_in(who) else ()


def _deliverer(before: str) -> tuple[str, ...]:
    """ "Peru has the honour to ...": who delivers it is one of them."""
    lead = re.sub(
        r"\s+(?:has|have) (?:the )?(?:hono[u]?r|privilege|pleasure|pride) (?:to|of)\s*$", "", before
    )
    found = find_parties(lead[-60:])
    last = found[-1] if found else None
    return (last.code,) if last and lead != before and last.end == len(lead[-60:]) else ()


_BYLINE = Guarded(r"By [A-Z][^\n]{20,260}$")


def bylined(line: str) -> bool:
    """ "By John Roe, Prime Minister of Kenya, and Ana Doe, President of Peru": an article of two governments."""
    return bool(_BYLINE.match(line)) and len(codes(find_parties(line))) > 1
