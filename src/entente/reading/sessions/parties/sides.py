"""Who took part in an earlier or planned session, and of which parties it was."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from entente.lexicon import members
from entente.lexicon.attendance import attendance_words
from entente.lexicon.patterns import any_of
from entente.model import MechanismName
from entente.reading.mentions.mechanisms import listed_parties
from entente.reading.mentions.parties import codes, find_parties
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.attendance.named_people import Attendee
from entente.reading.sessions.parties.gatherings import (
    group_before,
    group_of_name,
    group_of_place_summit,
    parties_of_gathering,
)
from entente.reading.sessions.telling.encounters import Encounter
from entente.reading.sessions.telling.mentions import MeetingMention

# "Vice President Roe's April meeting with ...", "A and B held the first talks", "A met with B in May".
_OWN = compiled(r"[’']s?\s+(?:[\w,.-]+\s+){0,5}$")
_LISTED = r"(?:,?\s+(?:and\s+)?(?:the\s+)?[A-Z][^;]{2,60}?){0,3}"  # who is named beside
_THERE = r"\b(?:during|at|in)\s+(?!advance\b|preparation\b|anticipation\b|connection\b|response\b)(?:(?!to\s)[\w’'.-]+\s+){0,6}$"
# "Roe and Doe launched the plan during the Roeland Summit", "commitments made by Roe and Doe at the Summit".
_ACTED_THERE = compiled(
    rf"{_LISTED},?\s+(?:had\s+|have\s+)?(?:\w+ly\s+)?(?:{any_of(attendance_words().acted)})\b(?! by\b)[^;]{{0,130}}{_THERE}"
)
_MADE_THERE = compiled(rf"{_LISTED}\s+{_THERE}")
_BY_THEM = Guarded(
    rf"\b(?i:{any_of(attendance_words().acted)}|taken|given) by (?:the )?(?:[A-Z][^;]{{2,160}})?$"
)
# "At the 2022 Summit in Roetown, President Roe announced": the subject behind such a frame.
_FRAME = compiled(r"(?:At|During|In)\s+(?:the\s+|their\s+)?(?:[\w’'.-]+\s+){0,6}$")
_SUBJECT_BEHIND = compiled(
    r"[^;]{0,70}?,\s+(?:the\s+)?(?:[A-Z][^;,]{2,60}?(?:,\s+(?:and\s+)?|\s+and\s+)(?:the\s+)?){0,3}"
)
_VERB = compiled(
    rf"{_LISTED},?\s+(?:also\s+|then\s+|had\s+)?(?:\w+ly\s+)?(?:[a-z]{{2,}}ed|made|met|spoke|took|gave|set|held|began)\b"
)
_THEIR = compiled(r"their\b", re.I)
_HOLDS = compiled(
    r"(?:\s+and\s+[A-Z][^,;]{2,60}?)?,?\s+(?:(?:also|both|on \w+day|today|yesterday|here|separately|jointly|had|have|has|will|is|are|scheduled|likely|due|set|expected|to|would|first|last|then|recently|earlier)\s+){0,4}(?:met|held|had|spoke|hosted|attend(?:ed)?|co-chaired|co-hosted|chaired|conducted|participated in|took part in|joined|have|hold|host|meet|visit|co-chair|co-host|chair|lead|led|convened|convene|conduct|participate in|take part in|represent (?:him|her|them|[A-Z]\w+) (?:at|in)|look(?:s|ed|ing)? forward to (?:meeting|seeing each other))\s+(?:[\w’'.-]+\s+){0,8}$"
)


# "Roe's participation in the Summit", "Roe's and Doe's engagements with leaders at the Forum", "his attendance at the Conference".
_PART = r"(?:\w+\s+)?(?:participation|attendance|presence|engagements?)\s[^;,]{0,80}$"
_HIS_PART = compiled(rf"[’']s?\s+(?:and\s+[^;,]{{2,40}}?[’']s?\s+)?{_PART}")
_PART_OF_HIM = Guarded(rf"\b(?:his|her)\s+{_PART}")
_THE_MEETING = Guarded(r"\bthe (?:meeting|talks|dialogue|session|consultations?|visit|call) \w+(?:ed|t|s)\b")
_WHERE_THEY = compiled(r"[^,;]{0,40},? (?:where|at which) (?:they|the two|both) (?:\w+ ){0,2}?(?:meet|met)\b")
_HIS = compiled(r"(?:[Hh]is|[Hh]er)\b")
_WITH = compiled(r"\s+(?:with|on)\b")


def before_it(
    mention: MeetingMention, sentence: SentenceView, people: Sequence[Attendee]
) -> Iterator[Attendee]:
    """Those to whom the meeting is said to belong, or who are said to have held it."""
    before = [p for p in people if p.end - sentence.start <= mention.end]
    if _HIS.match(mention.before) and before and _WITH.match(mention.behind):
        yield before[0]  # "Roe said after his meeting with ..."
        return
    if before and not mention.verbal and _PART_OF_HIM.search(sentence.text[: mention.start]):
        yield before[0]
        return
    if _THEIR.match(mention.before) and len({p.person.party for p in before}) == len(before) == 2:
        yield from before  # "Roe met Doe to advance what was begun at their August meeting in Lima"
        return
    if len(before) > 1 and _WHERE_THEY.match(mention.behind):
        yield from before  # "Roe and Doe discussed the upcoming summit, where they will meet"
        return
    for person in before:
        end = person.end - sentence.start
        between = sentence.text[end : mention.start]
        if _THE_MEETING.search(between):
            continue  # "Led by Roe, the meeting built on commitments made at the summit"
        if (
            _OWN.match(between)
            or _HIS_PART.match(between)
            or _HOLDS.fullmatch(between)
            or (_ACTED_THERE.fullmatch(between) and not _deed_of_others(person, mention, sentence, before))
            or (
                _MADE_THERE.fullmatch(between)
                and _BY_THEM.search(sentence.text[: person.start - sentence.start])
            )
            or (mention.verbal and _HOLDS.fullmatch(between + mention.head + " "))
        ):
            yield person


# "commitments made by", "pledges that": whose deed it was that was done at the other meeting.
_DEED_OF = Guarded(r"\b(?:by|that|which)\s(?:the\s)?(?:then[-\s])?$")


def _deed_of_others(
    person: Attendee, mention: MeetingMention, sentence: SentenceView, people: Sequence[Attendee]
) -> bool:
    """ "Roe and Doe discussed commitments made by President Poe at the Summit": Roe and Doe need not have been there."""
    nearer = (p.start - sentence.start for p in people if p.start > person.start)
    return any(at < mention.start and _DEED_OF.search(sentence.text[:at]) for at in nearer)


def behind_frame(
    mention: MeetingMention, sentence: SentenceView, people: Sequence[Attendee]
) -> Iterator[Attendee]:
    """ "At the 2022 Summit in Roetown, President Roe and Vice President Doe announced": who acted there."""
    if not _FRAME.match(sentence.text[: mention.start]):
        return
    for person in people:
        at = person.start - sentence.start
        behind = sentence.text[person.end - sentence.start :]
        if (
            at > mention.end
            and _SUBJECT_BEHIND.fullmatch(sentence.text[mention.end : at])
            and _VERB.match(behind)
        ):
            yield person


def in_relative(mention: MeetingMention, sentence: SentenceView, person: Attendee) -> bool:
    """ "the talks that Minister Roe had with Doe": who is said to have held them behind the word."""
    between = sentence.text[mention.end : person.start - sentence.start]
    return bool(_THAT.fullmatch(between) and _HAD.match(sentence.text, person.end - sentence.start))


_THAT = compiled(r",? (?:that |which )?(?:the )?")
_HAD = compiled(
    r" (?:had|held|will have|will hold|is to hold|has had|conducted)\b(?= (?:with|in|on|at|over|by|last|yesterday|earlier|today|this)\b)"
)


_BETWEEN = Guarded(
    r"\b(?:between|among|with|of|by|where|in which|(?:attended|hosted|convened|chaired|co-chaired) by)\b"
)


def takes_part(text: str, end: int, at: int) -> bool:
    """Whether the words between lead to one of those who met; not "the talks in Lima that Minister Roe welcomed"."""
    between = text[end:at]
    by = _BETWEEN.search(between)
    if by is None or between.endswith((" that ", " which ")):
        return False
    return not _CLAUSE_OVER.search(between, by.end())


# "the summit hosted by Roe and Doe in June, | Minister Poe convened": when and where close the words on the summit.
_CLAUSE_OVER = Guarded(
    r"\b(?:in|on|at|last|earlier|this) [^,;]*, (?:the )?(?!and\b|[A-Z][\w.]+(?: [A-Z][\w.]+)?,)(?=[A-Z]|$)|, (?:he|she|they|both)\b"
)


def parties_named(mention: MeetingMention) -> tuple[str, ...]:
    """Two or more of whom the meeting is said to be: "the Kenya-Peru talks", "the talks between Kenya and Peru"."""
    behind = (_BETWEEN_PARTIES.match(mention.behind), _OF_TALKS.match(mention.behind))
    several = _BETWEEN_SEVERAL.match(mention.behind)
    for phrase in (mention.before, several["who"] if several else "", *(m.group() for m in behind if m)):
        if len(named := codes(find_parties(phrase))) > 1:
            return named
    return ()


def parties_of_mention(
    mechanism: MechanismName | None,
    of_people: tuple[str, ...],
    mention: MeetingMention,
    reported: tuple[str, ...],
    own: MechanismName | None,
) -> tuple[str, ...]:
    """Those of the mechanism's name, of the people, or whom the words around name; else those of the reported one."""
    before, words = mention.before, mention.behind
    if mechanism and mechanism.name.split()[0] == "Quad":
        return members("QUAD")
    group = group_of_name(mechanism.name) if mechanism else None
    if group and (mechanism != own or group in reported):
        return (group,)
    if mechanism and len(named := codes(find_parties(mechanism.name))) > 1:
        return named
    if mechanism and mechanism != own and (listed := listed_parties(mechanism.name)):
        return listed
    if len(of_people) > 1:
        return of_people
    if mechanism and (at := before.rfind(mechanism.name.split()[0])) > 0:
        before = before[at:]  # "the U.S.-ASEAN Summit and the East Asia Summit": its own name
    another = _AND_ANOTHER.search(words)
    between = _BETWEEN_PARTIES.match(words[: another.start()] if another else words)
    of_talks = _OF_TALKS.match(words)
    several = _BETWEEN_SEVERAL.match(words[: another.start()] if another else words)
    for phrase in (before, several["who"] if several else "", *(m.group() for m in (between, of_talks) if m)):
        if len(named := codes(find_parties(phrase))) > 1:
            return named
    if group := group_before(mention):
        return (group,)
    others = parties_of_gathering(mechanism, own, mention, of_people, reported)
    if others is None and mechanism is None:
        others = group_of_place_summit(mention, reported) or None
    if others is not None:
        return others
    officials = _WITH_OFFICIALS.match(mention.text, mention.end)
    theirs = codes(find_parties(officials.group("who"))) if officials else ()
    if theirs:
        return tuple(dict.fromkeys([*reported[:1], *theirs]))
    apart = mention.head in _SEVERAL_OF_ONE or _WITH_SOMEBODY.match(mention.text, mention.end)
    alone = apart or not set(of_people) & set(reported)  # "his talks in Lima with President Roe", of neither
    return of_people if of_people and alone and mechanism is None else reported


