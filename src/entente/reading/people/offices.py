"""The grammar of offices: "Director-General of the Asian and Oceanian Affairs Bureau of the Ministry of ... of Japan".

An office is a noun group with a head ("Deputy Foreign Minister"), objects behind "of", "for", "to" ("of Trade and
Industry", "for North Korea"), and further offices behind "and" or a comma. Read from left to right.
"""

from __future__ import annotations

from entente.lexicon.office_words import BODY_HEADS, DUTIES, PLURALS, SERVING_HEADS
from entente.reading.people.joined_offices import JoinedOffices
from entente.reading.people.office_groups import ARTICLES, LINKS, LOWER_PARTS, OfficeGroups
from entente.reading.people.words import Words


class OfficeReader:
    """Reads offices in one sentence, up to word `stop`; `small`: also those in small letters."""

    def __init__(self, words: Words, stop: int | None = None, *, small: bool = False) -> None:
        self.words = words
        self.stop = len(words) if stop is None else stop
        self.small = small
        self.groups = OfficeGroups(words, self.stop, small=small)
        self.joined = JoinedOffices(self.groups, self.end)

    def end(self, i: int) -> int:
        """One past the office that begins at word `i`; `i` where none does."""
        start = i
        i = self._past_duties(i)
        while i < self.stop and (
            self.words.at(i) in LOWER_PARTS or (self.small and self.words.at(i) in ARTICLES)
        ):
            i += 1
        end = self.groups.end(i)
        may_follow = self._has_body(i, end) or self.words.at(end) == "and"  # "Foreign and Security Advisor"
        if end == i or not (self.groups.has_head(i, end) or may_follow):
            return start
        while (further := self._further(i, end)) > end:
            end = further
        return end if self.groups.has_head(i, end) else start

    def _past_duties(self, i: int) -> int:
        """ "Performing the Duties of Assistant Secretary": who acts for the holder of an office."""
        k = i
        while self.words.at(k).lower() in DUTIES:
            k += 1
        return k if k > i + 2 and self.words.at(k - 1) in ("of", "the") else i

    def _has_body(self, first: int, last: int) -> bool:
        """ "Ministry of Foreign Affairs Secretary General": the body first, its officer behind."""
        return any(self.words.all[m].bare in BODY_HEADS for m in range(first, last))

    def _further(self, i: int, end: int) -> int:
        """One past what continues the office `i:end`; `end` where nothing does."""
        word = self.words.at(end)
        if self.words.all[end - 1].possessive or end >= self.stop:
            return end
        if word == "with" and self.words.at(end - 1) == "Relations" and self.words.at(end + 1)[:1].isupper():
            return end + 2  # "Secretary for Relations with States", "with Parliament"
        if word in LINKS:
            return self._object(i, end)
        plural = any(self.words.all[m].bare in PLURALS for m in range(i, end)) and not self.small
        if word in ("–", "—", "-") and plural and not self.groups.touching(end):
            return end  # "the Foreign Ministers of the Quad - Minister Roe": who they are
        if (word in ("–", "—") or (word == "-" and not self.groups.touching(end))) and self.words.is_head(
            end + 1
        ) | self._titled(end + 1):
            return self.joined.behind_and(
                i, end, end + 1
            )  # "Deputy Prime Minister – Minister of Foreign Affairs"
        if word == "," and self.words.at(end + 1) in ("and", "&") and not self.groups.has_head(i, end):
            return end  # "the War Cabinet, and | President Roe": a body is named beside people
        if word in ("and", "&") or (word == "," and self.words.at(end + 1) in ("and", "&")):
            return self.joined.behind_and(i, end, end + (2 if word == "," else 1))
        if word == ",":
            return self.joined.behind_comma(i, end)
        if self.words.at(end) == "in" and self.words.at(end + 1) == "charge":
            return end
        return end

    def _titled(self, k: int) -> bool:
        """Whether an office begins at word `k`: "First Deputy Minister"."""
        return self.words.is_office(k) and self.groups.has_head(k, min(k + 4, self.stop))

    def _object(self, i: int, end: int) -> int:
        """Behind a link: "of Foreign Affairs", "for the Middle East", "to Japan" where the office serves there."""
        link = self.words.at(end)
        k = end + 1
        article = False
        while k < self.stop and self.words.at(k) in ARTICLES:
            k, article = k + 1, True
        if link in ("to", "in", "on", "at", "from") and not self._serves(i, end, link, k, article):
            return end
        group = self.groups.with_small_body(self.groups.end(k, after_link=True), end)
        if group == k and link in ("of", "for") and not article:
            group = self.groups.matter_end(k)
        return group if group > k else end

    def _serves(self, i: int, end: int, link: str, k: int, article: bool) -> bool:
        if link == "to":
            return any(self.words.all[m].bare in SERVING_HEADS for m in range(i, end))
        if link == "in":
            if self.words.is_party(k):
                return self.words.party_at[k].sense in ("name", "capital") and any(
                    self.words.all[m].bare in SERVING_HEADS for m in range(i, end)
                )
            return article and self.words.is_office(k)
        return self.words.is_office(k) or (link in ("on", "at") and self.words.is_party(k))
