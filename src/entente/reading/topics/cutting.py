"""A stretch of text cut into topics: one per coordinated item, not inside a name or an infinitive.

"ways to boost trade and fight crime" is one, "the need for a truce and the situation in Freedonia" are two,
"bilateral, regional and global issues" is one, "political dialogue and economic cooperation" are two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from entente.lexicon.promise_words import promise_words
from entente.lexicon.topic_joins import weighed
from entente.reading.patterns.ready import compiled
from entente.reading.syntax.tree import Tree
from entente.reading.topics.joined import certain
from entente.reading.topics.joins import Evidence, Join, Mark, kind_of
from entente.reading.topics.marks import (
    ACTION,
    APPOSED,
    ASKED,
    BEHIND_EXAMPLES,
    CIRCUMSTANCE,
    EXAMPLES_OVER,
    FIELD,
    FIRST_WORDS,
    GERUND,
    IN_PARTICULAR,
    PARENTHESIS,
    PURPOSE,
    RELATIVE,
    REMARKED,
    RESUMES,
    SERIAL,
    SPLIT,
    STRICT_OWN,
    TO,
    TO_DO,
)
from entente.reading.topics.tagged import Tagged
from entente.reading.topics.torn import torn
from entente.reading.topics.trimmed import trimmed, without_lead
from entente.reading.topics.words import (
    bare,
    including,
    own,
    shared_fields,
    source,
    stop,
    words,
)

PREPOSITIONS = frozenset({"on", "about", "to", "of", "regarding", "concerning"})  # before a list of topics

_DEEDS = promise_words().deeds | promise_words().deeds_and_nouns


# "not only on | trade between Peru and Chile |, but also on | the truce": two topics.
_NOT_ONLY = compiled(
    r"(?P<only>not only (?:(?:on|about|of) )?)[^;.]{3,160}?(?P<but>,? but (?:also|equally) (?:(?:on|about|of) )?)"
)


class Cutter:
    """Cuts stretches of one sentence. `whole`: spans of names, which are never cut."""

    def __init__(self, text: str, tree: Tree | None, whole: Sequence[tuple[int, int]]) -> None:
        self.text = text
        self.whole = whole
        self.tagged = Tagged(text, tree)
        self._evidence = Evidence(text, tree)

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
        over = stop().search(text, start, end)
        whole = start  # up to here an example list is part of its topic
        while over and "such" in over.group():
            verdict = self._goes_on(start, over, end)
            if not verdict:
                break
            if verdict == "list":
                yield from self._split(start, over.start())
                start = over.end()
            whole = over.end() if verdict == "whole" else whole
            over = stop().search(text, over.end(), end)
        if over and over.start() > start:
            behind = None
            if "such" in over.group():
                behind = (
                    BEHIND_EXAMPLES.search(text, over.end(), end)
                    or RESUMES.search(text, over.end(), end)
                    or EXAMPLES_OVER.match(text, over.end(), end)
                )
            end, whole_end = over.start(), end
            start = without_lead(text, start, end)
            if behind is None and CIRCUMSTANCE.match(over.group()):
                behind = RESUMES.search(text, over.end(), whole_end) or self._including(over.end(), whole_end)
            if behind:
                yield from self.items(start, end)
                yield from self.items(behind.end(), whole_end)
                return
        listed = self._including(whole, end)
        if listed is None and self.text.endswith(" from ", 0, start):
            yield from self._ranging(start, end)
            return
        if listed is None:
            yield from self._split(start, end)
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
        yield from (
            self._ranging(begin, end) if listed.group().rstrip().endswith("from") else self._split(begin, end)
        )

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

    def _goes_on(self, start: int, over: re.Match[str], end: int) -> str:
        """ "list", "whole" or nothing. Whether "such as" belongs to the topic: its examples are no topics but where they are
        what is done ("areas such as | fighting fraud"), and "the use of practices such as A and B for healing" is one."""
        if "," in over.group():
            return ""
        head = self.text[start : over.start()].strip()
        if head.endswith(words("list_before_such_as")) and GERUND.match(self.text, over.end(), end):
            return "list"
        return "whole" if PURPOSE.search(self.text, over.end(), end) else ""

    def _behind_second_verb(self, start: int) -> int:
        """ "reviewed | and commended | the coalition": two verbs have one object."""
        second = _SECOND_VERB.match(self.text, start)
        return second.end() if second and self.tagged.at(second.start("verb")) in ("VBD", "VBN") else start

    def _split(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The stretch cut at its marks; behind a circumstance or a remark its list may go on."""
        text = self.text
        action = ACTION.search(text, start, end)
        end = action.start() if action else end
        marks = [Mark(m.start(), m.end(), kind_of(m.group())) for m in SPLIT.finditer(text, start, end)]
        begin, until, more = start, end, None
        for n, mark in enumerate(marks):
            verdict = self._verdict(Join(start, until, marks, n, begin))
            if verdict == "end":
                if (
                    CIRCUMSTANCE.match(text, mark.at)
                    or RELATIVE.match(text, mark.behind)
                    or APPOSED.match(text, mark.behind)
                ):
                    more = REMARKED.match(text, mark.behind, until) or RESUMES.search(
                        text, mark.behind, until
                    )
                end = mark.at
                break
            if verdict == "cut":
                yield from self._item(begin, mark.at)
                again = _PREPOSITION_AGAIN.match(text, mark.behind, end)
                begin = again.end() if again else mark.behind
        yield from self._item(begin, end)
        if more:
            yield from self._split(more.end(), until)

    def _item(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """One topic, trimmed; nothing where nothing is left of it."""
        bounds = trimmed(self.text, start, end)
        if bounds and (bounds[1] - bounds[0] > 2 or self.text[slice(*bounds)].isupper()):
            yield bounds

    def _verdict(self, join: Join) -> str:
        """ "cut", "keep", or "end" where the list of topics is over."""
        return self._certain(join) or self._of_one_list(join) or weighed(self._evidence.of(join))

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

    def _certain(self, join: Join) -> str | None:
        text, mark = self.text, join.mark
        if any(a < mark.behind and mark.at < b for a, b in self.whole):
            return "keep"
        governor = text[: join.start].rstrip().rpartition(" ")[2]
        if mark.kind == ";" and self.tagged.tells(join.start, mark.behind, join.end):
            return "end"
        if (
            mark.kind == ";"
            or self.next_aim(join.start, mark.behind, join.end)
            or (governor in PREPOSITIONS and text.startswith(f"{governor} ", mark.behind))
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
        return certain(text[join.begin : mark.at], mark.kind, text[mark.behind : join.end])

    def next_aim(self, start: int, at: int, end: int) -> bool:
        """ "efforts to end A, | promote B, | and fund C": a verb in a list of what is to be done; "to end A and promote B" is one."""
        to = next(TO_DO.finditer(self.text, start, at), None)
        if to is None or not self._listed_verb(at, end):
            return False
        marks = [m.end() for m in SERIAL.finditer(self.text, to.end(), end)]
        return at in marks and sum(self._listed_verb(m, end) for m in marks) > 1

    def aimed(self, start: int, end: int) -> bool:
        """Whether something is to be done there: "efforts to | provide aid"; not "trade, as well as to thank them"."""
        return any(self.tagged.at(to.end()) in ("VB", "VBP") for to in TO_DO.finditer(self.text, start, end))

    def _listed_verb(self, at: int, end: int) -> bool:
        """Whether a base form with an object begins at `at`."""
        word = FIRST_WORDS.match(self.text, at, end)
        return word is not None and (self.tagged.at(at) in ("VB", "VBP") or word.group(1) in _DEEDS)

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


_SECOND_VERB = compiled(r"\s*and\s(?P<verb>[a-z]+)\s(?=[\w“])")
_OPENS = ("the ", "its ", "their ", "our ", "to ")
_LISTED = 5  # words of a member of a list inside a topic
_PREPOSITION_AGAIN = compiled(
    r"of\s+|in\s+(?!an?\s|the\s(?!fields?\s|areas?\s))"
)  # "cooperation in trade, as well as in | energy"
_LINKED = compiled(r",?\s+(?:and|as\s+well\s+as)\s+|,\s+")
