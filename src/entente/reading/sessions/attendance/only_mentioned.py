"""Whether a person named where a meeting is told took part in it, or is only mentioned there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from entente.lexicon.meetings import meeting_words
from entente.lexicon.patterns import any_of
from entente.reading.document.text_view import TextView
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.people import PersonMention
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.attendance.named_people import is_voice

_FIRST_PERSON = Guarded(
    r"\bI (?:\w+ )?(?:spoke|met|hosted|welcomed|called|talked|joined|had|was (?:honored|pleased|proud))\b"
)
# Whose doing or wish something is: "at the invitation of", "the agreement reached by".
_BY_HIS_WILL = Guarded(
    r"\b(?:decision|announcement|(?<!under the )leadership|vision|direction|passing|death|loss|demise|memory|legacy|assassination|funeral|[Mm]ass|wedding|birthday|(?<!the )invitation|administration|government|cabinet|arrival|departure|ceremony|inauguration|coronation|oath|directive|instructions|guidance|instruction|agreement)\s+(?:by|of)\s+(?:\w+\s+)*$"
    r"|\bbehalf\s+of\s+(?:(?!participated|attended|were|was|took)\w+\s+)*$"
    r"|\b(?:letters?|messages?|greetings|regards|wishes|congratulations|condolences|notes?|invitations?|gifts?)\s+(?:\w+\s+)?(?:from|of|by)\s+(?:[\w.]+\s+){0,2}$"
    r"|\b(?:tariffs?|threats?|pressure|demands?|criticism|orders?|accusations?|warnings?)\s+(?:\w+\s+)?(?:from|of|by)\s+(?:[\w.]+\s+){0,3}$"
)
_MADE_BY = Guarded(
    r"(?<!\b[Aa]ccording to a )(?<!\b[Aa]ccording to the )\b(?:decision|statement|declaration|(?<!at the )(?<!on the )initiative|commitments?|announcement|consensus|agreement|task force|working group)s? (?:\w+ ){0,3}?(?:by|between|of|led by)\b[^;]{0,90}$",
    re.I,
)
# "since the presidency of Roe", "the first since the terms of Presidents Roe and Doe began": when something was.
_OF_HIS_TIME = Guarded(
    r"\b(?:presidenc(?:y|ies)|premierships?|chancellorships?|tenures?|terms?(?: (?:in|of) office)?|era|reign|days|(?:taking|assumption) of office) of (?:(?:[\w-]+[’']?s?|[A-Z][\w.’'-]*) ){0,12}$"
)
_SINCE = Guarded(r"\b(?:since|after|before|until) (?:the )?(?:[\w.’'-]+ ){0,8}$")
_CAME_TO_OFFICE = compiled(
    r"(?: and [A-Z][^,;]{2,60}?)? (?:(?:first |re)?(?:took|assumed|entered|returned to|came (?:back )?to|left) (?:office|power|the White House)|(?:was|were|being) (?:sworn in|inaugurated|elected|re-?elected|appointed)|became (?:the )?[A-Z]?\w+)\b"
)
# "the matters agreed on by Presidents Roe and Doe": before those met whom the text tells of.
_AGREED_BY = Guarded(
    r"(?<!\bwas )(?<!\bwere )(?<!\bbeen )\b(?:agreed|decided|made|reached|mandated|outlined)(?: on| upon)? (?:by|between)\b[^;,]{0,60}$"
)
_HIS_OTHER = compiled(
    r"[’']s?\s+(?!(?:call|meeting|visit|trip|travel|participation|bilateral|virtual|video|phone|telephone|lunch|dinner|working|summit|conversation|video|secure|talks|engagement|state|official|trilateral|remarks)s?\b)[“\"]?\w+",
    re.I,
)
# "Trump aides hold talks": a name before those who serve him.
_HIS_PEOPLE = compiled(
    r"\s+(?:(?:peace|special|administration|government|top|senior) )?(?:aides?|officials?|envoys?|teams?|administration|advis[eo]rs?|negotiators?|cabinet|delegates?|emissar(?:y|ies)|representatives?)\b"
)
_AHEAD_OF = Guarded(
    r"\b(?:ahead of|prior to|preparations? for|prepare for|upcoming|forthcoming|planned|following|after|discuss(?:ed|ing)?|regarding|concerning|about|including|on)\s+(?:the\s+)?$"
)
_WITHIN = Guarded(r"\b(?:within|in|as) (?:the )?(?:framework|context|part) of\s+(?:the\s+)?$")
# "ahead of | President Roe's meeting with President Doe in Lima": theirs is another.
_HIS_TALKS = compiled(r"[’']s?\s+(?:\w+ ){0,2}(?:meeting|talks|summit|call|conversation)\b")
_BEFORE_IT = Guarded(r"\b(?:ahead of|prior to|before|in advance of|after|following|since)\s+(?:the\s+)?$")
# "opened the call by saying | President Roe had put forward a plan": of whom somebody speaks.
_IT_IS_SAID = Guarded(r"\b(?:saying|stating|noting|adding|stressing|recalling)(?: that)? (?:the )?$")
_HIS_VISIT = compiled(r"[’']s?\s+(?:\w+ ){0,2}(?:visit|trip|travel)\b")
# "spoke to A after her call with B": B took part in another meeting.
_AFTER_ANOTHER = Guarded(
    r"\b(?:met|spoke|talked|held|had|conferred|received)\b.*\b(?:after|follow(?:ing)?(?:[ -]up)?(?: on| to)?|build(?:ing)? (?:up)?on|including|ahead of|before|since)\s+(?:(?:a|an|the|his|her|their|earlier|recent)\s+)*(?:[\w-]+\s+){0,3}(?:conversation|call|meeting|talks|visit|summit|Meeting|Talks|Summit)s?\b[^,;.]*$"
)
# "expressed confidence that Roe's talks with A will ...": another meeting is spoken of.
_ELSES_TALKS = Guarded(
    r"\b(?:that|about|regarding|on|of|over)\s+(?:(?:[A-Z][\w.-]+ ){0,3}[A-Z][\w.-]+[’']s?|(?:his|her|their) upcoming)\s+(?:\w+ )?(?:talks|meetings?|discussions|summit|visit)\s+(?:with|to)\s+(?:the\s+)?$"
    # "including Secretary Roe's upcoming meeting with A"
    r"|[A-Z][\w.-]+[’']s?\s+(?:upcoming|forthcoming|planned|future)\s+(?:\w+ )?(?:talks|meetings?|calls?|discussions|summit|visit)\s+(?:with|to)\s+(?:the\s+)?$"
)
_FOLLOWED_UP = Guarded(
    r"\bfollow[- ]?up to\b[^;.]*\b(?:call|meeting|conversation|talks|summit)\b[^,;.]*$|\b(?:between|meeting with)\b[^.]*\bfollowed up on\b"
)
# "recalled that Roe attended", "said Doe would attend the summit, hosted by Roe", "whose funeral Roe attended".
_ANOTHER_OCCASION = Guarded(
    r"\brecall\w* that (?:the )?$|\bwould (?:attend|visit|join|take part|participate|host|travel)\b|\bwhose \w+ $|\bthat [^.;]{2,60} will be (?:represented|led|headed)\b[^.;]{0,60}\bby (?:the )?$"
)
# "hold President Roe accountable", "congratulate him and Vice President Doe", "thanked President Roe for sending".
# "Minister Roe, representing President Doe": who is not there.
_STANDS_FOR = Guarded(
    r"\b(?:representing|(?:stood|standing|stands|sat|sitting) in for|deputi[sz](?:ed|ing|es) for)\s+(?:the\s+)?$"
)
# "ahead of the arrival in Lima on Wednesday of Secretary Roe".
_ARRIVES = Guarded(r"\b(?:ahead of|before|after|following) the (?:arrival|visit|departure|trip) [^,;.]{0,50}\b(?:of|by)\s+(?:[A-Z]\w+ ){0,2}(?:the\s+)?$")  # fmt: skip
_DEALT_WITH = Guarded(
    r"\b(?:congratulat|thank|commend|prais)\w*\s+(?:him|her|them)\s+and\s+(?:the\s+)?$|\bhold(?:ing)?\s+(?:the\s+)?$"
)
_FOR_SENDING = compiled(r"\s+for\s+(?:sending|dispatching)\b")
_WOULD = compiled(r" would (?:attend|visit|join|take part|participate|represent|lead|host|travel)\b")
# "Minister Roe, who was in Oslo with President Doe, spoke with": with whom he travels.
_TRAVELS_WITH = Guarded(
    r"\bwho (?:is|was|were|are)\b[^,;]{0,60}\b(?:with|accompanying|alongside)\s+(?:the\s+)?$"
)
# ", Roe told reporters": the source, behind a comma at the end.
_SAID = compiled(r"(?:,? (?:also|later|further|has|had))? (?:said|says|told|announced|reported|stated|noted|added|explained|wrote|tweeted)\b")  # fmt: skip


# "despite Roe scandal", "amid Doe's threats": in a title, what goes on around the meeting.
_AMID = Guarded(r"\b(?:despite|amid|over|under|about|against|due to|because of)\s+$", re.I)


# "As | Roe threatens tariffs, Doe and Poe confer": the clause of a headline that tells of the hour, not of the meeting.
_AS = compiled(r"(?:As|While|With|Before|After) (?:[\w.]+ ){0,3}")
_CLAUSE = compiled(r" (?!and\b|,)[\w’'-]+ [^,;]{2,60}, (?=[A-Z])")
# "Statement by the Spokesperson on | President Roe's Meeting with Doe".
_HIS_MEETING = compiled(r"[’']s? (?:\w+ ){0,2}?(?:Meeting|Call|Conversation|Talks|Discussion)s?\b")
# The title of what several say who have met.
_STATED_BY = compiled(
    r"(?:(?:Joint|Trilateral|Common) )?(?:Press )?(?:Statement|Declaration|Communiqu[eé]|Readout)s? (?:by|of|from|between)\b",
    re.I,
)


def took_part(sentence: SentenceView, mention: PersonMention, view: TextView) -> bool:
    """Whether a person whom a telling sentence names was there, and is not only spoken of, or the voice of the text."""
    before = sentence.text[: mention.start - sentence.start]
    after = sentence.text[mention.end - sentence.start :]
    if _only_speaks(mention, before, after, sentence, view):
        return False
    if sentence.kind == "title" and (
        _AMID.search(before) or (_AS.fullmatch(before) and _CLAUSE.match(after))
    ):
        return False
    if _at_the_one_before(sentence, mention) or _HIS_PEOPLE.match(after):
        return False
    if sentence.kind == "title" and re.match(
        r"(?:Joint )?(?:Statement|Readout|Remarks)\s+(?:by|from)\s*$", before
    ):
        return view.genre.voice == "joint" or bool(_FIRST_PERSON.search(view.text))
    if sentence.kind == "title" and view.joint and _STATED_BY.match(before):
        return True
    if sentence.kind == "title" and before.endswith(" on ") and _HIS_MEETING.match(after):
        return True
    if sentence.kind != "title" and _AGREED_BY.search(before):
        return False
    if _HEARD.search(before):
        return True
    if sentence.kind != "title" and (
        _OF_HIS_TIME.search(before) or _SINCE.search(before) and _CAME_TO_OFFICE.match(after)
    ):
        return False
    if _BY_HIS_WILL.search(before) or _MADE_BY.search(before):
        return _invited_by_host(before, mention, view)
    if _HIS_OTHER.match(after) or (
        _HIS_VISIT.match(after) and (_AHEAD_OF.search(before) or _WITHIN.search(before))
    ):
        return False
    if sentence.kind != "title" and _BEFORE_IT.search(before) and _HIS_TALKS.match(after):
        return False
    if sentence.kind != "title" and (
        _IT_IS_SAID.search(before) or _ELSES_TALKS.search(before) or _ANOTHER_OCCASION.search(before)
    ):
        return False
    if (
        _WOULD.match(after)
        or _FOR_SENDING.match(after)
        or _DEALT_WITH.search(before)
        or _ARRIVES.search(before)
        or _TRAVELS_WITH.search(before)
        or _STANDS_FOR.search(before)
    ):
        return False
    return not (_AFTER_ANOTHER.search(before) or _FOLLOWED_UP.search(before))


# "Noting the statement by the Commissioner", "Having heard the briefing of": of what was said at the session itself.
_HEARD = Guarded(
    r"\b(?:[Nn]oting|[Hh]aving heard|[Tt]ak(?:ing|es) note of) [^;]{0,280}?\b(?:remarks|statements?|briefings?|presentations?|report)(?: \w+){0,2} (?:of|by|from) (?:the )?$"
    r"|\b(?:noted|heard|received|welcomed|took note of|listened to) (?:the|an?|two|three)?\s?(?:[\w-]+ ){0,2}?(?:briefing|presentation|update)s?(?: \w+){0,2} (?:of|by|from) (?:the )?$"
)
_AFTER_THE_ONE_OF = compiled(
    rf"(?:Following|Further to|Building on|After|Since|As agreed at) [^;]*?\b(?:{any_of(meeting_words().nouns)})s?\b[^;]*?\b(?:led|hosted|attended|chaired|convened|held) by (?:the )?"
    r"|(?:Launched|Established|Created|Founded|Initiated|Announced|Mandated|Formed|Agreed|Conceived|Proposed)(?: jointly| in \w+(?: \d{4})?)? by (?:the )?",
    re.I,
)


def _at_the_one_before(sentence: SentenceView, mention: PersonMention) -> bool:
    """ "Following the summit led by Roe, Doe and Poe, | Director Coe and Director Zoe convened": those of the other meeting."""
    told = _AFTER_THE_ONE_OF.match(sentence.text)
    people = [p for p in sentence.people if told and p.start >= sentence.start + told.end()]
    if told is None or mention not in people:
        return False
    last = next(
        (n for n, p in enumerate(people) if _AND.search(sentence.text[: p.start - sentence.start])), 0
    )
    ends_there = _THERE_OR_THEN.match(sentence.text, people[last].end - sentence.start)
    return people.index(mention) <= (last if ends_there else 0)


_AND = compiled(r"\band (?:the )?$")
_THERE_OR_THEN = compiled(r",| (?:at|in|on|during|last|earlier|this) ")


def _invited_by_host(before: str, mention: PersonMention, view: TextView) -> bool:
    """ "At the invitation of A, B paid a visit": the host of a visit meets the guest."""
    return (
        bool(re.search(r"\b(?:[Aa]t|(?:[Uu]p)?[Oo]n) the (?:kind )?invitation of\b", before))
        and mention.office is not None
    )


def _only_speaks(
    mention: PersonMention, before: str, after: str, sentence: SentenceView, view: TextView
) -> bool:
    """Whether the person is there as the source or voice of the text: a spokesperson, "..., Roe told reporters"."""
    person = view.cast.of(mention)
    if is_voice(mention.office or (person.office if person else None)):
        return not re.search(
            r"\b(?:with|(?:led|headed|steered|chaired|represented|attended|accompanied|joined) by)\s+(?:[\w.]+\s+){0,2}$",
            before,
        )
    several = len(_others(sentence, mention)) > 1 or bool(_WILL_BE_HELD.search(before))
    return bool(before.rstrip().endswith(",") and _SAID.match(after) and several)


# "The session will take place in Lima, Minister Roe announced": he need not be there.
_WILL_BE_HELD = Guarded(
    r"\b(?:will (?:be held|take place|convene)|(?:is|are) (?:scheduled|slated|due|set|expected) to (?:be held|take place|convene))\b"
)


def _others(sentence: SentenceView, mention: PersonMention) -> Sequence[PersonMention]:
    return [p for p in sentence.people if p is not mention]
