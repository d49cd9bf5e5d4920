"""Who says so: a sentence of the press cut into what is told and who tells it.

"The two sides should deepen trust, Roe said", "'We agreed on this,' said Roe, adding that ...", "According to the
statement, ...": the source verb attributes and is no act; what is told is read as a sentence of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from entente.lexicon.actor_words import actor_words
from entente.lexicon.meetings import meeting_words
from entente.lexicon.patterns import any_of
from entente.lexicon.predicate_words import predicate_words
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView

_TELLERS = "|".join(sorted(actor_words().holders | actor_words().groups | predicate_words().speaking_texts))
_HEARER = r"(?:[Tt]he |[Hh]is |[Hh]er )?(?:[A-Z][\w.’'-]*|counterpart|president|minister|premier)(?: [A-Z][\w.’'-]*){0,4}(?=[.,;]|$)"  # "Xi told Rice"
_SAYING = (
    rf"(?:said|says|added|adds|noted|stated|told (?:reporters|journalists|a press conference|a press briefing|a news conference|{_HEARER})|informs?|informed|cites|has learn(?:ed|t)(?= from)|stressed|emphasi[sz]ed"
    r"|explained|announced|confirmed|pointed out|wrote|posted(?= on )|tweeted|reported|went on|concluded|recalled|underlined|underscored|remarked|maintained|asserted|affirmed|declared|(?:was|were|has been|is) quoted as saying|read|reads|notes|underlines|stresses|states(?= (?:an?|the) )|reports(?=[.\"”\s]*$))"
)
_NAMED = r"(?:[Tt]he )?[A-Z][\w.’'-]*(?: [\w.’'-]+){0,8}?|[Tt]he (?:[\w’'-]+ ){0,8}[\w’'-]+|[Hh]e|[Ss]he|[Tt]hey|[Ii]t"
_UNNAMED = (  # "ministry officials said", "a senior diplomat told reporters on condition of anonymity"
    r"(?:[Aa]n? |[Oo]ne |[Ss]everal |[Tt]wo )?(?:[\w’'-]+ ){0,5}?(?:officials?|sources?|diplomats?|aides?|envoys?|reports|spokes\w+|outlets?|newspapers?|agency|agencies|broadcasters?|media|channel|website|daily)"
    r"|[Aa]n? (?:[\w’'-]+ ){0,4}(?:statement|readout|communiqué|release|note)(?: (?:from|by|of|on|issued by|released by) [\w’' -]{3,60}?)?"
    r"|(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) (?:office|ministry|spokes\w+|government|cabinet|(?:[\w-]+ )?(?:minister|president|premier|chancellor))"
)
# Behind the verb: "said the Peruvian minister", not "stressed the importance".
_TELLER = rf"(?:[Tt]he )?[A-Z][\w.’'-]*(?: [\w.’'-]+){{0,8}}?|[Tt]he (?:[\w’'-]+ ){{0,5}}(?:{_TELLERS})(?: [\w’'-]+){{0,5}}|[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Aa]n? (?:[\w’'-]+ ){{0,5}}(?:statement|release|readout|communiqué|report|note)"
# "stressed | to his counterpart the need for aid": what is said follows, and the words before it only lead.
_TO_WHOM = r"to(?! (?:(?!(?:in|on|at|of|by|for|from|after|during|before|with)\b)[\w’'.-]+ ){1,6}?(?:the|that|its|his|her|their|our|a|an|how|why) )"
_WHEN_SAID = rf"(?:,? (?:on|in|at|by|during|after|following|before|ahead of|when|while|as|{_TO_WHOM}|late|earlier|yesterday|today|here|via|through|about|of|citing|quoting|without|amid|despite|outside|alongside|from|referring to|[A-Z][a-z]+day)\b(?:[^.;“”\"]|(?<=[A-Z])\.(?=[\w-])|(?<=\.[A-Z])\.){{0,170}})?"
# Behind the verb a name has no verb of its own: "said Minister Roe", not "said Freedonia hopes for peace".
_NO_CLAUSE = (
    rf"(?!(?:[A-Z][\w.-]* ){{0,3}}[A-Z][\w.-]*[’']s (?!(?:[\w’'-]+ ){{0,5}}?(?:{_TELLERS})\b))"  # not "explained Freedonia's position"
    r"(?![^.,]*? (?:is|are|was|were|will|would|has|have|had|can|could|should|must|may|does|did|stands?|agreed|agrees"
    r"|(?!(?:affairs|states|nations|sources|officials|relations|emirates)\b)[a-z]{3,}(?:[^su\W]s|ed) (?:great|the|to|that|a|an|its|his|for|on|with|in)) )"
)
_SOURCE = rf"(?:(?P<who>{_NAMED}|{_UNNAMED})(?: \([A-Z][\w.]{{1,8}}\))?(?:, [^,.;“”\"]{{3,70}},)? (?:has |had )?(?:also |later |further |then )?{_SAYING}|{_SAYING} {_NO_CLAUSE}(?P<whom>{_TELLER}))"
_OFFICE = r"(?:, (?:the )?[A-Z](?:[^.;,“”\"]|, and ){5,110}?)?"  # "stressed Ana Roe, Director of the Department of Law"
_END = Guarded(
    rf"(?:,[\"”’']*|[\"”’'],?)\s*(?:according to (?P<doc>[^,.;]+)|{_SOURCE}(?: that)?{_OFFICE}{_WHEN_SAID})[.,\"”\s]*$"
)
_MIDDLE = Guarded(
    rf"(?:,[\"”’']*|[\"”’'],?)\s*{_SOURCE}{_WHEN_SAID}"
    r"(?:,\s*(?:(?:and |while )?(?P<adding>adding|saying|stating|noting|explaining|and added)(?: that)?,?\s+|(?!including|regarding|concerning|following|during|citing|quoting)(?=[a-z]+ing\b))"
    r"|,?\s+and\s+(?=(?:also |further |again |strongly )?[a-z]{3,}ed\s+(?!by\b)))"
)
_START = compiled(r"According to (?P<doc>[^,;]{3,80}),\s*")
_MAY_SAY = Guarded(rf"[Aa]ccording to|\b{_SAYING}\b")
_MARKS = "\"“”‘’' ,"
_IN_QUOTES = compiled(r"\s*(?:[“\"]|[‘'](?=[A-Z]))")
# "Asked how aid would go on, | Roe said ...": a question is no act of who answers it.
_ASKED = compiled(
    r"(?:When |On being )?[Aa]sked (?:how|whether|if|about|by|why|what|when|on|to)\b[^.;\"“”]{3,160}?, (?=(?:[A-Z]|the |he |she |a )[^,]{1,80}? (?:said|says|ruled|told|replied|added|stressed|noted|\w+ed)\b)"
)
# Not "In line with the Vision 2030: Our Common Path, he called for calm": a title with a colon in it.
_LABEL = compiled(
    r"(?!(?:In (?:line|accordance|keeping|conformity|parallel) with|Pursuant to|Under|Based on|Guided by|Within|Building on|As part of|Through|Following|Recalling) (?:[^.:;]*\d|(?:the|our|their|its) [^.:;]*[A-Z]))[A-Z][^.:;!?\"“”]{2,110}:\s+(?=[A-Z])"
)
_NUMBER = compiled(r"\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+(?=[A-Z])")
# "Ports – The two sides will ...": a dash ends the label of an item whose words are a sentence of their own.
_DASHED = compiled(r"[A-Z(][^.;:!?\n–—]{2,80}?\s[–—]\s+(?=[A-Z])")
_OPENS = compiled(
    r"(?:The|Both|We|They|Our|In|As|To|Through|Today|This|Under)\s|[A-Z][a-z]+ing\s[^,]{3,120},\s"
)
# A label holds no clause of its own.
_SPEAKS = Guarded(
    r"\b(?:is|are|was|were|will|has|have|had|said|says|agreed|announced|following|follows|reads?|statement|we|they|issued|decided)\b|\d:$",
    re.I,
)
_COPULA = Guarded(r"\b(?:is|are|was|were|be|been|being|has|have|had)$")


@dataclass(frozen=True, slots=True)
class _Part:
    """Offsets in the sentence, half-open, and the words that name the source."""

    start: int
    end: int
    source: str | None
    told: bool = False


def _name(match: re.Match[str]) -> str:
    groups = match.groupdict()
    return str(groups.get("doc") or groups.get("who") or groups.get("whom")).strip(' .,”"’')


def told_parts(sentences: Iterable[SentenceView]) -> Iterator[SentenceView]:
    """The sentences, each cut where it passes from what is told to who tells it. Order and offsets stay."""
    last: SentenceView | None = None
    waiting: list[SentenceView] = []  # sentences of a quotation whose speaker is yet to be named
    for sentence in map(_without_label, sentences):
        prose = sentence.kind == "prose"
        parts = [_view(sentence, part) for part in _parts(sentence.text)] if prose else [sentence]
        if prose and len(parts) == 1 and parts[0].source is None:
            parts = [_continued(parts[0], last)]
        source = parts[0].source
        if waiting and not _within(waiting, sentence):
            yield from waiting
            waiting = []
        if prose and source is None and (waiting or _opens_quote(sentence.text)):
            waiting.append(sentence)
        elif waiting:
            yield from (_said(told, source) for told in waiting) if _ends_quote(sentence.text) else waiting
            waiting = []
        last = parts[-1] if prose else last
        if not waiting:
            yield from parts
    yield from waiting


def _opens_quote(text: str) -> bool:
    """Whether the sentence begins a quotation that does not end in it."""
    return bool(_IN_QUOTES.match(text)) and (text.count('"') % 2 == 1 or text.count("“") > text.count("”"))


def _ends_quote(text: str) -> bool:
    """Whether a quotation ends in the sentence that did not begin in it."""
    return text.count('"') % 2 == 1 or text.count("”") > text.count("“")


def _within(waiting: list[SentenceView], sentence: SentenceView) -> bool:
    """Whether the sentence may stand in the quotation that is open."""
    return (
        waiting[-1].segment.paragraph == sentence.segment.paragraph
        and not _IN_QUOTES.match(sentence.text)
        and not (len(waiting) > 1 and _ends_quote(waiting[-1].text))
    )


def _said(sentence: SentenceView, source: str | None) -> SentenceView:
    """A sentence of a quotation, without the marks around it."""
    if source is None:
        return sentence
    lead = len(sentence.text) - len(sentence.text.lstrip('"“ '))
    return sentence.part(lead, len(sentence.text.rstrip('"” ')), source, True)


def _without_label(sentence: SentenceView) -> SentenceView:
    """ "Supporting peace: The two sides will ...", "3.2 The Meeting agreed ...": without the label or number of a paragraph."""
    if sentence.kind == "prose" and (number := _NUMBER.match(sentence.text)):
        return sentence.part(number.end(), len(sentence.text), sentence.source, sentence.quoted)
    if sentence.kind == "prose" and (asked := _ASKED.match(sentence.text)):
        return sentence.part(asked.end(), len(sentence.text), sentence.source, sentence.quoted)
    match = _LABEL.match(sentence.text) if sentence.kind in ("prose", "bullet") else None
    if match is None and sentence.kind == "bullet":
        match = _dashed(sentence)
    if (
        match is None
        or len(match.group().split()) > 14
        or match.group().isupper()
        or _SPEAKS.search(match.group())
    ):
        return sentence
    end = sentence.start + match.end()
    if any(p.start < end for p in sentence.people):
        return sentence  # "Minister Roe: ..." names who speaks
    return sentence.part(match.end(), len(sentence.text), sentence.source, sentence.quoted)


def _dashed(sentence: SentenceView) -> re.Match[str] | None:
    """ "Ports – | Freedonia will ...": a label behind which a party or another subject opens a sentence."""
    label = _DASHED.match(sentence.text)
    if label is None:
        return None
    named = any(p.start - sentence.start == label.end() for p in sentence.parties)
    return label if named or _OPENS.match(sentence.text, label.end()) else None


def _parts(text: str) -> list[_Part]:
    if not _MAY_SAY.search(text):
        return [_Part(0, len(text), None)]
    start = _START.match(text)
    if start:
        return [_Part(start.end(), len(text), _name(start))]
    middle = _MIDDLE.search(text)
    if middle and middle.start() > 3 and not _only_leads(text, middle.start()):
        return [
            _Part(0, middle.start() + 1, _name(middle)),
            _Part(middle.end(), len(text), _name(middle), bool(middle.group("adding"))),
        ]
    end = _END.search(text)
    if (
        end
        and end.start() > 3
        and not _only_leads(text, end.start())
        and not _COPULA.search(text[: end.start()])
    ):
        inner = _END.search(text[: end.start() + 1]) if end.group("doc") else None
        end = inner or end  # ""...," Roe told Doe by phone, according to the ministry"
        return [_Part(0, end.start() + 1, _name(end))]
    return [_Part(0, len(text), None)]


# "In response", "At the meeting with Roe", "For his part": where, when, and in answer to what; nothing that is told.
_LEADS = compiled(
    rf"(?:(?:In|At|During|On) (?:the|his|her|their|its|a|an) (?:[\w’'-]+ ){{0,4}}?(?:{any_of(meeting_words().nouns)}|press conference|remarks|reply|response|turn|side|part|occasion)s?"
    r"|In (?:response|reply|return|turn)|For (?:his|her|its|their) part|Responding|Replying)"
    r"(?: (?:to|with|on|between|of|in|at|held) [^,;]{2,80})?"
)
# "Roe, for her part", "The Minister, in turn": whose words these are stands before them.
_TURN_OF = compiled(
    rf"(?:{_NAMED}),? (?:in (?:his |her |its |their )?(?:turn|reply|response)|for (?:his|her|its|their) part|on (?:his|her|its|their) (?:part|side)|meanwhile|however|too|also)"
)


def _only_leads(text: str, end: int) -> bool:
    """Whether the words up to `end` only lead the sentence: who speaks behind them is its subject."""
    return any(lead.fullmatch(text, 0, end) for lead in (_LEADS, _TURN_OF))


def _view(sentence: SentenceView, part: _Part) -> SentenceView:
    """The part as a sentence of its own, without quotation marks around it."""
    if part.source is None:
        return sentence
    start, end = part.start, part.end
    quoted = bool(_IN_QUOTES.match(sentence.text[start:]))
    inner = sentence.text[start:end]
    if inner.count("“") + inner.count("”") + inner.count('"') <= 2 and quoted:
        start += len(inner) - len(inner.lstrip(_MARKS))
    while end > start and sentence.text[end - 1] in (_MARKS if quoted else " ,"):
        end -= 1
    return replace(sentence.part(start, end, part.source, quoted), told=part.told)


def _continued(sentence: SentenceView, last: SentenceView | None) -> SentenceView:
    """A sentence in quotation marks behind one whose speaker is known, in the same paragraph: the same speaks on."""
    if last is None or last.source is None or last.segment.paragraph != sentence.segment.paragraph:
        return sentence
    if not _IN_QUOTES.match(sentence.text):
        return sentence
    stripped = sentence.text.rstrip('"” ')
    lead = len(sentence.text) - len(sentence.text.lstrip('"“ '))
    return sentence.part(lead, len(stripped), last.source, True)
