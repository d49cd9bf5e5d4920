"""A stretch of text cut into topics: one per coordinated item, not inside a name or an infinitive.

"ways to boost trade and fight crime" is one, "the need for a truce and the situation in Freedonia" are two,
"bilateral, regional and global issues" is one, "political dialogue and economic cooperation" are two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from entente.reading.patterns.ready import compiled
from entente.reading.syntax.tree import Tree
from entente.reading.topics.joined import among_parties, last_item, one_phrase, parallel, prepared
from entente.reading.topics.marks import (
    ACTION,
    ADJECTIVE,
    BEHIND_EXAMPLES,
    CIRCUMSTANCE,
    DEPENDENT,
    DETERMINED,
    FIELD,
    GERUND,
    GERUNDS_FOLLOW,
    IN_PARTICULAR,
    OWN_DEED,
    PARENTHESIS,
    PLACE,
    PLACED,
    PLAIN_LIST,
    PREPOSITION,
    PURPOSE,
    QUESTION,
    RELATIVE,
    REMARKED,
    RESUMES,
    SCOPE,
    SPLIT,
    STRICT_OWN,
    TO,
    TORN_ADJECTIVE,
    TORN_GERUND,
)
from entente.reading.topics.tagged import Tagged
from entente.reading.topics.words import (
    bare,
    fields,
    including,
    lead,
    manner_end,
    own,
    pair,
    shared_fields,
    source,
    stop,
    words,
)

_NOUN_IN_ING = compiled(r"[a-z]+ing(?:,|\.|\s+and\b|$)")  # "peacekeeping and trade"


class Cutter:
    """Cuts stretches of one sentence. `whole`: spans of names, which are never cut."""

    def __init__(self, text: str, tree: Tree | None, whole: Sequence[tuple[int, int]]) -> None:
        self.text = text
        self.whole = whole
        self.tagged = Tagged(text, tree)

    def items(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The topics between the two offsets, in order."""
        text = self.text
        start = self._without_lead(start, end)
        told = source().search(text, start, end) if "," in text[start:end] else None
        end = told.start() if told else end
        over = stop().search(text, start, end)
        whole = start  # up to here an example list is part of its topic
        while over and "such" in over.group():
            verdict = self._goes_on(start, over, end)
            if not verdict:
                break
            whole = over.end() if verdict == "whole" else whole
            over = stop().search(text, over.end(), end)
        if over and over.start() > start:
            behind = BEHIND_EXAMPLES.search(text, over.end(), end) if "such" in over.group() else None
            end, whole_end = over.start(), end
            start = self._without_lead(start, end)
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
        begin = self._without_lead(listed.end(), end)
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
        """ "list", "whole" or nothing. Whether "such as" belongs to the topic: "issues such as ..." lists what was discussed, and
        "the use of practices such as A and B for healing" is one."""
        head = self.text[start : over.start()].strip()
        if head.endswith(words("list_before_such_as")) and "," not in over.group():
            return "list"
        return "whole" if "," not in over.group() and PURPOSE.search(self.text, over.end(), end) else ""

    def _without_lead(self, start: int, end: int) -> int:
        found = lead().match(self.text, start, end)
        return found.end() if found and found.end() < end else start

    def _split(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        action = ACTION.search(self.text, start, end)
        end = action.start() if action else end
        phrase = self.text[start:end]
        pieces: list[tuple[int, int]] = []
        begin, until, more = 0, end, None
        listed = fields().search(phrase) or shared_fields().search(phrase)
        for match in SPLIT.finditer(phrase):
            joined = listed is not None and begin <= listed.start() < match.start()
            verdict = self._verdict(phrase, start, begin, match, joined)
            if verdict == "end":
                if CIRCUMSTANCE.match(phrase, match.start()) or RELATIVE.match(phrase, match.end()):
                    more = REMARKED.match(self.text, start + match.end(), end) or RESUMES.search(
                        self.text, start + match.end(), end
                    )
                end = start + match.start()
                break
            if verdict == "cut":
                if match.start() > begin:
                    pieces.append((begin, match.start()))
                begin = match.end()
        if start + begin < end:
            pieces.append((begin, end - start))
        for a, b in self._whole_adjectives(start, phrase, pieces):
            bounds = self._trim(start + a, start + b)
            if bounds and (bounds[1] - bounds[0] > 2 or self.text[slice(*bounds)].isupper()):
                yield bounds
        if more:
            yield from self._split(more.end(), until)

    def _verdict(self, phrase: str, start: int, begin: int, match: re.Match[str], joined: bool) -> str:
        """ "cut", "keep", or "end" where the list of topics is over."""
        at, after = start + match.start(), start + match.end()
        separator = match.group().strip().lower()
        before, rest = phrase[begin : match.start()], phrase[match.end() :]
        tag = self.tagged.at(after)
        if any(a < after and at < b for a, b in self.whole):
            return "keep"
        if separator.startswith(";") or separator.endswith((" on", " about")):
            return "cut"
        if separator.endswith(("in addition to", "apart from", "besides", "along with")) and GERUND.match(
            rest
        ):
            return "cut"  # "trade, in addition to | fighting crime"
        if (
            self._inside(phrase, begin, match)
            or self.tagged.waits(start + begin, at)
            or self.tagged.asks(start + begin, at)
        ):
            return "keep"
        if separator == "," and RELATIVE.match(rest):
            return "end"
        if separator == "," and DEPENDENT.match(rest):
            return "end"
        if before.count("(") > before.count(")"):
            return "keep"
        if separator == "and" and rest.startswith("to ") and not self._governed_by_to(start):
            verb = self.tagged.at(after + 3).startswith("VB") and not self.tagged.infinitive(
                start + begin, at
            )
            return "end" if verb else "keep"  # "cooperation on trade | and to advance ..."
        if (
            separator == "and"
            and rest.startswith(("on the ", "on a "))
            and self.text.endswith(" on ", 0, start)
        ):
            return "cut"  # "views on opening ports | and on the tariff"
        if self._governed_by_to(start) and separator.endswith("and") and rest.startswith("to "):
            return "cut"  # "attention was paid to trade | and to energy"
        if DEPENDENT.match(rest) or among_parties(before, rest) or SCOPE.search(before):
            return "keep"
        if separator == "and" and TORN_GERUND.search(before) and re.match(r"[a-z]+ing\b", rest):
            return "keep"  # "their commitment to strengthening | and expanding trade"
        if QUESTION.match(before) and QUESTION.match(rest):
            return "cut"
        if GERUND.match(rest) and GERUND.match(before) and len(before.split()) > 1:
            return "cut"  # "promoting trade | and preventing conflicts"
        if separator == "," and (GERUND.match(rest) or GERUND.match(before)) and GERUNDS_FOLLOW.search(rest):
            return "cut"  # "efforts to help, | raising funds, and building homes"
        waits = self.tagged.adjectival(start + begin, at) and not PLAIN_LIST.fullmatch(phrase)
        if waits and not (separator == "," and " and " in before):  # "cyber and digital, reform of ..."
            return "keep"
        if self.tagged.infinitive(start + begin, at):
            return self._after_infinitive(separator, rest)
        field = FIELD.match(rest) is not None  # "cooperation in trade, the economy, energy and transport"
        if joined and (field or not (STRICT_OWN.match(rest) or DETERMINED.match(rest) or own().match(rest))):
            return "keep"
        if tag != "VBG" and self.tagged.gerund(start + begin, at):
            return self._after_infinitive(separator, rest)
        listed = separator == "and" and last_item(phrase, begin, match)
        if separator == "and" and tag == "VBD" and not listed:
            return "end"  # "reviewed trade | and identified new fields"
        if (
            separator == "and"
            and tag == "VB"
            and not listed
            and not self.tagged.infinitive(start + begin, at)
            and self.tagged.verb_before(start)
        ):
            return "end"  # "to discuss trade | and advance the talks"
        if separator == "and":
            return "cut" if listed or self._two(phrase, before, rest, after) else "keep"
        if (
            tag == "VBG"
            and not parallel(before, phrase[: match.start()], separator, rest)
            and not _NOUN_IN_ING.match(rest)
        ):
            return "end"
        if tag in ("VBD", "MD"):
            return "end"
        return "keep" if tag == "VBN" and separator == "," else "cut"

    def _whole_adjectives(
        self, start: int, phrase: str, pieces: list[tuple[int, int]]
    ) -> list[tuple[int, int]]:
        """ "bilateral, regional and global issues" is one topic: single adjectives wait for their noun."""
        if len(pieces) > 4:
            return pieces
        for n, (a, b) in enumerate(pieces[:-1]):
            single = ADJECTIVE.fullmatch(phrase[a:b].strip())
            if single and self.tagged.at(start + b - len(phrase[a:b].lstrip()))[:2] in ("", "JJ"):
                return [*pieces[:n], (a, pieces[-1][1])]
        return pieces

    def _governed_by_to(self, start: int) -> bool:
        return self.text.endswith((" to ", " to the "), 0, start)

    def _inside(self, phrase: str, begin: int, match: re.Match[str]) -> bool:
        """Whether the comma opens or closes a parenthesis: "dialogue, with the support of the Union, to end ..."."""
        if "," not in match.group():
            return False
        found, remark = PARENTHESIS.search(phrase, begin), IN_PARTICULAR.search(phrase, begin)
        if remark and remark.start() <= match.start() < remark.end() - 1:
            return True
        return found is not None and found.start() <= match.start() < found.end()

    def _after_infinitive(self, separator: str, rest: str) -> str:
        """Behind "ways to ..." a new topic must look like one: "ways to boost trade, and the situation in ..."."""
        if STRICT_OWN.match(rest):
            return "cut"
        added = any(word in separator for word in ("well", "also", "addition"))
        if added and own().match(rest):
            return "cut"
        comma = separator.startswith(",") or added
        return "cut" if comma and DETERMINED.match(rest) else "keep"

    def _two(self, phrase: str, before: str, rest: str, after: int) -> bool:
        """Whether a plain "A and B" are two topics."""
        if TORN_ADJECTIVE.match(rest):
            return False
        if pair().search(f"{before.split()[-1] if before.split() else ''} and {rest[:40]}"):
            return False
        if PLACED.search(before) and PLACE.match(rest):
            return False
        if prepared(before, rest):
            return False
        if DETERMINED.match(rest) or OWN_DEED.match(rest):
            return True
        if own().match(rest) and len(before.split()) > 1:
            aim = re.match(r"(?:plans|efforts|ways|steps|measures)\s+to\s", rest) and len(before.split()) > 3
            return bool(aim) or not one_phrase(
                before, rest
            )  # "his economic agenda | and plans to lower prices"
        if re.match(r"[a-z]+ing\s", rest):
            return bool(re.match(r"\s*[a-z]+ing\s", before))
        left, right = before.split(), rest.split()
        if len(left) > 1 and left[-1].lower() in words("own") and not PREPOSITION.search(before):
            shared = re.match(r"[\w-]+\s+(?:to|of|for|in)\s", rest)  # "efforts and actions to ..."
            alone = re.match(r"(?:the|a|an|their|its)\s", before) and not (len(left) > 2 and len(right) > 1)
            return not shared and not alone
        if PREPOSITION.search(before) or PREPOSITION.search(rest) or "," in phrase:
            return False
        if self.tagged.at(after)[:2] not in ("NN", "JJ", ""):
            return False
        if len(left) == 1 and (len(right) == 1 or left[0][0].isupper()):
            return True  # "trade and energy", "Taiwan and human rights"
        return len(left) > 1 and len(right) > 1

    def _trim(self, start: int, end: int) -> tuple[int, int] | None:
        text = self.text
        while start < end and (text[start].isspace() or text[start] in ",;:."):
            start += 1
        while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:.–—-"):
            end -= 1
        number = compiled(
            r"\(?\d{1,2}[.)]\s+|(?:namely|especially|more\sbroadly),?\s+|to\s+(?=(?:the|a|an|its|their|[a-z]+(?:tion|ment|ty|ce|sm|s))\s)"
        ).match(text, start, end)
        start = number.end() if number else start
        start = self._without_lead(start, end)
        dangling = compiled(r"(?:,|\s)+(?:and|as well as|or)$").search(text, start, end)
        end = dangling.start() if dangling else end
        manner = manner_end().search(text, start, end)
        end = manner.start() if manner else end
        scope = compiled(r"\s+in (?:all |various |different )?(?:areas|fields)$").search(text, start, end)
        end = scope.start() if scope else end
        return (start, end) if end > start else None
