"""The lexicon's words on topics, made into patterns once."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, cast

from entente.lexicon.files import load_file
from entente.reading.dates.calendar_words import WEEKDAYS
from entente.reading.patterns.alternatives import alternatives
from entente.reading.patterns.branches import Branches
from entente.reading.patterns.guarded import Guarded

FILE = "topic_words.yaml"


@cache
def words(name: str) -> tuple[str, ...]:
    """One of the lists of the file."""
    return tuple(cast("dict[str, Any]", load_file(FILE))[name])


@cache
def openers() -> Branches:
    """What stands right before a topic: "talks focused on", "to discuss", "the agenda included"."""
    talks = alternatives(words("talks"))
    manners = rf"(?:(?!highly\b)[a-z]+ly|{alternatives(words('manners'))})"
    about = alternatives(words("about")).replace(
        r"\s+", rf"(?:,\s+{manners},)?\s+(?:{manners}\s+)?"
    )  # "dealt | mainly | with"
    lists, verbs = alternatives(words("lists")), alternatives(words("list_verbs"))
    exchanges, exchanges_about = alternatives(words("exchanges")), alternatives(words("exchanges_about"))
    whom, deeds = alternatives(words("with_somebody")), alternatives(words("other_deeds"))
    met, purposes = alternatives(words("met")), alternatives(words("purposes"))
    ways = (
        rf"(?:{alternatives(words('lists_before_colon'))}):",
        rf"(?:{alternatives(words('lists_before_colon'))})\b(?:\s+[\w’'-]+){{0,9}}?\s+(?:was|were|are|is|will\s+be)(?:,\s+{manners},)?(?!\s+(?:also\s+)?[a-z]+ed\b)",
        rf"(?:{lists})\b(?:\s+[\w’'-]+){{0,9}}?\s+(?:also\s+)?(?:{verbs})(?!\s+(?:also\s+)?[a-z]+ed\b)",
        rf"(?:{alternatives(words('speaking'))})\b(?:\s+(?!(?:{deeds})\b)[^\s;]+){{0,8}}?\s+(?:about|regarding|concerning)",
        rf"(?:{talks})\b(?:,[^,;]{{3,50}},|,\s+which)?(?:\s+[\w’'-]+){{0,6}}?\s+(?:also\s+)?(?:{about})",
        rf"(?:{whom})\s+(?:[\w-]+\s+){{0,3}}?with\s+(?:[^\s;]+\s+){{1,13}}?(?:about|regarding|concerning|to\s+discuss)",
        rf"(?:{whom})\s+between\s+(?:[^\s;,]+\s+){{2,9}}?(?:on|about|regarding|concerning)",
        r"summon(?:ed|s)\b(?:\s+[^\s;]+){0,20}?\s+(?:over|regarding|concerning|in\s+connection\s+with|in\s+relation\s+to|to\s+protest(?:\s+against)?)",
        rf"(?:{exchanges})(?:,\s+(?:too|{manners}),)?(?:\s+(?!(?:{deeds})\b)[\w’'-]+){{0,8}}?\s+(?:{exchanges_about})",
        rf"(?:{met})\b(?:\s+(?!to\s|(?:{deeds})\b)[^\s;]+){{0,22}}?\s+to\s+(?-i:{purposes})",
        rf"(?:{alternatives(words('met_nouns'))})\s+to\s+(?-i:{purposes})",
        rf"(?:purpose|aim|objective|object)\s+of\s+(?:the\s+)?(?:[\w-]+\s+){{0,3}}?(?:{talks})\s+(?:was|is)\s+to\s+(?-i:{purposes}|discuss)",
        alternatives(words("openers")),
    )
    never, talkers = alternatives(words("not_opened")), alternatives(words("talkers"))
    return Branches(
        (
            rf"\b(?:{way})(?:,\s+{manners},)?\s+(?!(?:the\s+)?(?:{never})\b|(?:the\s+)?(?:[a-z]+\s+)?(?:{talkers})(?:\s|$)|(?:the\s+)?[\w-]+\s+side\b|\d)(?=\S)"
            for way in ways
        ),
        re.I,
    )


@cache
def manner_end() -> Guarded:
    """How and when it was discussed, behind the topic: "trade | at length", "trade | last Friday"."""
    manners = alternatives(w for w in words("manners") if " " in w)
    return Guarded(
        rf"\s+(?:{manners}|(?:on|last|this|next)\s+(?:{'|'.join(WEEKDAYS)})(?:\s+for\s+the\s+first\s+time\b[^,;]*)?|last\s+week|as\s+(?:guests|observers|an?\s+(?:guest|observer))|for\s+the\s+first\s+time\s+in\s[^,;]+|in\s+an?\s+(?:[a-z-]+(?:,\s+|\s+and\s+|\s+yet\s+))*[a-z-]+\s+(?:manner|atmosphere|spirit|tone|fashion|mood|way))$",
        re.I,
    )


@cache
def cues() -> Guarded:
    """A cheap test: no sentence without one of these stems opens a topic."""
    return Guarded(
        r"discuss|talk|look was|purpose|table|theme|occup|rank|loom|negotiations|impressions|consult|convers|exchang|views|agenda|topic|issues|subject|focus|focuss|centr|center|"
        r"revolve|cover|dealt|touch|dwel|devot|dedicat|attention|emphasis|notes|stock|address|review|explor|"
        r"raised|tackl|spoke|speak|updat|brief|compar|shar|met |meet|conven|gather|confer|deliberat|coordinat|dominat|featur|figur|came up|taken up|consider|examined|"
        r"encompass|comment|summon|session|segment|panel|workshop|debate|phone|by video|heard|spanned|extended|ranged|took up|delved|turned|concern|brainstorm",
        re.I,
    )


@cache
def frame() -> Guarded:
    """A topic set before its sentence: "On Taiwan, ..."."""
    refused = alternatives(words("no_frame"))
    return Guarded(
        rf"[“\"]?(?:{alternatives(words('frames'))})\s+(?!(?:the\s+)?\d)(?!(?:the\s+|a\s+)?(?:[\w-]+\s+)?(?:{refused})\b)(?P<topic>[^,;:]{{3,90}}),\s+(?P<next>[\w’“\"]+)",
        re.I,
    )


@cache
def other_times() -> Guarded:
    """Words of another meeting, whose topics are not this one's."""
    return Guarded(rf"(?<!which )(?<!that )\b(?:{alternatives(words('other_times'))})\b", re.I)


