"""Who was appointed: whom "he" or "she" means in what is told of the new office."""

from __future__ import annotations

from entente.reading.cast.cast import Person
from entente.reading.patterns.guarded import Guarded
from entente.reading.who.scene import Scene
from entente.reading.who.setting import Who

_APPOINTED = Guarded(
    r"\b(?:appointment|nomination|designation|selection) of (?:the )?$"
    r"|\b(?:appointed|appoints|appointing|nominated|nominates|nominating|designated|named)\s+$"
)
_BEFORE = 40  # characters in which those words stand before the name


def appointed(scene: Scene, k: int) -> Person | None:
    """The person of whose appointment the sentence tells before word `k`."""
    end = scene.tree.end[k - 1] if k else 0
    for person in scene.people:
        before = scene.text[max(scene.tree.start[0], person.start - _BEFORE) : person.start]
        if person.end <= end and _APPOINTED.search(before):
            return scene.setting.cast.of(person)
    return None


def appointed_before(scene: Scene, k: int) -> Who | None:
    """ "the appointment of Roe as envoy, where | he | will ...": within the clause on the office, the one who takes it."""
    person = appointed(scene, k) if scene.tree.lower[k - 1 : k] in (["where"], ["which"]) else None
    return scene.of_person(person)
