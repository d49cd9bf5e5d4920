"""The noun groups of offices: "Asian and Oceanian Affairs Bureau", "Deputy Foreign Minister", "Ministry (Trade)".

A group is a run of words of offices, countries and names of bodies; a capitalised word of no known use is part of it
only where an office word follows. Read from left to right.
"""

from __future__ import annotations

from entente.lexicon.office_words import BODY_HEADS, LANDS, NOT_NAMES, OFFICE_WORDS
from entente.reading.people.words import Words

LINKS = frozenset(["of", "for", "to", "at", "on", "in", "from", "against", "Against"])
ARTICLES = frozenset(["the", "The", "a", "an", "its", "his", "her", "their"])
LOWER_PARTS = frozenset(["acting", "former", "then", "outgoing", "incoming", "interim", "visiting", "caretaker", "newly", "elected", "appointed", "newly-elected", "newly-appointed", "countries"])  # fmt: skip


class OfficeGroups:
    """The groups of words of offices in one sentence, up to word `stop`; `small`: also those in small letters."""

    def __init__(self, words: Words, stop: int, *, small: bool) -> None:
        self.words = words
        self.stop = stop
        self.small = small

    def in_small_letters(self) -> OfficeGroups:
        """The same words, read also where they stand in small letters."""
        return OfficeGroups(self.words, self.stop, small=True)

    def has_head(self, first: int, last: int) -> bool:
        """Whether a word among `first:last` heads an office: "Minister"."""
        return any(self.words.is_head(m, self.small) for m in range(first, last))

    def end(self, i: int, *, after_link: bool = False) -> int:
        """One past a run of office words, countries and names of bodies: it ends with what is known of offices."""
        k = end = i
        while k < self.stop:
            if self.words.is_party(k):
                k = end = min(self.words.party_end(k), self.stop)
            elif self.words.is_office(k, self.small):
                k = end = k + 1
                if self.words.all[k - 1].text.endswith(",") or (
                    self.words.all[k - 1].text.endswith(".") and len(self.words.all[k - 1].bare) > 3
                ):
                    break
            elif self.words.at(k) in ("-", "/") and k > i and self.touching(k):
                k += 1
            elif self.words.at(k) == "(" and k > i and self._bracket(k) > k:
                k = end = self._bracket(k)
            elif (
                self.words.at(k) in LANDS
                and k > i
                and self.words.is_office(k - 1)
                and not self.words.is_head(k - 1)
            ):
                k = end = k + 1  # "Asian and Pacific States"
            elif self._unknown(k) and (k < i + 4 or after_link):
                k += 1
                if after_link and end == i and not self._unknown(k):
                    end = k
            elif self.words.at(k) in LOWER_PARTS:
                k += 1
            else:
                break
        return end

    def touching(self, k: int) -> bool:
        """ "Prime Minister-Minister": a stroke between two words of the office, not a dash with room on both sides."""
        return (
            k + 1 < self.stop
            and self.words.is_office(k - 1, self.small)
            and self.words.is_office(k + 1, self.small)
        )

    def _bracket(self, k: int) -> int:
        """One past a short bracket ("(TCG)", "(West)"); `k` where it is long."""
        for m in range(k + 1, min(k + 7, self.stop)):
            if self.words.at(m) == ")":
                return m + 1
        return k

    def _unknown(self, k: int) -> bool:
        """A capitalised word of no known use: part of the name of a body, where an office word follows."""
        if not 0 <= k < self.stop:
            return False
        word = self.words.all[k]
        return (
            word.capital
            and word.bare not in NOT_NAMES
            and not self.words.is_honorific(k)
            and not self.words.is_party(k)
            and not self.words.is_office(k)
        ) or (word.text in ("’", "'"))

    def with_small_body(self, group: int, link: int) -> int:
        """ "of the Lebanese | foreign ministry": one past a body in small letters behind its country."""
        if group == link or not self.words.is_party(group - 1):
            return group
        k = group
        while k < min(group + 4, self.stop) and self.words.at(k).islower():
            if self.words.at(k).capitalize() in BODY_HEADS:
                return k + 1
            k += 1
        return group

    def matter_end(self, k: int) -> int:
        """ "Minister of | foreign affairs": a portfolio in small letters."""
        while k < self.stop and self.words.at(k).islower() and self.words.at(k).capitalize() in OFFICE_WORDS:
            k += 1
        return k

    def person_at(self, k: int) -> bool:
        """Whether a person's name follows at word `k`: what was read is the office of that one."""
        if k >= self.stop:
            return False
        if self.words.is_honorific(k):
            return True
        if self.words.at(k) == "," and self.words.is_honorific(k + 1):
            return False
        return self.words.is_name(k) and not self.words.all[k - 1].text.endswith(",")

    def list_goes_on(self, k: int) -> bool:
        """ "of Land, Infrastructure, Transport and Tourism": a list of portfolios that an "and" ends."""
        for _ in range(6):
            if self.words.at(k) in ("and", "&"):
                return self.end(k + 1) > k + 1
            if self.words.at(k) != ",":
                return False
            k += 2 if self.words.at(k + 1) in ("and", "&") else 1
            ended = self.words.at(k - 1) in ("and", "&")
            k += self.words.at(k) == "the"  # "and the Environment"
            group = self.end(k)
            if group == k:
                return False
            if ended:
                return True
            k = group
        return False
