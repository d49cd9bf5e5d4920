"""Mentions of meetings besides the reported one: the noun or verb, its words to the left and to the right.

"the first NCG meeting in July": head "meeting", before it "the first NCG", behind it "in July". "agreed to meet in
Tokyo": head "meet", before it "agreed to". What stands there decides whether the text places the meeting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from entente.reading.dates.calendar_words import MONTH
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled

_NOUN = Guarded(
    r"\b(?P<head>meetings?|summits?(?! venue)|sessions?|talks|consultations?|dialogues?(?! (?:partner|relation))|rounds?(?! of (?:grants|funding|sanctions|tests|elections|voting|votes))|ministerials?|conversations?|calls?(?! (?:for|to|on(?! (?:(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|\w+day)\b|\d))|upon|out|cent(?:er|re)s?)\b)|roundtables?"
    r"|(?<=[Nn]ext )one|(?<=[Pp]revious )one|engagements?|discussions(?= with (?:[A-Z]|his |her ))|(?<=(?:our|his|her) )discussions?(?= in [A-Z])|(?<=their )discussions?(?= in [A-Z])|(?<=joint )(?:committee|commission)(?= in [A-Z])|interactions|convenings?|gatherings?|visits?|trips?|exchanges|negotiations|(?<!press )(?<!news )(?-i:conferences?)(?! call)|2\+2s?|trilaterals?(?= (?:held|in|on|at|with|last|of|between|next|this|to)\b|[,.;]))\b(?!-)|\b(?P<named>Conference|Forum|Consultations|Ministerial)\b",
    re.I,
)
_VERB = Guarded(
    r"\b(?P<head>see(?:ing)? (?:each other|one another)|meet|reconvene|convene|gather|travel to|visit|met|spoke|speak(?= again)|convened|gathered|(?:stood|came|sat down) together(?= (?:in|at|on)\b))\b(?= (?:again|soon|shortly|regularly|annually|next|in|on|at|with|for|this|last|later|early|virtually|[A-Z]))"
)
# Words that end the noun phrase of a meeting to the left: what stands before them is not about it.
_LEFT_STOP = Guarded(
    r"(?:[,;:(]\s+|\b(?:in|on|at|for|to|with|during|after|before|following|since|by|from|that|and|of|hold|held|host|hosted|convene"
    r"|convened|attend|attended|joined|preparing|scheduled|announced|welcomed|until|under|between|will be|is|was|were)\s+)(?!.*(?:[,;:(]\s+|\b(?:in|on|at|for|to|with|during"
    r"|after|before|following|since|by|from|that|and|of|hold|held|host|hosted|convene|convened|attend|attended|joined|preparing|scheduled|announced|welcomed|until|under|between|will be|is|was|were)\s+))",
    re.I | re.S,
)
# Where the words behind a meeting stop telling when, where and between whom it is.
_RIGHT_STOP = Guarded(
    r";|: |\bto follow up\b|, (?:President|Prime Minister|Secretary|Minister|Foreign Minister|Ambassador|the United States)\b|(?<![A-Z])\.\s|\.$|\bwhich\b|\bthat\b|, who (?:is|was|are|were|has|had|will)\b|\b(?:to|and) (?!(?:in|on|at|between|among|with)\b)[a-z]+ (?:the|a|an|our|their|on|in|its|his|progress|ways|how)\b"
    r"|, (?:and )?(?:the (?:two|leaders|sides|ministers|presidents|parties|delegations|officials|heads|chiefs)|they|both|he|she|we|(?:his|her|their) (?:\w+ )?(?:participation|attendance|visit|meetings?|talks)|the (?:[A-Z]\w+ )*[A-Z]\w+[’']s|the \w+[’'] (?:engagements?|participation|attendance|visits?|meetings?|talks)|the (?:[A-Z][\w.-]+ (?:of |for |and )?){1,7}(?:held|met|convened|hosted|will|has|have|launched|(?:is|are|was|were) (?:scheduled|due|set|expected|planning|to)))\b|\b(?:ended|came|comes|recalled|approved|adopted|considered|observed|directed|commended|endorsed|urged|decided|heard|stressed|underscored|emphasi[sz]ed|buil(?:t|ds|d) (?:up)?on|failed|discussed|reaffirmed|agreed|welcomed|noted|reviewed|expressed|said|announced|told|reported|according)\b"
)
_DETERMINER = Guarded(
    r"\b(?:the|an?|their|our|its|his|her|this|these|those|last|[A-Z][\w-]+(?: [A-Z][\w-]+)?(?:[’']s|(?<!rs)[’']))\s",
    re.I,  # not "Leaders’"
)
_HELD = r"(?:will (?:be (?:held|convened|hosted)|take place)|is (?:scheduled|due|expected|planned|set|slated)|to be (?:held|convened|hosted)|(?:was|were) (?:held|convened|hosted|resumed)|took place)"
# "the second meeting, which was held in ...", "the Dialogue that India will host": they tell on of the meeting.
_TELLS_ON = Guarded(
    rf"\s*{_HELD}\b|(?:\s+(?:of|on|for|between|among) (?:the )?[\w“”\"’'. -]{{2,70}}?|\s+of which)?,?\s*(?:which|that)?\s+{_HELD}\b|,?\s+(?:which|that)\s+(?:the\s+)?[\w.’' -]{{1,60}}? (?:(?:will|would|is to|are to) (?:host|hold|convene)|(?:had )?(?:held|hosted|convened)|had(?= (?:in|on|at|with|last|this|yesterday|earlier|today|by)\b))\b"
)
REACH = 170  # characters to the right


@dataclass(frozen=True, slots=True)
class MeetingMention:
    """Offsets in the sentence, half-open: of the phrase before the head, the head, and the words behind it."""

    begin: int
    start: int
    end: int
    finish: int
    head: str
    verbal: bool
    text: str

    @property
    def before(self) -> str:
        return self.text[self.begin : self.start]

    @property
    def behind(self) -> str:
        return self.text[self.end : self.finish]

    @property
    def lead(self) -> str:
        """The clause up to the phrase: where "agreed to hold" and "following" stand."""
        return self.text[max(0, self.begin - 90) : self.begin]


def own_name(acronym: str | None) -> re.Pattern[str] | None:
    """ "last year's HLED", "the next NCG": the session's own acronym stands for a meeting."""
    if acronym is None:
        return None
    return compiled(  # without a guard: a new word to look for would void what is remembered of all others
        rf"(?<=year[’']s )(?P<head>{re.escape(acronym)})\b"
        rf"|(?:(?<=(?:next|last) )|(?<=(?:previous|upcoming) )|(?<=(?:\dst|\dnd|\drd|\dth) )|(?<=(?:first|third|fifth|sixth) ))(?P<next>{re.escape(acronym)})s?\b(?! (?:[Mm]eeting|[Ss]ession|[Mm]inisterial))"
        rf"|\b(?P<numbered>{re.escape(acronym)}[- ]?\d{{1,2}})\b"
    )


