"""A grouping's own meeting: it sits there as one, and its members who are named are no parties beside it."""

from __future__ import annotations

import re

from entente.lexicon import members
from entente.lexicon.parties import is_organisation
from entente.reading.cast.officers import OFFICERS_OF
from entente.reading.document.text_view import TextView
from entente.reading.mentions.mechanisms import MechanismMention
from entente.reading.mentions.parties import codes, find_parties
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.parties.chairing import Found
from entente.reading.sessions.parties.parties_listed import of_each

# "The 18th SADC Summit", "SADC Communiqué: Summit of ...", "the Meeting of the Heads of Government of CARICOM".
_HELD = r"(?:[Ss]ummit|[Mm]eeting|[Ss]ession|[Cc]onference|[Cc]ouncil|[Rr]etreat|[Tt]roika|[Oo]rgan)\b"
_BEHIND = compiled(
    rf"(?: \([A-Z]+\))?(?:[’']s?)?:?(?: (?:[A-Z][\w’'-]*:?|\d\w+|of|on|the|and|for)){{0,5}}? {_HELD}"
)
_BEFORE = compiled(rf"\b{_HELD}(?: [\w’'-]+,?){{0,14}} of (?:the )?$")
# "discussed trade in a meeting on the margins of the | APEC Summit": it is where they met.
_ON_ITS_MARGINS = compiled(
    r"\b(?:[Mm]argins?|[Ss]ide-?lines?|[Ff]ringes) of (?:the |an? |this (?:week|month|year)[’']s )?(?:[\w-]+ ){0,2}$"
)
_WITH_OTHERS = compiled(r"[-–+]|\b(?:[Pp]lus|and|with) (?:the )?(?=[A-Z])")


def as_its_own(
    found: Found,
    title: SentenceView | None,
    told: list[SentenceView],
    mechanism: MechanismMention | None,
    view: TextView,
) -> Found:
    """ "The SADC Summit was attended by the Presidents of A and B, and by Roe of C, no member": the grouping and C."""
    few = (of_each(told[0]) if told else ()) or _some_members_met(told, view)
    group = _whose(title, told, mechanism, view) or (None if few else _of_publisher(found, view))
    theirs = set(members(group)) if group else set()
    alone = view.genre.kind == "communiqué"  # which a grouping issues, whoever came as its guest
    named = any(code in theirs for code in found)
    if few and group is None:
        return {code: None for code in found if code != view.home} | dict.fromkeys(few)
    if group is None or not (named or alone) or _tells_for_itself(theirs, view):
        return found
    return {group: None} | {code: None for code in found if code not in theirs and not alone}


# "Senior officials from Kenya, Peru and Chile | met at its Headquarters": they alone.
_MET = compiled(r"(?:,? (?:have )?)?\s*(?:met|gathered|convened|sat down|held talks)\b(?! with\b)")


def _some_members_met(told: list[SentenceView], view: TextView) -> tuple[str, ...]:
    """The members of the organisation that tells of it whose officers are said to have met, few of many: it lent its house."""
    officers = OFFICERS_OF.search(told[0].text) if told else None
    if officers is None or not view.home or not _MET.match(told[0].text, officers.end("who")):
        return ()
    listed, theirs = codes(find_parties(officers.group("who"))), set(members(view.home))
    few = len(listed) > 1 and _FEW * len(listed) < len(theirs)
    return listed if few and set(listed) <= theirs else ()


_FEW = 3  # times as many members are not there


def _tells_for_itself(theirs: set[str], view: TextView) -> bool:
    """Whether a member tells what it did there: it stands beside the others."""
    return not view.joint and view.home in theirs


def _of_publisher(found: Found, view: TextView) -> str | None:
    """The organisation that tells of a meeting of its members, several of whom are named as those who came."""
    there = {code for code in found if code and code != view.home}
    theirs = set(members(view.home)) if view.home else set()
    return view.home if len(there & theirs) > _MOST_WHO_PRESIDE and there <= theirs else None


def _whose(
    title: SentenceView | None, told: list[SentenceView], mechanism: MechanismMention | None, view: TextView
) -> str | None:
    """The one grouping whose meeting the name, the first telling sentence or a joint text's title says it was."""
    if title and (leaders := _of_its_leaders(title)):
        return leaders
    subject = _subject(told)
    heading = title.text if title and view.joint and not _two_meet_there(title) else ""
    groups = (_meeting_of(words) for words in (mechanism.name.name if mechanism else "", subject, heading))
    group = next((g for g in groups if g), None)
    one_by_one = set(codes(find_parties(subject))) & set(members(group)) if group else ()
    return None if len(one_by_one) > _MOST_WHO_PRESIDE else group


def _two_meet_there(title: SentenceView) -> bool:
    """ "Prime Minister Roe and Chancellor Doe meet at the G20 Summit": two of those who came."""
    return len(title.people) == _PAIR and bool(_MEET_AT.search(title.text))


_PAIR = 2
_MEET_AT = compiled(r"\b(?:meets?|met|talk|talks)\b(?: with\b)?[^.;]{0,60}\b(?:at|during) ")


def _subject(told: list[SentenceView]) -> str:
    """What the first telling sentence says was held; nothing of what only frames it ("At the G7 Summit, Roe met Doe")."""
    if not told or _FRAMED.match(told[0].text):
        return ""
    return _WAS.split(told[0].text, maxsplit=1)[0][:_SUBJECT].partition(" plus ")[0]


def _meeting_of(words: str) -> str | None:
    """The grouping whose own meeting the words name: alone, or with those of its members whom it asked to come."""
    named = find_parties(words)
    group = next((m for m in named if is_organisation(m.code)), None)
    if group is None or not (_BEHIND.match(words, group.end) or _BEFORE.search(words[: group.start])):
        return None
    if _ON_ITS_MARGINS.search(words[: group.start]):
        return None
    others = {m.code for m in named} - {group.code}
    apart = _WITH_OTHERS.search(words, group.end) if not others else others - set(members(group.code))
    return None if apart or _JOINED.match(words, group.end) else group.code


def _of_its_leaders(title: SentenceView) -> str | None:
    """ "CARICOM Leaders end 22nd Summit": the grouping whose leaders a headline says hold it."""
    group = title.parties[0] if title.parties else None
    if group is None or group.start > title.start or not is_organisation(group.code):
        return None
    return group.code if _THEY_HOLD.match(title.text, group.end - title.start) else None


_THEY_HOLD = compiled(
    r"(?: [A-Z][\w’'-]+){0,2} (?:leaders|ministers|heads of (?:state|government)) (?:end|conclude|close|wrap up|open|hold|begin|start|convene|gather for|meet (?:for|at))"
    rf"(?: [\w’'-]+){{0,4}} {_HELD}(?! with (?:the )?(?-i:[A-Z]))",
    re.I,
)
# "the ASEAN | -Peru Dialogue", "ASEAN | Plus Three", "the EU | and Japan".
_JOINED = compiled(r"\s?[-–+]|(?: \([A-Z]+\))? (?:[Pp]lus\b|and (?:the )?[A-Z])")
_FRAMED = compiled(r"(?:At|During|On|In|After|Following|Before|Ahead)\b")
_WAS = compiled(r" (?:was|were|held|met|took|convened|attended)\b")
_SUBJECT = 200  # characters in which a sentence says what was held
_MOST_WHO_PRESIDE = (
    2  # members who are named as those who preside or came too; more make the meeting one of theirs
)
