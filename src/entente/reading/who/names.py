"""Names of parties: governments and organisations of the lexicon, and bodies that no list names."""

from __future__ import annotations

from entente.model import Actor
from entente.reading.who.group_members import expanded
from entente.reading.who.patterns import WORDS
from entente.reading.who.scene import Scene
from entente.reading.who.setting import Who


def named_party(scene: Scene, k: int) -> Who | None:
    """ "The United States", "Seoul", "the White House", "the Quad"."""
    tree = scene.tree
    mention = next((m for m in scene.parties if m.start < tree.end[k] and tree.start[k] < m.end), None)
    if (
        mention is None
        or mention.end < tree.end[k] - 1
        and scene.text[mention.end : tree.end[k]].strip()[:1] not in "("
    ):
        return None
    if mention.sense == "adjective" and not scene.text[mention.start : mention.end].isupper():
        people = tree.lower[k - 1 : k] == ["the"] and mention.start == tree.start[k]  # "the French replied"
        return expanded(scene, (mention.code,)) if people and mention.end == tree.end[k] else None
    return expanded(scene, (mention.code,))


def by_its_continent(scene: Scene, k: int) -> Who | None:
    """ "The United States and Africa will ...": the organisation of that part of the world, where it sits at the table."""
    code = WORDS.continents.get(scene.phrase(k).lower().removeprefix("the "))
    return Who((Actor(code),)) if code in scene.setting.parties else None


def unlisted_party(scene: Scene, name: str | None) -> Who | None:
    """An organisation that no list names, unless those who met are meant by it or it is a list's name in disguise."""
    if name is None or scene.setting.joint:
        return None
    if any(name in scene.text[m.start : m.end] for m in scene.parties):
        return None
    return Who((Actor(name),))
