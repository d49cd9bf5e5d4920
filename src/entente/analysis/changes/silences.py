"""Silence over a row of sessions: a matter that was said in some of them in a row, and is absent in the next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from entente.analysis.changes.rows import Silence, Step
from entente.analysis.likeness.claim import Claim, claim_of
from entente.analysis.likeness.sums import Scale
from entente.lexicon.likeness import likeness_words
from entente.record import ActRow

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
Chain = list[tuple[str, ActRow]]  # session and act, one after the other
_WORD = r"[A-Z][\w’-]*[a-zA-Z]{2}"
_NAME = re.compile(  # a capital: "the conflict in | Ukraine"; none that only begins a sentence
    rf"(?<=[\w,;’'] )(?!(?:The|This|These|We|Our|It|In|On|All|Both)\b){_WORD}"
)
_WHOLE_NAME = re.compile(rf"{_NAME.pattern}(?: {_WORD})*")


def silences(
    steps: Sequence[Step], *, least: int = 1, claims: Sequence[Sequence[Claim]] = ()
) -> Iterator[Silence]:
    """The silences of a row of steps, the sure ones first, then the longest said; `least` sessions must have said it in a row.

    `claims` are the acts of each session compared, one more than there are steps: what fell silent is looked for in later ones.
    """
    days = {c.session.id: c.session.date or c.session.id for s in steps for c in (s.before, s.after)}
    chains: dict[str, Chain] = {}
    found: list[tuple[int, Silence]] = []
    for number, step in enumerate(steps):
        carried: dict[str, Chain] = {}
        for change in step.changes:
            chain = next((chains[key] for act in change.before if (key := _key(act)) in chains), None)
            if change.before and chain is None:
                chain = [(step.before.session.id, change.before[0])]
            if change.change == "silent" and chain:
                found.append((number, _silence(chain, number, steps, days, claims)))
            if change.change == "cannot say":
                chain = None  # another kind of act: the matter is spoken of, and not said again
            for act in change.after:
                carried[_key(act)] = [*(chain or []), (step.after.session.id, act)]
        chains = carried
    order = sorted(
        found, key=lambda f: (f[1].doubt is not None, -len(f[1].said), -f[0], f[1].said[-1][1].proof.start)
    )
    yield from (silence for _, silence in order if len(silence.said) >= least)


def _silence(
    chain: Chain, number: int, steps: Sequence[Step], days: dict[str, str], claims: Sequence[Sequence[Claim]]
) -> Silence:
    """Told by days: a rank in the row would be taken for the count that the documents give."""
    step = steps[number]
    absent = step.after.session
    chain = _of_one_matter(chain)
    told = [days[session] for session, _ in chain]
    if len(told) == 1:
        said = f"said in the session of {told[0]}"
    elif len(told) == 2:
        said = f"said in two sessions, of {told[0]} and {told[1]}"
    else:
        said = f"said in {_number(len(told))} sessions in a row, {told[0]} to {told[-1]}"
    sentence = f"{said}, absent in that of {days[absent.id]}"
    doubt = _named_elsewhere(chain[-1][1], step) or (step.notes[0] if step.notes else None)
    again = _again(chain[-1][1], number, steps, claims) if len(chain) > 1 else None
    if again:
        sentence += f", said again in that of {days[again[0]]}"
    return Silence(tuple(chain), absent.id, absent.date, sentence, doubt, again)


def _again(
    act: ActRow, number: int, steps: Sequence[Step], claims: Sequence[Sequence[Claim]]
) -> tuple[str, ActRow] | None:
    """The first session after the silent one with an act clearly like what fell silent."""
    said = claim_of(act)
    for place in range(number + 2, len(claims)):
        scale = Scale([said, *claims[place]])
        alike = [(scale.likeness(said, c, reasons=False).score, -n) for n, c in enumerate(claims[place])]
        score, at = max(alike, default=(0.0, 0))
        if score >= likeness_words().thresholds.differing:
            return steps[place - 1].after.session.id, claims[place][-at].act
    return None


def _of_one_matter(chain: Chain) -> Chain:
    """The end of a chain in which all name something that the last one names: "the conflict in Ukraine" is no talk of Myanmar."""
    last = _names(chain[-1][1])
    apart = [n for n, (_, act) in enumerate(chain) if last and not last & _names(act)]
    return chain[apart[-1] + 1 :] if apart else chain


def _named_elsewhere(act: ActRow, step: Step) -> str | None:
    """That an act of the later session names all that this one names: the matter may be told there in other words."""
    names = _names(act)
    told = ", ".join(dict.fromkeys(found[0] for found in _WHOLE_NAME.finditer(f", {act.content}")))
    if names and any(names <= _names(later) for change in step.changes for later in change.after):
        return f"the later paper speaks of {told} elsewhere: it may be told in other words"
    return None


def _names(act: ActRow) -> frozenset[str]:
    return frozenset(_NAME.findall(f", {act.content}"))


def _key(act: ActRow) -> str:
    return f"{act.proof.document}:{act.proof.fact}"


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)
