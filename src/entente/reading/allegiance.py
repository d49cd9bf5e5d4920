"""For whom the people of a document act, where their naming does not say.

"Under Secretary R. Nicholas Burns led the American delegation": the sentence says it. "Vice Minister Yu" cannot be of
a government that has no vice ministers. What is left belongs to the publisher, whose own people need no country.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from entente.lexicon.leaders import party_of_leader
from entente.lexicon.offices import office_of, party_of_office
from entente.lexicon.places import places
from entente.reading.cast import Cast, Person, bare_title
from entente.reading.guarded import Guarded
from entente.reading.parties import PartyMention, codes, find_parties
from entente.reading.people import PersonMention
from entente.reading.sentence import SentenceView, sentence_at

_LED_FOR = Guarded(
    r"(?:\b(?:(?:chaired|co-chaired|led|headed)\b[^.;]{0,60}\bfor|spoke for|represented|representing|on behalf of|headed|delegation (?:of|from))\s+(?:the\s+)?|\b(?:leads?|led|will lead|heads?|will head|headed)\s+(?:the|its|a)\s+)$"
)
_REACH = 130  # characters behind the name in which the sentence may say for whom
# Offices that a government does not have, so that their holder is another's.
_FOREIGN_TO = {
    "USA": re.compile(
        r"\b(?:minister|chancellor|premier|king|queen|emir|amir|sultan|taoiseach|prince|pope|councilor)\b",
        re.I,
    )
}
_SECRETARY_OF_STATE = Guarded(
    r"\bSecretary of State\b(?! for (?:Foreign|Defen|Business|Trade|International))"
)


def settle(
    cast: Cast,
    sentences: Sequence[SentenceView],
    home: str | None,
    date: str | None = None,
    dateline: str | None = None,
) -> Cast:
    """The cast with a party for everyone for whom one can be told. `home` is the publishing party, `date` the text's.

    Where nobody publishes for a government, the press writes from where the host sits: `dateline` is that place.
    """
    if home is None and dateline:
        home = _country_of(dateline, sentences)
    home = home or _receiving(cast)
    year = int(date[:4]) if date and date[:4].isdigit() else None
    opening = [s for s in sentences if s.segment.paragraph <= 3]
    there = dict.fromkeys(
        m.code for s in opening[:3] for m in s.parties if m.sense in ("name", "adjective", "capital")
    )
    there |= dict.fromkeys(p.party for p in cast.people if p.party)
    if home is None:
        there |= dict.fromkeys(
            p for m in cast.people if m.office and (p := party_of_leader(m.name, m.office, year))
        )
    title = next((s for s in sentences if s.kind == "title"), None)
    named = (
        [m.code for m in title.parties if m.sense in ("name", "adjective") and m.code != home]
        if title
        else []
    )
    others = (
        list(dict.fromkeys(named))
        if len(set(named)) == 1
        else [code for code in there if code not in (home, "PRK" if home != "PRK" else None)]
    )

    named_early = frozenset(m.code for s in sentences[:12] for m in s.parties)
    held: set[str] = set()
    # Whose man is named already, of that government another is not.
    named_parties = {p.party for p in cast.people if p.party}
    remaining = [code for code in there if code not in named_parties and code != "PRK"]
    if home is None and named_parties and len(remaining) == 1:
        others = remaining
    pair = _pair(sentences[:8]) if home is None else ()
    if len(pair) == 2:
        others = [code for code in pair if code not in named_parties] or others

    def party_of(person: Person) -> str | None:
        title = bare_title(person.office or "")
        said = _as_the_sentence_says(person, sentences) or _as_the_title_implies(person.office)
        if said is None and person.office:
            said = party_of_leader(person.name, person.office, year)
            if said == home and _SINGLE.match(title):
                held.add(title)
        said = said or _of_whom(person, sentences, cast, year) or _where_named(person.office, named_early)
        said = said or _as_beside(person, sentences, there)
        if said is None and (home is None or person is not cast.people[0]):
            said = _as_the_title_names(person, sentences)
        if said:
            return said
        other = others[0] if len(others) == 1 else None
        foreign = _counterparts_of(person, sentences)
        left = [code for code in others if code not in foreign]
        if foreign and len(left) == 1 and (home is None or home in foreign):
            return left[0]
        if other and _met_with(person, sentences):
            visitor = _subject_party(person, sentences)
            return home if visitor == other and home else other
        if _fits(person.office, home) and not (title in held and other):
            if _SINGLE.match(title):
                held.add(title)
            return home
        return None if other in named_parties and (home is None or title in held) else other

    return cast.settled(party_of, _represented(cast, sentences))


_HEADLINES = 3  # sentences: the title and the lead


def _as_the_title_names(person: Person, sentences: Sequence[SentenceView]) -> str | None:
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
            or _of_country(sentence.text[: mention.start - sentence.start], office)
        )
        and not any(
            0 <= p.start - mention.end <= 1 or p.start <= mention.start < p.end for p in sentence.people
        )
    }
    return found.pop() if len(found) == 1 else None


def _of_country(before: str, office: str) -> bool:
    """ "meets Deputy President of Kenya"."""
    words = re.sub(r"\s+of\s+(?:the\s+)?$", "", before)
    return words != before and bare_title(words[-len(office) :]) == office


def _begins_with(text: str, office: str) -> bool:
    """Whether the words behind a country are those of the office: "Thai vice foreign minister", "US Congressman"."""
    rest = re.sub(r"^[’']s?\b", "", text).lstrip().lower().replace("adviser", "advisor")
    return rest.startswith(office) and not rest[len(office) : len(office) + 1].isalpha()


_WHOSE = re.compile(r"[’']s?\s+(?:then\s+|former\s+)?$")


def _of_whom(person: Person, sentences: Sequence[SentenceView], cast: Cast, year: int | None) -> str | None:
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


# Offices of the European Union where a text names it: "Commissioner Roe".
_OF_THE_UNION = frozenset(["European Commissioner", "High Representative"])


def _where_named(title: str | None, there: frozenset[str]) -> str | None:
    office = office_of(title) if title and "EU" in there else None
    return "EU" if office and office.office in _OF_THE_UNION and office.party is None else None


_JOINED = re.compile(
    r"\s*(?:(?:,|and|as well as|along with|together with|accompanied by)\s*)+(?:(?:also|then)\s+)?(?:met\s+(?:with\s+)?)?(?:the\s+)?(?:[A-Z]\.[A-Z]\. )?"
)
_OF_STATE = Guarded(r"\b(?:Secretary|Attorney General|Administrator)\b")


def _as_beside(
    person: Person, sentences: Sequence[SentenceView], there: Mapping[str, str | None]
) -> str | None:
    """ "the Kenyan President A and Deputy Foreign Minister B": who is listed behind another is of the same country."""
    first = person.mentions[0]
    sentence = sentence_at(sentences, first.start)
    if sentence is None or not first.office:
        return None
    other = _listed_before(first, sentence)
    if other is None or not other.office:
        return None
    mine, his = bare_title(first.office or ""), bare_title(other.office or "")
    heads = _SINGLE.match(mine) and _SINGLE.match(his) and "foreign minister" not in (mine, his)
    if mine == his or (heads and mine != "vice president"):
        return None
    if other.party != "USA" and "USA" in there and _OF_STATE.search(first.office or ""):
        return None
    return other.party if other.party != "USA" or _fits(first.office, "USA") else None


def _listed_before(mention: PersonMention, sentence: SentenceView) -> PersonMention | None:
    """The nearest person before, in one list with this one, whose naming tells the country."""
    at = mention.start
    for other in reversed([p for p in sentence.people if p.end <= mention.start]):
        if not _JOINED.fullmatch(sentence.text[other.end - sentence.start : at - sentence.start]):
            return None
        if other.party:
            return other
        at = other.start
    return None


_WITH = Guarded(
    r"\b(?:with|received|hosted|welcomed|met|courtesy call (?:on|from)|call(?:s|ed)? on|received by)\s+(?:the\s+)?(?:visiting\s+|H\.E\.\s+|Mr\.?\s+)?$"
)


def _met_with(person: Person, sentences: Sequence[SentenceView]) -> bool:
    """ "co-chaired the meeting with Deputy Foreign Minister Roe": he is the other side's."""
    first = person.mentions[0]
    sentence = sentence_at(sentences, first.start)
    if sentence is None:
        return False
    at = first.start
    for other in reversed([p for p in sentence.people if p.end <= first.start]):
        if not _JOINED.fullmatch(sentence.text[other.end - sentence.start : at - sentence.start]):
            break
        at = other.start  # "called on President A and Prime Minister B"
    return bool(_WITH.search(sentence.text[: at - sentence.start]))


