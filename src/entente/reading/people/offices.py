"""The grammar of offices: "Director-General of the Asian and Oceanian Affairs Bureau of the Ministry of ... of Japan".

An office is a noun group with a head ("Deputy Foreign Minister"), objects behind "of", "for", "to" ("of Trade and
Industry", "for North Korea"), and further offices behind "and" or a comma. Read from left to right.
"""

from __future__ import annotations

from entente.lexicon.office_words import (
    BODY_HEADS,
    DESKS,
    DUTIES,
    LANDS,
    LONE_LEADERS,
    NOT_NAMES,
    OF_STATES,
    OFFICE_WORDS,
    PLURALS,
    SERVING_HEADS,
    SMALL_HEADS,
)
from entente.reading.people.words import Words

_OF_TWO_WORDS = frozenset(["Vice", "Acting", "Prime", "Foreign", "Defence", "Defense"])
LINKS = frozenset(["of", "for", "to", "at", "on", "in", "from", "against", "Against"])
_ARTICLES = frozenset(["the", "The", "a", "an", "its", "his", "her", "their"])
LOWER_PARTS = frozenset(["acting", "former", "then", "outgoing", "incoming", "interim", "visiting", "caretaker", "newly", "elected", "appointed", "newly-elected", "newly-appointed", "countries"])  # fmt: skip


