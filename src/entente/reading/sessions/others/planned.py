"""Whether the mention of a meeting tells of one to come: "will host the summit", "the next round", "Organize the fourth Dialogue"."""

from __future__ import annotations

import re

from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sessions.others.making import NEXT
from entente.reading.sessions.telling.called_off import called_off_at
from entente.reading.sessions.telling.mentions import MeetingMention

# "held another conversation": another of those behind, not one ahead.
_HELD_ANOTHER = Guarded(r"\b(?:held|had|hosted|convened|conducted)\s+$")

LAST = Guarded(r"\b(?:last|previous|earlier|historic|recent|first|inaugural|earlier this)\b", re.I)

_WILL = Guarded(
    r"\b(?:will|shall|agreed?s?(?! (?:up)?on (?:by|between|at|in|during)\b| to (?:at|in|during)\b| (?:in|at|over) $)(?: to)?|decided?(?: to)?|agreed that|concur(?:red|s)?(?: to| that)|(?:mandat|instruct|task|direct|charg|entrust)(?:ed|s|ing)|intends?|intention|plans?|expects?|look(?:s|ed|ing)? (?:forward|ahead) to|organi[sz]ing|on (?:holding|convening|hosting)|due|scheduled"
    r"|likely|invited|invitation to|hoped?|agreement (?:on|to)|preparatory|prepar(?:e[sd]?|ing)|preparations for|(?:lay|laid|laying|pav(?:e[sd]?|ing)) the (?:ground(?:work)?|foundations?|way|basis)|accumulat(?:e[sd]?|ing) (?:\w+ )?(?:outcomes|results|momentum) for|momentum (?:for|towards?)|outcomes for|results for|towards?|ahead of|in advance of|in preparation for|(?:run|lead)-?up to|leading up to|to (?:hold|host|convene|attend)|will be)\b(?:(?!\b(?:during|since|following|after)\b)[^,;]){0,60}$",
    re.I,
)

_WILL_BEHIND = compiled(
    r"(?: (?:that |which )?(?:he|she|they|it|(?:the )?[A-Z][\w’-]+(?: [A-Z][\w’-]+)?) (?:is|are) (?:convening|hosting|holding|chairing|organi[sz]ing)\b|(?:[^.;]{0,40}?|[^.;,]{0,80}?)\b(?:will|shall|(?:is|are|was) (?:scheduled|due|expected|envisaged|foreseen|slated|planned)|(?:is |are )?to (?:be (?:(?:co-)?hosted|held|convened|(?:co-)?organi[sz]ed)|take place)|expected|(?:scheduled|confirmed|slated|planned|set|convened) for(?! the \w+ time))\b)"
)

# "The dialogue | opens in Lima on Monday".
_OPENS = compiled(
    r"\s+(?:opens?|begins?|starts?|resumes?|reconvenes?)\s+(?:in|on|at|today|tomorrow|this|next|here)\b"
)

# "looked forward to deepening their ties at the Summit", "determined to achieve results at the Summit".
_HOPED = Guarded(
    r"\blook(?:s|ed|ing)? (?:forward|ahead) to\b(?:(?!\b(?:during|since|following|after|from|building|discussed|agreed|made|announced|outlined|established)\b)[^;])*$|\bto (?:achieve|deliver|secure|reach|advance|adopt|finalize|conclude|sign|launch)\b(?:(?!\b(?:endorsed|agreed|adopted|made|announced|launched|signed|reached|approved|discussed|outlined) (?:by|at|in|during|on)\b)[^,;]){0,60}\b(?:at|during)\s+$"
)

_WILL_BUILD_ON = Guarded(r"\bwill (?:also )?(?:build on|follow)\b[^,;]{0,50}$")

# An item of what they will do: "Organize the fourth Dialogue in Oslo".
_TO_HOLD = compiled(r"^(?:[Oo]rgani[sz]e|[Hh]old|[Cc]onvene|[Rr]econvene|[Hh]ost|[Cc]onduct)\b[^,;]{0,60}$")

# "They committed | to reconvene", "pledged to hold the next round".
_COMMITTED = Guarded(
    r"\b(?:commit(?:s|ted)?|undert(?:ook|akes?)|pledge[sd]?) to (?:(?:hold|host|convene|reconvene|organi[sz]e)\b[^,;]{0,40})?$"
)

# "will also hold | the first trilateral meeting of ...": a first one that is to come.
_WILL_HOLD = Guarded(
    r"\b(?:will|shall|(?:agreed|decided|resolved|intends?|plans?) to)(?: \w+)? (?:hold|host|convene|organi[sz]e) $|\b(?:agreed|concurred|decided|confirmed|affirmed) that [^,;]{2,60}? would (?:\w+ )?(?:hold|host|convene|organi[sz]e) $|\bprepar(?:e|ing|ations?)(?: \w+)? for $"
)
_FIRST = compiled(r"(?:the |an? |our |their )?(?:first|inaugural)\b", re.I)

# "told him that the Secretary would represent her at | the meeting", "that his envoy would | travel to": said of what is to come.
_TOLD_AHEAD = Guarded(
    r"\b(?:conveyed|announced|said|confirmed|indicated|noted|(?:told|informed|assured) [^;]{2,60}?) that [^;]{2,90}? would (?:also )?(?:(?:represent|attend|join|host|lead|chair|participate|take part)\b[^,;]{0,40})?$"
)
_LATER = Guarded(r"\blater this (?:week|month|year)\b")

_MEET = frozenset(
    ["meet", "speak", "reconvene", "convene", "gather", "travel to", "visit"]
    + [f"{see} {whom}" for see in ("see", "seeing") for whom in ("each other", "one another")]
)


# "will meet with his counterpart, Juan Doe, for | talks on Monday": for what they will come.
_WILL_COME_FOR = Guarded(
    r"\b(?:will|is to|are to|(?:is|are) (?:due|set|expected|scheduled) to) (?:\w+ )?(?:meet|visit|travel|host|receive|arrive|welcome|be)\b[^.;]{0,140}\bfor (?:the |an? )?(?:\w+ )?$"
)


def is_planned(mention: MeetingMention) -> bool:
    if called_off_at(mention.text, mention.start, mention.end) or _WILL_BUILD_ON.search(mention.lead):
        return False  # "the talks planned for April did not take place"
    if mention.verbal:
        ahead = _WILL.search(mention.lead) or _COMMITTED.search(mention.lead)
        return mention.head in _MEET and bool(ahead or _TOLD_AHEAD.search(mention.text[: mention.begin]))
    if _WILL_HOLD.search(mention.lead) and _FIRST.match(mention.before):
        return True
    of_the_past = LAST.search(mention.before) or _HELD_ANOTHER.search(mention.lead)
    if of_the_past and not _WILL_BEHIND.match(mention.behind.partition(",")[0]):
        return False  # "Following their last meeting in January, they are scheduled to hold another": theirs is told behind
    return bool(
        _TOLD_AHEAD.search(mention.text[: mention.begin])
        or NEXT.search(mention.before)
        or _WILL_COME_FOR.search(mention.text[: mention.start])
        or _HOPED.search(mention.text[: mention.begin])
        or _LATER.search(mention.behind)
        or _WILL_BEHIND.match(mention.behind)
        or _OPENS.match(mention.behind)
        or _WILL.search(mention.lead)
        or _COMMITTED.search(mention.lead)
        or _TO_HOLD.search(mention.text[: mention.begin])
    )
