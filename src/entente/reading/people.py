"""People named in a sentence: name, office and government, in whatever order the chancery writes them.

"Korean Vice Minister of Foreign Affairs and Trade Yu Myung-hwan", "Dr. Kim Tae-hyo, Principal Deputy National
Security Advisor of the ROK", "Prime Minister Kishida Fumio of Japan", "Presidents A and B", "Shri X, Minister of ...".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from entente.lexicon.officewords import HONORIFICS, OFFICE_HEADS, OFFICE_WORDS, PARTICLES, singular_office
from entente.reading.parties import PartyMention

_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}(?!\w)|[^\W\d_][\w’'.·‑-]*|\d+|[^\w\s]")
_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-ÞŁŚŞČŽİ]")
_POSSESSIVE = re.compile(r"[’']s?$")
_LINKS = frozenset(["of", "for", "the", "and", "to", "at", "on", "&", "in"])
_CHAIRS = re.compile(r"^(?:Co-)?[Cc]hairs?\s+(?=[A-Z])|^(?:co-chairs?|host)\s+")
_ARTICLED = re.compile(r"(?:[Aa]l|[Ee]l|[Aa]d|[Aa]r|[Aa]s|[Bb]in|[Aa]n|[Aa]z)[-‑][A-Z]")  # "al-Sudani"
_SUFFIXES = frozenset(["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"])
_ENVOY_AS_RANK = re.compile(
    r"(?<=[a-z]) Ambassador$"
)  # "Deputy Minister of Foreign Affairs Ambassador Roe": a rank
_STYLES = frozenset(["Prince", "Princess", "Sheikh", "Sheikha"])  # of a house; an office may follow the name
_POSTNOMINAL = re.compile(r"(?:,? (?:MP|KC|QC|MEP|AO|OBE))+$")
_NOT_NAMES = frozenset(
    [
        "The",
        "A",
        "An",
        "On",
        "In",
        "At",
        "By",
        "For",
        "From",
        "With",
        "To",
        "We",
        "They",
        "He",
        "She",
        "It",
        "Our",
        "Their",
        "His",
        "Her",
        "Both",
        "Today",
        "Yesterday",
        "This",
        "These",
        "That",
        "Those",
        "And",
        "Or",
        "But",
        "As",
        "If",
        "When",
        "While",
        "During",
        "After",
        "Before",
        "Since",
        "Also",
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "Joint",
        "Statement",
        "Readout",
        "Call",
        "Meeting",
        "FACT",
        "SHEET",
        "Following",
        "Building",
        "Recalling",
        "Noting",
        "Together",
        "Each",
        "All",
        "Any",
        "No",
        "Not",
        "There",
        "Here",
        "Summit",
        "Dialogue",
        "Agreement",
        "Declaration",
        "Treaty",
        "Fact",
        "Sheet",
        "Press",
        "Release",
        "Video",
        "Virtual",
        "Bilateral",
        "Trilateral",
        "Dr",
        "Prof",
        "Indo-Pacific",
        "ASEAN",
        "QUAD",
        "Quad",
        "COVID-19",
        "I",
        "You",
        "Who",
        "Which",
        "What",
        "Where",
        "Islamic",
        "Islam",
        "Muslim",
        "Jewish",
        "Christian",
        "Nobel",
        "Earth",
        "River",
        "Sea",
        "Ocean",
        "Strait",
        "Peninsula",
        "Island",
        "Islands",
        "Gulf",
        "Bay",
        "Lake",
        "Mount",
        "Mountain",
        "Visit",
        "Trip",
        "Travel",
        "Working",
        "Lunch",
        "Dinner",
        "Breakfast",
        "Remarks",
        "Speech",
        "Address",
        "Interview",
        "Statements",
        "Talks",
        "Consultations",
        "Consultation",
        "Alliance",
        "States",
        "Retreat",
        *"Slam Slams Urge Urges Meet Meets Discuss Hold Holds Vow Vows Call Calls Condemn Agree Back Brief Briefs".split(),
    ]
)


@dataclass(frozen=True, slots=True)
class PersonMention:
    """One naming of a person. `start:end` covers office, name and country; `name_start:name_end` the name alone."""

    start: int
    end: int
    name_start: int
    name_end: int
    name: str
    office: str | None
    party: str | None
    honorific: bool = False


class _Word(NamedTuple):  # a plain tuple: every word of the text becomes one
    text: str
    start: int
    end: int

    @property
    def bare(self) -> str:
        return _bare(self.text)

    @property
    def possessive(self) -> bool:
        return self.text.endswith(("’s", "'s", "s’", "s'"))


@lru_cache(maxsize=16_384)
def _bare(word: str) -> str:
    return _POSSESSIVE.sub("", word.rstrip("."))


class PeopleFinder:
    """Finds the people named in one sentence. `text` is the sentence, `parties` its mentions (same offsets)."""

    def __init__(self, text: str, parties: Sequence[PartyMention]) -> None:
        self.text = text
        self.parties = parties
        self.words = [_Word(m.group(), *m.span()) for m in _TOKEN.finditer(text)]
        self._party_at = {}
        for mention in parties:
            for i, word in enumerate(self.words):
                if mention.start <= word.start and word.start < mention.end:
                    self._party_at[i] = mention

    def find(self) -> tuple[PersonMention, ...]:
        """The mentions in order. Bare names without office or honorific are only found beside an office."""
        found: list[PersonMention] = []
        i, claimed = 0, 0
        while i < len(self.words):
            j = self.name_end(i)
            if j == i:
                i += 1
                continue
            mention, after = self._mention(i, j, claimed)
            if mention:
                found.append(mention)
                claimed = after
                more = self._plural_company(found[-1], after)
                found.extend(m for m, _ in more)
                claimed = more[-1][1] if more else after
                i = claimed
            else:
                i = j
        return tuple(found)

    # --- names ---------------------------------------------------------------------------------

    def _is_name_word(self, i: int) -> bool:
        word = self.words[i]
        if i in self._party_at or not _CAPITAL.match(word.text) or word.bare in _NOT_NAMES:
            return False
        return (
            word.bare not in OFFICE_WORDS
            and word.text not in HONORIFICS
            and not (len(word.bare) > 3 and word.bare.isupper() and not self._caps_family_name(i))
        )

    def _caps_family_name(self, i: int) -> bool:
        """ "KIM Tae-hyo": a family name in capitals beside a given name."""
        beside = [self.words[k].text for k in (i - 1, i + 1) if 0 <= k < len(self.words)]
        return any(_CAPITAL.match(w) and not w.isupper() for w in beside)

    def name_end(self, i: int) -> int:
        """One past the last word of the name that starts at word `i`; `i` itself where none does."""
        text = self.words[i].text
        if not text[0].isupper() and text not in PARTICLES:
            return i
        named = self._is_name_word(i)
        j = i if named else self._past_particles_after_title(i)
        if not named and j == i:
            return i
        while j < len(self.words) and (self._is_name_word(j) or self._inside_name(i, j)):
            j += 1
            if self.words[j - 1].possessive:
                break
        while j > i and self.words[j - 1].text in PARTICLES:
            j -= 1
        return self._with_suffix(j)

    def _past_particles_after_title(self, i: int) -> int:
        """Past the particles with which a name behind a title begins ("President von der Leyen"); `i` where none do."""
        k = i
        while k < len(self.words) and self.words[k].text in PARTICLES:
            k += 1
        titled = 0 < i < k < len(self.words) and self.words[i - 1].bare in OFFICE_HEADS
        return k if titled and self._is_name_word(k) else i

    def _inside_name(self, i: int, j: int) -> bool:
        """Particles between name words; initials; "Yu, Myung-hwan" is left to the office that follows it."""
        word = self.words[j].text
        following = j + 1 < len(self.words) and (
            self._is_name_word(j + 1) or self.words[j + 1].text in PARTICLES
        )
        return j > i and ((word in PARTICLES and following) or bool(_ARTICLED.match(word)))

    def _with_suffix(self, j: int) -> int:
        if j < len(self.words) and self.words[j].text in _SUFFIXES:
            return j + 1
        if j + 1 < len(self.words) and self.words[j].text == "," and self.words[j + 1].text in _SUFFIXES:
            return j + 2
        return j

    # --- a mention ---------------------------------------------------------------------------------

    def _mention(self, i: int, j: int, claimed: int) -> tuple[PersonMention | None, int]:
        honorific = i > 0 and self.words[i - 1].text in HONORIFICS
        left = i - 1 if honorific else i
        while left > claimed and self.words[left - 1].text in HONORIFICS:
            left -= 1
        office_from, office_to = self._office_before(left, claimed)
        after = j
        office = party = None
        if office_from is not None:
            office, party = self._office(office_from, office_to)
        country_end = self._country_after(j)
        if country_end > j and not self.words[j - 1].possessive:
            country = self._party_at[country_end - 1]
            party = country.code
            if country.sense == "body" and office:  # "President Roe of the European Council"
                office = f"{office} {self.text[self.words[j].start : self.words[country_end - 1].end]}"
            after = self._skip_brackets(country_end)
        apposed = self._apposition(after)
        if apposed > after and (office is None or office in _STYLES):
            first = after + 1
            office, apposed_party = self._office(first, apposed)
            party = party or apposed_party or self._ministry_of(apposed)
            after = apposed
        if office is None and not honorific:
            return None, j
        if j == i + 1 and not honorific and not apposed > after and not self._title_right_before(left):
            return None, j
        start = self.words[office_from if office_from is not None else left].start
        name = self.name_text(i, j)
        end = self.words[after - 1].end
        if self.words[after - 1].possessive:
            end -= len(self.words[after - 1].text) - len(self.words[after - 1].bare)
        return (
            PersonMention(
                start,
                end,
                self.words[i].start,
                self.words[i].start + len(name),
                name,
                office,
                party,
                honorific,
            ),
            after,
        )

    def _title_right_before(self, left: int) -> bool:
        """A single word is a name only right behind a title: "President Roe", not "Director of the Science Foundation"."""
        return left > 0 and (
            self.words[left - 1].bare in OFFICE_HEADS or self.words[left - 1].bare == "Elect"
        )

    def name_text(self, i: int, j: int) -> str:
        raw = self.text[self.words[i].start : self.words[j - 1].end]
        name = re.sub(r"[’']s?$", "", raw) if self.words[j - 1].possessive else raw
        name = _POSTNOMINAL.sub("", name.rstrip(","))
        ends_sentence = name.endswith(".") and name.split()[-1] not in _SUFFIXES and len(name.split()[-1]) > 2
        return name[:-1] if ends_sentence else name

    def _office_before(self, left: int, claimed: int) -> tuple[int | None, int]:
        """The run of office words that ends before word `left`: (first word or None, one past the last)."""
        k = left
        while k > claimed and self._office_part(k - 1):
            k -= 1
        while (
            k > claimed + 1 and self.words[k - 1].text == "," and self._listed_office(k - 1, claimed) < k - 1
        ):
            k = self._listed_office(k - 1, claimed)
        heads = [
            m for m in range(k, left) if self.words[m].bare in OFFICE_HEADS and not self.words[m].possessive
        ]
        while k < left and (self.words[k].text in _LINKS or self.words[k].text in ("&", "-")):
            k += 1
        if (
            not heads
            or k >= left
            or self.words[left - 1].text in ("for", "to", "at", "and", "the", "of", "in", "on")
        ):
            return None, left
        return k, left

    def _listed_office(self, comma: int, claimed: int) -> int:
        """Where an office begins that a comma sets before another of the same person; `comma` where none does."""
        k = comma
        while k > claimed and self._office_part(k - 1) and not self._is_name_word(k - 1):
            k -= 1
        if any(self.words[m].bare in OFFICE_HEADS for m in range(k, comma)):
            return k
        return comma

    def _office_part(self, k: int) -> bool:
        word = self.words[k]
        if k in self._party_at:
            return not word.possessive or (k + 1 < len(self.words) and self.words[k + 1].bare in OFFICE_WORDS)
        if word.text in ("-", "/"):
            return k > 0
        return (
            word.text in _LINKS
            or word.bare in OFFICE_WORDS
            or word.text == "former"
            or word.text == "acting"
            or (
                bool(_CAPITAL.match(word.text))
                and word.bare not in _NOT_NAMES
                and not word.text.endswith("ing")
                and word.text not in HONORIFICS
                and not word.possessive
            )
        )

    def _country_after(self, j: int) -> int:
        """One past "of Japan" / "of the People's Republic of China" after word `j - 1`; `j` where it is not there."""
        k = j
        if k < len(self.words) and self.words[k].text in ("of", "from"):
            k += 1
            if k < len(self.words) and self.words[k].text.lower() == "the":
                k += 1
            if k in self._party_at:
                mention = self._party_at[k]
                while k < len(self.words) and self._party_at.get(k) is mention:
                    k += 1
                return k
        return j

    def _skip_brackets(self, k: int) -> int:
        if k + 2 < len(self.words) and self.words[k].text == "(" and self.words[k + 2].text == ")":
            return k + 3
        return k

    def _apposition(self, j: int) -> int:
        """One past an office set behind the name with a comma; `j` where there is none."""
        if j >= len(self.words) or self.words[j].text not in (",", "(", "–", "—"):
            return j
        k = j + 1
        while k < len(self.words) and (self._office_part(k) or self.words[k].text in ("(", ")", "a", "an")):
            if self.words[k].text in HONORIFICS or (
                self.words[k].text == "and" and self._person_follows(k + 1)
            ):
                break
            if self.words[k].text == "(":
                k = self._skip_brackets(k) if self._skip_brackets(k) > k else k + 1
                continue
            seen = any(self.words[m].bare in OFFICE_HEADS for m in range(j + 1, k))
            if seen and self._starts_name_after_head(k):
                whose = self._whose_office(j, k)
                if whose is None:
                    return j
                k = whose
                break
            k += 1
        while k > j + 1 and self.words[k - 1].text in (*_LINKS, "(", "a", "an"):
            k -= 1
        heads = [m for m in range(j + 1, min(k, j + 9)) if self.words[m].bare in OFFICE_HEADS]
        if not heads or self._person_follows(j + 1):
            return j
        return k

    def _ministry_of(self, k: int) -> str | None:
        """ ", State Secretary, Ministry of Foreign Affairs of X": the government whose ministry a second comma names."""
        words = " ".join(w.text for w in self.words[k : k + 10])
        if not re.match(r", (?:the )?(?:Ministry|Department|Government|Office|Embassy|Federal)\b", words):
            return None
        for m in range(k, min(len(self.words), k + 10)):
            if m in self._party_at and self.words[m - 1].text in ("of", "the"):
                return self._party_at[m].code
        return None

    def _whose_office(self, j: int, k: int) -> int | None:
        """ ", Policy Advisor to President Roe of X": the word "to" before the title of the one who is served."""
        m = k - 1
        while m > j and self.words[m].bare in OFFICE_WORDS | {"the"}:
            m -= 1
        return m if m > j + 1 and self.words[m].text == "to" else None

    def _starts_name_after_head(self, k: int) -> bool:
        """ ", Secretary of Commerce Gina Raimondo": the office belongs to the next name, not to the one before."""
        return self._is_name_word(k) and not self._belongs_to_office(k)

    def _belongs_to_office(self, k: int) -> bool:
        before = self.words[k - 1].text
        return before in ("for", "on", "the", "of", "and", "to", "at") and not (
            k + 1 < len(self.words) and self._is_name_word(k + 1)
        )

    def _person_follows(self, k: int) -> bool:
        """Whether a new person begins at word `k`: an honorific, or an office that ends in a name."""
        if k < len(self.words) and self.words[k].text in HONORIFICS:
            return True
        m = k
        while m < len(self.words) and m < k + 14 and self._office_part(m):
            if (
                m > k
                and self._is_name_word(m)
                and self.words[m - 1].text not in ("for", "on", "of", "the", "to", "at")
            ):
                return any(self.words[h].bare in OFFICE_HEADS for h in range(k, m))
            m += 1
        return False

    # --- offices ---------------------------------------------------------------------------------

    def _office(self, first: int, last: int) -> tuple[str | None, str | None]:
        """The office as worded, without country words, and the party that those name."""
        party: str | None = None
        kept: list[str] = []
        k = first
        while k < last:
            mention = self._party_at.get(k)
            if mention is None:
                kept.append(self.words[k].text)
                k += 1
                continue
            end = k
            while end < last and self._party_at.get(end) is mention:
                end += 1
            if self._is_matter(kept):  # "Special Envoy for Yemen": the country is the matter of the office
                kept.extend(w.text for w in self.words[k:end])
            else:
                party = party or mention.code
                if mention.sense == "body" or (
                    self.words[end : end + 1] and self.words[end].text == "Communist"
                ):
                    kept.extend(w.text for w in self.words[k:end])
                else:
                    while kept and kept[-1] in ("of", "the", "from"):
                        kept.pop()
            k = end
        return self._join(kept), party

    @staticmethod
    def _is_matter(kept: list[str]) -> bool:
        tail = [w for w in kept if w != "the"]
        return bool(tail) and tail[-1] in ("for", "to", "on")

    @staticmethod
    def _join(words: list[str]) -> str | None:
        while words and words[0] in (*_LINKS, "a", "an", "-", "/"):
            words = words[1:]
        while words and words[-1] in (*_LINKS, "-", "/", "(", ","):
            words = words[:-1]
        text = re.sub(r"\( | \)", lambda m: m.group().strip(), " ".join(words)).rstrip(".")
        text = _CHAIRS.sub("", text) if len(words) > 2 else text
        text = re.sub(r"\s*([-/])\s*", r"\1", text)
        text = _ENVOY_AS_RANK.sub("", text)
        return singular_office(text) if text else None

    # --- several people under one office ---------------------------------------------------------

    def _plural_company(self, first: PersonMention, after: int) -> list[tuple[PersonMention, int]]:
        """ "Presidents A and B", "Foreign Ministers A of X, B of Y and C of Z"."""
        head = self.text[first.start : first.name_start]
        if (
            not re.search(r"(?:s|es|ies)\s*$", head)
            or first.office is None
            or re.search(r"Affairs\s*$", head)
        ):
            return []
        company: list[tuple[PersonMention, int]] = []
        k = after
        while k < len(self.words) and self.words[k].text in (",", "and"):
            k += 1
            if k < len(self.words) and self.words[k].text == "and":
                k += 1
            j = self.name_end(k) if k < len(self.words) else k
            if j == k:
                break
            end = self._country_after(j)
            party = self._party_at[end - 1].code if end > j else first.party
            name = self.name_text(k, j)
            start = self.words[k].start
            mention = PersonMention(
                start, self.words[end - 1].end, start, start + len(name), name, first.office, party
            )
            company.append((mention, end))
            k = end
        return company