# "the next round | of direct Peruvian-Chilean talks".
_OF_TALKS = compiled(
    r"\s*of (?:[\w-]+ ){0,2}?[A-Z][a-z]+(?:[-–]| and )[A-Z][a-z]+ (?:\w+ )?(?:talks|consultations|dialogue|negotiations|contacts)\b"
)
# "the Vice President's meetings in Lima | with Andean leaders": others than those of the reported session.
_WITH_SOMEBODY = compiled(
    r"(?: (?:in|at) [^;.,]{2,40})? with (?:the )?(?:[\w-]+ ){0,3}(?:leaders|officials|counterparts|ministers|representatives|governors|executives|members)\b"
)
_SEVERAL_OF_ONE = ("meetings", "conversations", "discussions")  # "the Vice President's meetings in Lima"
# "the meeting that he will hold with Chinese officials".
_WITH_OFFICIALS = compiled(
    r"[^;.]{0,80}?\bwith (?:the )?(?:senior |top |high-level |visiting )?(?P<who>[A-Z][\w.-]+(?: [A-Z][\w.-]+)?) (?:officials|counterparts?|ministers?|leaders|delegation|representatives|diplomats|envoys)\b"
)


def parties_of_people(people: tuple[Attendee, ...], home: str | None) -> tuple[str, ...]:
    """Their parties in order; who has none is of the publisher."""
    found = [p.person.party or home for p in people]
    return tuple(dict.fromkeys(party for party in found if party))


