"""People named in a sentence: name, office and government, in whatever order the chancery writes them.

"Korean Vice Minister of Foreign Affairs and Trade Yu Myung-hwan", "Dr. Kim Tae-hyo, Principal Deputy National
Security Advisor of the ROK", "Prime Minister Kishida Fumio of Japan", "Presidents A and B", "Shri X, Minister of ...".
"""

from __future__ import annotations

from collections.abc import Sequence

from entente.lexicon.leaders import leader_named
from entente.lexicon.office_words import BODY_HEADS, COUNTERPARTS, OFFICE_WORDS, PLURALS, RANKS, STYLES
from entente.lexicon.places import places
from entente.reading.mentions.parties import PartyMention
from entente.reading.patterns.ready import compiled
from entente.reading.people.apposed import APPOSED, acts_behind_phrase, apposition, body_end, line_end
from entente.reading.people.before_name import OfficeBefore
from entente.reading.people.mention import PersonMention
from entente.reading.people.names import name_end, name_text
from entente.reading.people.offices import LINKS
from entente.reading.people.wording import office_as_worded
from entente.reading.people.words import NAMED_AFTER, Words

_INITIALED = compiled(r"[^\W\d_]{1,2}\.[^\W\d_]{3,}")  # "O.Roe": given name and family name in one word
# Who acts behind a name and a comma: "in the talks with Roe, the two ministers agreed" gives Roe no office.


