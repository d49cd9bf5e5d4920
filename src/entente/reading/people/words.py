"""A sentence as words, each with the questions that reading names and offices asks of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from entente.lexicon.leaders import leader_words
from entente.lexicon.office_words import (
    GIVEN_NAMES,
    HONORIFICS,
    NAMES_TOO,
    NOT_NAMES,
    OFFICE_HEADS,
    OFFICE_WORDS,
    RANK_NOUNS,
    RANK_SHORT,
    SMALL_HEADS,
    SMALL_MODIFIERS,
    STYLES,
)
from entente.reading.mentions.parties import PartyMention
from entente.reading.patterns.guarded import LETTERS, Guarded, bit_of_words, bits_of
from entente.reading.patterns.ready import compiled

_TOKEN = Guarded(r"(?:[^\W\d_]\.){2,}(?!\w)|[^\W\d_][\w’'.·‑-]*|\d+|[^\w\s]")
_POSSESSIVE = Guarded(r"(?:[’']s|(?<=s)[’'])$")
# "the Roe government": the name of the head stands for the body.
NAMED_AFTER = frozenset(
    "government administration regime presidency era doctrine cabinet premiership Administration Government".split()
)
INITIALS = compiled(r"(?:[^\W\d_]\.){3,}")
_RIGHT = frozenset(["Right", "Rt", "Rt."])  # "the Right Honourable"
_STYLES = STYLES | {"Hon"}
_NAMES_TOO = NAMES_TOO | GIVEN_NAMES
MONTHS = frozenset(["April", "May", "June", "August"])  # which are names of people too


class Word(NamedTuple):
    """A word or sign. `bare` is the word without a possessive and the full stop of a sentence."""

    text: str
    start: int
    end: int
    bare: str
    possessive: bool
    capital: bool


WORD = Guarded(r"[^\W\d_][\w’'.-]*")


@lru_cache(maxsize=16_384)  # there are few words, each many times
def bare_word(text: str) -> str:
    """A word without a possessive and the full stop of a sentence."""
    return _POSSESSIVE.sub("", text).rstrip(".’'")


@lru_cache(maxsize=16_384)
def _form(text: str) -> tuple[str, bool, bool]:
    """What `Word` tells of a word wherever it stands: bare, possessive, capital."""
    last = text[-1]
    possessive = len(text) > 2 and (last in "’'s") and bool(_POSSESSIVE.search(text))
    bare = text
    if possessive:
        bare = _POSSESSIVE.sub("", text) or text
    elif last in ".’'":
        bare = text.rstrip(".’'") or text
    return bare, possessive, text[0].isupper()


# Without one of these words a sentence names nobody; of hyphenated ones the last part ("General").
_SIGNS = bit_of_words(
    {
        parts[-1]
        for word in (*OFFICE_HEADS, *HONORIFICS, *SMALL_HEADS, *STYLES, *leader_words())
        if len((parts := LETTERS.findall(word))[-1]) > 3 or parts[-1][0].isupper()
    }
)


def may_name_people(text: str) -> bool:
    """Whether a sentence has any word beside which people are named; cheap, before all else is looked at."""
    return bool(bits_of(text) & _SIGNS) or _OF_STATES.search(text) is not None


_OF_STATES = Guarded(
    r"\b(?:with|between|met|by) (?:[A-ZÀ-Þ][\w.’'-]* ){2,4}of (?:the )?[A-Z]"  # "with Anna Roe of Kenya"
    r"|\b(?:with|between|met) (?:[A-Z][\w.]+ ){0,2}[A-Z][\w.]+[’']s [A-ZÀ-Þ][\w.’'-]* [A-ZÀ-Þ]"  # "with Kenya's Anna Roe"
    r"|(?:[A-ZÀ-Þ][\w.’'-]* ){2,4}of (?:the )?[A-Z][^,;.]{1,40},? (?:and )?(?:[A-ZÀ-Þ][\w.’'-]* ){2,4}of (?:the )?[A-Z]"  # "Anna Roe of the EU, Juan Doe of Peru"
    r"|\b(?:delegations?|sides?|teams?|mission)\b[^.;]{0,50}\b(?:led|headed|chaired|represented) by [A-ZÀ-Þ]"  # "a delegation led by Anna Roe"
)


class Words:
    """The words of `text`; `parties` are its mentions (same offsets)."""

    def __init__(self, text: str, parties: Sequence[PartyMention]) -> None:
        self.text = text
        self.parties = parties
        self.all = [Word(m.group(), m.start(), m.end(), *_form(m.group())) for m in _TOKEN.finditer(text)]
        self.party_at: dict[int, PartyMention] = {}
        i = 0
        for mention in parties:
            while i < len(self.all) and self.all[i].start < mention.start:
                i += 1
            while i < len(self.all) and self.all[i].start < mention.end:
                self.party_at[i] = mention
                i += 1
        capitals = [k for k, m in self.party_at.items() if m.sense == "capital"]
        for k in [k for k in capitals if self._given_name(k)]:
            del self.party_at[k]

    def __len__(self) -> int:
        return len(self.all)

    def at(self, i: int) -> str:
        """The text of word `i`; empty beyond either end."""
        return self.all[i].text if 0 <= i < len(self.all) else ""

    def party_end(self, i: int) -> int:
        """One past the last word of the party mention at word `i`."""
        mention = self.party_at[i]
        while self.party_at.get(i) is mention:
            i += 1
        return i

    def is_party(self, i: int) -> bool:
        return i in self.party_at

    def is_honorific(self, i: int) -> bool:
        if not 0 <= i < len(self.all):
            return False
        word = self.all[i]
        if word.text in RANK_SHORT and self.at(i - 1).rstrip(".") in _COURTESY:
            return False  # "Mr Gen Roe": a given name
        if word.text in RANK_SHORT and word.text[-1] != "." and not self.at(i + 1)[:1].isupper():
            return False  # "Minister ROE Gen met"
        if word.text in _EXCELLENCY and (word.text, self.at(i + 1)) in _IN_TWO:
            return True  # "H. E. Ambassador Roe", "H E Anna Roe"
        if word.text in _EXCELLENCY and (self.at(i - 1), word.text) in _IN_TWO:
            return True
        if len(word.bare) == 1 and word.text.endswith("."):
            return False  # an initial: "M. U. Roe"
        if word.text in HONORIFICS or (word.bare in HONORIFICS and word.text[-1] in ".’'"):
            return True
        if word.text in ("His", "Her", "Their", "his", "her", "their", "the", "The", "Right"):
            return self.at(i + 1).rstrip(".") in _STYLES or self.at(i + 1) in _RIGHT
        if word.text == "Tan":  # "Tan Sri Roe": without its second word a family name
            return self.at(i + 1) in ("Sri", "Seri")
        if word.bare in RANK_NOUNS:  # "Lt General Roe"
            return self.at(i - 1).rstrip(".") in RANK_SHORT
        return (word.text in _AFTER_HONORIFIC or word.bare in STYLES) and self.is_honorific(i - 1)

    def past_honorifics(self, i: int, lowest: int) -> int:
        """Where the courtesy titles before word `i` begin, back to `lowest`; with what stands in brackets: "Gen. (Rtd) Roe"."""
        while i > lowest and (self.is_honorific(i - 1) or self._in_brackets(i) or self._behind_style(i)):
            i -= 1 if self.is_honorific(i - 1) or self._behind_style(i) else 3
        return i

    def _behind_style(self, i: int) -> bool:
        """ "Her Excellency, | Ms Anna Roe": a comma between two courtesy titles."""
        return self.at(i - 1) == "," and self.at(i - 2) in STYLES and self.is_honorific(i)

    def _in_brackets(self, i: int) -> bool:
        within = self.at(i - 2).rstrip(".").lower()
        return (self.at(i - 3), self.at(i - 1)) == ("(", ")") and within in _BRACKETED

    def is_office(self, i: int, small: bool = False) -> bool:
        """Whether word `i` is one of which offices are named; `small`: also in small letters."""
        if not 0 <= i < len(self.all) or i in self.party_at or self.is_honorific(i):
            return False
        bare = self.all[i].bare
        if bare in OFFICE_WORDS:
            return True
        if bare in _COUNTED:  # "Minister of Foreign Affairs II"
            return self.is_office(i - 1)
        if small and bare[0].islower():
            return bare in SMALL_HEADS or bare in SMALL_MODIFIERS or bare.capitalize() in OFFICE_WORDS
        return "-" in bare and bare[0].isupper() and all(part.capitalize() in OFFICE_WORDS for part in bare.split("-") if part not in ("in", "of"))  # fmt: skip

    def is_head(self, i: int, small: bool = False) -> bool:
        """Whether word `i` makes a run of office words an office."""
        if not 0 <= i < len(self.all) or self.all[i].possessive or self.is_honorific(i) or i in self.party_at:
            return False
        bare = self.all[i].bare
        return (
            bare in OFFICE_HEADS
            or (small and bare in SMALL_HEADS)
            or ("-" in bare and bare.rsplit("-", 1)[1].capitalize() in OFFICE_HEADS)
        )

    def is_name(self, i: int) -> bool:
        """Whether word `i` may be part of a name: a capital, and no word of offices, parties or headlines."""
        if not 0 <= i < len(self.all):
            return False
        word = self.all[i]
        if word.bare in _COUNTED and self.is_office(i - 1):
            return False
        if word.text in _NAMES_TOO and self._titled_name(i):
            return True
        if not word.capital or i in self.party_at or word.bare in OFFICE_WORDS or self.is_honorific(i):
            return False
        if "-" in word.bare and self.is_office(i):
            return False  # "Minister-Designate"
        if len(word.bare) == 1 and word.text.endswith("."):
            return True  # an initial
        if word.text[1:2] == "." and INITIALS.fullmatch(word.text):
            return True  # "M.U.M. Roe"
        if word.text == "A" and self._bare_initial(i):
            return True
        if word.bare in NOT_NAMES:
            return word.bare in MONTHS and self._month_as_name(i)
        return not (len(word.bare) > 3 and word.bare.isupper() and not self._caps_family_name(i))

    def _bare_initial(self, i: int) -> bool:
        """ "Minister A K Roe", "Dr A Roe": behind a title "A" is no article."""
        titled = self.is_honorific(i - 1) or (self.is_head(i - 1) and self.at(i - 1)[-1] not in ".,")
        return titled and self._plain_capital(i + 1)

    def _titled_name(self, i: int) -> bool:
        """ "Vice Premier He Lifeng", "Dr. Sultan Al Jaber": between a title and another name."""
        before = self.all[i - 1].text if i else "."
        titled = self.is_honorific(i - 1) or (self.is_office(i - 1) and before[-1] not in ".,")
        if not titled and self.at(i + 2) == ",":  # ", To Lam,", "To Lam, general secretary of"
            office = i + 3 + (self.at(i + 3) == "the")
            titled = self.at(i - 1) == "," or self.is_office(office, small=True)
        if (
            not titled
            and self.at(i - 1) == ","
            and self._plain_capital(i + 2)
            and not self.at(i + 3)[:1].isupper()
        ):
            titled = self.is_office(i - 2, small=True)  # "the minister of the Roe Emirate, Amir Doe Poe, met"
        follows = self._plain_capital(i + 1) or self.at(i + 1) in ("Al", "bin", "Bin")
        return titled and i + 1 < len(self.all) and i + 1 not in self.party_at and follows

    def _given_name(self, i: int) -> bool:
        """ "Santiago Roe, Minister of Trade": a capital that opens a name with an office behind it."""
        if self.at(i - 1) in _OF_PLACES:
            return False
        k = i + 1
        while k < i + 4 and self._plain_capital(k) and k not in self.party_at:
            k += 1
        office = k + 1 + (self.at(k + 1) in ("the", "his", "her"))
        office += office in self.party_at  # "the Argentine minister"
        return k > i + 1 and self.at(k) == "," and self.is_office(office, small=True)

    def _month_as_name(self, i: int) -> bool:
        """ "Prime Minister May", "Theresa May": behind a title or a name, and no day or year follows."""
        before = self.is_head(i - 1) or self.is_honorific(i - 1) or self._plain_capital(i - 1)
        return before and not self.at(i + 1)[:1].isdigit()

    def _plain_capital(self, i: int) -> bool:
        return (
            0 <= i < len(self.all)
            and self.all[i].capital
            and self.all[i].bare not in NOT_NAMES
            and self.all[i].bare not in OFFICE_WORDS
        )

    def _caps_family_name(self, i: int) -> bool:
        """ "KIM Tae-hyo", "Anna R. ROE": a family name in capitals beside a given name."""
        before = i - 1
        while before > 0 and _INITIAL.fullmatch(self.at(before)):
            before -= 1
        beside = [self.all[k].text for k in (before, i + 1) if 0 <= k < len(self.all)]
        return any(w[0].isupper() and not w.isupper() and w.rstrip(".") not in NOT_NAMES and w not in OFFICE_WORDS for w in beside)  # fmt: skip


_BRACKETED = frozenset(["r", "rtd", "retd", "ret", "ret'd", "ret’d", "retired", "dr", "prof"])
_INITIAL = compiled(r"[A-Z]\.")
_OF_PLACES = frozenset(["in", "In", "of", "from", "From", "to", "at", "At", "near", "outside"])
_EXCELLENCY = frozenset(["H", "E", "H.", "E."])
_IN_TWO = frozenset([("H", "E"), ("H.", "E."), ("H", "E.")])  # "H E Anna Roe"
_COURTESY = frozenset(["Mr", "Ms", "Mrs"])
_COUNTED = frozenset(["I", "II", "III"])  # of two ministers with one portfolio
_AFTER_HONORIFIC = frozenset(
    ["Seri", "Sri", "Utama", "Setia", "Paduka", "Haji", "Hajah", "Wira", "Amar", "Hon", "Hon.", "Honourable"]
)
