"""Whether the content of an act is an action, told by how it begins."""

from __future__ import annotations

from collections.abc import Iterator

from entente.reading.clauses.found import ActFound
from entente.reading.commitments.actions import Action, keeps_object
from entente.reading.commitments.patterns import BASE_FORM, FINITE, WHEN_FIRST, WORDS


def whole(item: ActFound) -> tuple[int, int]:
    return item.content_start, item.content_start + len(item.act.content)


def nothing() -> Iterator[Action]:
    return iter(())


def begins_with_action(item: ActFound) -> bool:
    words = item.act.content.split()
    if not words:
        return False
    first = words[0].lower().strip(",")
    if item.clause is not None and item.clause.predicate.future:
        return True
    if item.clause is None:
        return is_base(first) or first.endswith("ing")
    tree = item.tree
    assert tree is not None
    if keeps_object(item):
        return " to " in item.act.content or " with " in item.act.content
    k = next((k for k in range(len(tree)) if tree.start[k] >= item.content_start), item.clause.content[0])
    first_when = WHEN_FIRST.match(item.act.content)
    upto = item.content_start + (first_when.end() if first_when else 0)
    while k < len(tree) and (tree.start[k] < upto or tree.tag[k] in ("RB", "TO", "IN", ",", "``", "''")):
        k += 1
    return (
        k < len(tree)
        and tree.tag[k] in ("VB", "VBG")
        and not (
            tree.dep[k] == "amod" and FINITE.search(item.act.content)
        )  # "neighbouring countries should ..."
        and tree.start[k] < max(upto, item.content_start) + 30
    )


def is_base(word: str) -> bool:
    """Whether the word may be a verb's base form rather than a determiner or an adjective."""
    past = word.endswith("ed") and word not in WORDS.base_in_ed
    return bool(BASE_FORM.match(word)) and word not in WORDS.no_verbs and not past
