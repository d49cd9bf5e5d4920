"""Which commas and "and"s of a stretch part two topics, and which coordinate words inside one.

Rules come first (those here, `torn.py` and `joined.py`); what they leave open is weighed by the evidence of `joins.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from entente.lexicon.topic_joins import weighed
from entente.reading.syntax.tree import Tree
from entente.reading.topics.aims import next_aim
from entente.reading.topics.joined import certain as by_rule
from entente.reading.topics.joins import Evidence, Join
from entente.reading.topics.marks import ASKED, FIELD, GERUND, IN_PARTICULAR, PARENTHESIS, STRICT_OWN
from entente.reading.topics.tagged import Tagged
from entente.reading.topics.torn import torn
from entente.reading.topics.words import own, shared_fields

_PREPOSITIONS = frozenset({"on", "about", "to", "of", "regarding", "concerning"})  # before a list of topics
_OPENS = ("the ", "its ", "their ", "our ", "to ")
_LISTED = 5  # words of a member of a list inside a topic


class Coordination:
    """Judges the joins of one sentence. `whole`: spans of names, which are never cut."""

    def __init__(
        self, text: str, tree: Tree | None, tagged: Tagged, whole: Sequence[tuple[int, int]]
    ) -> None:
        self.text = text
        self.tagged = tagged
        self.whole = whole
        self.evidence = Evidence(text, tree)

    def verdict(self, join: Join) -> str:
        """ "cut", "keep", or "end" where the list of topics is over."""
        return self.certain(join) or self._of_one_list(join) or weighed(self.evidence.of(join))

    def certain(self, join: Join) -> str | None:
        """The verdict of the rules that leave nothing to weigh; None where none of them knows."""
        text, mark = self.text, join.mark
        if any(a < mark.behind and mark.at < b for a, b in self.whole):
            return "keep"
        governor = text[: join.start].rstrip().rpartition(" ")[2]
        if mark.kind == ";" and self.tagged.tells(join.start, mark.behind, join.end):
            return "end"
        if (
            mark.kind == ";"
            or next_aim(text, self.tagged, join.start, mark.behind, join.end)
            or (governor in _PREPOSITIONS and text.startswith(f"{governor} ", mark.behind))
        ):
            return "cut"  # "views on opening ports | and on the tariff"
        if self._within_one(join) or torn(text, self.tagged, join):
            return "keep"
        if mark.kind != "," and ASKED.match(text, mark.behind, join.end):
            return "cut"  # "the reef pact | and how Freedonia can help"
        if self.tagged.tells(join.start, mark.behind, join.end):
            return "end"
        if self._shares_noun(join) or self._in_fields(join):
            return "keep"
        if len(join.marks) > 2 and max(join.lengths(text)) == 1:
            return "cut"  # "political, | economic, | trade and energy": names of fields, one word each
        return by_rule(text[join.begin : mark.at], mark.kind, text[mark.behind : join.end])

    def _of_one_list(self, join: Join) -> str | None:
        """ "keep" for the last mark of a list that all its commas before stood inside: "ties with fleets, villages | and ports".

        A list is parted at all its marks or at none; only what plainly opens a topic of its own is none of its members.
        """
        if join.mark.kind not in ("and", ", and") or not join.n:
            return None
        before, rest = join.marks[join.n - 1], self.text[join.mark.behind : join.end]
        apart = before.kind == "," and self.text[before.behind - 1].isspace()  # no "1,400"
        kept = apart and before.at > join.begin and not self._within_one(replace(join, n=join.n - 1))
        opens = STRICT_OWN.match(rest) or own().match(rest) or GERUND.match(rest) or rest.startswith(_OPENS)
        return (
            "keep"
            if kept and not opens and len(self.text[before.behind : join.mark.at].split()) < _LISTED
            else None
        )

    def _in_fields(self, join: Join) -> bool:
        """ "ties in the trade, | energy and cultural spheres": the fields of one topic, up to where another opens."""
        text, at, rest = self.text, join.mark.at, self.text[join.mark.behind : join.end]
        listed = shared_fields().search(text, join.start, join.end)
        opens = not FIELD.match(rest) and (STRICT_OWN.match(rest) or own().match(rest))
        return listed is not None and join.begin <= listed.start() < at < listed.end() and not opens

    def _shares_noun(self, join: Join) -> bool:
        """ "political, | security, economic and cultural ties": single words with an adjective among them, up to a noun for all."""
        lengths, marks = join.lengths(self.text), join.marks
        last = next((k for k in range(join.n, len(marks)) if marks[k].kind != ","), None)
        if last is None or lengths[last + 1] < 2:
            return False
        first = join.n
        while (
            first
            and marks[first - 1].kind == ","
            and lengths[first] == 1
            and marks[first - 1].behind > join.begin
        ):
            first -= 1
        opening = join.start if first == 0 else marks[first - 1].behind
        words = [
            self.tagged.last(join.start if k == 0 else marks[k - 1].behind, marks[k].at)
            for k in range(first, last + 1)
        ]
        alone = lengths[first] == 1 or (lengths[first] == 2 and self.tagged.at(opening) in ("DT", "PRP$"))
        single = alone and all(lengths[k] == 1 for k in range(first + 1, last + 1))
        return single and last > first and any(tag.startswith("JJ") for tag in words)

    def _within_one(self, join: Join) -> bool:
        """Whether the mark stands in brackets, in a remark, or in a clause that has no verb yet."""
        mark, before = join.mark, self.text[join.begin : join.mark.at]
        return (
            before.count("(") > before.count(")")
            or self._remarked(join)
            or self.tagged.waits(join.begin, mark.at)
            or self.tagged.asks(join.begin, mark.at)
        )

    def _remarked(self, join: Join) -> bool:
        """Whether the comma opens or closes a parenthesis: "dialogue, with the support of the Union, to end ..."."""
        if not join.mark.comma:
            return False
        text, at = self.text, join.mark.at
        found = PARENTHESIS.search(text, join.begin, join.end)
        remark = IN_PARTICULAR.search(text, join.begin, join.end)
        if remark and remark.start() <= at < remark.end() - 1:
            return True
        return found is not None and found.start() <= at < found.end()
