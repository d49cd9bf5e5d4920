"""Actions: what is promised, one for each verb coordinated under the promise, told from its base form on."""

from __future__ import annotations

from collections.abc import Iterator

from entente.reading.clauses.found import ActFound
from entente.reading.commitments.base_form import in_base_form
from entente.reading.commitments.coordinated_verbs import coordinated_verbs
from entente.reading.commitments.patterns import OWN_TEAMS_TO, WORDS
from entente.reading.syntax.tree import Tree

_TO_DO = frozenset({("to", "VB"), ("with", "VBG")})  # "tasked their teams | with drafting"
Action = tuple[int, int, str]  # where it begins and ends in the document's text, and its words


def actions_under(item: ActFound, start: int, end: int) -> Iterator[Action]:
    """One action per verb coordinated under the promise, each starting with its base form."""
    tree = item.tree
    inside = [i for i in range(len(tree)) if start <= tree.start[i] < end] if tree is not None else []
    head = _head(tree, inside, item) if tree is not None and inside else None
    if tree is None or head is None:
        return
    heads = coordinated_verbs(tree, head, inside, item)
    starts = [_verb_start(tree, h, inside[0]) for h in heads]
    n = 0
    while n < len(heads):
        m = _before_object(tree, heads, n)
        last = (starts[m + 1] if m + 1 < len(heads) else inside[-1] + 1) - 1
        while last > heads[m] and tree.lower[last] in WORDS.trailing and tree.lower[last - 1] != "-":
            last -= 1
        finish = min(tree.end[last], end)
        yield tree.start[starts[n]], finish, in_base_form(tree, heads[n : m + 1], starts[n], item, finish)
        n = m + 1


def _head(tree: Tree, inside: list[int], item: ActFound) -> int | None:
    """The first verb of what is promised; None where no action is ("committed to quadrilateral cooperation")."""
    head = next((i for i in inside[:6] if _may_head(tree, i)), None)
    if keeps_object(item):
        to = (i for i in inside[:-1] if (tree.lower[i], tree.tag[_past_adverb(tree, i + 1)]) in _TO_DO)
        first = next(to, None)
        head = head if first is None else _past_adverb(tree, first + 1)
    if head is None and item.clause is None and _taken_for_name(tree, inside):
        return inside[0]  # a list item's verb, taken for a name
    return head


def _may_head(tree: Tree, i: int) -> bool:
    """Whether the word is a verb, and no preposition in the form of one ("including"); not "in an | evolving | landscape"."""
    if tree.tag[i] in ("VBG", "VBN") and i and tree.tag[i - 1] in ("DT", "PRP$"):
        return False
    return tree.tag[i] in ("VB", "VBG", "VBP", "VBN") and tree.lower[i] not in WORDS.prepositions


def _past_adverb(tree: Tree, k: int) -> int:
    """ "directed agencies to | rapidly | mobilise"."""
    return k + (tree.tag[k] == "RB" and k + 1 < len(tree))


def _taken_for_name(tree: Tree, inside: list[int]) -> bool:
    """Whether a list item begins with a verb that the parser took for a noun: with an object behind it and no verb of its own."""
    first = inside[0]
    if tree.tag[first] not in ("NN", "NNP") or tree.tag[first + 1 : first + 2] in (["IN"], ["TO"], ["-LRB-"]):
        return False  # "Support for the mission"
    return not any(
        tree.tag[k] in ("VBZ", "VBD", "VBP", "MD") and tree.dep[k] in ("ROOT", "aux", "cop") for k in inside
    )


def keeps_object(item: ActFound) -> bool:
    """Whether others are to do it who stand first: "tasked | their teams | to draft", "commit | our governments | to consult"."""
    entry = item.clause.predicate.entry if item.clause is not None else None
    tree = item.tree
    if tree is not None and any(
        tree.start[k] == item.content_start and tree.tag[k] == "VB" for k in range(len(tree))
    ):
        return False  # an item of a list: "tasked their teams to: | - draft a pact"
    return bool(entry and (entry.keep_object or (item.promise and OWN_TEAMS_TO.match(item.act.content))))


def _before_object(tree: Tree, heads: list[int], n: int) -> int:
    """Which verb stands before the object of the `n`th: "promote and defend democracy" is one promise about one object."""
    while n + 1 < len(heads):
        between = range(heads[n] + 1, heads[n + 1])
        anew = tree.lower[heads[n + 1] - 1] == "to"  # "to coordinate | and to work together"
        if not between or anew or any(not _joins(tree, heads[n], i) for i in between):
            break
        n += 1
    return n


def _joins(tree: Tree, verb: int, k: int) -> bool:
    """A comma or an "and", a manner of the next verb ("and fully enforce"), a particle ("commit | to and carry out")."""
    if (
        tree.lower[k] in WORDS.joining
        or tree.lower[k] == "then"
        or (tree.tag[k] == "RB" and tree.lower[k].endswith("ly"))
    ):
        return True
    return k == verb + 1 and tree.tag[k] in ("IN", "TO", "RP") and tree.lower[k + 1] in ("and", "or")


def _verb_start(tree: Tree, i: int, first: int) -> int:
    """Where the verb begins with its adverbs: "| jointly develop"."""
    adverbs, begin = tree.kids(i, "advmod"), i
    while begin - 1 >= first and begin - 1 in adverbs:
        begin -= 1
    return begin