# "meeting the goals of the agreement": a verb, unless an article stands before it.
_GERUND = compiled(
    r"meeting (?:(?:the|our|its|their|these|all|those|such|humanitarian|global|basic|growing|urgent) |\w+ (?:needs|goals|targets|commitments|obligations)\b)"
)
_ARTICLE = Guarded(r"\b(?:the|a|an|this|that|their|our|its|\w+[’']s)\s(?:\w+ )?$", re.I)


def _nouns(text: str) -> Iterator[re.Match[str]]:
    """Meeting nouns; a conference or forum only under its name, in capitals."""
    for match in _NOUN.finditer(text):
        if (
            match.group("head")
            and _GERUND.match(text, match.start())
            and not _ARTICLE.search(text[: match.start()])
        ):
            continue
        named = match.group("head") and (
            match.group() not in ("conference", "committee", "commission") or _attended(text, match)
        )
        if named or (match.group("named") and match.group("named")[0].isupper() and _attended(text, match)):
            yield match


_ATTEND = Guarded(
    r"\b(?:attend\w*|participat\w+ in|tak\w+ part in|host\w*|hold|held|(?:re)?conven\w+|inaugural|first|second|third|fourth|fifth|sixth|\d+(?:st|nd|rd|th)|next|last)\b[^,;.]{0,80}$"
)


def _attended(text: str, match: re.Match[str]) -> bool:
    """A conference under its name is one of the record where a party is said to attend or to hold it."""
    words = text[max(0, match.start() - 110) : match.start()]
    told = _ATTEND.search(words) or _WHEN_OR_WHERE.match(text, match.end())
    return bool(told) and not re.search(r"\bUN\b|United Nations", words)