_HIS_COUNTERPART = Guarded(r"\b(?:his|her) (?:visiting |new )?(?P<whose>[A-Z][\w ]{2,30}?) counterparts?\b")


def _counterparts_of(person: Person, sentences: Sequence[SentenceView]) -> tuple[str, ...]:
    """ "Minister Roe met his Sylvanian counterpart": of Sylvania he is not himself."""
    sentence = sentence_at(sentences, person.mentions[0].start)
    match = _HIS_COUNTERPART.search(sentence.text) if sentence else None
    if sentence is None or match is None or person.mentions[0].start > sentence.start + match.start():
        return ()
    return codes(find_parties(match.group("whose")))


def _subject_party(person: Person, sentences: Sequence[SentenceView]) -> str | None:
    """The country of whom the sentence names first: "The UN's Roe paid a call on Deputy President Doe"."""
    first = person.mentions[0]
    sentence = sentence_at(sentences, first.start)
    named = sentence.people[0] if sentence and sentence.people else None
    return named.party if named and named.start < first.start else None


_REPRESENTED_BY = Guarded(
    r"\b(?:side|delegation|party)?\s*(?:was|were|is|being)?\s*(?:headed|led|represented|chaired) (?:on the (?P<side>[A-Z][\w ]*?) side )?by\s|\bon (?:the )?(?P<other>[A-Z][\w ]*?) side by\s"
)


