"""Who presides over a grouping speaks for it: "the Chairman of ECOWAS, President X of Y", "in her capacity as Chair of ASEAN"."""

from __future__ import annotations

import re

from entente.lexicon.parties import is_organisation
from entente.model import Actor
from entente.reading.mentions.parties import PartyMention
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.people import PersonMention
from entente.reading.who.patterns import CHAIRS
from entente.reading.who.scene import Scene
from entente.reading.who.setting import Who

_NEAR = 60  # characters between the office and the name
_OF = compiled(rf"\b(?:{CHAIRS}) of (?:the )?$", re.I)
_BEHIND = compiled(rf"(?: [A-Z]\w+){{0,3}}[’']?s? (?:{CHAIRS})\b", re.I)
_APPOSED = compiled(
    r"(?: [A-Z][\w.’'-]+| of| and| the| \([A-Z]+\)){0,12}[,;]?(?: and)?(?: (?:H\.?E\.?|Mr|Mrs|Ms|Dr)\.?)* *"
)
_CAPACITY = Guarded(r"\bin (?:his|her|my|their) capacity as (?:the )?(?:[\w-]+ ){0,3}$", re.I)
_FOR = compiled(r"(?:^|[Ss]peaking )on behalf of (?:the )?$", re.I)


def presiding(scene: Scene, mention: PersonMention, who: Who) -> Who:
    """The grouping over which the person presides, beside the person's own government; alone where it says for whom."""
    for party in scene.parties:
        if not is_organisation(party.code) or party.code in who.parties:
            continue
        if _speaks_for(scene, party):
            return Who((Actor(party.code, who.actors[0].person),))
        if _in_the_chair(scene, party) and _apposed(scene, party, mention):
            return Who((Actor(party.code), *who.actors))
    return who


_CHAIR = compiled(rf"(?:{CHAIRS})", re.I)
# "The Chair | of the Meeting, the Honourable | Anna Roe", "The Chairman, H.E. Mr | Juan Doe".
_TO_HIS_NAME = compiled(
    r"(?: of (?:the |this |our )?[\w’'()-]+(?: [\w’'()-]+){0,6})?, (?:(?:the|H\.? ?E\.?|Hon\.?|[Rr]ight|[Hh]onou?rable|His|Her|Excellency|Mr|Mrs|Ms|Dr|Dame|Sir)\.?,? )*"
)


def chair_by_name(scene: Scene, k: int) -> Who | None:
    """ "The Chair, Anna Roe, Minister of Kenya, urged calm": the one who is named behind the office."""
    end = scene.tree.end[k]
    if scene.tree.tag[k] not in ("NN", "NNP") or not _CHAIR.fullmatch(scene.text, scene.tree.start[k], end):
        return None
    person = next((p for p in scene.people if p.start > end), None)
    if person is None or not _TO_HIS_NAME.fullmatch(scene.text, end, person.start):
        return None
    who = scene.of_person(scene.setting.cast.of(person))
    return presiding(scene, person, who) if who is not None else None


def _in_the_chair(scene: Scene, party: PartyMention) -> bool:
    before = scene.text[max(0, party.start - 40) : party.start]
    return bool(_OF.search(before) or _BEHIND.match(scene.text, party.end))


def _speaks_for(scene: Scene, party: PartyMention) -> bool:
    """ "In his capacity as Chairman of the African Union, ...", "On behalf of ECOWAS, ..."."""
    begin = scene.tree.start[0] if len(scene.tree) else party.start
    before = scene.text[begin : party.start]
    office = _OF.search(before)
    return bool((office and _CAPACITY.search(before[: office.start()])) or _FOR.search(before))


def _apposed(scene: Scene, party: PartyMention, mention: PersonMention) -> bool:
    """Whether the office stands in the naming of the person, or with nothing but a comma before or behind it."""
    if mention.start <= party.start < mention.end:
        return True
    first, last = (party.end, mention.start) if party.end <= mention.start else (mention.end, party.start)
    between = scene.text[first:last]
    if len(between) > _NEAR:
        return False
    if party.end <= mention.start:
        chair = _BEHIND.match(between)
        return bool(_APPOSED.fullmatch(between[chair.end() :] if chair else between))
    return bool(
        re.fullmatch(
            rf",? (?:who is )?(?:the |current |rotating |incumbent )*(?:{CHAIRS}) of (?:the )?", between, re.I
        )
    )
