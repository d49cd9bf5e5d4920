"""Offices set behind a name with a comma, bracket or dash: "Anna Roe, Minister of Trade", "Roe (Ph.D) Director"."""

from __future__ import annotations

from entente.lexicon.office_words import BODY_HEADS, DUTIES, PARTICLES
from entente.reading.patterns.ready import compiled
from entente.reading.people.names import name_end
from entente.reading.people.offices import OfficeReader
from entente.reading.people.words import Words

_COUNTS = frozenset("two three four both pair sides ministers leaders officials diplomats presidents".split())
_BEFORE_NAME = frozenset(
    "According Alongside Along Together Beside With In At During Meeting After Following To For Like Receiving".split()
)
_DOES = compiled(r"[a-z]{2,}ed|said|told|held|met|spoke|did|has|had|was|were|will|also")
APPOSED = (",", "(", "–", "—", "-")
# "Roe, US Secretary of State discuss trade": of a headline, whose comma stands for "and".
_SEVERAL_DO = frozenset(
    """
    affirm agree back call condemn confer confirm consult deplore discuss emphasise emphasize exchange explore express hail highlight hold ink launch meet mull oppose pledge praise reaffirm reiterate reject renew review seek share sign speak stress support talk underline underscore urge vow want warn welcome
    """.split()
)


def apposition(words: Words, j: int) -> int:
    """One past an office set behind the name with a comma, bracket or dash; `j` where there is none."""
    if words.at(j - 1) == ")" and words.is_office(j):
        j -= 1  # "Roe (Ph.D) Director General": the bracket stands for the comma
    elif words.at(j) not in APPOSED or j + 1 >= len(words):
        return j
    if words.at(j) == "-" and words.text[words.all[j].start - 1 : words.all[j].start] != " ":
        return j
    first = j + 1
    first += words.at(first) == "The" and words.is_office(first + 1)
    if words.at(first + (words.at(first) == "the")) in _COUNTS:
        return j  # "in the talks with Roe, the two ministers agreed"
    end = _before_the_next(words, first, OfficeReader(words).end(first))
    if end == first:
        end = _small_apposition(words, first)
    if (
        end == first
        or acts_behind_phrase(words, end)
        or (_leads_to_name(words) and _and_the(words, first, end))
    ):
        return j  # "according to Roe, the minister said", "in the talks with Roe, the president and the minister agreed"
    if words.at(end).lower() in _SEVERAL_DO:
        return j
    if words.is_honorific(end) or (_begins_name(words, end) and not words.at(end - 1).endswith(",")):
        if _serves_named(words, first, end):
            return name_end(words, end)
        return j  # ", Secretary of Commerce Gina Raimondo": the office of the next person
    return end


def _begins_name(words: Words, k: int) -> bool:
    """Whether a name begins at word `k`, with a particle too: ", President | von Roe"."""
    return words.is_name(k) or (words.at(k) in PARTICLES and name_end(words, k) > k)


def unparted(words: Words, j: int) -> int:
    """ "Shri Roe | Minister for Water and Sanitation": one past an office of some field, behind a courtesy title and a name; else `j`."""
    field = words.is_head(j) and words.at(j + 1) in ("of", "for")
    end = OfficeReader(words).end(j) if field else j
    return j if words.is_honorific(end) or words.is_name(end) else end


def leads_the_next(words: Words, end: int) -> bool:
    """ "At the invitation of President Roe, the King of Sylvania, | H.E. Juan Doe": whether an office that ends here has its name behind."""
    return words.at(end) == "," and words.is_honorific(end + 1)


def _before_the_next(words: Words, first: int, end: int) -> int:
    """ "Roe, Director for Europe, and the Ambassador to Peru, Juan Doe": where the office of the next person begins.

    Without a comma only before a courtesy title: "Roe, President of Peru and the First Lady, Mrs. Doe".
    """
    named = end + (words.at(end) == "of" and words.is_party(end + 1))
    named = words.party_end(named) if named > end else named
    titled = words.is_honorific(named + 1)
    if words.at(named) != "," or not (titled or words.is_name(named + 1)):
        return end
    for k in range(first + 1, end - 2):
        comma = words.at(k) == ","
        if words.at(k + comma) == "and" and words.at(k + comma + 1) in ("the", "its", "his", "her"):
            if comma or (titled and any(words.is_head(m) for m in range(k + 2, end))):
                return k
    return end


_SMALL_IN_LINE = frozenset("of for the and to in at on ad interim a.i. a.i".split())


def line_end(words: Words, first: int, j: int) -> int:
    """One past the office that fills a line behind the name: "The Honorable Anna Roe, Author and Founder, Roe Foundation".

    `j` where the naming does not begin the line at `first`, or the line is a sentence.
    """
    last = len(words) - 1
    if first > 0 or words.at(j) != "," or j >= last or words.at(last)[-1] in ".!?:;":
        return j
    titled = all(
        not w.text.islower() or not w.text[0].isalpha() or w.text in _SMALL_IN_LINE for w in words.all[j:]
    )
    return len(words) if titled else j


