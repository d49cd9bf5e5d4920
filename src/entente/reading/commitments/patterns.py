"""How texts promise, as patterns made of the lexicon's words."""

from __future__ import annotations

import re

from entente.lexicon.patterns import any_of
from entente.lexicon.promise_words import promise_words
from entente.reading.dates.calendar_words import MONTH
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled

WORDS = promise_words()


_INTENDING = r"(?:" + any_of(WORDS.intending) + r")\s+to"
# What a party says that it does next: "will send", "intends to send", "is sending".
_PROMISED = rf"\b(?:(?:will|would|shall)|{_INTENDING}|(?P<now>is|are|was|were))\s+"

# "the commitment | by the authorities | to end ...", "its intention, | together with Freedonia, | to end ..."
_WHOSE = r"(?P<whose>(?:by|from|of(?=\s(?:the|all|both|other|its|their|our)\s|\s[A-Z]))\s(?:the\s)?(?:[\w.’'-]+\s){1,6}?)?(?:at\s(?:the\s)?[a-z]+\slevels?\s)?(?:,\s[^,;:]{3,70},\s)?"
# A noun of promise with what it promises, to tell whose it is.
OWNED_NOUN = Guarded(rf"\b(?:{any_of(WORDS.nouns | WORDS.owned)})(?:\s+|(?=,)){_WHOSE}to\b")
POSSESSOR = compiled(
    r"(?P<who>(?:[\w.-]+\s){0,5}?[\w.-]+)(?:['’]s|(?<=s)['’])\s+(?:(?!and\b)[a-z-]+,?\s+){0,3}$"
)
# "Freedonia has a strong commitment | to ...".
POSSESSED = Guarded(
    r"^(?P<who>[^,;]{2,60}?)\s(?:[^;]{0,80}\s)?(?:has|have|had)\s(?:[\w-]+,?\s){0,4}?(?:[a-z]+\sto\s)?$"
)
NOUN_TO_DO = Guarded(
    rf"\b(?:{any_of(WORDS.nouns)})(?:\s+|(?=,)){_WHOSE}"
    r"(?P<to>to)(?:,[^,;]{3,60},)?\s+(?:also\s+|further\s+|continue\s+to\s+)?(?P<verb>[a-z]+)\b(?!\s(?:[a-z]+ing\s)?of\b)"
)
# "discussed | their shared commitment to end the war": talked of as one's own.
OWN_COMMITMENT = Guarded(
    r"\b(?:their|our)\s(?:[\w’'-]+\s){0,2}(?:commitments?|determination|resolve)(?:,[^,;]{3,70},)?\s+to\s+[a-z]"
)
# Behind a promise that is one of the things talked of: "our commitment to end it |, and the risks of delay".
NEXT_MATTER = Guarded(r",?\s+(?:and|as\swell\sas)\s+(?:the|an?|their|our|its)\s")
# Behind a promise that stands beside an attitude: "their commitment to end it |, and their full support for the talks".
NEXT_ATTITUDE = Guarded(
    r",?\s+(?:and|as\swell\sas)\s+(?:(?:their|its|his|her|our)\s)?(?:full|strong|firm|unwavering|steadfast|continued|ironclad)\s(?:support|respect|solidarity|appreciation|opposition|gratitude)\s(?:for|with|to)\s"
)
# "affirmed | their decision to | open a hotline".
DECIDED = compiled(
    rf"(?:(?:the|their|our|its|his|her)|[A-Z][\w.-]*['’]s?)\s(?:[a-z]+\s)?(?:{any_of(WORDS.decided)})\sto\s(?P<verb>[a-z]+)\b"
)
# "remain an integral part": a state, nothing done.
STATE = compiled(r"(?:remain|stay)\s(?:an?|the)\s|(?:become|emerge|belong|prevail)\b")
# Between two such nouns that are set beside one another.
BESIDE = Guarded(
    r"[;,]?\s*(?:\band\s+)?(?:\b(?:the|their|our|its|his|her)\s+)(?:[\w’'-]+\s+){0,3}$|;\s*(?:and\s+)?[^;]{0,40}$"
)
NOUN_TO_DOING = Guarded(
    r"\b(?:commitment|dedication|resolve|committed|dedicated)\b[^;]{0,80}?\band\s+(?P<to>to)\s+(?:further\s+|also\s+|[a-z]+ly\s+)?(?P<verb>[a-z]+ing)\b"
)
# Where what is promised ends and what is told about it begins.
WHICH = Guarded(
    r"(?:,\s+(?:which|whose|alongside|who\s(?:will|would|is|has))\s|\s+which\s(?:will|can)\s|,?\s+(?:as well as (?=(?:their|its|our|ongoing|close)\b)|based on (?:the (?:recent|progress|outcomes?|results|consensus)|their|our)\b|when\s(?:they|both|the)\b|and to (?=(?:the|our|their|its|a|an)\b)|drawing on\b|beginning with\b|building (?:up)?on\b|while\b|as\s(?:agreed|outlined|reflected|set out|discussed|laid out|envisaged|stipulated|called for)\b|in (?:light|view) of the\b)).*$",
    re.S,
)
WILL = Guarded(_PROMISED + r"(?:not only\s+|also\s+|always\s+|further\s+|[a-z]+ly\s+)*(?P<verb>[a-z]+)\b")
SUBJECT_OF_PROMISE = compiled(rf"(?P<subject>.{{0,180}}?){_PROMISED}")
RELATIVE = compiled(r"[^,]\s(?:that|which)\s(?!(?:we|they)\b)")
# "the next round | will be held | in Rome": whose holding is promised.
HELD = Guarded(
    rf"^(?P<subject>[A-Z][A-Z\d-]+|(?:[Tt]he|[Aa]n?|[Tt]heir|[Ii]ts|[Oo]ur)\s[^;.]{{0,120}}?)(?<!\bto)\s(?:(?:will|would|shall|is\sto|are\sto)\s(?:also\s|again\s|now\s|instead\s)?|(?=be\s))(?P<held>{any_of(WORDS.held)})\b(?P<rest>.*)$",
    re.S,
)
# "the Dialogue|, originally scheduled for 5 June,| will now be held on 9 July": for when it had been planned.
OLD_PLAN = Guarded(
    r",\s(?:(?:which|that)\s(?:was|were|had)\s)?(?:originally|initially|previously|first|scheduled|planned|due|slated|to\shave\sbeen|to\sbe)\b[^;]*$|\s(?:has|have)\sbeen\s[^;]*\band$"
)
# "the Dialogue | will not take place": nobody promises that.
NOT_HELD = Guarded(
    rf"\b(?:will|would|shall)\s(?:now\s)?(?:not|no\slonger)\s(?:{any_of(WORDS.held)}|go\sahead)\b"
)
# "agreed that | visas | will be abolished": the sides are to abolish them.
DONE_TO = Guarded(
    r"^(?!.*\b(?:not|must|should|can|could|may|might)\b)(?P<what>[^,;:]{3,110}?|(?:[Tt]he|[Tt]heir|[Aa]ll|[Bb]oth)\s[^,;:]{3,80}(?:,\s[^,;:]{2,60}){1,4}?,?\sand\s[^,;:]{2,60}?)(?<!\bto)\s(?:(?:will|would|shall|is\sto|are\sto)\s(?:also\s|soon\s)?)?be\s(?P<done>(?!held\b)[a-z]*(?:ed|built|set|held|begun|made|given))\b(?P<particle>\s(?:up|out|off)\b)?(?P<rest>.*)$",
    re.S,
)
# "committed to, | by 2030, | cut emissions": when it is to be done, before the verb.
WHEN_FIRST = compiled(r"(?:to\s)?(?:by|within|before|until|in|over)\s(?:the\s)?[^,;]{2,40},\s(?=[a-z]|$)")
MEETING = Guarded(rf"\b(?:{any_of(WORDS.meetings)})s?\b", re.I)
# What one tells of a thing that one will do: "a vision which we will bring to life".
WE_WILL = Guarded(
    r"\b(?:which|that|as|while)\s+we\s+(?:will|intend\s+to)\s+(?:also\s+|continue\s+to\s+)?(?P<verb>[a-z]+)\b"
)
# In direct speech: "We will send ...".
OF_SPEAKER = Guarded(
    r"(?:^|[\s\"“])(?:[Ww]e|I)(?: will(?: also)?| intend to| plan to| are going to|'ll|’ll| shall)\s+(?P<verb>(?!be |have |see |need |like )[a-z]+)\b"
)
NOUN_ACTION = compiled(
    rf"(?P<going>(?:continued|continuing|ongoing)\s)?(?P<how>(?:{'|'.join(WORDS.manners)})(?:r)?\s)?(?P<what>{any_of(WORDS.actions)})s?\b(?!\s+(?:agreement|mechanism|framework|plan|and))"
)
# "committed to | increased partnership": to increase it.
FURTHERED = compiled(rf"(?P<more>{any_of(WORDS.furthered)})\s(?!and\b|or\b)(?=[a-z])")
# "agreed on | the establishment of a joint committee": to establish it.
DOING_OF = compiled(
    rf"(?:(?:{any_of(WORDS.promising_verbs)})\s(?:to|on)\s)?(?:the\s|an?\s)?(?:[a-z]+\s)?(?P<doing>{any_of(WORDS.doings)})\sof\s(?=\S)"
)
# "not to resort to force".
NOT_TO = compiled(r"(?:not|never)\s(?:to\s)?(?=[a-z])|to\snot\s(?=[a-z])")
# "not to deploy A | and to withdraw B".
AND_TO = compiled(r"\s+and\s+to\s+(?!not\b)(?=[a-z])")
# "commit | our governments | to consult": those whom one sends are to do it.
OWN_TEAMS_TO = compiled(
    rf"(?:our|their|its|his|her|both|the two)\s(?:respective\s|relevant\s|competent\s|senior\s)*(?:{any_of(WORDS.teams)})\s(?=to\s[a-z]|with\s[a-z]+ing\b)"
)
# Who hosts what "will be hosted by Freedonia".
BY_WHOM = compiled(rf"\sby\s(?:the\s)?(?!(?:{MONTH})\b)(?P<who>[A-Z][\w.’'-]*(?:\s[A-Z][\w’'-]*)*)")
# "accepted | an invitation to visit Fredonia": the journey is promised.
INVITATION = compiled(
    rf"(?:an?|the|his|her|their)\s(?:[a-z]+\s)?invitation\s(?:(?:from|of|by|extended\sby)\s[^,;]{{2,80}}?\s)?to\s(?P<verb>{any_of(WORDS.journeys)})\b"
)
# "accepted | Kenya's offer to host the next round": who offered it is held to it.
OFFER = Guarded(rf"\b[Oo]ffers?\s{_WHOSE}to\s(?P<verb>[a-z]+)\b")
# "resolve to end A": a verb of promising under "will".
PROMISING_TO = compiled(
    rf"(?:(?:{any_of(WORDS.promising_verbs)})|(?:make|give|renew|issue)\s(?:[a-z]+\s){{1,3}}?(?:commitment|pledge|promise|undertaking)s?)\sto\s(?=[a-z])"
)
# "close cooperation was critical": a clause, no promise.
FINITE = compiled(
    r"^(?:(?!which|that|who)[\w’'()-]+,?\s+)*?(?:is|are|was|were|remains?|has|have|would|will|should|could|may|can|must)\b"
)
SHARED_PROMISE = Guarded(
    r"\b(?:our|joint|shared|common|mutual|collective) (?:commitment|determination|resolve|pledge) to (?P<verb>(?!the |a |an )[a-z]+)\b(?! (?:and|of|in)\b)"
)
PLAN = Guarded(
    rf"\b(?:intentions?|intent|plans?|decision|readiness|commitments?|determination|resolve|pledges?)(?:\s+|(?=,)){_WHOSE}to\b"
)
# "welcomed | plans to launch a partnership": whose they are is not said, so theirs who welcome them.
PLANS = compiled(r"(?:the\s)?(?:joint\s|shared\s)?plans?\sto\s(?=[a-z])")
MONEY = compiled(
    r"(?:an additional |additional |up to |over |more than |approximately |nearly |some |at least |another )?(?:[A-Z]{2,3}\s?)?[$€£¥]|\d[\d.,]*\s+(?:million|billion|thousand)"
)
_TABLE = any_of(WORDS.table)
OWN_SUBJECT = compiled(
    rf"(?:together,? )?(?:they|we|both (?:{_TABLE})|(?:the|our|their) (?:two|three|four|five|six|seven) (?:{_TABLE})|the (?:sides|leaders|parties|ministers)"
    rf"|(?:they and )?(?:their|the|our|its|his|her|the two|both) (?:{any_of(WORDS.teams)})"
    rf"|(?:their|its|his|her|our|my) (?:[\w-]+ ){{0,3}}(?:{any_of(WORDS.sent)})(?: (?:for|to) [\w ]+)?"
    r"|the country|the (?:\w+ )?government|the (?:[\w’'-]+ )?administration|(?:\w+day )?(?:his|her|its|their|our) (?:country|government|countries|administration)|he|she)(?: both| also)?"
)
SECOND_GERUND = compiled(r"(?P<link>\s+and\s+)(?P<verb>[a-z]+ing)\b")
THEIRS = Guarded(r"\b(?:their|our)\b")
OF_ALL = Guarded(r"\b(?:of|by) (?:all|both|other)\b")
BASE_FORM = compiled(r"[a-z]+$")
# What stands before the subject: "agreed that, | in the coming year, | they will meet".
ADVERBIAL = compiled(
    r"^,?\s*(?:to|in|at|on|by|with|under|during|after|before|from|for|as|given|while|when|through|following|within|subject)\s[^,;]{2,90},\s+"
)
