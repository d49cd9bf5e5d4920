"""Which acts of an item read with its lead-in are the item's own, and in which words they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from entente.model import Act, Actor, Span
from entente.reading.clauses.found import ActFound
from entente.reading.lists.following import OF_PAPERS, is_label
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.syntax.tree import Tree

_GOVERNING = compiled(r"(?:to|that)\s+(?=\S)", re.I)
_TRIM_END = Guarded(r"[\s,;:.]*(?:[;,]\s+(?:and|or))?[\s,;:.]*$")


@dataclass(frozen=True, slots=True)
class Items:
    """The items of one list so far: its lead-in, the place of its acts among all, and the act of the first item, which a
    misread one shares."""

    lead: SentenceView
    tree: Tree
    place: int
    like: ActFound | None = None

    def own(
        self,
        text: str,
        item: SentenceView,
        tree: Tree,
        found: Sequence[ActFound],
        actors: tuple[Actor, ...],
        session: str | None,
    ) -> tuple[Items, list[ActFound]]:
        """The acts of `found`, read of the lead-in and `item` together, in the words of the item; those of the lead-in with
        its first item. `actors` do what a gerund says that is no act ("is: | - partnering with ..."), at `session`."""
        acts = [
            self._of_item(text, f, item) for f in found if _end(f) > item.start and not _by_the_way(f, item)
        ]
        if not acts and (gerund := _gerund(tree, item)) is not None:
            doers = self.like.act.actors if self.like else actors
            acts = [_announced(text, item, tree, gerund, doers, session)]
        if not acts and self.like is not None:
            acts = [_like(text, self.like, item, tree)]
        if acts and is_label(item.text) and not _takes_labels(acts[0], tree, item):
            return self, []
        before = [f for f in found if _end(f) <= item.start] if self.like is None and acts else []
        like = self.like or (acts[0] if acts else None)
        return replace(self, like=like), [*(self._of_lead(text, f) for f in before), *acts]

    def _of_item(self, text: str, found: ActFound, item: SentenceView) -> ActFound:
        start, end = max(found.content_start, item.start), _end(found)
        governing = _GOVERNING.match(text, start, end)
        start = governing.end() if governing else start
        first = max(found.act.evidence[0].start, item.start)
        span = Span.of(text, min(first, start), max(end, min(found.act.evidence[0].end, item.end)))
        act = replace(found.act, content=text[start:end], evidence=(span,))
        return replace(found, act=act, sentence=replace(item, lead=None), content_start=start)

    def _of_lead(self, text: str, found: ActFound) -> ActFound:
        evidence = found.act.evidence[0]
        span = Span.of(text, evidence.start, min(evidence.end, self.lead.end))
        return replace(found, act=replace(found.act, evidence=(span,)), sentence=self.lead)


def _end(found: ActFound) -> int:
    return found.content_start + len(found.act.content)


def _by_the_way(found: ActFound, item: SentenceView) -> bool:
    """ "pledge to: | protect our people by investing in A, supporting B": how, and no act beside that of the lead-in."""
    clause, tree = found.clause, found.tree
    return (
        clause is not None
        and tree is not None
        and clause.mode == "participle"
        and tree.start[clause.predicate.at] > item.start
        and any(tree.tag[k][:1] in "VM" for k in range(len(tree)) if tree.start[k] < item.start)
    )


def _takes_labels(found: ActFound, tree: Tree, item: SentenceView) -> bool:
    """ "discussed: Climate Change", "adopted: The Lima Declaration", "will: Launch New Programmes", not what an item is called."""
    first = next((k for k in range(len(tree)) if tree.start[k] >= item.start), 0)
    return found.act.force == "discuss" or found.act.verb in OF_PAPERS or tree.tag[first][:1] == "V"


def _like(text: str, last: ActFound, item: SentenceView, tree: Tree) -> ActFound:
    """The item as the same act as the one before."""
    span = _words(text, item, item.start)
    act = replace(last.act, content=span.quote, addressees=(), quoted=False, evidence=(span,))
    return ActFound(act, None, tree, replace(item, lead=None), last.promise, item.start)


def _gerund(tree: Tree, item: SentenceView) -> int | None:
    """The word of what is under way or has been done: "is: | Partnering with ...", "has: | Doubled ..."."""
    first = next((k for k in range(1, len(tree) - 2) if tree.start[k] >= item.start), 0)
    form = {"VBG": "be", "VBN": "have"}.get(tree.tag[first])
    return first if form is not None and tree.lemma[first - 1] == form else None


def _announced(
    text: str, item: SentenceView, tree: Tree, gerund: int, actors: tuple[Actor, ...], session: str | None
) -> ActFound:
    start = tree.start[gerund + 1]
    whole, words = _words(text, item, item.start), _words(text, item, start)
    verb = tree.lemma[gerund]
    act = Act("", session, actors, verb, "announce", words.quote, (), False, None, False, (whole,))
    return ActFound(act, None, tree, replace(item, lead=None), False, start)


def _words(text: str, item: SentenceView, start: int) -> Span:
    """The words of the item from `start` on, without what links it to the next."""
    end = item.start + len(_TRIM_END.sub("", item.text))
    return Span.of(text, start, max(end, start + 1))
