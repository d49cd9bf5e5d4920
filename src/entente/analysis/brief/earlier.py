"""How what was said last had been said the time before: in the last session, however far back, that spoke of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from entente.analysis.alignment import Ruled
from entente.analysis.changes.choosing import choose
from entente.analysis.changes.rows import Changed, Class
from entente.analysis.changes.step import changes_of, claims_of
from entente.analysis.likeness.claim import Claim, claim_of
from entente.analysis.likeness.terms import terms_of
from entente.lexicon.named_subjects import about, main_subject
from entente.record import ActRow, Proof, SessionPage, SessionRow, parties_of

BACK = 8  # sessions with acts that are looked through
_TOLD: tuple[Class, ...] = ("stronger", "softer", "reworded", "kept")
_NO_POSITION = frozenset(["discuss", "inform"])  # what was only talked of is no earlier wording
_FIT, _NEARLY = 0.2, 0.3  # of all words of two texts those that both have
_OF_SHORTER = 0.4  # of the words of the shorter text those that the other has
_FEWEST = 2  # words in common
Key = tuple[str, str]  # an act: its document and its id there


@dataclass(frozen=True, slots=True)
class Earlier:
    """How the act `key` had been said the time before, in `session`. The class is of these two alone; "discussed" where its
    matter was only talked of then."""

    key: Key
    session: SessionRow
    proof: Proof
    change: Class | Literal["discussed"]
    because: str


def key_of(act: ActRow) -> Key:
    """What names the act."""
    return act.proof.document, act.proof.fact


def said_before(
    acts: Sequence[ActRow], wanted: frozenset[Key], before: Sequence[SessionPage], ruled: Ruled
) -> dict[Key, Earlier]:
    """For each wanted act, of all that was said last, the nearest earlier one: `before` are the sessions before, newest first."""
    found: dict[Key, Earlier] = {}
    settled: set[Key] = set()
    last = [claim_of(act) for act in acts]
    for page, claims in _spoken(before):
        if wanted <= settled:
            break
        for changed in changes_of(claims, last, ruled):
            if not changed.after or not changed.before or not _comparable(changed):
                continue
            key = key_of(changed.after[0])
            if key in wanted and key not in settled:
                settled.add(key)
                if changed.change in _TOLD:
                    proof = changed.before[0].proof
                    found[key] = Earlier(key, page.session, proof, changed.change, changed.because)
    for act in acts:
        key = key_of(act)
        nearest = found[key].session.date if key in found else None
        if key in wanted and (talked := _discussed(act, before)) and _is_later(talked, nearest):
            found[key] = talked
    return found


def _spoken(before: Sequence[SessionPage]) -> list[tuple[SessionPage, list[Claim]]]:
    """Sessions with what the fullest account of each says."""
    told = [(page, claims_of(page, chosen)) for one in before for page, chosen in choose([one])[0]]
    return told[:BACK]


def _comparable(changed: Changed) -> bool:
    """The same speakers, or those of a joint text, on the same matter: what one said alone is no earlier word of all."""
    before, after = changed.before[0], changed.after[0]
    one, other = set(parties_of(before.actors)), set(parties_of(after.actors))
    same = not one or not other or one == other or len(one & other) > 1
    return same and before.force not in _NO_POSITION and _on_one_matter(before.content, after.content, _FIT)


def _discussed(act: ActRow, before: Sequence[SessionPage]) -> Earlier | None:
    """Where nobody took a position on it before: the last session that discussed it in nearly these words."""
    for page in before[:BACK]:
        for topic in page.topics:
            if len(about(topic.label)) == 1 and _on_one_matter(topic.label, act.content, _NEARLY):
                return Earlier(key_of(act), page.session, topic.proof, "discussed", "")
    return None


def _is_later(talked: Earlier, nearest: str | None) -> bool:
    """Whether the matter was talked of after anybody had last taken a position on it."""
    return nearest is None or (talked.session.date or "") > nearest


def _on_one_matter(before: str, after: str, least: float) -> bool:
    """Of one subject, with so much of all their words in both, and a fair part of the shorter one's."""
    if main_subject(after) not in about(before):
        return False
    one, other = set(terms_of(before)), set(terms_of(after))
    common = len(one & other)
    enough = common >= max(_OF_SHORTER * min(len(one), len(other)), _FEWEST)
    return enough and common >= least * len(one | other)
