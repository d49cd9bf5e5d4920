"""The verbs coordinated under one promise: by the tree, by a list of infinitives or gerunds, below a verb that only introduces."""

from __future__ import annotations

from entente.reading.clauses.found import ActFound
from entente.reading.commitments.gerund_lists import gerunds_beside, gerunds_set_beside
from entente.reading.commitments.patterns import WORDS
from entente.reading.predicates.future import noun_of_a_list
from entente.reading.syntax.tree import Tree


def coordinated_verbs(tree: Tree, head: int, inside: list[int], item: ActFound) -> list[int]:
    """The verb `head` and those set beside it among the words `inside`, in their order."""
    words = set(inside)
    verbs = sorted({
        head, *_coordinated(tree, head, words), *_under_light_verb(tree, head, words),
        *gerunds_set_beside(tree, head, inside, item), *_infinitives_listed(tree, head, inside),
        *_behind_semicolons(tree, head, inside),
    })  # fmt: skip
    verbs = [v for v in verbs if not _of_an_aim(tree, head, v) and (v == head or not _of_another(tree, v))]
    verbs = [v for v in verbs if v == head or not _describes(tree, v)]
    return _without_adjectives(tree, verbs)


def _describes(tree: Tree, verb: int) -> bool:
    """ "a prosperous and | secure | region": the second of two adjectives, taken for a verb."""
    before, behind = tree.tag[max(0, verb - 3) : verb], tree.tag[verb + 1 : verb + 2]
    adjective = (
        len(before) > 2 and before[0] in ("DT", "PRP$") and before[1] == "JJ"
    )  # "host a fair and publish"
    described = bool(behind) and behind[0].startswith("NN") and tree.dep[verb - 2] != "obj"
    return adjective and described and tree.lower[verb - 1] == "and"


def _coordinated(tree: Tree, head: int, inside: set[int]) -> list[int]:
    """ "promote A and defend B": coordinated by the tree, in the same form."""
    found = []
    todo = list(tree.kids(head, "conj"))
    while todo:
        k = todo.pop(0)
        if (
            k in inside
            and tree.tag[k] in ("VB", "VBG")
            and tree.lower[k - 1] != "-"  # "fast-track"
            and not noun_of_a_list(tree, k)
            and (tree.tag[k] == tree.tag[head] or tree.tag[head] in ("VBP", "NN"))
        ):
            found.append(k)
            todo.extend(tree.kids(k, "conj"))
    if found and all(tree.tag[k] == "VBG" and tree.lower[k - 1] == "," for k in found):
        return []  # "pursuing the transition, enabling growth": what comes of it
    return sorted(found)


def _under_light_verb(tree: Tree, head: int, inside: set[int]) -> list[int]:
    """ "work to harmonize standards and develop corridors": what is coordinated below a verb that only introduces."""
    if tree.lemma[head] not in WORDS.introducing:
        return []
    below = next(
        (
            k
            for k in tree.kids(head, "xcomp", "advcl")
            if k in inside and tree.tag[k] in ("VB", "VBG") and k < head + 6
        ),
        None,
    )
    if below is None:
        return []
    if tree.tag[below] == "VBG" and tree.tag[head] != "VBG":
        return gerunds_beside(tree, below, inside)
    kept: list[int] = []
    previous = below
    for k in tree.kids(below, "conj"):
        if k not in inside or tree.tag[k] not in ("VB", "VBP"):
            continue
        if any(tree.lower[m] not in WORDS.joining for m in range(previous + 1, k)):
            kept.append(k)  # not "work to detect and disrupt the flow": one object, one promise
        previous = k
    return kept


def _behind_semicolons(tree: Tree, head: int, inside: list[int]) -> list[int]:
    """ "intend to link A and B; | expand C; and | connect D": the verbs that open the parts of a long infinitive."""
    joints = [k for k in inside if k > head and tree.lower[k] == ";"]
    opening = []
    for joint in joints:
        k = joint + 1
        while tree.lower[k : k + 1] and (tree.lower[k] in ("and", "to") or tree.tag[k] == "RB"):
            k += 1
        opening.append(k)
    bare = all(k < len(tree) and tree.tag[k] in ("VB", "VBP") for k in opening)
    return opening if bare and tree.tag[head] == "VB" else []


def _infinitives_listed(tree: Tree, head: int, inside: list[int]) -> list[int]:
    """ "to launch a fund and to open ...", "support ... as well as provide": joined by words, whatever the tree says."""
    found: list[int] = []
    aim = False  # whether an aim of its own has begun: what follows may belong to it
    beside = ("and", ",") if _under_to(tree, head) else ("and",)  # "will A, | to B": what for
    for k in inside:
        if k <= head + 1 or tree.tag[k] not in ("VB", "VBP"):
            continue
        aim = aim or (tree.lower[k - 1] == "to" and tree.lower[k - 2] not in beside)
        listed = not aim and tree.lower[k - 1] == "to" and k - 2 > head
        if listed or tree.lower[k - 3 : k] == ["as", "well", "as"]:
            found.append(k)
    return found


def _under_to(tree: Tree, verb: int) -> bool:
    """Whether "to" brings the verb ("agreed to | open") or goes on with it ("work | to open"): ", to close" may be set beside it."""
    return "to" in tree.lower[max(0, verb - 2) : verb] or tree.lower[verb + 1 : verb + 2] == ["to"]


def _of_an_aim(tree: Tree, head: int, verb: int) -> bool:
    """ "continue coordination to prevent A, preserve B and work for C": what follows an aim's infinitive belongs to it."""
    if verb <= head or tree.tag[verb] != "VB":
        return False
    infinitives = [
        k for k in range(head + 2, len(tree) - 1) if tree.lower[k] == "to" and tree.tag[k + 1] == "VB"
    ]
    listed = [k for k in infinitives if tree.lower[k - 1] in (",", "and", "or", ";")]
    alone = len(listed) == 1 or not _under_to(tree, head)
    if listed and alone and tree.lower[listed[0] - 1] == "," and verb > listed[0]:
        return True  # "continue coordination, to prevent A, preserve B and work for C", "will widen trade, to A and to B"
    if tree.lower[verb - 1] == "to" or tree.lower[verb - 3 : verb] == ["as", "well", "as"]:
        return False
    if ";" in tree.lower[verb - 2 : verb]:
        return False  # "fund ports to widen trade; and build ships"
    return any(
        tree.lower[k - 1] not in ("and", ",", "or")
        and not (tree.lemma[k - 1] in WORDS.introducing and k < head + 3)
        for k in infinitives
        if k < verb - 1
    )


def _of_another(tree: Tree, verb: int) -> bool:
    """ "foster innovation, so firms can enhance their work": a verb with a modal of its own."""
    return any(tree.lower[k] in ("can", "could", "may") for k in tree.kids(verb, "aux"))


def _without_adjectives(tree: Tree, heads: list[int]) -> list[int]:
    """ "build diverse and secure supply chains and cut risks": between two verbs with objects of their own stands a noun."""
    kept = heads[:1]
    for h in heads[1:]:
        between = range(kept[-1] + 1, h)
        object_first = any(tree.tag[k][:2] in ("NN", "PR", "CD", "DT") for k in between)
        described = any(tree.tag[k] in ("JJ", "VBN") and k not in heads for k in between)
        if object_first or not described:
            kept.append(h)
    return kept