@cache
def lead() -> Guarded:
    """Words before a topic that are no part of it."""
    ranges = alternatives(words("ranges"))
    return Guarded(
        rf"(?:(?:the\s+|a\s+|an\s+)?(?:(?:entire|whole|full|wide|broad|wider|broader|large|complete)\s+)?(?:{ranges})\s+of\s+(?:other\s+)?|"
        rf"(?:the\s+|various\s+|possible\s+|potential\s+)?(?:areas|fields|avenues)\s+(?:of|for)\s+(?:[a-z]+ing\s+)?(?:(?:further|bilateral|mutual|practical|closer)\s+)*"
        rf"(?:cooperation|collaboration|interest)\s+(?:in\s+the\s+(?:fields?|areas?)\s+of|including)\s+|"
        rf"(?:[a-z]+ly|{alternatives(words('manners'))}),?\s+(?:on|about|over|regarding|concerning)\s+|"
        rf"(?:the\s+)?(?:{alternatives(words('leads'))}):?\s+(?!(?:(?:mutual|common|shared|joint|particular)\s+)?(?:interest|concern|importance)\b))+",
        re.I,
    )


@cache
def built_on() -> Guarded:
    """Earlier talks on which something builds, up to their topic: "Building on | her talks in Lima on"."""
    return Guarded(
        rf"\b(?:{alternatives(words('built_on'))})\s(?:(?:the|an?|their|our|its|his|her)\s)?(?:[\w’'-]+\s){{0,3}}?(?:{alternatives(words('met_nouns'))}|meetings|discussions?|conversations|calls|exchanges?)\s(?:[^\s,;]+\s){{0,4}}$",
        re.I,
    )


@cache
def second() -> Guarded:
    """A second verb of talking under the same subject: "exchange views on trade and discuss energy"."""
    return Guarded(r"\band\s+(?:to\s+|also\s+)*(?:discuss|discussed|exchanged?\s+views\s+on)\s+", re.I)


@cache
def in_title() -> Guarded:
    """The topic that a title, or the opening of a communiqué, ends with: "Readout of the Call with Freedonia Regarding the
    Situation in ...", "Communiqué of the 12th meeting, held on 3 May 2021, on the Situation in ..."."""
    day = alternatives(words("not_opened"))
    return Guarded(
        r"\b(?:call|meeting|talks|conversation|consultations|discussions?)\b.*?\s(?:regarding|concerning|about|to\s+discuss|to\s+consult\s+on)\s+(?P<topic>\S.*)$|"
        rf"\b\d+(?:st|nd|rd|th)\s+(?:[\w-]+\s+){{0,3}}?(?:meeting|session)\b.*?(?:,|\d{{4}})\s+on\s+(?!\d|(?:the\s+)?(?:{day})\b)(?P<numbered>\S[^,;:]*)$",
        re.I,
    )


