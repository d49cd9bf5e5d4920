"""Those whom a plural names right behind it: "the co-chairs, Roe, Doe and Poe, will ...", "Three countries – A, B and C – agreed"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from entente.model import Actor
from entente.reading.mentions.parties import PartyMention
from entente.reading.patterns.ready import compiled
from entente.reading.people import PersonMention
from entente.reading.who.patterns import WORDS
from entente.reading.who.scene import Scene
from entente.reading.who.setting import Who


def named_beside(scene: Scene, head: int, span: tuple[int, int] | None) -> Who | None:
    """The people, else the parties, of a list that ends the subject and begins right behind its head."""
    tree = scene.tree
    plural = tree.tag[head] in ("NNS", "NNPS") and tree.lemma[head].lower().rstrip("s") in WORDS.groups
    a_name = any(m.start < tree.end[head] and tree.start[head] < m.end for m in scene.parties)
    if span is None or not plural or a_name:
        return None
    begin, end = tree.end[head], tree.end[span[1] - 1]
    actors: list[Actor] = []
    if _ends_in_list(scene, scene.people, begin, end):
        for person in scene.people:
            who = scene.of_person(scene.setting.cast.of(person)) if begin <= person.start < end else None
            actors += who.actors if who else ()
    elif _ends_in_list(scene, [m for m in scene.parties if m.sense == "name"], begin, end):
        actors = [Actor(m.code) for m in scene.parties if begin <= m.start < end and m.sense == "name"]
    return Who(tuple(dict.fromkeys(actors))) if actors else None


def _ends_in_list(
    scene: Scene, mentions: Sequence[PersonMention] | Sequence[PartyMention], begin: int, end: int
) -> bool:
    """Whether two or more of them, joined by commas and "and", fill the words from a comma, dash or bracket on."""
    text = scene.text
    inside = [m for m in mentions if begin <= m.start and m.end <= end]
    if len(inside) < 2 or not _BEFORE.fullmatch(text, begin, inside[0].start):
        return False
    joined = all(_JOINT.fullmatch(text, a.end, b.start) for a, b in pairwise(inside))
    return joined and bool(_CLOSE.fullmatch(text, inside[-1].end, end))


# "the co-chairs | for the Council, |"; not "the leaders, joined by".
_BEFORE = compiled(
    r"(?: (?:for|of) (?:(?!by |with |including |such )[\w’'.&-]+ ){0,5}?(?:[\w’'.&-]+)?)?(?:\s?[,:(–—-]\s?)?(?:the )?"
)
_JOINT = compiled(r"(?:,? and |, )(?:the )?")
_CLOSE = compiled(r"\s?[,)–—-]?\s?")
