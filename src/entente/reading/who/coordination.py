"""Several heads of one subject, whether the parser saw their coordination or not."""

from __future__ import annotations

import re

from entente.reading.who.groups import expanded
from entente.reading.who.patterns import INSTITUTIONS, WORDS
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
    return heads


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


def with_neighbours(scene: Scene, who: Who, span: tuple[int, int] | None) -> Who:
    """ "U.S. and South Korean officials": all parties of a subject that is made of their names alone."""
    if span is None or len(who.actors) != 1 or who.actors[0].person or who.joint:
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
    """ "The United States and Singapore": the party that "and" sets beside the one the parser found."""
    if len(who.actors) != 1 or who.actors[0].person or who.joint:
        return who
    start, end = scene.tree.start[head], scene.tree.end[head]
    at = next((n for n, m in enumerate(scene.parties) if m.start < end and start < m.end), None)
    if at is None:
        return who
    found = [scene.parties[at]]
    for near, right in ((at + 1, True), (at - 1, False)):
        if 0 <= near < len(scene.parties):
            first, second = (found[0], scene.parties[near]) if right else (scene.parties[near], found[0])
            between = scene.text[first.end : second.start]
            if scene.parties[near].sense == "name" and re.fullmatch(r",?\s+and\s+(?:the\s+)?", between):
                found.append(scene.parties[near])
    if len(found) > 1 and scene.free(min(m.start for m in found), max(m.end for m in found)):
        return expanded(scene, tuple(dict.fromkeys(m.code for m in sorted(found, key=lambda m: m.start))))
    return who
