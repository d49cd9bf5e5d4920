"""Where a name begins and ends: given and family names, particles, initials, nicknames, suffixes."""

from __future__ import annotations

import re

from entente.lexicon.office_words import (
    GIVEN_NAMES,
    NAME_TITLES,
    NOT_NAMES,
    PARTICLES,
    POSTNOMINALS,
    SURNAMES,
)
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.people.words import INITIALS, Words

_ARTICLED = compiled(
    r"(?:[Aa]l|[Ee]l|[Aa]d|[Aa]r|[Aa]s|[Aa]sh|[Bb]in|[Aa]n|[Aa]z|[Uu]l)[-‑’'][A-Z]"
)  # "al-Sudani"
SUFFIXES = frozenset(["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV", "VI", "VII", "VIII", "XIV", "XVI"])
_POSTNOMINAL = Guarded(rf"(?:,? (?:{'|'.join(map(re.escape, sorted(POSTNOMINALS)))})(?:\([A-Z]\))?)+$")
_IN_BRACKETS = Guarded(rf"\s*\((?:{'|'.join(map(re.escape, sorted(POSTNOMINALS)))})\)$")
# "Yu, Myung-hwan": the family name first, as lists and Korean ministries write it, with a comma.
_KOREAN_GIVEN = compiled(r"[A-Z][a-z]{1,6}-[a-z]{1,7}(?:[’']s)?")
_INVERTED = compiled(r"^([A-Z][\w’'-]*), (?=[A-Z][a-z]{1,6}-[a-z]{1,7}$)")
_INITIAL = compiled(r"[A-Z]\.")
_QUOTES = "\"“”‘’'("


def name_end(words: Words, i: int) -> int:
    """One past the last word of the name that starts at word `i`; `i` itself where none does."""
    text = words.all[i].text
    if not text[0].isupper() and text not in PARTICLES:
        return i
    if words.at(i - 1) == "of" and words.at(i - 2) in ("Lord", "Baroness", "Baron", "Lady"):
        return i  # "Lord of Roeland": a style, no name
    named = words.is_name(i) or _party_as_given_name(words, i)
    j = i if named else _past_particles_after_title(words, i)
    if not named and j == i:
        return i
    while (
        j < len(words)
        and not _will_do(words, i, j)
        and (
            words.is_name(j)
            or _inside(words, i, j)
            or (j == i and named)
            or _party_as_family_name(words, i, j)
        )
    ):
        j += 1
        if words.all[j - 1].possessive or _ends_sentence(words, j - 1):
            break
        j = _past_nickname(words, j)
    while j > i and words.all[j - 1].text in PARTICLES:
        j -= 1
    if words.at(j) == "]" and j + 1 < len(words) and words.is_name(j + 1) and _opened(words, i):
        return name_end(words, j + 1)  # "[Foreign Minister Jane] Roe": an editor's words before the surname
    if j == i + 1 and words.at(j) == "," and _KOREAN_GIVEN.fullmatch(words.at(j + 1)):
        return j + 2
    return _with_suffix(words, j)


def _opened(words: Words, i: int) -> bool:
    """Whether an editorial bracket opens a few words before `i` and is still open there."""
    before = [words.at(k) for k in range(max(0, i - 8), i)]
    return "[" in before and "]" not in before[before.index("[") :]


def _will_do(words: Words, i: int, j: int) -> bool:
    """ "President Roe Will Host": the verb of a headline, not a name."""
    return (
        i < j
        and words.at(j) in ("Will", "May", "Can")
        and (words.at(j + 1) in NOT_NAMES or words.is_office(j + 1))
    )


def _ends_sentence(words: Words, k: int) -> bool:
    """ "Roe. The": a full stop behind more than an initial."""
    word = words.all[k]
    ends = word.text.endswith(".") and len(word.bare) > 3 and word.text not in SUFFIXES
    return ends and INITIALS.fullmatch(word.text) is None


def _past_particles_after_title(words: Words, i: int) -> int:
    """Past the particles with which a name behind a title begins ("President von der Leyen"); `i` where none do."""
    k = i
    while k < len(words) and words.all[k].text in PARTICLES:
        k += 1
    titled = 0 < i < k < len(words) and (
        words.is_head(i - 1) or words.is_honorific(i - 1) or words.at(i - 1) == ","
    )
    return k if titled and words.is_name(k) else i


def _inside(words: Words, i: int, j: int) -> bool:
    """Particles between name words; articles tied to the name; family names that are words of offices too."""
    if j <= i:
        return False
    word = words.all[j]
    if word.text in GIVEN_NAMES and words.is_name(j - 1) and words.is_name(j + 1):
        return True  # "Anna Christian Roe"
    if word.text in PARTICLES:
        return words.is_name(j + 1) or words.at(j + 1) in PARTICLES or words.at(j + 1) in SURNAMES
    if word.text in NAME_TITLES:  # "Hassan Sheikh Mohamud"
        after = j + 1 + (words.at(j + 1) in NAME_TITLES)  # "Erywan Pehin Datu Yusof"
        return (
            words.is_name(j - 1)
            and words.is_name(after)
            or (words.at(j - 1) in NAME_TITLES and words.is_name(j + 1))
        )
    if word.bare in SURNAMES:
        return words.at(j - 1) in PARTICLES or not words.is_office(j + 1)
    if j == i + 1 and words.is_honorific(i - 1) and _ends_office_less(words, j):
        return True  # "Dr. Anna Tax, the"
    return bool(_ARTICLED.match(word.text))


