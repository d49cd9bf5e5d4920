"""Where the office before a name begins: "the Korean | Vice Minister of Foreign Affairs Yu Myung-hwan"."""

from __future__ import annotations

from entente.lexicon.office_words import BODY_HEADS, COUNTERPARTS, PLURALS, SENTENCE_OPENERS
from entente.lexicon.parties import is_organisation
from entente.reading.people.apposed import plain_title
from entente.reading.people.office_groups import LINKS, LOWER_PARTS
from entente.reading.people.offices import OfficeReader
from entente.reading.people.words import Words

_MEETINGS = frozenset(
    ["session", "meeting", "summit", "plenary", "segment", "sidelines", "margins", "sitting"]
)
_VOICES = frozenset(["Spokesperson", "Spokesman", "Spokeswoman"])
_UNDER = ("Secretar", "State Secretar")  # "Under Secretary", "Under Secretaries"
_LEADERS = frozenset(["President", "Minister", "Premier", "King", "Chancellor"])
_REACH = 48  # words of the longest office


class OfficeBefore:
    """Looks for offices to the left in one sentence, back to what an earlier name has claimed."""

    def __init__(self, words: Words) -> None:
        self.words = words

    def begin(self, stop: int, claimed: int) -> int | None:
        """The first word of the office that ends before word `stop`; None where there is none."""
        words = self.words
        lowest = max(claimed, stop - _REACH)
        k = stop
        head = False
        while k > lowest and self._office_part(k - 1, stop):
            k -= 1
            head = head or words.is_head(k)
        small = (
            not head
            and (self._ends_small(stop - 1) or self._small_of(k, stop))
            and any(words.is_head(m, small=True) for m in range(k, stop))
        )
        if not head and not small:
            return None
        reader = OfficeReader(words, stop, small=small)
        best = None
        for s in range(k, stop):
            if s > k and words.is_party(s) and words.party_at.get(s - 1) is words.party_at[s]:
                continue
            if words.is_party(s) and self._place(s) or self._in_opening(s, stop) or self._session_of(s):
                continue
            if self._under_whom(s) or self._town(s) or self._behind_summit(s, stop):
                continue
            if (
                (small and words.is_office(s, small=True))
                or words.is_party(s)
                or (words.all[s].capital and not words.all[s].possessive and not self._dateline(s))
                or words.at(s) in LOWER_PARTS
            ) and reader.end(s) == stop:
                best = s
                break
        return (
            None
            if best is None
            else self._of_the_named(
                self._headed(self._past_body_of_another(self._behind_another(best, stop), stop)), stop
            )
        )

    def _behind_another(self, begin: int, stop: int) -> int:
        """ "Roe, Director for Europe, and the | Ambassador to Peru, Juan Doe": the first office is another's."""
        words = self.words
        for k in range(stop - 4, begin, -1):
            parted = (words.at(k), words.at(k + 1), words.at(k + 2)) == (",", "and", "the")
            if parted and words.at(stop) == "," and any(words.is_head(m) for m in range(k + 3, stop)):
                return k + 3
        for k in (k for k in range(stop - 2, begin, -1) if words.at(k) in (",", "and")):
            if (own := self._said_twice(begin, k, stop)) or self._first_of_several(begin, k, stop):
                return own or k + 1
        return begin

    def _first_of_several(self, begin: int, comma: int, stop: int) -> bool:
        """ "the Foreign Ministers of the Group, | Secretary of State Roe": behind what all are stands his own office."""
        words = self.words
        several = words.at(comma) == "," and any(words.all[k].bare in PLURALS for k in range(begin, comma))
        return several and any(self._heads_one(k) for k in range(comma + 1, stop))

    def _said_twice(self, begin: int, joint: int, stop: int) -> int | None:
        """ "Prime Minister and the | Prime Minister of Peru, Anna Roe", "the Foreign Minister, | Minister Doe": two hold the office."""
        words = self.words
        own = joint + 1 + (words.at(joint + 1) == "the")
        end = next((k for k in range(own, stop) if words.at(k) == "of"), stop)
        title = [words.at(k) for k in range(own, end)]
        other = [words.at(k) for k in range(begin, joint)]
        whole = end == stop or other == title  # "Deputy Minister and Minister of Trade" may be one
        return own if title and whole and other[-len(title) :] == title else None

    def _past_body_of_another(self, begin: int, stop: int) -> int:
        """ "Chairman Roe of the Central Commission and | Premier Doe": the body belongs to the name before."""
        words = self.words
        if (
            begin < 3
            or (words.at(begin - 2), words.at(begin - 1)) != ("of", "the")
            or not words.is_name(begin - 3)
        ):
            return begin
        k = next((k for k in range(begin, stop) if words.at(k) == "and"), stop)
        headed = any(words.is_head(m) for m in range(begin, k))
        return k + 1 if k + 1 < stop and not headed and words.is_head(stop - 1) else begin

    def of_counterpart(self, begin: int) -> str | None:
        """ "her Lao counterpart, Director General Roe": the country of the counterpart is that of the officer."""
        words = self.words
        k = begin - 1 - (words.at(begin - 1) == ",")
        if words.at(k) not in COUNTERPARTS or not words.is_party(k - 1):
            return None
        if words.at(k)[-1] == "s" and words.at(0) in SENTENCE_OPENERS and words.at(begin) not in PLURALS:
            return None  # "During meetings with Korean counterparts, Minister Roe highlighted"
        return words.party_at[k - 1].code

    def _place(self, s: int) -> bool:
        """ "While in Brussels President Roe will meet": where, not whose."""
        words = self.words
        return words.party_at[s].sense == "capital" and words.at(s - 1) in ("in", "In")

    def _under_whom(self, s: int) -> bool:
        """ "Under President Roe, the country has invested": during whose term, not an under secretary."""
        return self.words.at(s) == "Under" and not self.words.at(s + 1).startswith(_UNDER)

    def _town(self, s: int) -> bool:
        """ "In Geneva President Roe will meet": where, though no known capital."""
        words = self.words
        known = words.is_party(s) or words.is_office(s)
        return words.at(s - 1) in ("in", "In") and not known and words.is_head(s + 1)

    def _behind_summit(self, s: int, stop: int) -> bool:
        """ "At the Leaders Summit, President Roe announced": a summit where a leader spoke is no part of the office."""
        words = self.words
        for k in range(s, stop - 1):
            leader = k + 1 + (words.at(k + 1) == ",")
            leader += words.at(leader) in ("Vice", "Prime")
            if words.at(k) in ("Summit", "Meeting") and words.all[leader].bare in _LEADERS:
                return not any(self._heads_one(m) or words.at(m) in LINKS for m in range(s, k))
        return False

    def _heads_one(self, k: int) -> bool:
        return self.words.is_head(k) and self.words.all[k].bare not in PLURALS

    def _session_of(self, s: int) -> bool:
        """ "in her address to the 77th session of the | UN General Assembly President Roe announced": what met, not her office."""
        words = self.words
        of = s - 1 - (words.at(s - 1) == "the")
        body = words.is_party(s) and is_organisation(words.party_at[s].code)
        return body and words.at(of) == "of" and words.at(of - 1).lower() in _MEETINGS

    def _in_opening(self, s: int, stop: int) -> bool:
        """ "During her travel to Kenya and the West Bank, Minister Roe met": where she was, up to the comma."""
        words = self.words
        if words.at(0) not in SENTENCE_OPENERS:
            return False
        comma = next((k for k in range(s, stop) if words.at(k) == ","), None)
        return comma is not None and not any(words.is_head(k) for k in range(s, comma))

    def _dateline(self, s: int) -> bool:
        """ "ROETOWN President Doe met": a place in capitals that leads the sentence."""
        word = self.words.all[s]
        return s == 0 and word.text.isupper() and len(word.text) > 4 and not self.words.is_office(0)

    def _headed(self, begin: int) -> int:
        """ "the chief of the Italian Foreign Ministry's Directorate": a head in small letters that owns the office."""
        words = self.words
        k = begin - 1 - (words.at(begin - 1) == "the")
        if k > 0 and words.at(k) == "of" and words.is_head(k - 1, small=True) and not words.is_head(k - 1):
            return k - 1
        return begin

    def _ends_small(self, k: int) -> bool:
        """Whether an office in small letters may end with word `k`: a head, or the name of a bureau."""
        return self.words.is_head(k, small=True) or self.words.all[k].bare in BODY_HEADS

    def _small_of(self, k: int, stop: int) -> bool:
        """ "the governor of Tak, Anna Roe", "Peru's ambassador to Kenya, Juan Doe": of what, and a comma."""
        words = self.words
        if words.at(stop) != ",":
            return False
        for m in range(k, stop - 2):
            one = words.is_head(m, small=True) and words.at(m).capitalize() not in PLURALS
            if one and words.at(m + 1) in ("of", "for", "to"):
                first = m
                while first > k and words.is_office(first - 1, small=True):
                    first -= 1
                if words.at(first - 1) in ("the", "The", "a", "an") or words.is_party(first - 1):
                    return True
        return False

    def _of_the_named(self, begin: int, stop: int) -> int:
        """ "Spokesman for President Roe": without an article, the title behind the link is the named person's own."""
        words = self.words
        for k in range(stop - 1, begin, -1):
            if words.at(k) in ("for", "to", "of", "on") and plain_title(words, k + 1, stop):
                return k + 1
            if (
                words.at(k) == "on"
                and self._voice_on(begin, k)
                and any(words.is_head(m) for m in range(k + 1, stop))
            ):
                return k + 1
        return begin

    def _voice_on(self, begin: int, k: int) -> bool:
        """ "Readout from the NSC Spokesperson on | National Security Advisor Roe": of whom the voice tells."""
        return any(self.words.at(m) in _VOICES or self.words.at(m - 1) == "Press" for m in range(begin, k))

    def _office_part(self, k: int, stop: int) -> bool:
        words = self.words
        word = words.all[k]
        if word.text in LINKS or word.text in (
            "the",
            "and",
            "&",
            "-",
            "/",
            ",",
            "(",
            ")",
            "–",
            "’",
            "'",
            "a",
        ):
            return True
        if words.is_party(k):
            return True
        if word.text in LOWER_PARTS or words.is_office(k, small=True):
            return True
        return word.capital and not words.is_honorific(k)