def parties_that_met(met: Encounter, home: str | None) -> tuple[str, ...]:
    """Of all who met, named or not: "held talks with the ministers of Peru and Chile"."""
    guests = parties_of_people(met.guests, home) if met.guests else met.guest_parties
    return tuple(dict.fromkeys([*parties_of_people(met.hosts, home), *guests]))


# "the Summit of the Americas in June, and the CELAC Summit".
_AND_ANOTHER = Guarded(
    r",? and (?:the|its|their) [^,;]{0,60}?\b(?:Summit|Conference|Forum|Dialogue|Meeting|Ministerial|Assembly)\b"
)
# "the meeting in Lima, Peru, between senior officials from Kenya, Chile, and Norway": when and where may stand first.
_NAME = r"(?:the )?[A-Z][\w.’'-]*(?: (?:of (?:the )?)?[A-Z][\w.’'-]*){0,4}"
_BETWEEN_SEVERAL = compiled(
    rf"(?:,? (?:held |that took place |which took place )?(?:in|on|at|earlier|last|this)\s[^;]{{1,70}}?)?,? (?:between|among) (?:(?:the )?[a-z][\w -]*? (?:from|of) )?(?P<who>{_NAME}(?:,? (?:and )?{_NAME})+)"
)
# "the talks between India and Nepal", "the meeting of the Russian and Turkish ministers".
_BETWEEN_PARTIES = compiled(r"\s*(?:\w+ ){0,3}?(?:between|among|of)\b[^;]{3,80}?\band\b(?:[^,;]{3,40})")
