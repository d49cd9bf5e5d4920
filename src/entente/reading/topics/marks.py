"""Marks of where one topic ends and the next begins, as patterns."""

from __future__ import annotations

import re

from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled

SPLIT = Guarded(
    r"\s*(?:\s+besides\s+|,?\s+in\s+addition\s+to\s+|,?\s+as\s+also\s+(?:on\s+)?|,?\s+and\s+(?:also|likewise)\s+(?:on|about)\s+|,?\s+apart\s+from\s+|;\s*(?:and\s+)?|,\s*(?:as\s+well\s+as|and\s+also|and|along\s+with)\s+|,\s*(?=\S)|\s+as\s+well\s+as\s+|\s+along\s+with\s+|\s+and\s+)",
    re.I,
)
ACTION = Guarded(
    r"(?:,\s+(?:and\s+)?|\s+and\s+)(?:the two|both|they|the leaders|he|she|(?:the\s+)?(?:vice\s+|prime\s+)?(?:president|minister|secretary))\s[^,]*?\b(?:\w+ed|will)\b|,\s+and\s+(?:it|this)\s+(?:is|was|has|had|will)\b",
    re.I,
)
# What the talks build on, behind their topics: "defence cooperation, | building on the new strategy".
ADJUNCT = compiled(
    r"(?:building|drawing|capitali[sz]ing|relying)\s(?:up)?on\s|(?:underscoring|underlining|highlighting|noting|stressing|reflecting|paving|marking|recogni[sz]ing)\s|(?:reflective|indicative|mindful|conscious)\sof\s"
)
APPOSED = compiled(
    r"an?\s(?:[\w’'-]+\s){1,4}?(?:which|that|who|whose)\s"
)  # "grain, | a matter that worries both"
RELATIVE = compiled(r"(?:which|who|whom|whose|where|when|as|including|(?:of|in|for|on|with|to)\s+which)\b")
DEPENDENT = compiled(
    r"(?:with|through|in|for|to|by|under|from|at|given|amid|amidst|following|based|aimed|aiming|seeking|citing|warning|calling|stressing|within|without|against|between|among|via|after|before|since|toward|towards|across|not|but|or|if|so|both|led|particularly|especially)\s"
)
STRICT_OWN = compiled(
    r"(?:(?:the|its|their|his|her|our)\s+(?:[\w-]+\s+)?(?:need|importance|imperative|urgency|situation|developments?|efforts|issue|crisis|war|conflict|prospects?|role|status|state|future|threats?|implementation|release|outcomes?|commitment|concerns?|support|cooperation|latest|ongoing|recent|readiness|willingness|determination|intention|desire|interest|response|progress|plans?|vision|views?|work)|"
    r"(?:a|the)\s+(?:number|range|variety|series)\s+of|the\s+latest\s+developments|ways|efforts|how|whether|opportunities|prospects|preparations|developments|recent|steps)\b",
    re.I,
)
# One of several fields: "the economy", in a list of plain nouns.
FIELD = compiled(r"the\s[a-z]+(?=,|\s+and\s[a-z]+(?:\s[a-z]+)?\.?$|\.?$)")
ASKED = compiled(r"(?:how|whether|why)\s")
POSSESSIVE = compiled(r"(?:their|its|his|her)\b")
OTHER_FORMS = compiled(r"(?:all|other|any)\s(?:other\s)?(?:forms|kinds|types|manifestations|aspects)\b")
SCOPE = Guarded(
    r"\b(?:between|both)\b(?!\s+(?:the\s+|our\s+)?(?:two|three|four|countries|sides)\b)(?!\s(?-i:(?:[a-z’'-]+\s)*[a-z-]+s)$)(?:(?!\band\b).)*$",
    re.S | re.I,
)
TORN_ADJECTIVE = compiled(r"[\w.]+-[a-z]+(?:ed|led)\s")  # "Union | and Fredonia-facilitated talks"
# Behind a circumstance a new topic may follow: "..., ahead of the summit, | and the importance of trade".
CIRCUMSTANCE = compiled(
    r",?\s+(?:including\s(?:by|through|via)|ahead\s+of|despite|in\s+light\s+of|in\s+view\s+of|in\s+coordination\s+with|in\s+the\s+(?:run-up|lead-up)\s+to|at\s+the|during|as\s+part\s+of|with\s+the\s+support\s+of)\b",
    re.I,
)
RESUMES = Guarded(
    r",?\s+(?:and|as\s+well\s+as)\s+(?=the\s+(?:need|importance|imperative|urgency|situation|developments?|role|implementation|prospects?|opportunit(?:y|ies)|outcomes?|potential|possibility|status|state|future|threats?|challenges?|progress|issues?|question|war|crisis|conflict)\b|ways\s+to\b|efforts\s+(?:to|for|toward)\b)"
)
# Behind a remark on one item the list goes on: "the Forum, which unites five states, | and the Working Group".
REMARKED = compiled(
    r"(?:an?\s[^,;]{2,60}?\s)?(?:which|who|that)\s[^,;]{3,140},\s+(?:and|as\s+well\s+as)\s+(?=the\s|[A-Z])"
)
QUESTION = compiled(r"\s*(?:how|whether|what|why|where|when)\s")
# "its violation of the Charter": what one's own does to something else, no part of what stands before.
OWN_DEED = compiled(
    r"(?:its|their|his|her)\s(?:[a-z-]+\s){0,2}[a-z]+(?:tion|sion|ment|ance|ence|al|ure|pact|fects?|quences|plications|tacks?|port|gression)s?\s(?:of|on|for|to|against|in)\s(?!delivery)"
)
# Two adjectives or participles before one noun: "strengthening | and expanding cooperation".
TORN_GERUND = Guarded(r"\b(?:to|for|of|in|by|with|at)\s[a-z]+ing$")
GERUNDS_FOLLOW = Guarded(r",?\s(?:and|as\swell\sas)\s(?:[a-z]+ly\s)?[a-z]+ing\s(?!of\b|in\b|and\b)")
# "economic development, particularly in rural areas, and trade": what is told of one item alone.
IN_PARTICULAR = Guarded(r",\s(?:particularly|especially|notably)\s[^,;]{3,60},(?=\s(?:and|as\swell\sas)\s)")
BEHIND_EXAMPLES = Guarded(
    r"[,;]?\s+as\s+well\s+as\s+"
)  # the examples are over: "issues, such as A and B, as well as C"
# "such as A and B, and | the C": the examples had their "and" before.
EXAMPLES_OVER = compiled(r"[^,;]+\sand\s[^,;]+,\s(?:and|as\swell\sas)\s(?=the\s|its\s|their\s|an?\s)")
TO_DO_NEXT = Guarded(
    r"(?:;\s(?:and\s)?|\s(?:and|as\swell\sas)\s)to\s$"
)  # "efforts to provide aid; to | house refugees"
# Those to whom somebody speaks: "addressed | a group of managers".
AUDIENCE = compiled(
    r"(?:the|an?)\s(?:[\w-]+\s){0,3}?(?:groups?|audience|conference|gathering|participants|assembly|parliament|forum|meeting|session|summit|seminar|crowd|congress|press|media|"
    r"members|delegates|delegations|ministers|students|council|board|committee|commission|senate|chamber|house|nation|troops|diaspora|compatriots|expatriates)\b(?!['’]s?\s)",
    re.I,
)
TO = compiled(r",?\s+to\s+")
TO_DO = Guarded(r"\bto\s(?=[a-z])")
# Between the members of a list, with the "and" before the last.
SERIAL = Guarded(r"[,;]\s+(?:and\s+)?(?:also\s+)?")
FIRST_WORDS = compiled(r"([a-z-]+)\s[^\s,;]")
# Places behind "the situation in X", where "and the Y region" is one more place and no topic of its own.
PLACED = Guarded(
    r"\b(?:situations?|developments?|wars?|cris[ie]s|conflicts?|tensions?|events|peace|stability|security|settlement|hostilities|instability|violence|unrest|fighting|protests|clashes|calm)\s(?:in|around|on|across)\s(?:and\saround\s)?(?:the\s)?[A-Z][\w.-]*(?:\s[A-Z][\w-]*)*$"
)
PLACE = compiled(
    r"(?:in\s|on\s)?(?:the\s)?[A-Z][\w.-]*(?:\s(?:of\s)?[A-Z][\w-]*)*(?:\s(?:region|area|peninsula|strait))?(?=[.,;]|$)"
)
_REGION = r"the\s(?=(?:[A-Z][\w-]*\s){0,3}(?:Strip|East|Bank|Sea|Ocean|Gulf|Peninsula|Balkans|Caucasus|Sahel|Horn|Pacific|Indo-Pacific|Caribbean|Mediterranean|Arctic|Emirates|Congo)\b)"
_NAME = rf"(?:{_REGION})?(?:the\scountries\sof\s(?:the\s)?)?[A-Z][\w.-]*(?:\s(?:of\s)?[A-Z][\w.-]*)*"
PLACES_ON = Guarded(
    rf"\s(?:in|on|across|with|for|to|from)\s{_NAME}(?:,\s{_NAME})*$"
)  # "events in Chad, Mali"
# States named without an article, to the end of a list: they stand behind the preposition before the first.
BARE_PLACES = compiled(
    rf"{_NAME}(?:(?:,\s{_NAME})*(?:,?\sand\s{_NAME})?(?=[.;]|$|\sand\s(?:on|about|regarding)\s)|(?:,\s{_NAME})*\sand\s{_NAME}(?=,\s))"
)
PREPOSITION = Guarded(r"\s(?:of|in|into|for|with|to|on|between|against|from|at|under|by|among|across)\s")
PARENTHESIS = Guarded(
    r",\s*(?:along\s+with|with|alongside|together\s+with|in\s+(?:coordination|partnership|cooperation)\s+with|as\s[a-z]+(?:ed|n)\s(?:by|in))\s[^,;]{3,70},(?=\s+(?:to|in|for)\s)"
)
WHERE = Guarded(r"\s(?:where|who|which|that|whom)\s")
PURPOSE = Guarded(r"\s(?:for|in|to)\s+[\w-]+")
GERUND = compiled(r"\s*(?:\w+ly\s+)?[a-z]+ing\s")
WORK_TOGETHER = compiled(
    r"(?:[a-z-]+\s)?(?:coordination|cooperation|collaboration|consultations|dialogue|engagement|partnership)\s(?:on|with|between|against|to)\s"
)
OTHER_MATTERS = compiled(
    r"other\s(?:[a-z-]+,?\s(?:and\s)?){0,4}(?:issues|topics|matters|questions|challenges|subjects|developments)\b"
)
GROUPING = Guarded(
    r"\b(?:that|which)\s(?:[a-z]+\s)?(?:groups?|unites?|brings?\stogether|includes?|comprises?|links?)\s[^;]*$"
)
# What ends a list: "trade, energy, | among others".
CLOSES = compiled(
    r"(?:etc\b|among\s(?:others|other)|and\sso\s(?:on|forth)|to\sname\b|(?:a\s(?:number|range|series)\sof\s)?other\s(?:[a-z]+\s)?(?:topics|things|matters|issues|questions)[.\s]*$)"
)
# What is to be done, before its object: "ways to expand |", "ways of expanding |", "expanding |".
AIM = Guarded(
    r"(?:\bto\s(?:[a-z]+ly\s)?[a-z]+|(?:^|\s)[a-z]+ing|\b(?:opportunities|prospects|potential|possibilities|scope|avenues|areas|ways|state|status|level|progress|development|expansion|deepening|strengthening)\s(?:for|of))\s[^,;]*$"
)
# Behind an "and" a list goes on, whose pairs are items: "climate | and energy, and health".
LISTED_ON = Guarded(r",\s(?:and|as\swell\sas)\s")
# "efforts to share aid | and to rebuild": a noun with two infinitives, each with its "to".
AIMED = Guarded(
    r"\b(?:efforts|ways|steps|plans|preparations|measures|need|opportunit(?:y|ies)|initiatives|actions|commitments?|determination|readiness|willingness|endeavours|attempts)\sto\s[a-z]"
)
NEXT_AIM = compiled(r"to\s(?:[a-z]+ly\s)?(?!the\s|an?\s)[a-z]+\s")
