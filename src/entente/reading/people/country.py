"""The country that stands beside a name: "Roe of Japan", "Roe (Japan)", "Peru's Juan Doe", "Director Roe, Ministry of Trade, Kenya"."""

from __future__ import annotations

from entente.lexicon.office_words import BODY_HEADS
from entente.reading.mentions.parties import PartyMention
from entente.reading.people.apposed import body_end
from entente.reading.people.names import name_end
from entente.reading.people.words import Words


class CountryBeside:
    """Looks for countries around the names of one sentence. Names are given as words `i` to `j`, the end excluded."""

    def __init__(self, words: Words) -> None:
        self.words = words

    def behind(self, j: int, party: str | None, office: str | None) -> tuple[int, str | None, str | None]:
        """ "of Japan", "(Japan)" behind the name: its end, the party, and the office with a body's name."""
        words = self.words
        if words.all[j - 1].possessive:
            return j, party, office
        k = j
        if words.at(k) in ("of", "from"):
            k += 1
            while words.at(k) in ("the", "The"):
                k += 1
        elif (apart := self._set_apart(k)) is not None:
            return apart[0], apart[1].code, office
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

    def _set_apart(self, k: int) -> tuple[int, PartyMention] | None:
        """ "President Roe, of Peru, who": the state between two commas, or at the end."""
        words = self.words
        if words.at(k) != "," or words.at(k + 1) not in ("of", "from"):
            return None
        at = k + 2 + (words.at(k + 2) == "the")
        state = words.is_party(at) and words.party_at[at].sense == "name"
        follows = words.at(words.party_end(at)) if state else "-"
        return (
            (words.party_end(at), words.party_at[at]) if follows in ("", ",", ";", ".", ")", "and") else None
        )

    def past_seat(self, i: int, j: int) -> int:
        """ "Lord Roe of Upland": the place belongs to the title of a peer."""
        words = self.words
        peer = words.at(i - 1) in _PEERS and words.at(j) == "of" and words.is_name(j + 1)
        return name_end(words, j + 1) if peer and not words.all[j - 1].possessive else j

    def of_body(self, after: int, office: str | None) -> str | None:
        """ "Director General, Ministry of Trade, Kenya": the state behind its ministry."""
        words = self.words
        if words.at(after) != "," or not words.is_party(after + 1):
            return None
        party, follows = words.party_at[after + 1], words.at(words.party_end(after + 1))
        ministry = office is not None and any(word.strip(",") in BODY_HEADS for word in office.split())
        ends = ("", ",", ";", ".", "a", "c", "o") if ministry else ("", ",", ";", ".")
        return party.code if office and party.sense == "name" and follows[:1] in ends else None

    def named_with(self, i: int, j: int, after: int) -> bool:
        """ "with Anna Roe of Kenya and Juan Doe of Peru": two words or more between a small word and a state."""
        words = self.words
        state = after > j and words.at(j) == "of" and words.is_party(after - 1)
        in_which = (
            words.at(i - 2) == "in" and words.at(i - 1) == "which"
        )  # "the summit, in which Juan Doe of Peru took part"
        if not state or j < i + 2 or any(words.is_office(k) for k in range(i, j)):
            return False
        party = words.party_at[after - 1]
        before = in_which or words.at(i - 1) in _BEFORE_NAMED
        of_state = before and len(party.code) == 3
        return party.sense == "name" and (of_state or self._in_row(i, after))

    def _in_row(self, i: int, after: int) -> bool:
        """ "the chairs – Anna Roe of the EU, Juan Doe of Peru and": whether another such naming stands beside, before or behind."""
        words = self.words
        k = after + (words.at(after) == ",")
        k += words.at(k) == "and"
        end = name_end(words, k) if k > after and k < len(words) else k
        of = end + 1 + (words.at(end + 1) == "the")
        follows = end > k + 1 and words.at(end) == "of" and words.is_party(of)
        row = words.at(i - 1) in (",", "and", ":", "–", "—", "(", "with")
        joined = i - 2 - (words.at(i - 1) == "and" and words.at(i - 2) == ",")
        return row and (follows or (words.is_party(joined) and self._named_of(joined)))

    def _named_of(self, k: int) -> bool:
        """ "Anna Roe of the EU": whether the party at word `k` stands behind a name and "of"."""
        words = self.words
        first = next(m for m in range(k + 1) if words.party_at.get(m) is words.party_at[k])
        of = first - 1 - (words.at(first - 1) == "the")
        return words.at(of) == "of" and words.is_name(of - 1) and words.is_name(of - 2)

    def listed_with(self, i: int, j: int, claimed: int) -> str | None:
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
        near = near or self._first_of_owned(i, j, party) or (bool(claimed) and self._does_as_well(j, party))
        return party.code if near and party.sense == "name" and len(party.code) == 3 else None

    def _first_of_owned(self, i: int, j: int, party: PartyMention) -> bool:
        """ "talks with Peru's Juan Doe, Kenya's Anna Roe and": the first of several such."""
        words = self.words
        first = next(k for k in range(i) if words.party_at.get(k) is party)
        k = j + (words.at(j) == ",")
        k += words.at(k) == "and"
        again = words.is_party(k) and words.all[words.party_end(k) - 1].possessive
        return again and words.at(first - 1) in ("with", "met", "between", "including")

    def _does_as_well(self, j: int, party: PartyMention) -> bool:
        """ "Minister Roe presented the plan, and Peru's Juan Doe outlined": who does something behind one who did."""
        words = self.words
        first = next(k for k in range(j) if words.party_at.get(k) is party)
        verb = words.at(j)
        return (
            words.at(first - 1) in ("and", "while")
            and (verb.endswith("ed") or verb in _TOLD)
            and verb.islower()
        )

    def owns(self, k: int) -> bool:
        """ "Minister Roe, Kenya's negotiator": the country of an office that he has besides."""
        return self.words.all[self.words.party_end(k) - 1].possessive


_BEFORE_NAMED = frozenset(["with", "and", ",", "between", "met", "by", "saw", "("])
_TOLD = frozenset(["said", "told", "spoke", "gave", "drew", "made", "took"])
_NEAR = 9  # words between two people of a list
_PEERS = frozenset(["Lord", "Lady", "Baroness", "Baron", "Viscount", "Viscountess"])
