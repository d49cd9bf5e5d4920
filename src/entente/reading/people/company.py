"""Several people under one office: "Presidents A and B", "Foreign Ministers A of X, B of Y and C of Z"."""

from __future__ import annotations

from collections.abc import Sequence

from entente.lexicon.office_words import OFFICE_WORDS, PLURALS
from entente.reading.people.apposed import apposition
from entente.reading.people.country import CountryBeside
from entente.reading.people.mention import PersonMention
from entente.reading.people.names import name_end, name_text
from entente.reading.people.words import Words


class Company:
    """Those who are named behind the first, in one sentence."""

    def __init__(self, words: Words, country: CountryBeside) -> None:
        self.words, self.country = words, country

    def of(self, first: PersonMention, after: int) -> list[tuple[PersonMention, int]]:
        """ "Presidents A and B", "Foreign Ministers A of X, B of Y and C of Z"."""
        words = self.words
        before = words.text[first.start : first.name_start].split()
        if (
            first.office is None
            or not before
            or PLURALS.keys().isdisjoint((before[-1], before[-1].capitalize()))
        ):
            return []
        leading = [k for k in words.party_at if first.start <= words.all[k].start < first.name_start]
        shared = (
            first.party if leading else None
        )  # "Kenyan Ministers A and B", not "Presidents A of Kenya, B"
        company: list[tuple[PersonMention, int]] = []
        k = self._past_portfolio(after)
        while words.at(k) in (",", "and"):
            k += 1
            k += words.at(k) == "and"
            k += words.is_honorific(k)
            j = name_end(words, k) if k < len(words) else k
            if j == k or words.all[k].bare in OFFICE_WORDS:
                break
            end, party, _ = self.country.behind(j, shared, None)
            if apposition(words, end) > end:
                break  # "and Anna Roe, spokesperson of the Front": of another office
            name, start, close = name_text(words, k, j)
            mention = PersonMention(start, words.all[end - 1].end, start, close, name, first.office, party)
            company.append((mention, end))
            k = self._past_portfolio(end)
        return company

    def all_from(self, first: PersonMention, more: Sequence[tuple[PersonMention, int]]) -> str | None:
        """ "Directors A and B from the Kenyan Treasury": the party behind the last, where it is said of nobody else."""
        last = more[-1][0]
        said = [m.party for m in (first, *(m for m, _ in more[:-1])) if m.party]
        return last.party if not said and " from " in self.words.text[last.name_end : last.end] else None

    def _past_portfolio(self, k: int) -> int:
        """ "Ministers Roe (Trade) and Doe (Energy)": one past the bracket, or what he is besides, at word `k`."""
        if self.words.at(k + 2) in _BESIDES and [self.words.at(m) for m in (k, k + 1, k + 3)] == [
            ",",
            "the",
            ",",
        ]:
            return k + 3
        if self.words.at(k) != "(":
            return k
        close = [m + 1 for m in range(k, k + _LONGEST_BRACKET) if self.words.at(m) == ")"]
        return close[0] if close else k


_BESIDES = frozenset(["host", "chair"])  # "Presidents A of Kenya, the host, B of Peru and C of Chile"
_LONGEST_BRACKET = 6  # words of a portfolio in brackets