def _leads_to_name(words: Words) -> bool:
    """ "Addressing Roe, the premier thanked": who acts stands behind the name that such a word leads to."""
    first = words.at(0)
    return first in _BEFORE_NAME or (first.endswith("ing") and len(first) > 5)


def acts_behind_phrase(words: Words, end: int) -> bool:
    """ "In the talks with Roe, the president | agreed": whether a phrase leads the sentence, and a verb stands there."""
    return _leads_to_name(words) and bool(_DOES.fullmatch(words.at(end)))


def _and_the(words: Words, first: int, end: int) -> bool:
    """Whether another officer follows a bare title: "the president and the minister", not "President of Peru and the"."""
    named = any(words.is_party(k) for k in range(first, end))
    return not named and words.at(end) == "and" and words.at(end + 1) == "the"


def _serves_named(words: Words, first: int, end: int) -> bool:
    """ ", Chief of Staff to President Roe": the name belongs to the office of whom he serves."""
    link = next((k for k in range(end - 1, first, -1) if words.at(k) in ("of", "to", "for")), None)
    served = (
        link is not None
        and words.is_head(end - 1)
        and plain_title(words, _past_article(words, link + 1), end)
    )
    return served and any(words.is_head(k) for k in range(first, link or first))


def _small_apposition(words: Words, first: int) -> int:
    """ ", the foreign minister of Japan,", ", Ukraine's chief negotiator": in small letters behind the name."""
    start = first
    if words.at(first) in ("the", "a", "an", "its", "his", "her", "our", "my", "who"):
        start += 1 + (
            words.at(first + 1) in ("is", "serves", "served", "was") if words.at(first) == "who" else 0
        )
        start += words.at(start) in ("also", "currently", "now")
        start += words.at(first) == "who" and words.at(start) in ("as", "the")
        start += words.at(start) in _HOW_LONG and words.is_office(start + 1, small=True)
    acting = words.at(first) == "who" and words.at(start) in DUTIES  # "who is | performing the duties of"
    known = words.is_party(start) or words.is_office(start, small=True) or words.at(start) in ("the", "top")
    if not (acting or known):
        return first
    end = OfficeReader(words, small=True).end(start)
    if words.at(end) == "to" and words.at(start) in ("first", "only", "last"):
        return first  # "the first leader to address parliament"
    return end if end > start else first


_HOW_LONG = frozenset("new newly-appointed incoming outgoing long-time longtime current".split())


def plain_title(words: Words, k: int, stop: int) -> bool:
    """Whether the words are a leader's bare title: "Prime Minister"."""
    title = " ".join(words.all[m].bare for m in range(k, stop) if not words.is_party(m))
    return title in _LEADING


def _past_article(words: Words, k: int) -> int:
    return k + (words.at(k) in ("the", "then"))


_LEADING = frozenset(
    ["President", "Prime Minister", "Secretary-General", "Chancellor", "Premier", "King", "Foreign Minister", "Secretary of State", "Vice President", "High Representative", "UN Secretary-General", "European Commission President", "Commission President", "Minister", "Secretary General", "First Lady", "Crown Prince", "Speaker"]
)  # fmt: skip


def _past_field(words: Words, k: int) -> int:
    """One past the field of a ministry at word `k`: "Energy and Water", "the Economy"."""
    k += words.at(k) == "the"
    while _field(words, k) or (words.at(k) in ("and", ",") and _field(words, k + 1)):
        k += 1
    return k


def _field(words: Words, k: int) -> bool:
    return words.is_office(k) or (words.is_name(k) and not words.is_party(k))


def body_beside(words: Words, j: int) -> int:
    """One past a ministry set behind the name with a comma and closed by a sign: "Secretary Roe, | Ministry of Trade;"; else `j`."""
    k = j + 1
    while words.is_office(k) and words.all[k].bare not in BODY_HEADS:
        k += 1
    if words.at(j) != "," or not words.is_office(k) or words.at(k + 1) not in ("of", "for"):
        return j
    end = _past_field(words, k + 2)
    return end if end > k + 2 and words.at(end) in (";", "", ".") and k < j + 4 else j


def body_end(words: Words, k: int) -> int:
    """One past a body of two words or more at word `k` of which its state is said: "the Trade Office | of Japan"; else `k`."""
    m = k
    if words.is_office(k) and words.all[k].bare in BODY_HEADS and words.at(k + 1) == "of":
        m = _past_field(words, k + 2)  # "the Ministry of Energy and Water | of Peru"
    while words.is_office(m):
        m += 1
    state = m + 1 + (words.at(m + 1) == "the")
    named = m > k + 1 and (words.all[m - 1].bare in BODY_HEADS or m > k + 2) and words.at(m) == "of"
    return m if named and words.is_party(state) and words.party_at[state].sense == "name" else k