class OfficeReader:
    """Reads offices in one sentence, up to word `stop`; `small`: also those in small letters."""

    def __init__(self, words: Words, stop: int | None = None, *, small: bool = False) -> None:
        self.words = words
        self.stop = len(words) if stop is None else stop
        self.small = small

    def end(self, i: int) -> int:
        """One past the office that begins at word `i`; `i` where none does."""
        start = i
        i = self._past_duties(i)
        while i < self.stop and (
            self.words.at(i) in LOWER_PARTS or (self.small and self.words.at(i) in _ARTICLES)
        ):
            i += 1
        end = self._group(i)
        may_follow = self._has_body(i, end) or self.words.at(end) == "and"  # "Foreign and Security Advisor"
        if end == i or not (self.has_head(i, end) or may_follow):
            return start
        while (further := self._further(i, end)) > end:
            end = further
        return end if self.has_head(i, end) else start

    def _past_duties(self, i: int) -> int:
        """ "Performing the Duties of Assistant Secretary": who acts for the holder of an office."""
        k = i
        while self.words.at(k).lower() in DUTIES:
            k += 1
        return k if k > i + 2 and self.words.at(k - 1) in ("of", "the") else i

    def _has_body(self, first: int, last: int) -> bool:
        """ "Ministry of Foreign Affairs Secretary General": the body first, its officer behind."""
        return any(self.words.all[m].bare in BODY_HEADS for m in range(first, last))

    def has_head(self, first: int, last: int) -> bool:
        return any(self.words.is_head(m, self.small) for m in range(first, last))

    # --- noun groups -----------------------------------------------------------------------------

    def _group(self, i: int, *, after_link: bool = False) -> int:
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
            elif self.words.at(k) in ("-", "/") and k > i and self._touching(k):
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

    def _touching(self, k: int) -> bool:
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

    # --- what follows ------------------------------------------------------------------------------

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
        if word in ("–", "—", "-") and plural and not self._touching(end):
            return end  # "the Foreign Ministers of the Quad - Minister Roe": who they are
        if (word in ("–", "—") or (word == "-" and not self._touching(end))) and self.words.is_head(
            end + 1
        ) | self._titled(end + 1):
            return self._joined(i, end, end + 1)  # "Deputy Prime Minister – Minister of Foreign Affairs"
        if word in ("and", "&") or (word == "," and self.words.at(end + 1) in ("and", "&")):
            return self._joined(i, end, end + (2 if word == "," else 1))
        if word == ",":
            return self._listed(i, end)
        if self.words.at(end) == "in" and self.words.at(end + 1) == "charge":
            return end
        return end

    def _titled(self, k: int) -> bool:
        """Whether an office begins at word `k`: "First Deputy Minister"."""
        return self.words.is_office(k) and self.has_head(k, min(k + 4, self.stop))

    def _object(self, i: int, end: int) -> int:
        """Behind a link: "of Foreign Affairs", "for the Middle East", "to Japan" where the office serves there."""
        link = self.words.at(end)
        k = end + 1
        article = False
        while k < self.stop and self.words.at(k) in _ARTICLES:
            k, article = k + 1, True
        if link in ("to", "in", "on", "at", "from") and not self._serves(i, end, link, k, article):
            return end
        group = self._small_body(self._group(k, after_link=True), end)
        if group == k and link in ("of", "for") and not article:
            group = self._matter(k)
        return group if group > k else end

    def _small_body(self, group: int, link: int) -> int:
        """ "of the Lebanese | foreign ministry": one past a body in small letters behind its country."""
        if group == link or not self.words.is_party(group - 1):
            return group
        k = group
        while k < min(group + 4, self.stop) and self.words.at(k).islower():
            if self.words.at(k).capitalize() in BODY_HEADS:
                return k + 1
            k += 1
        return group

    def _matter(self, k: int) -> int:
        """ "Minister of | foreign affairs": a portfolio in small letters."""
        while k < self.stop and self.words.at(k).islower() and self.words.at(k).capitalize() in OFFICE_WORDS:
            k += 1
        return k

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

    def _joined(self, i: int, end: int, k: int) -> int:
        """Behind "and": more of the portfolio or the body's name, or a second office of the same person."""
        while k < self.stop and self.words.at(k) in ("the", "of", "for", "in", "to", "at"):
            k += 1
        small = self.words.at(k) in SMALL_HEADS  # "Minister of State and member of the Council"
        group = (OfficeReader(self.words, self.stop, small=True) if small else self)._group(k)
        if group == k or self.words.at(group - 1) == "":
            return end
        if small:
            return group
        if self._for_two(i, end, k):
            return self.words.party_end(k)
        if not any(self.words.is_office(m, self.small) for m in range(k, group)):
            return end  # "Minister of Trade of Japan and the United States": the country begins something new
        if self.has_head(k, group):
            lone = self._leader(k, group)
            countries = any(self.words.is_party(m) for m in range(i, end))
            owned = i > 0 and self.words.all[i - 1].possessive
            plain = (
                owned
                or self.words.at(i - 1) in ("the", "The", "Vice", "acting", "Prime", "Secretary", "Foreign")
            ) and self._is_bare(i, end)
            several = any(self.words.all[m].bare in PLURALS for m in range(i, end))
            of_party = any(self.words.at(m) == "Party" for m in range(i, end))
            if (
                lone
                and (countries or plain or several)
                and not (of_party or self._of_the_same(i, end, group))
            ):
                return end
            also = (
                self._group(group + 1) if self.words.is_party(k) and self.words.at(group) == "and" else group
            )
            if self._own_country(i, end, k, group) or self._person_at(group) or self._person_at(also):
                return end
        return group

    def _is_bare(self, i: int, end: int) -> bool:
        """ "the Premier", "the Vice President", "the Secretary General": a title without a portfolio behind it."""
        first, second = self.words.at(i), self.words.at(i + 1)
        return end == i + (2 if first in _OF_TWO_WORDS or (first, second) == ("Secretary", "General") else 1)

    def _leader(self, k: int, group: int) -> bool:
        """ "the Vice President and President-elect Roe", "the President and Prime Minister Roe": two people."""
        if group == k + 2:
            return self.words.at(k) == "Prime" and self.words.all[k + 1].bare == "Minister"
        return group == k + 1 and self.words.all[k].bare.split("-")[0] in LONE_LEADERS

    def _for_two(self, i: int, end: int, k: int) -> bool:
        """ "Special Envoy for Sudan and South Sudan": both countries are the matter of the office."""
        links = [self.words.at(m) for m in range(i, end) if self.words.at(m) in LINKS]
        beside = self.words.is_party(end - 1) or self.words.at(k - 1) in ("and", "&")
        two = beside and self.words.is_party(k)
        return two and links[-1:] == ["for"] and not self.words.is_office(self.words.party_end(k), self.small)

    def _of_the_same(self, i: int, end: int, group: int) -> bool:
        """ "General Secretary of the Lao ... Party and President of Laos": the country is named again."""
        k = group + 1 + (self.words.at(group + 1) == "the")
        if self.words.at(group) != "of" or not self.words.is_party(k):
            return False
        return self.words.party_at[k].code in {
            self.words.party_at[m].code for m in range(i, end) if self.words.is_party(m)
        }

    def _own_country(self, i: int, end: int, k: int, group: int) -> bool:
        """ "the Secretary of State and the Indian Minister": two countries, two people."""
        first = {self.words.party_at[m].code for m in range(i, end) if self.words.is_party(m)}
        second = {self.words.party_at[m].code for m in range(k, group) if self.words.is_party(m)}
        apart = bool(first) or self.words.at(k - 1) in _ARTICLES or self.words.at(i - 1) in ("the", "The")
        return apart and bool(second - first)

    def _listed(self, i: int, end: int) -> int:
        """Behind a comma: the next of a list of portfolios, the ministry, or a further office of the same person."""
        of_body = (
            self.words.at(end - 2) == "of" and self.words.at(end - 3) in BODY_HEADS
        )  # "Cabinet of Ministers"
        if self.words.all[end - 1].bare in PLURALS and not self.small and not of_body:
            return end  # "the Quad Leaders, Prime Minister Roe and ...": who they are
        k = end + 1
        while k < self.stop and self.words.at(k) in ("the",):
            k += 1
        group = self._group(k)
        if (
            self.words.is_party(k)
            and self.words.party_at[k].code == "EU"
            and self._list_goes_on(self.words.party_end(k))
        ):
            return self.words.party_end(k)  # "Foreign Affairs, European Union and Cooperation"
        presides = self.words.at(end - 1) in ("Presidency", "Chairmanship")
        if group == k or (self.words.is_party(k) and (presides or not self.has_head(i, end))):
            return (
                end  # "by the Kenyan Foreign Ministry, Kenyan Minister Roe": the ministry is another matter
            )
        if self.has_head(k, group):
            tail = (
                OfficeReader(self.words, self.stop, small=self.small).end(k) if group < self.stop else group
            )
            if self._own_country(i, end, k, tail) and not self._country_last(i, k, tail):
                return end
            return end if self._person_at(tail) and not self._country_last(i, k, tail) else group
        if self.words.is_party(k):
            of_state = any(self.words.all[m].bare in OF_STATES for m in range(k, group))
            if (self.words.party_at[k].sense == "body" or of_state) and not self._person_at(group):
                return group
            return self._countries(i, end, k)
        if any(self.words.all[m].bare in BODY_HEADS for m in range(k, group)):
            return group
        if all(self.words.at(m) in DESKS for m in range(k, group)):
            return group  # "Secretary, East, Anna Roe"
        return group if self._list_goes_on(group) else end

    def _country_last(self, i: int, k: int, tail: int) -> bool:
        """ "the Deputy Chairman of the Cabinet, Minister of Trade of Kenya Roe": the country of both stands behind the last."""
        first = next((m for m in range(i, tail) if self.words.is_party(m)), tail)
        if first <= k or first >= tail or self.words.party_end(first) != tail:
            return False
        article = self.words.at(first - 1) == "the"
        return self.words.at(first - 1 - article) == "of" and self.words.at(k - 1) == ","

    def _countries(self, i: int, end: int, k: int) -> int:
        """ "Deputy Assistant Secretary for Japan, Korea and Mongolia": one past the list; `end` where it is none."""
        if not self.words.is_party(end - 1) or "for" not in {self.words.at(m) for m in range(i, end)}:
            return end
        while self.words.is_party(k):
            k = self.words.party_end(k)
            if self.words.at(k) in ("and", "&") and self.words.is_party(k + 1):
                return self.words.party_end(k + 1)
            k += self.words.at(k) == ","
        return end

    def _list_goes_on(self, k: int) -> bool:
        """ "of Land, Infrastructure, Transport and Tourism": a list of portfolios that an "and" ends."""
        for _ in range(6):
            if self.words.at(k) in ("and", "&"):
                return self._group(k + 1) > k + 1
            if self.words.at(k) != ",":
                return False
            k += 2 if self.words.at(k + 1) in ("and", "&") else 1
            ended = self.words.at(k - 1) in ("and", "&")
            k += self.words.at(k) == "the"  # "and the Environment"
            group = self._group(k)
            if group == k:
                return False
            if ended:
                return True
            k = group
        return False

    def _person_at(self, k: int) -> bool:
        """Whether a person's name follows at word `k`: what was read is the office of that one."""
        if k >= self.stop:
            return False
        if self.words.is_honorific(k):
            return True
        if self.words.at(k) == "," and self.words.is_honorific(k + 1):
            return False
        return self.words.is_name(k) and not self.words.all[k - 1].text.endswith(",")
