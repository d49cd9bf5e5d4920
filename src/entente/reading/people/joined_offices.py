"""What "and", a dash or a comma adds to an office: more of its portfolio, or a further office of the same person.

"Minister of Trade and Industry" has one office, "Deputy Prime Minister and Minister of Finance Roe" two, and in "the Secretary of
State and the Indian Minister Roe" another person begins: what tells is the country, the article and the name that follows.
"""

from __future__ import annotations

from collections.abc import Callable

from entente.lexicon.office_words import BODY_HEADS, DESKS, LONE_LEADERS, OF_STATES, PLURALS, SMALL_HEADS
from entente.reading.people.office_groups import ARTICLES, LINKS, OfficeGroups

_OF_TWO_WORDS = frozenset(["Vice", "Acting", "Prime", "Foreign", "Defence", "Defense"])


class JoinedOffices:
    """Ends of what is joined to the office `i:end`; `office_end` reads a whole office from its first word."""

    def __init__(self, groups: OfficeGroups, office_end: Callable[[int], int]) -> None:
        self.groups = groups
        self.words = groups.words
        self.office_end = office_end

    def behind_and(self, i: int, end: int, k: int) -> int:
        """Behind "and": more of the portfolio or the body's name, or a second office of the same person."""
        while k < self.groups.stop and self.words.at(k) in ("the", "of", "for", "in", "to", "at"):
            k += 1
        small = self.words.at(k) in SMALL_HEADS  # "Minister of State and member of the Council"
        group = (self.groups.in_small_letters() if small else self.groups).end(k)
        if group == k or self.words.at(group - 1) == "":
            return end
        if small:
            return group
        if self._for_two(i, end, k):
            return self.words.party_end(k)
        if not any(self.words.is_office(m, self.groups.small) for m in range(k, group)):
            return end  # "Minister of Trade of Japan and the United States": the country begins something new
        if self.groups.has_head(k, group) and self._of_another(i, end, k, group):
            return end
        return group

    def behind_comma(self, i: int, end: int) -> int:
        """Behind a comma: the next of a list of portfolios, the ministry, or a further office of the same person."""
        # "Cabinet of Ministers" is one body
        of_body = self.words.at(end - 2) == "of" and self.words.at(end - 3) in BODY_HEADS
        if self.words.all[end - 1].bare in PLURALS and not self.groups.small and not of_body:
            return end  # "the Quad Leaders, Prime Minister Roe and ...": who they are
        k = end + 1
        while k < self.groups.stop and self.words.at(k) in ("the",):
            k += 1
        group = self.groups.end(k)
        if self._said_again(i, end, k):
            return end  # "At the invitation of the Minister of Trade, Minister of Trade of Kenya Roe"
        if (
            self.words.is_party(k)
            and self.words.party_at[k].code == "EU"
            and self.groups.list_goes_on(self.words.party_end(k))
        ):
            return self.words.party_end(k)  # "Foreign Affairs, European Union and Cooperation"
        presides = self.words.at(end - 1) in ("Presidency", "Chairmanship")
        if group == k or (self.words.is_party(k) and (presides or not self.groups.has_head(i, end))):
            return end  # "by the Kenyan Foreign Ministry, Kenyan Minister Roe": it is another matter
        if self.groups.has_head(k, group):
            return group if self._of_the_holder(i, end, k, group) else end
        return self._more_of_it(i, end, k, group)

    def _said_again(self, i: int, end: int, k: int) -> bool:
        """Whether the same office begins again: another's."""
        own = [self.words.at(m) for m in range(i, end)]
        return len(own) > 1 and own == [self.words.at(k + m) for m in range(len(own))]

    def _of_the_holder(self, i: int, end: int, k: int, group: int) -> bool:
        """Whether the office that begins with `k:group`, behind a comma, is of the same person as the one at `i`."""
        tail = self.office_end(k) if group < self.groups.stop else group
        if self._country_last(i, k, tail):
            return True
        return not (self._own_country(i, end, k, tail) or self.groups.person_at(tail))

    def _more_of_it(self, i: int, end: int, k: int, group: int) -> int:
        """One past what `k:group`, without a head, adds to the office `i:end`: its ministry, a desk, more of a list."""
        if self.words.is_party(k):
            of_state = any(self.words.all[m].bare in OF_STATES for m in range(k, group))
            if (self.words.party_at[k].sense == "body" or of_state) and not self.groups.person_at(group):
                return group
            return self._countries(i, end, k)
        of_body = any(self.words.all[m].bare in BODY_HEADS for m in range(k, group))
        desks = all(self.words.at(m) in DESKS for m in range(k, group))  # "Secretary, East, Anna Roe"
        return group if of_body or desks or self.groups.list_goes_on(group) else end

    def _of_another(self, i: int, end: int, k: int, group: int) -> bool:
        """Whether `k:group`, joined to the office `i:end`, is the office of another person."""
        if self._leader(k, group) and self._ends_before(i, end, group):
            return True
        also = self.words.is_party(k) and self.words.at(group) == "and"
        ends = (group, self.groups.end(group + 1)) if also else (group,)
        return self._own_country(i, end, k, group) or any(map(self.groups.person_at, ends))

    def _ends_before(self, i: int, end: int, group: int) -> bool:
        """ "the Vice President and | President Roe": the first office is whole, or of several, and a leader's own begins."""
        before = self.words.at(i - 1)
        owned = i > 0 and self.words.all[i - 1].possessive
        led = owned or before in ("the", "The", "Vice", "acting", "Prime", "Secretary", "Foreign")
        countries = any(self.words.is_party(m) for m in range(i, end))
        several = any(self.words.all[m].bare in PLURALS for m in range(i, end))
        of_party = any(self.words.at(m) == "Party" for m in range(i, end))
        whole = countries or several or (led and self._is_bare(i, end))
        return whole and not (of_party or self._of_the_same(i, end, group))

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
        return (
            two
            and links[-1:] == ["for"]
            and not self.words.is_office(self.words.party_end(k), self.groups.small)
        )

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
        apart = bool(first) or self.words.at(k - 1) in ARTICLES or self.words.at(i - 1) in ("the", "The")
        return apart and bool(second - first)

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
