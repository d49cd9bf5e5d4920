"""How what was said last had been said the time before: in the last session, however far back, that spoke of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from entente.analysis.alignment import Ruled
from entente.analysis.changes.choosing import choose
from entente.analysis.changes.rows import Changed, Class
from entente.analysis.changes.step import changes_of, claims_of
from entente.analysis.likeness.claim import Claim, claim_of
from entente.lexicon.named_subjects import about, main_subject
from entente.record import ActRow, SessionPage, SessionRow, parties_of

BACK = 8  # sessions with acts that are looked through
_TOLD: tuple[Class, ...] = ("stronger", "softer", "reworded", "kept")
_NO_POSITION = frozenset(["discuss", "inform"])  # what was only talked of is no earlier wording
Key = tuple[str, str]  # an act: its document and its id there


@dataclass(frozen=True, slots=True)
class Earlier:
    """An act and the one that said the same the time before, in `session`; the class is of these two alone."""

    session: SessionRow
    act: ActRow
    changed: Changed


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
                    found[key] = Earlier(page.session, changed.before[0], changed)
    return found


def _spoken(before: Sequence[SessionPage]) -> list[tuple[SessionPage, list[Claim]]]:
    """Sessions with what the fullest account of each says."""
    told = [(page, claims_of(page, chosen)) for one in before for page, chosen in choose([one])[0]]
    return told[:BACK]


def _comparable(changed: Changed) -> bool:
    """The same speakers, or those of a joint text, on the same subject: what one said alone is no earlier word of all."""
    before, after = changed.before[0], changed.after[0]
    one, other = set(parties_of(before.actors)), set(parties_of(after.actors))
    same = not one or not other or one == other or len(one & other) > 1
    return same and before.force not in _NO_POSITION and main_subject(after.content) in about(before.content)