# "the Forum (ABF) on Water and Peace | in Lima in May", "the Conference | on 3 May", "the Forum | this September".
_ITS_NAME = r"(?: \((?:[A-Z][\w ’'-]{1,12})\))?"
_ITS_MATTER = r"(?: (?:on|for) (?:the )?(?![A-Z][a-z]+ \d|\d)[\w’', -]{3,80}?)?"
_DAY = rf"(?:(?:{MONTH})\b|\d{{1,2}}(?:[-–]\d{{1,2}})? )"
_TOWN = r"[A-Z]\w+(?:, [A-Z]\w+)?"
_SEASON = rf"(?:{MONTH}|week|month|year|spring|summer|autumn|fall|winter)\b"
_WHEN_OR_WHERE = compiled(
    r"(?: \((?:[A-Z][\w ’'-]{1,12})\))?(?: (?:of|on|for) (?:the )?[\w’', -]{3,80}?)?(?:,? (?:which|that))? (?:to be|was|were|will be|is to be|being|(?:is |are )?(?:scheduled|envisaged|expected|foreseen|planned|due|slated|set) to be)? ?(?:held|hosted|convened|took place|takes place|will take place|to take place|(?:scheduled|slated|planned|due) (?:for|in|on))\b"
    rf"|{_ITS_NAME}{_ITS_MATTER} (?:(?:in|on|of) (?:{_DAY}|{_TOWN} (?:(?:in|on) |(?:this|last|next) {_SEASON}))|(?:this|last|next) {_SEASON})"
)


# "agreed to resume the talks at their June 30 meeting": the day of another.
_AT_THEIR = Guarded(r"\b(?:at|during) (?:their|his|her)\b")


def meeting_mentions(text: str, own: re.Pattern[str] | None = None) -> Iterator[MeetingMention]:
    """The mentions of meetings in a sentence, in order, without overlaps of their left sides."""
    done = last = 0
    matches = sorted(
        [*_nouns(text), *_VERB.finditer(text), *(own.finditer(text) if own else ())], key=lambda m: m.start()
    )
    for match in matches:
        verbal = _VERB.made(match)
        told = verbal and match.start() < last and text.endswith(("to be ", "will be "), 0, match.start())
        if match.start() < done or told:
            continue  # "the session of the Commission, to be | convened": told with its noun
        begin = match.start() if verbal else _left(text, match.start())
        finish = phrase_right(text, match.end())
        other = _AT_THEIR.search(text, match.end(), finish)
        finish = other.start() if other else finish
        yield MeetingMention(begin, match.start(), match.end(), finish, match.group().lower(), verbal, text)
        done, last = match.end(), finish


_ENDS_A_NAME = compiled(
    r"\b(?:Summit|Meeting|Dialogue|Conference|Forum|Ministerial|Talks|Session|Consultations)\s*$"
)


def _left(text: str, start: int) -> int:
    window = max(0, start - 110)
    stop = _LEFT_STOP.search(text[window:start])
    begin = window + stop.end() if stop else window
    if (
        stop
        and stop.group().strip().lower() in ("and", "of")
        and _named_between(text[window + stop.end() : start])
        and not _ENDS_A_NAME.search(text[window : window + stop.start()])
    ):
        begin = window + stop.start()  # "the Trade and Technology Council meeting"
        earlier = re.search(r"(?:\bthe|\ba|\btheir|\bour|\bits)\s[^,;]*$", text[window:begin])
        begin = window + earlier.start() if earlier else begin
    determiners = list(_DETERMINER.finditer(text, begin, start))
    return determiners[-1].start() if determiners else begin


def _named_between(words: str) -> bool:
    return bool(re.match(r"[A-Z][\w-]+ (?:[A-Z][\w-]* )*$", words))


# "the Conference held on 25 October in Berlin, as well as | the Forum on 3 May in Lima": when and where of the next one.
_NEXT_MEETING = Guarded(
    r"(?:,|\band\b|\bas well as\b)[^.;]{0,40}?\b(?:the|their|its|an?|this|next) (?:[\w.’'-]+ ){0,6}?(?:Summit|Conference|Forum|Dialogue|Ministerial|Meeting|summit|conference|meeting)\b(?=[^.;]{0,40}? (?:in|at|on) (?:the )?[A-Z\d])"
)
_TOLD_WHEN_OR_WHERE = Guarded(r" (?:in|at|on) (?:the )?(?:[A-Z]|\d)")


def phrase_right(text: str, end: int) -> int:
    """Where the words behind a meeting that ends at `end` stop being about it."""
    held = _TELLS_ON.match(text[end : end + REACH])
    first = end + held.end() if held else end
    window = text[first : first + REACH]
    stop = _RIGHT_STOP.search(window)
    reach = stop.start() if stop else len(window)
    further = _NEXT_MEETING.search(text, end, first + reach)
    if further and _TOLD_WHEN_OR_WHERE.search(text, end, further.start()):
        return further.start()
    return first + reach
