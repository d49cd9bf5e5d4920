"""The verbs coordinated under one promise: each is an action of its own, told from its base form on."""

from __future__ import annotations

from collections.abc import Iterator

from entente.reading.clauses.found import ActFound
from entente.reading.commitments.base_form import gerund, in_base_form
from entente.reading.commitments.patterns import OWN_TEAMS_TO, WORDS
from entente.reading.predicates.future import noun_of_a_list
from entente.reading.syntax.tree import Tree

_TO_DO = frozenset({("to", "VB"), ("with", "VBG")})  # "tasked their teams | with drafting"
Action = tuple[int, int, str]  # where it begins and ends in the document's text, and its words


def actions_under(item: ActFound, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """One action per verb coordinated under the promise, each starting with its base form."""
    tree = item.tree
    if tree is None:
        return
    inside = [i for i in range(len(tree)) if start <= tree.start[i] < end]
    if not inside:
        return
    head = next((i for i in inside[:6] if _may_head(tree, i)), None)
    if keeps_object(item):
        to = next(
            (i for i in inside[:-1] if (tree.lower[i], tree.tag[_past_adverb(tree, i + 1)]) in _TO_DO), None
        )
        head = head if to is None else _past_adverb(tree, to + 1)
    if head is None:
        if item.clause is not None or not _taken_for_name(tree, inside):
            return  # "committed to quadrilateral cooperation": no action is promised
        head = inside[0]  # a list item's verb, taken for a name
    heads = sorted({
        head, *_coordinated(tree, head, set(inside)), *_under_light_verb(tree, head, set(inside)),
        *_gerunds_set_beside(tree, head, inside, item), *_infinitives_listed(tree, head, inside),
        *_behind_semicolons(tree, head, inside),
    })  # fmt: skip
    heads = [h for h in heads if not _of_an_aim(tree, head, h) and (h == head or not _of_another(tree, h))]
    heads = _without_adjectives(tree, heads)
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


def with_antecedent(item: ActFound, actions: Iterator[Action]) -> Iterator[Action]:
    """ "prepared the summit, which Freedonia will host in May": to host the summit in May."""
    what = _antecedent(item)
    for start, end, action in actions:
        verb, _, rest = action.partition(" ")
        if what and item.tree and item.clause and verb == item.tree.lemma[item.clause.predicate.at]:
            action = f"{verb} {what} {rest}".strip()
        yield start, end, action


def _antecedent(item: ActFound) -> str | None:
    """The words for which "which" or "that" stands, where it is what the verb of the act is done to."""
    tree, clause = item.tree, item.clause
    if tree is None or clause is None or tree.dep[clause.predicate.at] != "acl:relcl":
        return None
    which = tree.kid(clause.predicate.at, "obj")
    if which is None or tree.lower[which] not in ("which", "that"):
        return None
    first = tree.left(tree.head[clause.predicate.at])
    words = item.sentence.text[
        tree.start[first] - item.sentence.start : tree.start[which] - item.sentence.start
    ]
    words = words.rstrip(" ,")
    return words[0].lower() + words[1:] if tree.tag[first] == "DT" else words


def befalls(item: ActFound) -> bool:
    """ "Freedonia will be paired with a port": what others do to it is no promise of its own."""
    tree, clause = item.tree, item.clause
    if tree is None or clause is None or item.act.verb != "will":
        return False
    at = clause.predicate.at
    subject = tree.kid(at, "nsubj:pass")
    return tree.tag[at] == "VBN" and subject is not None and tree.tag[subject] in ("NNP", "PRP")


def _of_another(tree: Tree, verb: int) -> bool:
    """ "foster innovation, so firms can enhance their work": a verb with a modal of its own."""
    return any(tree.lower[k] in ("can", "could", "may") for k in tree.kids(verb, "aux"))


def _of_an_aim(tree: Tree, head: int, verb: int) -> bool:
    """ "continue coordination to prevent A, preserve B and work for C": what follows an aim's infinitive belongs to it."""
    if verb <= head or tree.tag[verb] != "VB":
        return False
    listed = [
        k
        for k in range(head + 2, len(tree) - 1)
        if tree.lower[k] == "to" and tree.tag[k + 1] == "VB" and tree.lower[k - 1] in (",", "and", "or", ";")
    ]
    alone = len(listed) == 1 or not _under_to(tree, head)
    if listed and alone and tree.lower[listed[0] - 1] == "," and verb > listed[0]:
        return True  # "continue coordination, to prevent A, preserve B and work for C", "will widen trade, to A and to B"
    if tree.lower[verb - 1] == "to" or tree.lower[verb - 3 : verb] == ["as", "well", "as"]:
        return False
    if ";" in tree.lower[verb - 2 : verb]:
        return False  # "fund ports to widen trade; and build ships"
    return any(
        tree.lower[k] == "to" and tree.tag[k + 1] == "VB" and tree.lower[k - 1] not in ("and", ",", "or")
        and not (tree.lemma[k - 1] in WORDS.introducing and k < head + 3)
        for k in range(head + 2, verb - 1)
    )  # fmt: skip


def _under_to(tree: Tree, verb: int) -> bool:
    """Whether "to" brings the verb ("agreed to | open") or goes on with it ("work | to open"): ", to close" may be set beside it."""
    return "to" in tree.lower[max(0, verb - 2) : verb] or tree.lower[verb + 1 : verb + 2] == ["to"]


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
        return _gerunds_beside(tree, below, inside)
    kept: list[int] = []
    previous = below
    for k in tree.kids(below, "conj"):
        if k not in inside or tree.tag[k] not in ("VB", "VBP"):
            continue
        if any(tree.lower[m] not in WORDS.joining for m in range(previous + 1, k)):
            kept.append(k)  # not "work to detect and disrupt the flow": one object, one promise
        previous = k
    return kept


def _gerunds_beside(tree: Tree, first: int, inside: set[int]) -> list[int]:
    """ "continue sending A, holding B to account, and imposing C": gerunds in a list that "and" closes."""
    found = [
        k
        for k in sorted(inside)
        if k > first + 1
        and gerund(tree, k)
        and (_before_manner(tree, k) in (",", "and", ";") or tree.lower[k - 2 : k] == ["and", "to"])
        and tree.lower[k] not in WORDS.prepositions
    ]
    closed = bool(found) and "and" in tree.lower[found[-1] - 3 : found[-1]]
    return found if closed and tree.lower[found[0]] not in WORDS.by_way_of else []


def _before_manner(tree: Tree, k: int) -> str:
    """The word before a verb and its manner: "and | jointly | running"."""
    at = k - 2 if tree.tag[k - 1] == "RB" and tree.lower[k - 1].endswith("ly") else k - 1
    return tree.lower[at]


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


def _gerunds_set_beside(tree: Tree, head: int, inside: list[int], item: ActFound) -> list[int]:
    """ "consensus on opening A, deepening B and jointly running C"; an item of a list needs no "and" to close it."""
    if item.clause is None:
        return _gerunds_listed(tree, head, inside)
    if tree.tag[head] != "VBG" or any(k < head and tree.tag[k] == "VBG" for k in inside):
        return []
    found = _gerunds_beside(tree, head, set(inside))
    explained = bool(found) and any(
        tree.lower[k] in WORDS.explaining or (tree.lower[k] == "by" and tree.tag[k + 1] == "VBG")
        for k in range(head, found[0])
    )
    return [] if explained or len(found) < 2 else found


def _gerunds_listed(tree: Tree, head: int, inside: list[int]) -> list[int]:
    """ "cooperating in ..., promoting ... and preventing ...": gerunds set beside the first by commas and "and"."""
    if tree.tag[head] != "VBG" or head != inside[0]:
        return []
    found: list[int] = []
    below = False  # whether one reads what belongs to "including", "recognizing", "by doing": up to the next semicolon
    for k in inside[1:]:
        before = tree.lower[k - 1]
        if before == ";":
            below = False
        if tree.tag[k] != "VBG":
            continue
        if tree.lower[k] in WORDS.prepositions | WORDS.mindful or (
            before == "by" and tree.lower[k - 2] != "and"
        ):
            below = True
        elif (
            not below and before in (",", ";", "and", "or", "by") and tree.dep[k] not in ("amod", "compound")
        ):
            found.append(k)
    return found


def _may_head(tree: Tree, i: int) -> bool:
    return tree.tag[i] in ("VB", "VBG", "VBP", "VBN") and tree.lower[i] not in WORDS.prepositions


def _coordinated(tree: Tree, head: int, inside: set[int]) -> list[int]:
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


def _verb_start(tree: Tree, i: int, first: int) -> int:
    adverbs, begin = tree.kids(i, "advmod"), i
    while begin - 1 >= first and begin - 1 in adverbs:
        begin -= 1
    return begin