def _represented(cast: Cast, sentences: Sequence[SentenceView]) -> dict[str, str]:
    """ "The EU was represented by A and Dutch Foreign Minister B", "on the Mexican side by C": for whom they sit there."""
    stated: dict[str, str] = {}
    for sentence in sentences:
        stated |= {n: code for n, code in _in_delegation(cast, sentence) if n not in stated}
        matches = list(_REPRESENTED_BY.finditer(sentence.text))
        for number, match in enumerate(matches):
            side = match.group("side") or match.group("other")
            before = [m for m in sentence.parties if m.end <= sentence.start + match.start() + 1]
            named = codes(find_parties(side)) if side else tuple(m.code for m in before[-1:])
            end = matches[number + 1].start() if number + 1 < len(matches) else len(sentence.text)
            if not named or not (side or _close(sentence, before[-1], match.start())):
                continue
            for mention in sentence.people:
                person = cast.of(mention)
                if person and match.end() <= mention.start - sentence.start < end:
                    stated.setdefault(person.name, named[0])
    return stated


_DELEGATION = Guarded(
    r"\b(?P<side>[A-Z][\w. ]{1,40}?)(?:[’']s)? (?:inter-?agency )?(?:delegation|side|team|participants|attendees|officials)(?: (?:also|who attended|participating|present))? (?:included?|includes|comprised|consisted of|were|was composed of|was comprised of)\b"
)


def _in_delegation(cast: Cast, sentence: SentenceView) -> Iterator[tuple[str, str]]:
    """ "The U.S. delegation included A, office; B, office": all behind it are of that party."""
    if not sentence.people:
        return
    yield from _in_company(cast, sentence)
    yield from _on_the_side(cast, sentence)
    match = _DELEGATION.search(sentence.text)
    named = codes(find_parties(match.group("side"))) if match else ()
    if match is None or len(named) != 1:
        return
    for mention in sentence.people:
        person = cast.of(mention)
        if person and mention.start - sentence.start >= match.end() and mention.party in (None, named[0]):
            yield person.name, named[0]


_ON_THE_SIDE = Guarded(r"\b(?:on|from|for) the (?P<side>[A-Z][\w ]{1,30}?) side\b(?! by| was| were)")


def _on_the_side(cast: Cast, sentence: SentenceView) -> Iterator[tuple[str, str]]:
    """ "Present were A, office, and B, office, on the Korean side": those named before it."""
    begin = 0
    for match in _ON_THE_SIDE.finditer(sentence.text):
        named = codes(find_parties(match.group("side")))
        for mention in sentence.people if len(named) == 1 else ():
            person = cast.of(mention)
            if person and not person.party and begin <= mention.start - sentence.start < match.start():
                yield person.name, named[0]
        begin = match.end()


_ACCOMPANIED = Guarded(r"\b(?:was|were|is) (?:also )?accompanied by\b")


def _in_company(cast: Cast, sentence: SentenceView) -> Iterator[tuple[str, str]]:
    """ "President Roe was accompanied by A, office; B, office": all are of his country."""
    match = _ACCOMPANIED.search(sentence.text)
    if match is None:
        return
    before = [p for p in sentence.people if p.end <= sentence.start + match.start()]
    head = cast.of(before[-1]) if before else None
    titled = next((m.code for m in sentence.parties if m.end <= sentence.start + match.start()), None)
    party = head.party if head else titled  # "the Lao Prime Minister was accompanied by ..."
    if party is None:
        return
    for mention in sentence.people:
        person = cast.of(mention)
        if person and not person.party and mention.start - sentence.start >= match.end():
            yield person.name, party


