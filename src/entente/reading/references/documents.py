"""Texts named by their date or their author: "the November 7 statement on the talks", "Executive Order 14059"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from entente.lexicon.describedreferences import described_words
from entente.model import ReferenceKind
from entente.reading.alternatives import alternatives
from entente.reading.guarded import Guarded
from entente.reading.parties import find_parties
from entente.reading.references.mention import Mention
from entente.reading.references.words import MONTH, word_list, word_set

_DATE = rf"(?:(?:{MONTH})\s+\d{{1,2}}(?!\d)(?:st|nd|rd|th)?(?:,?\s+\d{{4}},?)?|\d{{1,2}}\s+(?:{MONTH})(?:\s+\d{{4}})?|(?:{MONTH})\s+\d{{4}})"
_TEXT = r"(?:[Jj]oint\s+)?(?:[Pp]ress\s+)?(?:statement|communiqué|communique|declaration|announcement|letter|speech|decree|agreement|remarks|memorandum|report|ruling|Statement|Communiqué|Declaration)"
_DATED = Guarded(
    rf"\b(?P<label>{_DATE}\s+(?:[a-z-]+\s+){{0,2}}?(?:{_TEXT}|decree|pledge|commitment|proposal|designation)(?:\s+(?:of|by)\s+(?:the\s+)?[A-Z][\w.’'-]*(?:\s[A-Z][\w’'-]*)*|\s+of\s+(?:\$[\d.,]+|[a-z]+)(?:\s+(?!(?:and|which|that|to|as)\s)[\w$’'-]+){{1,7}})?(?:\s+on\s+(?:the\s+)?(?:[a-z-]+\s+){{0,5}}?[a-z-]+(?=\s+(?:and|are|is|was|were|said|that|also|stated|released|issued)\b|[.,;)]|$))?)"
)
_OF_DATE = Guarded(rf"\b(?P<label>{_TEXT}\s+(?:of|from|issued\s+on|dated|adopted\s+on)\s+{_DATE})")
_JOINT = Guarded(
    r"\b(?:joint|bilateral|trilateral|new|inaugural)\s+(?P<label>(?:[a-z-]+\s+)?(?:roadmap|action\s+plan|working\s+group|task\s+force|taskforce|declaration|memorandum\s+of\s+understanding|dialogue)"
    r"\s+(?:on|for)\s+(?:(?!(?:that|which|to|by|with|will|is|was|as|in|this|has|at|and\s+\w+(?:ed|ing))\b)[\w'’-]+\s+){0,9}(?!(?:to|that|which|by|with|will|in|and|the|as)\b)[\w'’-]+)"
)
_SMALL_KINDS: dict[str, ReferenceKind] = {
    "working": "mechanism",
    "task": "mechanism",
    "taskforce": "mechanism",
    "dialogue": "mechanism",
    "memorandum": "instrument",
}
_ORDER = Guarded(
    r"\b(?P<label>(?:Executive\s+Order|E\.O\.|National\s+Security\s+(?:Study\s+)?Memorandum|Presidential\s+(?:Proclamation|Memorandum|Determination))(?:\s+\(E\.O\.\))?\s+(?:No\.\s+)?(?P<number>\d{1,5}(?:-\d+)?))"
)
_UNNUMBERED = Guarded(
    r"\bExecutive\s+Order(?=\s+(?:issued|signed|on|of|imposing)\b)(?:\s+(?:issued|signed)\s+(?:last\s+night|today|yesterday|on\s+[A-Z]\w+(?:\s+\d{1,2})?))?"
)
# Programmes of cooperation named by their years: "the Action Plan for 2024-2026".
_PLAN = Guarded(
    r"\b(?:Joint\s+|joint\s+)?(?:[Aa]ction\s+[Pp]lan|[Pp]lan\s+of\s+[Aa]ction|[Rr]oad\s?map|[Pp]rogram(?:me)?\s+of\s+(?:[Cc]ooperation|[Cc]onsultations)|[Pp]lan\s+of\s+[Cc]onsultations|[Cc]ooperation\s+[Pp]rogram(?:me)?|[Ww]ork(?:ing)?\s+(?:[Pp]lan|[Pp]rogram(?:me)?))"
    r"(?:\s+(?:on|of|between)\s+[\w-]+(?:\s+[\w-]+){0,6}?)?\s+(?:for\s+|of\s+)?(?:the\s+years?\s+)?20\d\d(?:\s?[-–/]\s?(?:20)?\d\d|\s+and\s+beyond)?"
)
_BRACKETED = Guarded(
    r"\b(?:[Aa]ction\s+[Pp]lan|[Pp]lan\s+of\s+[Aa]ction|[Pp]rogram(?:me)?\s+of\s+[Cc]ooperation|[Ww]ork\s+[Pp]lan|[Ss]trategy|[Rr]oadmap)\s+\(20\d\d\s?[-–/]\s?(?:20)?\d\d\)"
)
# What was signed, with what it is about: "signed a memorandum of understanding on education".
_SIGNED = Guarded(
    r"\b(?:signed|initialled|initialed|inked|concluded|signing\s+of|signature\s+of|conclusion\s+of|exchanged)\s+(?:(?:an?|the|two|three|several|new)\s+){0,2}"
    r"(?P<label>(?:[a-z-]+\s+){0,2}?(?P<noun>memorand(?:um|a|ums)\s+of\s+(?:understanding|cooperation)|MoUs?|MOUs?|agreements?|protocols?|treaty|convention|memorandum|declaration|letter\s+of\s+intent|plan\s+of\s+consultations|action\s+(?:plan|program(?:me)?)|program(?:me)?\s+of\s+(?:cooperation|consultations)|(?:exchange\s+of\s+|diplomatic\s+)?notes)"
    r"\s+(?:on|for|regarding|concerning|in\s+the\s+fields?\s+of|to)\s+(?:the\s+)?(?:(?!(?:that|which|to|by|with|will|is|was|were|as|during|this|has|have|had|at|after|when|who|where)\b)[\w'’-]+\s+){0,9}?(?!(?:to|that|which|by|with|will|in|and|the|as|of|on)\b)[\w'’-]+)"
    r"(?=[.,;)]|\s+(?:and\s+(?:\w+ed|an?|the)|during|on\s+the|in\s+[A-Z]|at|between|after|when|that|which|as|was|were|here|today|yesterday|earlier|last)\b|\s+on\s+[A-Z]|$)"
)
_PRESIDENTIAL = Guarded(
    r"\b(?:Presidential\s+Statement(?:\s+of\s+the\s+(?:UN\s+|United\s+Nations\s+)?Security\s+Council)?|Statement\s+(?:of|by)\s+the\s+President\s+of\s+the\s+(?:UN\s+|U\.N\.\s+|United\s+Nations\s+)?Security\s+Council)"
)
# A text that was issued, without a date in its name: "a joint communiqué was signed after the talks".
_ISSUED = Guarded(
    r"\b(?P<label>[Jj]oint\s+(?:[Pp]ress\s+)?(?:communiqu[ée]|statement|declaration))\s+(?:was\s+)?(?:issued|released|signed|published|adopted)\b|"
    r"\b(?:issued|released|signed|published|adopted)\s+(?:a|the)\s+(?P<after>[Jj]oint\s+(?:[Pp]ress\s+)?(?:communiqu[ée]|statement|declaration)(?:\s+on\s+[a-z]+(?:\s+(?!in\b|after\b|at\b|that\b|on\b)[\w-]+){0,4})?)"
)
# A small noun with what it is about in capitals: "a dedicated forum on Clean Energy Transformation".
_ON_CAPITALS = Guarded(
    r"\b(?P<label>(?:forum|dialogue|working\s+group|task\s?force|partnership|initiative|network|committee|roundtable|(?P<text>roadmap|memorandum\s+of\s+(?:understanding|cooperation)|action\s+plan|declaration|agreement|arrangement))"
    r"\s+(?:on|for)\s+(?:the\s+)?[A-Z][\w’'-]*(?:(?:\s+(?:and|of|for|&|in)|,)?\s+[A-Z][\w’'-]*)+)(?=[.,;:)]|\s+[a-z]|$)"
)
# What somebody calls for, by a name: "the Call to Action for Lower Fredonia".
_CALL = Guarded(
    r"\b(?P<label>Call\sto\sAction\s(?:for|on|to)\s(?:the\s)?[A-Z][\w’'-]*(?:\s(?:and\s|of\s)?[A-Z][\w’'-]*){0,6})"
)
# A general text with its year: "the 1998 Joint Declaration".
_OF_YEAR = Guarded(r"\b(?P<label>(?:19|20)\d\d\s(?:Joint\s)?(?:Declaration|Statement|Communiqu[ée]))\b")
# What a meeting ended with, named by the meeting: "the conference's Final Act".
_OF_MEETING = Guarded(
    r"\b(?P<label>(?:meeting|summit|conference|session|forum|dialogue|ministerial)['’]s\s(?:[Ff]inal|[Oo]utcome|[Cc]losing|[Cc]oncluding|[Jj]oint|[Cc]hair['’]s)\s(?:[Aa]ct|[Dd]ocument|[Ss]tatement|[Cc]ommuniqu[ée]|[Dd]eclaration|[Ss]ummary|[Mm]inutes|[Pp]rotocol))\b"
)
# A statement told of by its subject: "issued a statement on the situation in Zenda".
_STATEMENT_ON = Guarded(
    r"\b(?:issued|released|adopted|published|put\s+out|endorsed)\s+(?:an?|the|their|its)\s+(?:[a-z-]+\s+)?(?P<label>statement\s+(?:on|regarding|concerning|about)\s+(?:the\s+)?"
    r"(?:[a-z-]+\s+){1,4}(?:in|of|between|with|against|around)\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s(?:of\s(?:the\s)?)?[A-Z][\w’'-]*){0,4})"
)
_TRUCE = Guarded(
    r"\b(?P<label>(?:UN|U\.N\.|[A-Z][a-z]+)-(?:mediated|brokered)\s+(?:truce|ceasefire|cease-fire|agreement|deal))\b"
)
# What somebody brokers for those who are held: "a deal for the release of hostages held by Hamas".
_HOSTAGES = Guarded(
    r"\b(?P<label>(?:deal|agreement)\s(?:for|on|to\ssecure)\sthe\srelease\sof\s(?:[a-z]+\s){0,2}(?:hostages|prisoners|captives)(?:\s(?:held\s)?(?:by|in)\s[A-Z]\w+)?)\b"
)
_CAPITALS = Guarded(r"(?:[A-Z][\w’'.-]*\s){1,4}$")


def find_documents(words: str) -> Iterator[Mention]:
    """All texts that are known by date, number or mediator."""
    for match in _DATED.finditer(words):
        label = match.group("label")
        yield Mention(
            match.start("label"), match.end("label"), "instrument" if " decree" in label else "document"
        )
    for match in _OF_DATE.finditer(words):
        yield Mention(_name_start(words, match.start("label")), match.end("label"), "document")
    for match in _JOINT.finditer(words):
        kind: ReferenceKind = next(
            (k for word, k in _SMALL_KINDS.items() if word in match.group("label").split()), "document"
        )
        yield Mention(match.start("label"), match.end("label"), kind)
    for pattern, kind in ((_UNNUMBERED, "instrument"), (_PLAN, "document"), (_PRESIDENTIAL, "document")):
        for match in pattern.finditer(words):
            yield Mention(match.start(), match.end(), kind)
    for match in _ISSUED.finditer(words):
        group = "label" if match.group("label") else "after"
        yield Mention(match.start(group), match.end(group), "document")
    for pattern in (_OF_MEETING, _STATEMENT_ON, _OF_YEAR):
        for match in pattern.finditer(words):
            yield Mention(match.start("label"), match.end("label"), "document")
    for match in _ON_CAPITALS.finditer(words):
        if not find_parties(match.group("label")):
            yield Mention(match.start(), match.end(), "instrument" if match.group("text") else "mechanism")
    for match in _CALL.finditer(words):
        yield Mention(match.start("label"), match.end("label"), "mechanism")
    for match in _ORDER.finditer(words):
        yield Mention(match.start(), match.end(), "instrument")
    for pattern in (_TRUCE, _HOSTAGES):
        for match in pattern.finditer(words):
            yield Mention(match.start(), match.end(), "instrument")


@cache
def _signed_pact() -> Guarded:
    """A pact known by its subject alone: "concluded a historic civil nuclear cooperation agreement"."""
    pacts = alternatives(sorted(described_words("pacts")))
    return Guarded(
        r"\b(?:sign(?:ed|ing\sof)|signature\sof|initialled|initialed|inked|concluded|conclusion\sof|entry\sinto\sforce\sof|ratification\sof|ratified)\s(?:an?|the|their|its)\s"
        rf"(?:(?:{alternatives(word_list('signed_adjectives'))})\s){{0,2}}(?P<label>(?:[“\"]?[\w-]+[”\"]?\s){{0,2}}(?:(?:{pacts})\s){{1,2}}"
        r"(?:(?:and|or)\s[a-z-]+\s)?(?:agreement|treaty|pact|accord|deal|protocol|convention|memorandum))(?![\w-])"
    )


def find_signed(words: str) -> Iterator[Mention]:
    """Texts in small letters that were signed, with what they are about."""
    for match in _SIGNED.finditer(words):
        document = any(word in match.group("noun") for word in ("declaration", "plan", "program"))
        yield Mention(match.start("label"), match.end("label"), "document" if document else "instrument")
    for match in _signed_pact().finditer(words):
        yield Mention(match.start("label"), match.end("label"), "instrument")
    for match in _BRACKETED.finditer(words):
        yield Mention(match.start(), match.end(), "document")


def _name_start(words: str, start: int) -> int:
    """Where the name begins that a capitalised noun ends: "Zenda | Declaration of 4 July 2021"."""
    if not words[start].isupper():
        return start
    before = _CAPITALS.search(words[:start])
    if before is None:
        return start
    name = before.group().split()
    while name and name[0] in word_set("leads"):
        name = name[1:]
    return start - len(before.group()) + before.group().find(name[0]) if name else start
