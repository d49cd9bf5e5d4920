"""A stretch of text cut into topics: one per coordinated item, not inside a name or an infinitive.

"ways to boost trade and fight crime" is one, "the need for a truce and the situation in Freedonia" are two,
"bilateral, regional and global issues" is one, "political dialogue and economic cooperation" are two.

Here is where the lists of a stretch stand: behind what leads them, before what follows them, with their examples; which of their
marks part two topics, `coordination.py` says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from entente.reading.patterns.ready import compiled
from entente.reading.syntax.tree import Tree
from entente.reading.topics.coordination import Coordination
from entente.reading.topics.joins import Join, Mark, kind_of
from entente.reading.topics.marks import (
    ACTION,
    APPOSED,
    BEHIND_EXAMPLES,
    CIRCUMSTANCE,
    EXAMPLES_OVER,
    GERUND,
    IN_PARTICULAR,
    PURPOSE,
    RELATIVE,
    REMARKED,
    RESUMES,
    SPLIT,
    TO,
)
from entente.reading.topics.tagged import Tagged
from entente.reading.topics.trimmed import trimmed, without_lead
from entente.reading.topics.words import bare, including, source, stop, words

# "not only on | trade between Peru and Chile |, but also on | the truce": two topics.
_NOT_ONLY = compiled(
    r"(?P<only>not only (?:(?:on|about|of) )?)[^;.]{3,160}?(?P<but>,? but (?:also|equally) (?:(?:on|about|of) )?)"
)


class Cutter:
    """Cuts stretches of one sentence. `whole`: spans of names, which are never cut."""

    def __init__(self, text: str, tree: Tree | None, whole: Sequence[tuple[int, int]]) -> None:
        self.text = text
        self.tagged = Tagged(text, tree)
        self._joins = Coordination(text, tree, self.tagged, whole)

    def items(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The topics between the two offsets, in order."""
        text = self.text
        if both := _NOT_ONLY.match(text, start, end):
            yield from self.items(both.end("only"), both.start("but"))
            yield from self.items(both.end("but"), end)
            return
        start = without_lead(text, self._behind_second_verb(start), end)
        told = source().search(text, start, end) if "," in text[start:end] else None
        end = told.start() if told else end
        done, start, whole, over = self._past_examples(start, end)
        for stretch in done:
            yield from self._split(*stretch)
        if over is None or over.start() <= start:
            yield from self._listed(start, whole, end)
            return
        start = without_lead(text, start, over.start())
        if behind := self._goes_on_behind(over, end):
            yield from self.items(start, over.start())
            yield from self.items(behind.end(), end)
        else:
            yield from self._listed(start, whole, over.start())

    # --- examples -----------------------------------------------------------------------------------

    def _past_examples(
        self, start: int, end: int
    ) -> tuple[list[tuple[int, int]], int, int, re.Match[str] | None]:
        """What stands before lists of things to do, and behind those: where it begins, up to where examples are part of
        its topic, and what ends the topics."""
        done, whole = [], start
        over = self._over(start, end)
        while over and "such" in over.group():
            verdict = self._belongs(start, over, end)
            if not verdict:
                break
            if verdict == "list":
                done.append((start, over.start()))
                start = over.end()
            whole = over.end() if verdict == "whole" else whole
            over = self._over(over.end(), end)
        return done, start, whole, over

    def _over(self, start: int, end: int) -> re.Match[str] | None:
        """What ends the topics; nothing inside of quotation marks does: "a ‘peace | through | strength’ approach"."""
        over = stop().search(self.text, start, end)
        while over and (quoted := _QUOTED.search(self.text, start, over.start() + 1)):
            closed = _CLOSED.match(self.text, quoted.start(), end)
            if closed is None or closed.end() <= over.start():
                return over
            over = stop().search(self.text, closed.end(), end)
        return over

    def _belongs(self, start: int, over: re.Match[str], end: int) -> str:
        """ "list", "whole" or nothing. Whether "such as" belongs to the topic: its examples are no topics but where they are
        what is done ("areas such as | fighting fraud"), and "the use of practices such as A and B for healing" is one."""
        if "," in over.group():
            return ""
        head = self.text[start : over.start()].strip()
        if head.endswith(words("list_before_such_as")) and GERUND.match(self.text, over.end(), end):
            return "list"
        return "whole" if PURPOSE.search(self.text, over.end(), end) else ""

    def _goes_on_behind(self, over: re.Match[str], end: int) -> re.Match[str] | None:
        """What takes the list up again behind its examples, or behind a circumstance."""
        text, at, behind = self.text, over.end(), None
        if "such" in over.group():
            behind = (
                BEHIND_EXAMPLES.search(text, at, end)
                or RESUMES.search(text, at, end)
                or EXAMPLES_OVER.match(text, at, end)
            )
        if behind is None and CIRCUMSTANCE.match(over.group()):
            behind = RESUMES.search(text, at, end) or self._including(at, end)
        return behind

    # --- what opens a list --------------------------------------------------------------------------

    def _listed(self, start: int, whole: int, end: int) -> Iterator[tuple[int, int]]:
        """The topics up to "including", and those of the list behind it; up to `whole` it is part of a topic."""
        text, listed = self.text, self._including(whole, end)
        if listed is None:
            ranges = text.endswith(" from ", 0, start)
            yield from self._ranging(start, end) if ranges else self._split(start, end)
            return
        head = text[start : listed.start()].strip()
        if head and not bare().fullmatch(head):
            yield from self._split(start, listed.start())
        begin = without_lead(text, listed.end(), end)
        closed = text.find(")", begin, end) if text.startswith("(", begin) else -1
        if closed > 0:  # "issues (A, B and C) | and D"
            yield from self._split(begin + 1, closed)
            behind = _LINKED.match(text, closed + 1, end)
            yield from self.items(behind.end(), end) if behind else ()
            return
        while (nested := self._including(begin, end)) and nested.start() > begin:
            yield from self._split(begin, nested.start())  # "..., ties in trade including A, B and C"
            begin = nested.end()
        ranges = listed.group().rstrip().endswith("from")
        yield from self._ranging(begin, end) if ranges else self._split(begin, end)

    def _including(self, start: int, end: int) -> re.Match[str] | None:
        """What opens a list between the offsets, and no remark on one item."""
        remark = IN_PARTICULAR.search(self.text, start, end)
        listed = including().search(self.text, start, end)
        if listed and remark and remark.start() <= listed.start() < remark.end():
            return including().search(self.text, remark.end(), end)
        return listed

    def _ranging(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """ "ranging from | trade | to | defence and energy"."""
        ends = (m for m in TO.finditer(self.text, start, end) if not self.tagged.at(m.end()).startswith("VB"))
        upto = next(ends, None)
        if upto is None:
            yield from self._split(start, end)
            return
        yield from self._split(start, upto.start())
        yield from self._split(upto.end(), end)

    def _behind_second_verb(self, start: int) -> int:
        """ "reviewed | and commended | the coalition": two verbs have one object."""
        second = _SECOND_VERB.match(self.text, start)
        return second.end() if second and self.tagged.at(second.start("verb")) in ("VBD", "VBN") else start

    # --- the cuts -----------------------------------------------------------------------------------

    def _split(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The stretch cut at its marks; behind a circumstance or a remark its list may go on."""
        text = self.text
        action = ACTION.search(text, start, end)
        end = action.start() if action else end
        marks = [Mark(m.start(), m.end(), kind_of(m.group())) for m in SPLIT.finditer(text, start, end)]
        begin, until, more = start, end, None
        for n, mark in enumerate(marks):
            if (told := _CAN_DO.match(text, begin, end)) and mark.at < told.end():
                continue  # "ways Peru | and Chile can trade"
            verdict = self._joins.verdict(Join(start, until, marks, n, begin))
            if verdict == "end":
                more, end = self._behind_remark(mark, until), mark.at
                break
            if verdict == "cut":
                yield from self._item(begin, mark.at)
                again = _PREPOSITION_AGAIN.match(text, mark.behind, end)
                begin = again.end() if again else mark.behind
        yield from self._item(begin, end)
        if more:
            yield from self._split(more.end(), until)

    def _behind_remark(self, mark: Mark, until: int) -> re.Match[str] | None:
        """What takes the list up again behind the circumstance, relative clause or apposition that ends it."""
        text, at = self.text, mark.behind
        if CIRCUMSTANCE.match(text, mark.at) or RELATIVE.match(text, at) or APPOSED.match(text, at):
            return REMARKED.match(text, at, until) or RESUMES.search(text, at, until)
        return None

    def _item(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """One topic, trimmed; nothing where nothing is left of it."""
        bounds = trimmed(self.text, start, end)
        if bounds and (bounds[1] - bounds[0] > 2 or self.text[slice(*bounds)].isupper()):
            yield bounds


# An opening quotation mark that no closing one follows up to where it is looked for; a quotation of a few words.
_QUOTED = compiled(r"[‘“](?:(?!’(?!\w)|”).)*$", re.S)
_CLOSED = compiled(r"‘[^‘“”\n]{2,60}?’(?!\w)|“[^“”\n]{2,60}?”")
_CAN_DO = compiled(
    r"(?:the\s)?(?:ways|steps|areas|means|measures|opportunities)\s(?:in\swhich\s|that\s|where\s)?(?:(?:the\s)?[A-Z][^,;]{1,60}?|(?:the\s)?(?:two|both|our|all)\s[^,;]{1,40}?|they|we)\s(?:can|could|may|might|will|should)\s"
)
_SECOND_VERB = compiled(r"\s*and\s(?P<verb>[a-z]+)\s(?=[\w“])")
_PREPOSITION_AGAIN = compiled(
    r"of\s+|in\s+(?!an?\s|the\s(?!fields?\s|areas?\s))"
)  # "cooperation in trade, as well as in | energy"
_LINKED = compiled(r",?\s+(?:and|as\s+well\s+as)\s+|,\s+")
