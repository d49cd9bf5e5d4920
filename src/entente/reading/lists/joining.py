"""Items read as what finishes their lead-in: "We commit to: | - opening a school" as "We commit to opening a school".

Every such item is handed to the parser twice, by itself and behind its lead-in; `settled` keeps the one that is a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from entente.lexicon.list_words import list_words
from entente.reading.lists.following import is_label
from entente.reading.lists.labelled import aim, going_on, named
from entente.reading.patterns.ready import compiled
from entente.reading.predicates import predicate_at
from entente.reading.sentences.lead_ins import subject_alone, tells_deed, unfinished
from entente.reading.sentences.sentence import SentenceView
from entente.reading.syntax.tree import Tree

_NO_ITEM = list_words().no_item
_MARK = compiled(r"\s*(?:\(?(\w{1,4})[.)]|([^\w\s(]))\s")
_LEADS = compiled(r":\s*$|(?<=\w)\s(?:to|will|shall|that)\s*$")
_MOST = 200  # items that are read so in one list
_GOVERNING = compiled(r"\s+(?:on|to|upon|that)$")
Pair = tuple[SentenceView, Tree]


@dataclass(frozen=True, slots=True)
class _List:
    """A list that is open: its lead-in, the form of its bullets (None: not known yet), the paragraph of its last item.

    `aims`: its lead-in is a whole sentence, and its items have names ("Ports – Expand controls").
    `headings`: its items are headings ("• Open More Ports"), each with prose under it, which does not end the list.
    `deeds`: its lead-in says only who acts, and each item what they did ("The Presidents, meeting in Lima: 1. Ratified ...").
    """

    lead: SentenceView
    form: str | None
    paragraph: int
    aims: bool = False
    headings: bool = False
    deeds: bool = False

    def holds(self, sentence: SentenceView, form: str) -> bool:
        """Whether a sentence may stand in it."""
        if self.aims:
            same = self.form is not None and self.paragraph == sentence.segment.paragraph
            return same or named(sentence) is not None
        if self.paragraph == sentence.segment.paragraph or self.tells(sentence, form):
            return True
        return self.form in (None, form) and (form != "" or _opens_item(sentence.text))

    def tells(self, sentence: SentenceView, form: str) -> bool:
        """Whether a sentence stands under a heading of it, and leads no other list."""
        return self.headings and form == "" and not sentence.text.rstrip().endswith(":")


def with_items(sentences: Iterable[SentenceView], text: str) -> Iterator[SentenceView]:
    """The sentences; behind each item of a list under an unfinished lead-in, the item once more with its lead-in."""
    lists: list[_List] = []  # the inmost last
    count = 0
    for sentence in sentences:
        yield sentence
        form = _form(sentence, text)
        while lists and not lists[-1].holds(sentence, form):
            lists.pop()
        item = _as_item(lists, sentence, form)
        count = count + 1 if lists else 0
        opens = unfinished(sentence.text) if _LEADS.search(sentence.text) else None
        if opens is not None:
            lists.append(_List((item or sentence).part(0, opens), None, sentence.segment.paragraph))
        elif not lists and (who := subject_alone(sentence.text)) is not None:
            lists.append(_List(sentence.part(0, who), None, sentence.segment.paragraph, deeds=True))
        elif not lists and (aims := aim(sentence)) is not None:
            lists.append(_List(sentence.part(0, aims), None, sentence.segment.paragraph, aims=True))
        elif item is not None and count < _MOST:
            yield item


def _as_item(lists: list[_List], sentence: SentenceView, form: str) -> SentenceView | None:
    """The sentence as an item of the inmost list; None where it only goes on with one, or where there is no list."""
    if lists and lists[-1].aims:
        return _named_item(lists, sentence, form)
    if not lists or lists[-1].paragraph == sentence.segment.paragraph or lists[-1].tells(sentence, form):
        return None
    inmost = lists[-1]
    if inmost.deeds and not tells_deed(sentence.text):
        return None
    headings = inmost.headings or (form != "" and is_label(sentence.text))
    lists[-1] = replace(inmost, form=form, paragraph=sentence.segment.paragraph, headings=headings)
    first = sentence.text.split(" ", 1)[0].lower()
    governing = _GOVERNING.search(inmost.lead.text) if first in ("to", "that") else None
    lead = (
        inmost.lead.part(0, governing.start()) if governing else inmost.lead
    )  # "agreed on | to set up a fund"
    segment = replace(sentence.segment, kind="bullet") if form else sentence.segment
    return replace(sentence, segment=segment, lead=lead)


def _named_item(lists: list[_List], sentence: SentenceView, form: str) -> SentenceView | None:
    """The words behind the name of an item, or what goes on with them."""
    words = named(sentence) or going_on(sentence)
    inmost = lists[-1]
    lists[-1] = replace(inmost, form=form, paragraph=sentence.segment.paragraph)
    return replace(words, lead=inmost.lead) if words is not None else None


def _form(sentence: SentenceView, text: str) -> str:
    """The bullet or kind of number before a sentence; empty where there is none."""
    begin = text.rfind("\n", 0, sentence.start) + 1
    mark = _MARK.match(text[begin : sentence.start])
    if mark is None:
        return ""
    return mark.group(2) or ("1" if mark.group(1).isdigit() else "a")


def _opens_item(words: str) -> bool:
    """Whether words without a bullet may be an item that has lost it."""
    first = re.match(r"[\w’'-]+", words)
    return first is not None and (first.group()[0].islower() or first.group().lower() not in _NO_ITEM)


def settled(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Each sentence once: an item with its lead-in, unless it is a sentence of its own."""
    held: Pair | None = None
    for pair in pairs:
        if pair[0].lead is not None and held is not None and held[0].start <= pair[0].start < held[0].end:
            held = pair if _finishes(pair[0], held[1], pair[1]) else held
            continue
        if held is not None:
            yield held
        held = pair
    if held is not None:
        yield held


def _finishes(item: SentenceView, alone: Tree, joined: Tree) -> bool:
    """Whether an item wants its lead-in, by the trees that it has alone and with it."""
    lead = item.lead
    if lead is None or not len(alone):
        return False
    if lead.text.endswith(" that") or alone.lower[0] in ("to", "that"):
        return True
    first = next((k for k in range(len(joined)) if joined.start[k] >= item.start), 0)
    if alone.start[0] < item.start:  # "Ports – | Expand controls"
        return joined.tag[first] in ("VB", "VBP")
    if joined.tag[first] == "VBN" and joined.lemma[first - 1] == "have":
        return True  # "has: | - Imposed sanctions"
    root = next(iter(alone.roots), 0)
    if alone.finite(root) and alone.kids(root, "nsubj", "nsubj:pass", "aux"):
        return False
    if alone.tag[0] == "VBZ" and predicate_at(alone, 0) is not None:
        return False  # "The Council: 1. Takes note of ..."
    if item.kind == "bullet" or item.text[0].islower():
        return True
    return root == 0 and alone.tag[0] in ("VB", "VBG", "VBP")
