"""What stands before a name: courtesy titles, the office and its country: "H.E. | Korean Vice Minister of Trade | Yu Myung-hwan"."""

from __future__ import annotations

from calendar import month_name
from dataclasses import dataclass, replace

from entente.lexicon.office_words import COUNTERPARTS, PLURALS, RANKS
from entente.reading.people.apposed import apposition
from entente.reading.people.before_name import OfficeBefore
from entente.reading.people.country import CountryBeside
from entente.reading.people.office_groups import LINKS
from entente.reading.people.wording import office_as_worded
from entente.reading.people.words import Words


@dataclass(frozen=True, slots=True)
class Title:
    """What was found before a name. `begin`: first word of the office, None where there is none; `left`: first word of
    the courtesy titles, else of the name; `name`: first word of the name itself."""

    begin: int | None
    left: int
    name: int
    office: str | None = None
    party: str | None = None
    honorific: bool = False
    counterpart: bool = False  # "his Kenyan counterpart": no office of his own

    @property
    def start(self) -> int:
        """The first word of all that belongs to the name."""
        return self.left if self.begin is None else self.begin


class TitleReader:
    """Reads titles in one sentence. `claimed`: the first word that an earlier name has not taken."""

    def __init__(self, words: Words, country: CountryBeside) -> None:
        self.words, self.country = words, country
        self.before = OfficeBefore(words)

    def read(self, i: int, j: int, claimed: int, *, told: bool) -> Title:
        """The title of the name at words `i` to `j`. `told`: the office of the person named before is known."""
        words = self.words
        left = words.past_honorifics(i, claimed)
        begin, name = self._office_before(left, i, j, claimed, told)
        left = name if name > i else left  # "Governor of Upper Roeland | Anna Doe"
        title = Title(begin, left, name, honorific=left < i)
        if begin is None or (self._of_several(begin, left) and self._has_his_own(j)):
            return replace(title, begin=None)
        office, party = office_as_worded(words, begin, self._stop(title))
        if office and party is None:
            party = self.before.of_counterpart(begin)
        if office in RANKS and words.is_honorific(begin - 1):
            begin, office, party = self._before_the_rank(begin, claimed, told) or (begin, office, party)
        counterpart = office is not None and office.split()[-1] in COUNTERPARTS
        return replace(
            title, begin=begin, office=None if counterpart else office, party=party, counterpart=counterpart
        )

    def _office_before(self, left: int, i: int, j: int, claimed: int, told: bool) -> tuple[int | None, int]:
        """Where the office before word `left` begins (None: there is none), and where the name then begins."""
        words = self.words
        if left == i and words.at(left - 1) in (*LINKS, "the", "and"):
            # "Governor of Upper Roeland Anna Doe": the last two words are the name, the others the office's
            if j - i < 3 or words.at(left - 1) not in ("of", "the", "for"):
                return None, i
            left = i = j - 2
        courtesy = left < i and words.at(left - 1) == ";"  # "the Minister of Trade; H.E. Anna Roe"
        stop = before_term(words, left - 1) if words.at(left - 1) == "," or courtesy else left
        begin = self.before.begin(stop, claimed)
        if begin is not None and stop < left and not self._introduces(begin, claimed, told):
            begin = None
        return begin, i

    def _introduces(self, begin: int, claimed: int, told: bool) -> bool:
        """Whether an office with a comma behind it introduces a name: "the Foreign Minister, Anna Roe, said"."""
        return told or not (self.words.at(begin - 1) == "," and begin - 1 <= claimed and claimed > 0)

    def _of_several(self, begin: int, left: int) -> bool:
        """ "the Heads of State, Anna Roe, President of Kenya; ...": what all are, behind which each has his own office."""
        words = self.words
        return words.at(left - 1) == "," and any(words.all[m].bare in PLURALS for m in range(begin, left - 1))

    def _has_his_own(self, j: int) -> bool:
        return apposition(self.words, self.country.behind(j, None, None)[0]) > j

    def _stop(self, title: Title) -> int:
        """The word behind the office."""
        stop = min(title.left, title.name)
        if self.words.at(stop - 1) not in (",", ";"):
            return stop
        term = before_term(self.words, stop - 1)
        return term if term < stop - 1 or not title.honorific else stop

    def _before_the_rank(self, begin: int, claimed: int, told: bool) -> tuple[int, str, str | None] | None:
        """ "Commissioner for Peace, H.E. Ambassador Roe": the office before a rank that a courtesy title leads."""
        left = self.words.past_honorifics(begin, claimed)
        stop = before_term(self.words, left - 1) if self.words.at(left - 1) == "," else left
        first = self.before.begin(stop, claimed)
        if first is None or not self._introduces(first, claimed, told):
            return None
        office, party = office_as_worded(self.words, first, stop)
        return (first, office, party) if office else None


def before_term(words: Words, stop: int) -> int:
    """ "Chairperson of the Council | for the month of May 2031, H.E. Anna Roe": where an office ends that is held for a time."""
    k = stop - words.at(stop - 1).isdigit()
    k -= words.at(k - 1) in _MONTHS or (k < stop and words.at(k - 1) == "year")
    k -= 2 * ((words.at(k - 2), words.at(k - 1)) == ("month", "of"))
    k -= k < stop and words.at(k - 1) == "the"
    return k - 1 if k < stop and words.at(k - 1) == "for" else stop


_MONTHS = frozenset(month_name[1:])