def _close(sentence: SentenceView, owner: PartyMention, verb: int) -> bool:
    """Whether nothing but "side" or "delegation" stands between a party and who represented it."""
    between = sentence.text[owner.end - sentence.start : verb]
    return bool(re.fullmatch(r"(?:[’']s)?\s*(?:side|delegation|party|team)?\s*(?:was|were)?\s*", between))


_AMBASSADOR_TO = Guarded(r"\bAmbassador\b[\w ]* to (?:the )?(?P<where>[A-Z].*)")


def _receiving(cast: Cast) -> str | None:
    """ "the Ambassador of Japan to Mongolia": where nobody else is known, the text is of the country of his post."""
    posts = {
        code
        for person in cast.people
        if person.office and (match := _AMBASSADOR_TO.search(person.office))
        for code in codes(find_parties(match.group("where")))
        if code not in ("USA", "UN", "EU") and code != person.party
    }
    return posts.pop() if len(posts) == 1 and any(not p.party for p in cast.people) else None


def _country_of(dateline: str, sentences: Sequence[SentenceView]) -> str | None:
    """The country of a dateline, where the text's opening names it as a party."""
    country = places().get(dateline) or places().get(dateline.title())
    named = {m.code for s in sentences[:6] for m in s.parties} | {
        m.party for s in sentences[:6] for m in s.people
    }
    return country if country in named else None


_PAIR = Guarded(r"\b[A-Z][\w.]+(?: [A-Z][\w.]+)?[-–][A-Z][\w.]+")


def _pair(sentences: Sequence[SentenceView]) -> tuple[str, ...]:
    """ "Russian-American", "Japan-U.S.": the two sides, where the publisher is not known."""
    for sentence in sentences:
        for match in _PAIR.finditer(sentence.text):
            found = codes(find_parties(match.group()))
            if len(found) == 2:
                return found
    return ()


# Offices that one person holds in a government: the second president of a text is another country's.
_SINGLE = re.compile(
    r"(?:president|prime minister|king|chancellor|foreign minister|national security advisor|vice president)$"
)


def _as_the_title_implies(office: str | None) -> str | None:
    if office and _SECRETARY_OF_STATE.search(office):
        return "USA"
    return party_of_office(office)


def _fits(office: str | None, home: str | None) -> bool:
    if home is None:
        return False
    foreign = _FOREIGN_TO.get(home)
    return not (foreign and foreign.search(office or ""))


def _as_the_sentence_says(person: Person, sentences: Sequence[SentenceView]) -> str | None:
    for mention in person.mentions:
        sentence = sentence_at(sentences, mention.start)
        if sentence is None:
            continue
        nearest = _ahead(sentence, mention.end)
        if nearest:
            return nearest.code
        there = _at_the_stop(sentence, mention)
        if there:
            return there
    return None


_STOP = re.compile(r"(?:(?:While|When) (?:in|visiting)|In|Later,? in) (?:the )?$")
# "travelled to Colombia and met with President Roe".
_WENT_TO = Guarded(
    r"\b(?:travel(?:l?ed|l?ing|s)? to|visit(?:ed|ing|s)?|arrived in|flew to|traveled in)\s+(?:the\s+)?$"
)
_MET_THERE = Guarded(
    r"\b(?:met|meets|will meet|spoke|held (?:talks|meetings?|discussions)|had (?:talks|meetings?)) (?:\w+ )?with\b"
)


def _at_the_stop(sentence: SentenceView, mention: PersonMention) -> str | None:
    """ "While in Peru, she met with Foreign Minister Roe": the ministers of the country where they met."""
    country = sentence.parties[0] if sentence.parties else None
    if country is None or country.sense not in ("name", "capital") or mention.start < country.end:
        return None
    lead = sentence.text[: country.start - sentence.start]
    if not mention.office or not (_STOP.fullmatch(lead) or _WENT_TO.search(lead)):
        return None
    met = _MET_THERE.search(sentence.text, country.end - sentence.start)
    if met is None or not 0 < mention.start - sentence.start - met.end() < _REACH:
        return None
    return country.code


def _ahead(sentence: SentenceView, end: int) -> PartyMention | None:
    """The party of the next delegation or country led or represented behind the name, before another person comes."""
    limit = min([end + _REACH, *[p.start for p in sentence.people if p.start > end]])
    joined = sentence.text[end - sentence.start : limit - sentence.start]
    if limit < end + _REACH and re.fullmatch(r",?\s*(?:and)?\s*,?\s*(?:and\s+)?", joined):
        following = next((p for p in sentence.people if p.start == limit), None)
        return _ahead(sentence, following.end) if following else None
    for mention in sentence.parties:
        if end < mention.start < limit and _LED_FOR.search(sentence.text[: mention.start - sentence.start]):
            return mention
    return None