class PeopleFinder:
    """Finds the people named in one sentence. `text` is the sentence, `parties` its mentions (same offsets)."""

    def __init__(self, text: str, parties: Sequence[PartyMention]) -> None:
        self.words = Words(text, parties)
        self.before = OfficeBefore(self.words)
        self.offices_told = False  # whether the office of the person named last is known

    def find(self) -> tuple[PersonMention, ...]:
        """The mentions in order: beside an office or a courtesy title, or named in full as a known leader."""
        found: list[PersonMention] = []
        words = self.words
        i = claimed = 0
        while i < len(words):
            j = (
                name_end(words, i)
                if words.all[i].capital or words.all[i].text in ("von", "van", "de", "al")
                else i
            )
            if j == i:
                i += 1
                continue
            mention, after = self._mention(i, j, claimed)
            if mention is None:
                i = j
                continue
            found.append(mention)
            self.offices_told = mention.office is not None and mention.office not in RANKS
            more = self._company(mention, after)
            found.extend(m for m, _ in more)
            i = claimed = more[-1][1] if more else after
        return tuple(found)

    # --- one mention ---------------------------------------------------------------------------------

    def _mention(self, i: int, j: int, claimed: int) -> tuple[PersonMention | None, int]:
        words = self.words
        left = self.words.past_honorifics(i, claimed)
        honorific = left < i
        begin, i = self._office_before(left, i, j, claimed)
        if (
            begin is not None
            and self._of_several(begin, left)
            and apposition(words, self._country_behind(j, None, None)[0]) > j
        ):
            begin = None
        office = party = None
        if begin is not None:
            office, party = office_as_worded(
                words, begin, left if left < i and honorific else self._office_stop(i, left)
            )
        if office and party is None and begin is not None:
            party = self.before.of_counterpart(begin)
        if office in RANKS and begin is not None and words.is_honorific(begin - 1):
            begin, office, party = self._before_the_rank(begin, claimed) or (begin, office, party)
        counterpart = office is not None and office.split()[-1] in COUNTERPARTS
        if counterpart and words.at(left - 1) == "," and acts_behind_phrase(words, j):
            return None, j  # "In the talks with his Kenyan counterpart, Roe said"
        office = None if counterpart else office
        after, party, office = self._country_behind(self._past_seat(i, j), party, office)
        lines = honorific or office in RANKS
        first = begin if begin is not None else left
        apposed = (lines and line_end(words, first, after)) or after
        apposed = apposed if apposed > after else apposition(words, after)
        if apposed > after and (office is None or office in RANKS or office in STYLES):
            apposed_office, apposed_party = office_as_worded(
                words, after + (words.at(after) in APPOSED), apposed
            )
            office, party = apposed_office or office, party or apposed_party
            after = apposed + (words.at(apposed) == ")")
            party = party or self._country_of_body(after, office)
        elif apposed > after and party is None and office:  # "King Roe, King of Sylvania"
            again, of_it = office_as_worded(words, after + (words.at(after) in APPOSED), apposed)
            same = again is not None and again.split()[0] in (office.split()[-1], "Ambassador")
            own = words.at(after + 1) in ("the", "a") or (words.is_party(after + 1) and self._owns(after + 1))
            party, after = (of_it, apposed) if same or (of_it and own) else (party, after)
        known = None
        if office is None and not honorific and not counterpart:
            known = leader_named(words.text[words.all[i].start : words.all[j - 1].end]) if j > i + 1 else None
            if known is None and self._of_country(i, j, after):
                known = party
            if known is None and j > i + 1:
                known = self._listed_with_country(i, j, claimed)
            if known is None or words.at(j) in NAMED_AFTER:
                return None, j
            party = party or known
        if not known and not self._may_be_person(i, j, left, begin, honorific, apposed > after or after > j):
            return None, j
        start = words.all[begin if begin is not None else left].start
        name, name_start, name_end = name_text(words, i, j)
        end = words.all[after - 1].end
        if words.all[after - 1].possessive:
            end -= len(words.all[after - 1].text) - len(words.all[after - 1].bare)
        return (
            PersonMention(min(start, name_start), max(end, name_end), name_start, name_end, name, office, party),
            after,
        )  # fmt: skip

    def _of_several(self, begin: int, left: int) -> bool:
        """ "the Heads of State, Anna Roe, President of Kenya; ...": what all are, behind which each has his own office."""
        words = self.words
        return words.at(left - 1) == "," and any(words.all[m].bare in PLURALS for m in range(begin, left - 1))

    def _owns(self, k: int) -> bool:
        """ "Minister Roe, Kenya's negotiator": the country of an office that he has besides."""
        return self.words.all[self.words.party_end(k) - 1].possessive

    def _before_the_rank(self, begin: int, claimed: int) -> tuple[int, str, str | None] | None:
        """ "Commissioner for Peace, H.E. Ambassador Roe": the office before a rank that a courtesy title leads."""
        left = self.words.past_honorifics(begin, claimed)
        stop = left - 1 if self.words.at(left - 1) == "," else left
        first = self.before.begin(stop, claimed)
        if first is None or not self._introduces(first, claimed):
            return None
        office, party = office_as_worded(self.words, first, stop)
        return (first, office, party) if office else None

    def _country_of_body(self, after: int, office: str | None) -> str | None:
        """ "Director General, Ministry of Trade, Kenya": the state behind its ministry."""
        words = self.words
        if words.at(after) != "," or not words.is_party(after + 1):
            return None
        party, follows = words.party_at[after + 1], words.at(words.party_end(after + 1))
        ministry = office is not None and any(word.strip(",") in BODY_HEADS for word in office.split())
        ends = ("", ",", ";", ".", "a", "c", "o") if ministry else ("", ",", ";", ".")
        return party.code if office and party.sense == "name" and follows[:1] in ends else None

    def _of_country(self, i: int, j: int, after: int) -> bool:
        """ "with Anna Roe of Kenya and Juan Doe of Peru": two words or more between a small word and a state."""
        words = self.words
        state = after > j and words.at(j) == "of" and words.is_party(after - 1)
        in_which = (
            words.at(i - 2) == "in" and words.at(i - 1) == "which"
        )  # "the summit, in which Juan Doe of Peru took part"
        if not state or j < i + 2 or not (in_which or words.at(i - 1) in _BEFORE_NAMED):
            return False
        party = words.party_at[after - 1]
        return (
            party.sense == "name"
            and len(party.code) == 3
            and not any(words.is_office(k) for k in range(i, j))
        )

    def _listed_with_country(self, i: int, j: int, claimed: int) -> str | None:
        """ "with Minister Roe and Peru's Juan Doe": behind another person, a state that owns two words or more."""
        words = self.words
        if not words.is_party(i - 1) or words.is_office(j):
            return None
        party = words.party_at[i - 1]
        beside = party.sense == "adjective" and "counterparts" in words.text and words.at(i - 2) == "and"
        if beside and claimed:
            return party.code  # "his Kenyan counterparts Anna Roe and Peruvian Juan Doe"
        if not words.all[i - 1].possessive:
            return None
        between = {words.at(k) for k in range(claimed, i) if words.party_at.get(k) is not party}
        near = bool(claimed) and i - claimed < _NEAR and between <= {",", "and", "with", "the", "between"}
        near = near or self._first_of_owned(i, j, party)
        return party.code if near and party.sense == "name" and len(party.code) == 3 else None

    def _first_of_owned(self, i: int, j: int, party: PartyMention) -> bool:
        """ "talks with Peru's Juan Doe, Kenya's Anna Roe and": the first of several such."""
        words = self.words
        first = next(k for k in range(i) if words.party_at.get(k) is party)
        k = j + (words.at(j) == ",")
        k += words.at(k) == "and"
        again = words.is_party(k) and words.all[words.party_end(k) - 1].possessive
        return again and words.at(first - 1) in ("with", "met", "between", "including")

    def _past_seat(self, i: int, j: int) -> int:
        """ "Lord Roe of Upland": the place belongs to the title of a peer."""
        words = self.words
        peer = words.at(i - 1) in _PEERS and words.at(j) == "of" and words.is_name(j + 1)
        return name_end(words, j + 1) if peer and not words.all[j - 1].possessive else j

    def _may_be_person(
        self, i: int, j: int, left: int, begin: int | None, honorific: bool, apposed: bool
    ) -> bool:
        """A single word is a name only right behind a title: "President Roe", not "Director of the Science Foundation"."""
        words = self.words
        if (
            j == i + 1
            and not honorific
            and words.all[i].bare.isupper()
            and len(words.all[i].bare) in (2, 3, 4)
        ):
            return False  # "the Co-Chairs of the BNC"
        if words.is_office(j) and not (honorific or words.is_head(left - 1)):
            return False  # "members of the Coalition Against Roe Initiative"
        if j > i + 1 or honorific or _INITIALED.match(words.all[i].text):
            return not (not honorific and words.text[words.all[i].start : words.all[j - 1].end] in places())
        if words.all[i].bare in places() and not words.is_head(left - 1):
            return False
        if apposed or (left > 0 and (words.is_head(left - 1) or words.at(left - 1) == "Elect")):
            return True
        return (
            begin is not None
            and words.is_office(left - 1)
            and any(words.all[m].bare in _OF_PORTFOLIOS for m in range(begin, left))
        )

    # --- the office before the name -------------------------------------------------------------------

    def _office_stop(self, i: int, left: int) -> int:
        stop = left if left < i else i
        return stop - 1 if self.words.at(stop - 1) in (",", ";") else stop

    def _office_before(self, left: int, i: int, j: int, claimed: int) -> tuple[int | None, int]:
        """Where the office before word `left` begins (None: there is none), and where the name then begins."""
        words = self.words
        if left == i and words.at(left - 1) in (*LINKS, "the", "and"):
            # "Governor of Upper Roeland Anna Doe": the last two words are the name, the others the office's
            if j - i < 3 or words.at(left - 1) not in ("of", "the", "for"):
                return None, i
            left = i = j - 2
        courtesy = left < i and words.at(left - 1) == ";"  # "the Minister of Trade; H.E. Anna Roe"
        stop = left - 1 if words.at(left - 1) == "," or courtesy else left
        begin = self.before.begin(stop, claimed)
        if begin is not None and stop < left and not self._introduces(begin, claimed):
            begin = None
        return begin, i

    def _introduces(self, begin: int, claimed: int) -> bool:
        """Whether an office with a comma behind it introduces a name: "the Foreign Minister, Anna Roe, said"."""
        before = self.words.at(begin - 1)
        return self.offices_told or not (before == "," and begin - 1 <= claimed and claimed > 0)

    # --- behind the name --------------------------------------------------------------------------------

    def _country_behind(
        self, j: int, party: str | None, office: str | None
    ) -> tuple[int, str | None, str | None]:
        """ "of Japan", "(Japan)" behind the name: its end, the party, and the office with a body's name."""
        words = self.words
        if words.all[j - 1].possessive:
            return j, party, office
        k = j
        if words.at(k) in ("of", "from"):
            k += 1
            while words.at(k) in ("the", "The"):
                k += 1
        elif words.at(k) == "(" and words.is_party(k + 1) and words.at(words.party_end(k + 1)) == ")":
            end = words.party_end(k + 1)
            return end + 1, words.party_at[k + 1].code, office
        elif (
            words.at(k) == ","
            and words.is_party(k + 1)
            and words.at(words.party_end(k + 1)) in ("", ";")
            and words.at(j - 1) != ","
        ):
            return (
                words.party_end(k + 1),
                words.party_at[k + 1].code,
                office,
            )  # a line of a list: "President Roe, Japan"
        else:
            return j, party, office
        body = body_end(words, k) if office else k  # "Director Roe of the Trade Office of Japan"
        if body > k:
            office, k = f"{office} {words.text[words.all[j].start : words.all[body - 1].end]}", body + 1
            k += words.at(k) == "the"
        if not words.is_party(k):
            return j, party, office
        mention, end = words.party_at[k], words.party_end(k)
        if mention.sense == "body" and office:  # "President Roe of the European Council"
            office = f"{office} {words.text[words.all[j].start : words.all[end - 1].end]}"
        if words.at(end) == "(" and words.at(end + 2) == ")":
            end += 3
        return end, mention.code, office

    # --- several people under one office -------------------------------------------------------------------

    def _company(self, first: PersonMention, after: int) -> list[tuple[PersonMention, int]]:
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
            end, party, _ = self._country_behind(j, shared, None)
            if apposition(words, end) > end:
                break  # "and Anna Roe, spokesperson of the Front": of another office
            name, start, close = name_text(words, k, j)
            mention = PersonMention(start, words.all[end - 1].end, start, close, name, first.office, party)
            company.append((mention, end))
            k = self._past_portfolio(end)
        return company

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


_BEFORE_NAMED = frozenset(["with", "and", ",", "between", "met", "by", "saw"])
_BESIDES = frozenset(["host", "chair"])  # "Presidents A of Kenya, the host, B of Peru and C of Chile"
_LONGEST_BRACKET = 6  # words of a portfolio in brackets
_NEAR = 9  # words between two people of a list
_PEERS = frozenset(["Lord", "Lady", "Baroness", "Baron", "Viscount", "Viscountess"])
_OF_PORTFOLIOS = frozenset(["Secretary", "Minister", "Commissioner", "Chancellor"])