@cache
def stop() -> Guarded:
    """Where a topic is over, whatever follows."""
    return Guarded(
        rf"(?<!including)(?<!\bthat)(?<!\bwhich)(?<!reached)(?<!made)(?<!held)(?<!taken)(?<!signed)(?<!achieved)(?<!adopted)(?<!\band)(?<!preparations)(?!\s+and\s+through\b|,?\s+including\s+through\s+efforts\b),?\s+(?:also\s+|and\s+)?(?:such\s+as|and\s+(?:to\s+|also\s+)*discuss(?:ed)?|at\s+the\s+\d+(?:st|nd|rd|th)|during\s+(?:the|their|his|her)\s+(?:[\w-]+\s+){{0,3}}?(?:consultations?|meetings?|talks|sessions?|round|calls?|conversations?|visit)|{alternatives(words('stops'))})\b",
        re.I,
    )


@cache
def including() -> Guarded:
    """What opens a list inside a topic."""
    circumstances = alternatives(words("circumstances"))
    behind = "|".join(rf"(?<=\b{noun})" for noun in words("list_before_such_as"))
    listed = "|".join(rf"(?<=\b{noun})" for noun in words("lists"))
    return Guarded(
        rf"(?:,?\s+(?:{alternatives(words('including'))})|(?:{behind})\s+(?:{alternatives(words('covering'))})|,\s+from(?=\s[^,;]{{3,60}}\sto\s)|(?:{listed}):|(?:{listed})(?=\s\([^()]+,[^()]+\)))\s+(?!as\s|the\s+(?:{circumstances})\b)",
        re.I,
    )


@cache
def bare() -> Guarded:
    """Words that are no topic by themselves: "a wide range of issues"; "issues of mutual interest" say a little more."""
    adjectives, nouns = alternatives(words("bare_adjectives")), alternatives(words("bare"))
    clause = rf"(?:{alternatives(words('lists'))})\s+(?:that|which)\s[^,;]{{3,80}}"  # "issues that leaders will consider"
    manners = alternatives(words("manners"))
    return Guarded(
        rf"(?:(?:{adjectives})\s+)*(?:{clause}|(?:{nouns})(?:\s+discussed|\s+(?:{manners}))?)", re.I
    )


@cache
def own() -> Guarded:
    """Whether a phrase begins like a topic of its own: "the need ...", "Freedonia's war ...", "ways to ..."."""
    return Guarded(
        rf"(?:the\s+|its\s+|their\s+|a\s+|an\s+)?(?:[\w-]+\s+)?(?:{alternatives(words('own'))})\b", re.I
    )


@cache
def pair() -> Guarded:
    """Two nouns that are one thing: "peace and stability"."""
    return Guarded(rf"\b(?:{alternatives(words('pairs'))})\b", re.I)


def paired(before: str, rest: str) -> bool:
    """Whether the last words before an "and" and the first behind it are one thing."""
    left = before.rstrip()[-40:]
    both = f"{left} and {rest[:40]}"
    return any(m.start() < len(left) < m.end() for m in pair().finditer(both))


@cache
def work_in() -> Guarded:
    """What is done together, and the first of the fields in which it is done: "expanding cooperation in trade"."""
    names, work = alternatives(words("fields")), alternatives(words("joint_work"))
    return Guarded(
        rf"\b(?:{work})\s+(?P<in>in|on|across)\s+(?P<fields>the\s+(?:{names})\s+of\s+)?(?![a-z]+ing\s)[^,;]+$",
        re.I,
    )


@cache
def shared_fields() -> Guarded:
    """A list of adjectives and nouns that ends in its common noun: "political, trade and cultural spheres"."""
    return Guarded(
        rf"\b(?:in|across|on|of)\s+(?:the\s+)?(?-i:[a-z-]+(?:(?:,\s+|\s+and\s+)[a-z-]+)*),?\s+(?:and|as\s+well\s+as)\s+(?-i:[a-z-]+)\s+(?:{alternatives(words('fields'))}|cooperation|issues|relations|ties|projects|programmes|programs)\b",
        re.I,
    )


@cache
def source() -> Guarded:
    """Who told of it, behind the topics: ", the Freedonian spokesman said", ", Presidency spokesman Ivan Horvat"."""
    who = alternatives(words("sources"))
    return Guarded(
        rf",\s+(?:(?:the|a|an|its|his|her)\s+)?(?:[\w.’'-]+\s+){{0,4}}?(?:{who})\b(?:\s+(?:for|of|in)\s+the\s+[\w\s]{{3,40}}?)?(?:,?\s+[A-Z][\w.’'-]*){{0,4}},?"
        r"(?:\s+(?:said|told|added|says|announced|reported|noted|confirmed|stated|wrote|informed|revealed|quoted)\b|\s*\.?\s*$)|"
        r",\s+(?-i:[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,3})\s+(?:reports|reported|writes|wrote)\b",
        re.I,
    )


@cache
def modal() -> Guarded:
    """What puts a way of talking that follows close behind into the future or in doubt."""
    return Guarded(rf"\b(?:{alternatives(words('modals'))})\s(?:[^.;]{{0,40}}\s)?$")
