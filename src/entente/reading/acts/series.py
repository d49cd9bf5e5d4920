"""A long series under one verb, each part of which is an act of its own."""

from __future__ import annotations

from dataclasses import replace

from entente.model import Span
from entente.reading.clauses.found import ActFound
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.syntax.tree import Tree

_NUMBER = compiled(r"\((?:1|a|i)\)\s+(?:to\s+)?")
_OF_PART = Guarded(
    r"\bincluding\b[^;:]{0,80}:[^;:]+;"
)  # "to go on with their work, including efforts to: map A; and dam B"
_SERIES = Guarded(r";\s+(?:and\s+)?(?:to\s+)?(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)\s+)?")


def series(whole: ActFound, tree: Tree, text: str) -> list[ActFound]:
    """ "will expand trade; open markets; and train experts": a long series under one promise is one act each."""
    if not _may_be_series(whole, tree) or _OF_PART.search(whole.act.content):
        return [whole]
    pieces = _pieces(whole.act.content, whole.content_start)
    verbs = {tree.start[i] for i in range(len(tree)) if tree.tag[i] in ("VB", "VBP")}
    adverbs = {tree.start[i] for i in range(len(tree)) if tree.tag[i] == "RB"}
    numbered = _NUMBER.match(whole.act.content)
    if numbered is None and (len(pieces) < 3 or any(start not in verbs | adverbs for start, _ in pieces[1:])):
        return [whole]
    if numbered is not None:  # "agreed that (i) ...; (ii) ..."
        pieces[0] = (pieces[0][0] + numbered.end(), pieces[0][1])
    acts = []
    for number, (start, end) in enumerate(pieces):
        begin = whole.act.evidence[0].start if number == 0 else start
        span = Span.of(text, begin, end)
        act = replace(whole.act, content=text[start:end], evidence=(span,))
        acts.append(replace(whole, act=act, content_start=start))
    return acts


def _may_be_series(found: ActFound, tree: Tree) -> bool:
    """Whether each part between semicolons may be an act: of a promise, or numbered; "intend to link A; lay B" is one."""
    content = found.act.content
    if found.clause is None or ";" not in content:
        return False
    predicate = found.clause.predicate
    one = tree.lower[predicate.content - 1] == "to" and not predicate.future
    return (predicate.promise and not one) or content.startswith("(")


def _pieces(content: str, offset: int) -> list[tuple[int, int]]:
    """The parts that semicolons set side by side, as offsets into the whole text."""
    found = []
    begin = 0
    for link in [*_SERIES.finditer(content), None]:
        end = link.start() if link else len(content)
        if end > begin:
            found.append((offset + begin, offset + end))
        begin = link.end() if link else end
    return found
