"""For whom people act, by those who stand beside them: lists, hosts and guests, offices in the headline."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from entente.lexicon.leaders import party_of_leader
from entente.lexicon.offices import office_of, party_of_office
from entente.reading.cast.cast import Cast, Person
from entente.reading.cast.styled import may_be
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.people import PersonMention
from entente.reading.people.comparing import bare_title
from entente.reading.sentences.sentence import SentenceView, sentence_at

# Offices that a government does not have, so that their holder is another's.
_FOREIGN_TO = {
    "USA": compiled(
        r"\b(?:minister|chancellor|premier|king|queen|emir|amir|sultan|taoiseach|prince|pope|councilor)\b",
        re.I,
    )
}


_HEADLINES = 3  # sentences: the title and the lead


def as_the_title_names(person: Person, sentences: Sequence[SentenceView]) -> str | None:
    """ "Minister meets US Congressman": the country of the one office that the title gives without the name."""
    office = bare_title(person.office or "")
    if not office:
        return None
    found = {
        mention.code
        for sentence in sentences[:_HEADLINES]
        for mention in sentence.parties
        if mention.sense in ("name", "adjective", "capital")
        and (
            _begins_with(sentence.text[mention.end - sentence.start :], office)
            or mention.sense != "adjective"  # "President of the Italian Episcopal Conference"
            and _of_country(sentence.text[: mention.start - sentence.start], office)
        )
        and not any(
            0 <= p.start - mention.end <= 1 or p.start <= mention.start < p.end for p in sentence.people
        )
    }
    return found.pop() if len(found) == 1 else None


def is_known(party: str | None, title: str, cast: Cast) -> bool:
    """Whether the cast has a holder of such an office of a party: "Foreign Minister II" is that foreign minister,
    and so is the "Minister of Foreign Affairs"."""
    held = [
        o for p in cast.people if p.party == party for o in (p.office, *(m.office for m in p.mentions)) if o
    ]
    named = office_of(title)
    return any(
        f"{bare_title(o)} ".startswith(title + " ") or (named is not None and office_of(o) == named)
        for o in held
    )


def _of_country(before: str, office: str) -> bool:
    """ "meets Deputy President of Kenya"."""
    words = re.sub(r"\s+of\s+(?:the\s+)?$", "", before)
    return words != before and bare_title(words[-len(office) :]) == office


def _begins_with(text: str, office: str) -> bool:
    """Whether the words behind a country are those of the office: "Thai vice foreign minister", "US Congressman"."""
    rest = re.sub(r"^[’']s?\b", "", text).lstrip().lower().replace("adviser", "advisor")
    return rest.startswith(office) and not rest[len(office) : len(office) + 1].isalpha()


_WHOSE = compiled(r"[’']s?\s+(?:then\s+|former\s+)?$")


def of_whom(person: Person, sentences: Sequence[SentenceView], cast: Cast, year: int | None) -> str | None:
    """ "President Roe’s Chief of Staff Ken Doe": who serves whom serves the same government."""
    first = person.mentions[0]
    sentence = sentence_at(sentences, first.start)
    if sentence is None or not first.office:
        return None
    for other in sentence.people:
        if other.end <= first.start and _WHOSE.fullmatch(
            sentence.text[other.end - sentence.start : first.start - sentence.start]
        ):
            holder = cast.of(other)
            if holder is None or holder is person:
                return None
            return holder.party or (
                party_of_leader(holder.name, holder.office, year) if holder.office else None
            )
    return None


# "the Kenyan Foreign Ministry’s spokesman said that Foreign Minister Roe": whose ministry, his minister.
_MINISTRY = compiled(
    r"(?:[’']s?)?\s+(?P<field>[Ff]oreign|[Dd]efen[cs]e|[Ff]inance|[Tt]rade|[Ee]nergy) (?:[Mm]inistry|[Oo]ffice)"
    r"|(?:[’']s?)?\s+[Mm]inistry of (?P<of>[Ff]oreign|[Dd]efen[cs]e|[Ff]inance|[Tt]rade|[Ee]nergy)"
)


def of_the_ministry(person: Person, sentences: Sequence[SentenceView]) -> str | None:
    """The country whose ministry the sentence names before its own minister, whom it names without one."""
    first = person.mentions[0]
    sentence = sentence_at(sentences, first.start)
    office = bare_title(first.office or "")
    if sentence is None or "minister" not in office or office.startswith(("prime", "deputy", "vice")):
        return None
    found = {
        m.code
        for m in sentence.parties
        if m.end <= first.start
        and (ministry := _MINISTRY.match(sentence.text, m.end - sentence.start))
        and (ministry.group("field") or ministry.group("of")).lower().replace("defence", "defense")
        in office.replace("defence", "defense")
    }
    return found.pop() if len(found) == 1 else None


# "with President Roe, who will be joined by Secretary Doe": who comes along with him is of his side.
_COMES_WITH = r"who (?:will be|was|were|is|had been|has been) (?:joined|accompanied) by"
_JOINED = compiled(
    rf"\s*(?:(?:,|and|as well as|along with|together with|accompanied by|{_COMES_WITH})\s*)+(?:(?:also|then)\s+)?(?:met\s+(?:with\s+)?)?(?:the\s+)?(?:[A-Z]\.[A-Z]\. )?"
)


_COMPANY = compiled(rf"\b{_COMES_WITH}\b")
_POSTED = compiled(r"\b(?:ambassador|high commissioner|chargé)\b", re.I)
_OF_STATE = Guarded(r"\b(?:Secretary|Attorney General|Administrator)\b")


def as_beside(
    person: Person,
    sentences: Sequence[SentenceView],
    there: Mapping[str, str | None],
    home: str | None,
) -> str | None:
    """ "the Kenyan President A and Deputy Foreign Minister B": who is listed behind another is of the same country."""
    first = person.mentions[0]
    sentence = sentence_at(sentences, first.start)
    if sentence is None or not first.office:
        return None
    if (next_party := _of_the_next(first, sentence)) is not None:
        return next_party
    other = _listed_before(first, sentence)
    if other is None or not other.office:
        return None
    his_party = _party(other)
    if home and his_party != home and _POSTED.search(other.office):
        return None  # "the Lao Ambassador and Deputy Foreign Minister Roe": where an ambassador serves
    mine, his = bare_title(first.office or ""), bare_title(other.office or "")
    heads = SINGLE.match(mine) and SINGLE.match(his) and "foreign minister" not in (mine, his)
    if mine == his or (heads and mine != "vice president" and not _both_met(other, sentence)):
        return None
    along = _COMPANY.search(sentence.text, other.end - sentence.start, first.start - sentence.start)
    if his_party != "USA" and "USA" in there and not along and _OF_STATE.search(first.office or ""):
        return None
    return his_party if his_party != "USA" or fits(first.office, "USA") else None


# "called on the Kenyan President A and Prime Minister B": both are those who were met.
_MET = Guarded(r"\b(?:with|met|on|upon|received by|calls? on|meets?)\s+(?:the\s+)?$")


def _both_met(other: PersonMention, sentence: SentenceView) -> bool:
    return _MET.search(sentence.text[: other.start - sentence.start]) is not None


# "with Anna Roe, President, and Juan Doe, Prime Minister of Kenya": the country stands behind the last.
_AND = compiled(r"\s*,?\s+and\s+(?:the\s+)?")


def _of_the_next(mention: PersonMention, sentence: SentenceView) -> str | None:
    following = next((p for p in sentence.people if p.start >= mention.end), None)
    if following is None or mention.party or not following.party or not following.office:
        return None
    behind = mention.name_start - mention.start < mention.end - mention.name_end  # the office behind the name
    same = bare_title(mention.office or "") == bare_title(following.office)
    joined = _AND.fullmatch(sentence.text[mention.end - sentence.start : following.start - sentence.start])
    met = any(p.end <= mention.start for p in sentence.people)  # another is the subject
    return following.party if behind and joined and met and not same else None


def _party(mention: PersonMention) -> str | None:
    """The party that a naming tells, by a country or by the office."""
    return mention.party or party_of_office(mention.office)


def _listed_before(mention: PersonMention, sentence: SentenceView) -> PersonMention | None:
    """The nearest person before, in one list with this one, whose naming tells the country."""
    at = mention.start
    for other in reversed([p for p in sentence.people if p.end <= mention.start]):
        if not _JOINED.fullmatch(sentence.text[other.end - sentence.start : at - sentence.start]):
            return None
        if _party(other):
            return other
        at = other.start
    return None


def _joined_before(mention: PersonMention, sentence: SentenceView) -> PersonMention | None:
    """The person right before, in one list with this one."""
    before = next((p for p in reversed(sentence.people) if p.end <= mention.start), None)
    joined = before and _JOINED.fullmatch(
        sentence.text[before.end - sentence.start : mention.start - sentence.start]
    )
    return before if joined else None


_BETWEEN = Guarded(
    r"\b(?:(?:co-)?(?:chaired|led|hosted|headed|signed|opened|conducted)(?: jointly)? by|(?:co-)?chairmanship of|between)\s+(?:the\s+)?$"
)
_STATED_BY = Guarded(
    r"\bjoint (?:press )?(?:statement|communiqu[eé]|declaration|remarks|readout) (?:by|of|from|between) (?:the )?$",
    re.I,
)
_EACH_OTHER = compiled(r"(?:\s+(?:also|jointly|today|both|have|had|will))*\s+(?:co-)(?:chair|host|le)")


def facing(
    person: Person, sentences: Sequence[SentenceView], there: Iterable[str | None], home: str | None
) -> str | None:
    """ "co-chaired by the EU's Roe and Minister Doe": of two who face each other the second is of the other party."""
    first = person.mentions[0]
    sentence = sentence_at(sentences, first.start)
    if sentence is None:
        return None
    other = _listed_before(first, sentence) or _joined_before(first, sentence)
    if other is None:
        return None
    before, behind = (
        sentence.text[: other.start - sentence.start],
        sentence.text[first.end - sentence.start :],
    )
    alike = bare_title(first.office or "") == bare_title(other.office or "")
    his = _party(other) or (home if alike or _STATED_BY.search(before) else None)
    left = [code for code in there if code and code != his]
    return (
        left[0]
        if his
        and len(left) == 1
        and (_BETWEEN.search(before) or _EACH_OTHER.match(behind) or (his and _STATED_BY.search(before)))
        else None
    )


# "received | today at the Palace | his brother, | Minister Roe".
_WHEN_AND_WHERE = r"(?:(?:today|yesterday|here|on\s+\w+day|(?:at|in)\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,4}),?\s+){1,3}"
_WITH = Guarded(
    rf"\b(?:with|(?:received|hosted|welcomed|met)|courtesy call (?:on|from)|call(?:s|ed)? on|received by)\s+(?:{_WHEN_AND_WHERE})?(?:the\s+)?(?:visiting\s+|H\.E\.\s+|Mr\.?\s+|(?:his|her|their|its)\s+(?:[a-z]+\s+)?(?:counterpart|colleague|peer|brother)s?,?\s+)?$"
)
# Behind such a word somebody is named who does not act: "called on President Roe and met his counterpart".
GOVERNED = Guarded(
    r"\b(?:of|(?<!led )(?<!headed )by|with|for|to|from|on|upon|met|meets?|meeting|received|hosted|welcomed|between|whom|including)\s+(?:the\s+|his\s+|her\s+|visiting\s+)*$"
)


# "met with senior officials, including Adviser Roe".
_WITH_AMONG = Guarded(
    r"\b(?:with|received|hosted|met) [^.;]{0,80}\b(?:officials|members|leaders|ministers|delegation|lawmakers|counterparts|representatives)\b[^.;]{0,30}\bincluding\s+(?:the\s+)?$"
)


# "the Prime Minister met with President Roe"
_TITLED = compiled(
    r"(?:[^,]{0,60}, )?[Tt]he (?:visiting )?(?P<title>(?:(?:Prime|Foreign|Vice|Deputy) )?(?:Minister|President|Secretary-General|Secretary|Chancellor|King|Premier))\b(?!-)"
)


_COUNTERPART = Guarded(r"\b(?:counterpart|colleague|peer)s?\b", re.I)


_LEADS_TO = compiled(
    r"(?:In|At|During|After|Following|Ahead of|Before) (?:an? |the |his |her )?[\w -]{0,40}\bwith (?:the )?$|(?:Receiving|Meeting|Addressing)\b"
)
_THEIRS = Guarded(r"\b(?:consultations|talks|meetings?|conversations?|negotiations) (?:of|by) (?:the )?$")
_JOINS = compiled(r"(?: with [^;]{3,200},? and)? with (?:the )?")
_HE = compiled(r"(?:[^,]{0,40}, |(?:Later|Earlier|Then|Separately) )?(?P<he>[Hh]e|[Ss]he)\b")


def _told_before(
    pronoun: str, sentence: SentenceView, sentences: Sequence[SentenceView], cast: Cast
) -> Person | None:
    """Whom "he" means: who acts in the nearest sentence before that names somebody who does."""
    for before in reversed([s for s in sentences if s.start < sentence.start and s.kind != "title"][-3:]):
        acting = (p for p in before.people if not GOVERNED.search(before.text[: p.start - before.start]))
        subject = cast.of(first) if (first := next(acting, None)) else None
        if subject is not None and may_be(pronoun, subject, sentences):
            return subject
    return None


def met_with(person: Person, sentences: Sequence[SentenceView], cast: Cast) -> tuple[bool, Person | None]:
    """ "The UN's Roe paid a call on Deputy President Doe": whether somebody meets this person, and who is named first."""
    first = person.mentions[0]
    sentence = sentence_at(sentences, first.start)
    if sentence is None:
        return False, None
    at = first.start
    for other in reversed([p for p in sentence.people if p.end <= first.start]):
        if not _JOINED.fullmatch(sentence.text[other.end - sentence.start : at - sentence.start]):
            break
        at = other.start  # "called on President A and Prime Minister B"
    before = sentence.text[: at - sentence.start]
    counterpart = _COUNTERPART.search(
        sentence.text[first.start - sentence.start : first.name_start - sentence.start]
    )
    met = bool(_WITH.search(before) or _WITH_AMONG.search(before) or counterpart)
    if not met:
        return False, None
    acting = (p for p in sentence.people if p.end <= at)
    subject = next((p for p in acting if not GOVERNED.search(before[: p.start - sentence.start])), None)
    if subject is None:  # "consultations of Mr. Roe with Minister Doe"
        whose = (
            p for p in sentence.people if p.end <= at and _THEIRS.search(before[: p.start - sentence.start])
        )
        subject = next((p for p in whose if _JOINS.fullmatch(before[p.end - sentence.start :])), None)
    if subject is None and _LEADS_TO.match(before):  # "In a call with Minister Roe, President Doe said"
        subject = next((p for p in sentence.people if p.start > first.end), None)
    if subject is None and (title := _TITLED.match(before)):
        return True, cast.titled(title.group("title"), None)
    if subject is None and (he := _HE.match(before)):
        return True, _told_before(he["he"], sentence, sentences, cast)
    return True, cast.of(subject) if subject else None


# Offices that one person holds in a government: the second president of a text is another country's.
SINGLE = compiled(
    r"(?:president|prime minister|king|chancellor|foreign minister|national security advisor|vice president)$"
)


_CLERGY = compiled(
    r"(?:cardinal|(?:arch)?bishop|patriarch|metropolitan|(?:grand )?imam|(?:chief )?rabbi|mufti)\b", re.I
)


def fits(office: str | None, home: str | None) -> bool:
    """Whether a government can have such an officer: the United States no minister, and none a cardinal."""
    if home is None or _CLERGY.match(office or ""):
        return False
    foreign = _FOREIGN_TO.get(home)
    return not (foreign and foreign.search(office or ""))
