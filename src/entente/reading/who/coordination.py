"""Several heads of one subject, whether the parser saw their coordination or not."""

from __future__ import annotations

import re

from entente.reading.patterns.ready import compiled
from entente.reading.who.group_members import expanded
from entente.reading.who.offices import owner_shared
from entente.reading.who.patterns import INSTITUTIONS, OF_GROUP, WORDS
from entente.reading.who.scene import Scene
from entente.reading.who.setting import Who


def coordinated(scene: Scene, head: int, span: tuple[int, int] | None) -> list[int]:
    """The heads that "and" joins to this one within the subject."""
    tree = scene.tree
    heads = [head]
    within = [c for c in tree.kids(head, "acl") if tree.tag[c] == "VBN"]
    # "The meeting, chaired by A and B, reviewed ...": what follows the participle is its own
    todo = [k for k in tree.kids(head, "conj") if not any(head < c < k for c in within)]
    while todo:
        k = todo.pop(0)
        if (span is None or span[0] <= k < span[1]) and not tree.finite(k):
            heads.append(k)
            todo.extend(tree.kids(k, "conj"))
    if len(heads) == 1:
        heads += _second_subjects(scene, head, span)
    return heads


def _second_subjects(scene: Scene, head: int, span: tuple[int, int] | None) -> list[int]:
    """ "Roe and I", "the Commissioner and the UK Secretary": two subjects for the parser, with "and" before the second."""
    tree = scene.tree
    if tree.lower[head + 1 : head + 3] == ["and", "i"]:
        return [head + 2]
    if span is None or tree.dep[head] != "nsubj":
        return []
    others = [k for k in tree.kids(tree.head[head], "nsubj") if k > head and tree.dep[k] == "nsubj"]
    return [
        k
        for k in others
        if tree.lower[max(0, tree.left(k) - 1)] == "and" or tree.lower[tree.left(k)] == "and"
    ]


def rest_of_parties(scene: Scene, heads: list[int], found: list[Who | None]) -> bool:
    """ "Japan and the countries of Central Asia": one of many parties and, beside it, the rest of them."""
    if len(scene.setting.parties) < 3 or not scene.setting.joint or len(heads) != 2 or None not in found:
        return False
    tree, other = scene.tree, heads[found.index(None)]
    return (
        any(who is not None and set(who.parties) <= set(scene.setting.parties) for who in found)
        and tree.tag[other] in ("NNS", "NNPS")
        and tree.lemma[other] in WORDS.rest_of_parties
    )


def and_the_other(scene: Scene, heads: list[int], found: list[Who | None]) -> bool:
    """ "Roe and Doe": one of two who met and, beside him, a name of which the text says no more."""
    parties, tree = set(scene.setting.parties), scene.tree
    if len(parties) != 2 or len(heads) != 2 or found[0] is None or found[1] is not None:
        return False
    other = heads[1]
    return (
        set(found[0].parties) < parties
        and bool(found[0].actors[0].person)
        and tree.tag[other] == "NNP"
        and not any(m.start < tree.end[other] and tree.start[other] < m.end for m in scene.parties)
    )


def with_person(scene: Scene, who: Who, span: tuple[int, int] | None) -> Who:
    """ "President Roe and G7 leaders", "The President and G7 leaders": who stands before "and", where the parser saw no pair."""
    if span is None or any(a.person for a in who.actors) or who.joint:
        return who
    start, end = scene.tree.start[span[0]], scene.tree.end[span[1] - 1]
    first = next((p for p in scene.people if start <= p.start <= start + 4 and p.end < end), None)
    if first is None:
        other = _titled_before_and(scene, start, end)
    else:
        joined = scene.text[first.end : first.end + 5] == " and "
        other = scene.of_person(scene.setting.cast.of(first)) if joined else None
    if other is None or other.parties[0] in who.parties:
        return who
    return Who((*other.actors, *who.actors))


def _titled_before_and(scene: Scene, start: int, end: int) -> Who | None:
    """ "The President | and ...": the publisher's own, where the cast has one of that title."""
    title = _THE_TITLED.match(scene.text, start, end)
    home = scene.setting.home
    if title and owner_shared(scene, title.end("title")):
        return None  # "The President and Prime Minister of Peru"
    holder = scene.setting.cast.titled(title.group("title"), home) if title and home else None
    return scene.of_person(holder) if holder is not None and holder.party == home else None


_THE_TITLED = compiled(r"[Tt]he (?P<title>(?:[A-Z][\w-]+ ){0,3}[A-Z][\w-]+) and ")


def with_neighbours(scene: Scene, who: Who, span: tuple[int, int] | None) -> Who:
    """ "U.S. and South Korean officials": all parties of a subject that is made of their names alone."""
    if span is None or any(a.person for a in who.actors) or who.joint:
        return who
    start, end = scene.tree.start[span[0]], scene.tree.end[span[1] - 1]
    inside = [m for m in scene.parties if start <= m.start and m.end <= end]
    rest = scene.text[start:end]
    for mention in reversed(inside):
        rest = rest[: mention.start - start] + rest[mention.end - start :]
    others = [
        w for w in re.findall(r"[\w’'-]+", rest.lower()) if w not in ("the", "and", "both", "senior", "of")
    ]
    codes = tuple(dict.fromkeys(m.code for m in inside))
    if len(codes) > 1 and set(codes) <= set(scene.setting.parties) and INSTITUTIONS.search(rest):
        return expanded(scene, codes)
    if (
        len(inside) > 1
        and re.search(r"\band\b|,", rest)
        and all(w.rstrip("s") in WORDS.groups for w in others)
    ):
        return expanded(scene, tuple(dict.fromkeys(m.code for m in inside)))
    return who


def beside(scene: Scene, who: Who, head: int) -> Who:
    """ "The United States, Canada and Mexico": the parties of a list of which the parser found one or two."""
    if any(a.person for a in who.actors) or who.joint:
        return who
    start, end = scene.tree.start[head], scene.tree.end[head]
    at = next((n for n, m in enumerate(scene.parties) if m.start < end and start < m.end), None)
    if at is None:
        return who
    first = last = at
    while first > 0 and scene.listed(first - 1):
        first -= 1
    while last + 1 < len(scene.parties) and scene.listed(last):
        last += 1
    joints = [n for n in range(first, last) if _AND.search(_between(scene, n))]
    if not joints or not first <= at <= joints[0] + 1:
        return who  # "with Peru and Chile, Japan has called for ..."
    found = scene.parties[first : joints[0] + 2]
    before = scene.text[max(0, found[0].start - 40) : found[0].start]
    if scene.free(found[0].start, found[-1].end) or OF_GROUP.search(before):
        return expanded(scene, tuple(dict.fromkeys(m.code for m in found)))
    return who


_AND = compiled(r"\band\b")


def _between(scene: Scene, number: int) -> str:
    return scene.text[scene.parties[number].end : scene.parties[number + 1].start]