def _ends_office_less(words: Words, j: int) -> bool:
    """Whether word `j` is of offices, makes none, and nothing of an office stands behind it: a family name."""
    behind = words.at(j + 1)
    ends = behind in ("", ",", ".", ";", ")", "and") or behind.islower()
    return words.is_office(j) and not words.is_head(j) and ends and behind not in ("of", "for", "to", "in")


def _party_as_given_name(words: Words, i: int) -> bool:
    """ "President Santiago Roe", "and Santiago Roe of Peru": a country does not stand before a name without "of"."""
    owner = i + 3 + (words.at(i + 3) == "the")
    joined = words.at(i - 1) == "and" and words.at(i + 2) == "of" and words.is_party(owner)
    return (
        words.is_party(i)
        and words.party_end(i) == i + 1
        and (i == 0 or not words.is_party(i - 1))
        and (joined or words.is_head(i - 1, small=True) or words.is_honorific(i - 1))
        and words.is_name(i + 1)
        and not words.all[i].possessive
    )


def _party_as_family_name(words: Words, i: int, j: int) -> bool:
    """ "Prime Minister Luis Montenegro": a country does not follow a name without "of" or a comma."""
    begins = j == i + 1 or (j == i + 2 and _INITIAL.fullmatch(words.at(i + 1)))  # "Lisa O. Monaco"
    if not begins or not words.is_party(j) or words.party_end(j) != j + 1 or not words.is_name(i):
        return False
    if "." in words.at(j)[:-1]:
        return False  # "with Prime Minister Roe U.S. support for"
    titled = words.is_head(i - 1, small=True) or words.is_honorific(i - 1) or _office_behind(words, j + 1)
    follows = words.is_office(j + 1) or words.is_name(j + 1) or words.is_party(j + 1)
    return titled and words.party_at[j].sense in ("name", "capital") and not follows


def _office_behind(words: Words, k: int) -> bool:
    """ "with Anna Mali, first deputy prime minister": behind the comma stands what the named person is."""
    after = k + 1 + (words.at(k + 1) in ("the", "a"))
    return words.at(k) == "," and words.is_office(after, small=True) and not words.is_party(after)


def _past_nickname(words: Words, j: int) -> int:
    """Past a nickname in quotation marks or brackets: 'Ferdinand "Bongbong" Marcos', "Roe (Joe) Doe", "Roe ‘Lion’, Minister"."""
    opened = words.at(j)
    if opened not in _QUOTES or not opened or not words.is_name(j + 1):
        return j
    glued = words.at(j + 1)[-1] in "’'"
    close = j + 1 if glued else j + 2
    if not glued and (words.at(close) not in _QUOTES + ")" or not words.at(close)):
        return j
    last = opened != "(" and words.at(close + 1) == ","
    return close + 1 if last or words.is_name(close + 1) else j


def _with_suffix(words: Words, j: int) -> int:
    while words.at(j) in SUFFIXES or words.at(j) in POSTNOMINALS:
        j += 1
    if j < len(words) and words.all[j].possessive and words.all[j].bare in SUFFIXES:
        return j + 1  # "Roe Jr’s call"
    if words.at(j) == "(" and words.at(j + 2) == ")" and words.at(j + 1) in POSTNOMINALS:
        j += 3  # "Roe (Ph.D)"
    if words.at(j) == "(" and words.at(j + 2) == ")" and words.at(j - 1) in POSTNOMINALS:
        j += 3  # "Roe NI(M)"
    while words.at(j) == "," and (words.at(j + 1) in SUFFIXES or words.at(j + 1) in POSTNOMINALS):
        j += 2
    return j


def name_text(words: Words, i: int, j: int) -> tuple[str, int, int]:
    """The name as cited, and where it begins and ends: without postnominals, possessive and the full stop of a sentence."""
    first = i
    if j == i + 1 and words.at(i - 1) in NAME_TITLES:  # "Sheikh Hasina": of one word, the title is part of it
        first = i - 1
    start = words.all[first].start
    raw = words.text[start : words.all[j - 1].end]
    name = re.sub(r"[’']s?$", "", raw) if words.all[j - 1].possessive else raw
    name = _IN_BRACKETS.sub("", name.rstrip(","))
    last = name.split()[-1]
    if name.endswith(".") and last not in SUFFIXES and last not in POSTNOMINALS and len(last) > 2:
        name = name[:-1]
    name = _POSTNOMINAL.sub("", name)
    return _INVERTED.sub(r"\1 ", name.replace("] ", " ")), start, start + len(name)
