"""The evidence for lines of promises, and the step that it comes to. What a person ruled stands before what is proposed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from entente.analysis.promises.core import Core, core_of
from entente.analysis.promises.judging import Asked, Finding, Told, judge, judge_tied, told_of
from entente.analysis.promises.occasions import held_for, words_of
from entente.analysis.promises.values import STEPS, Evidence, Step
from entente.lexicon.fulfilment import next_session
from entente.record import DeedRow, Occasion, PromiseRow, Promises, Proof

_ACTIONS = 6  # wordings of one line that are looked for
_SHOWN = 5  # pieces of evidence for one line
STRENGTH = {step: n for n, step in enumerate(STEPS)}


@dataclass(frozen=True, slots=True)
class Found:
    """A finding and what it rests on."""

    finding: Finding
    day: str
    document: str
    deed: DeedRow | None
    proof: Proof | None


Line = tuple[PromiseRow, ...]


def fates(asked: Promises, lines: Sequence[Line]) -> list[tuple[Line, tuple[Found, ...]]]:
    """Each line with what later texts show of it. What is promised again after it was done is a line of its own."""
    deeds = _deeds_for(asked, lines)
    held = held_for(asked, (p for line in lines for p in line))
    return [part for line, told in zip(lines, deeds, strict=True) for part in _parted(line, told, held)]


def proposed(found: Iterable[Found]) -> Step:
    """The step that the evidence comes to: given up if that was told last, else the furthest that was reached."""
    told = sorted(found, key=lambda f: f.day)
    if not told:
        return "no evidence"
    if told[-1].finding.step == "withdrawn":
        return "withdrawn"
    steps = [f.finding.step for f in told if f.finding.step != "withdrawn"]
    return max(steps, key=STRENGTH.__getitem__) if steps else "withdrawn"


def with_proofs(asked: Promises, found: Iterable[Iterable[Found]]) -> list[tuple[Evidence, ...]]:
    """The evidence to be shown, with its words."""
    kept = [_best(told) for told in found]
    proofs = asked.proofs([f.deed for told in kept for f in told if f.deed is not None])
    return [tuple(e for f in told if (e := _evidence(f, proofs)) is not None) for told in kept]


def _evidence(f: Found, proofs: dict[int, Proof]) -> Evidence | None:
    proof = f.proof if f.proof is not None else proofs.get(f.deed.number) if f.deed is not None else None
    if proof is None:
        return None
    return Evidence(f.finding.step, f.finding.rule, f.finding.why, f.day or None, f.document, proof)


def _best(told: Iterable[Found]) -> list[Found]:
    """The few that say most, in their order of time; of one document the one that says most."""
    ranked = sorted(
        told, key=lambda f: (-STRENGTH[f.finding.step], -round(f.finding.share, 2), f.day, f.document)
    )
    seen: set[str] = set()
    kept = [f for f in ranked if not (f.document in seen or seen.add(f.document))]  # type: ignore[func-returns-value]
    return sorted(kept[:_SHOWN], key=lambda f: (f.day, f.document))


def _deeds_for(asked: Promises, lines: Sequence[Line]) -> list[tuple[_Deed, ...]]:
    """The deeds that may bear on each line: those that share its telling words."""
    keys = [_keys(line) for line in lines]
    near = asked.deeds(pair for pairs in keys for pair in pairs)
    rows = asked.deeds_numbered({n for numbers in near.values() for n in numbers})
    told = {n: (row, frozenset(row.words)) for n, row in rows.items()}
    found = []
    for line, pairs in zip(lines, keys, strict=True):
        wanted = [core_of(p.commitment.action).telling for p in _wordings(line)]
        numbers = sorted({n for pair in pairs for n in near.get(pair, ())} & told.keys())
        found.append(tuple(_Deed(told[n][0]) for n in numbers if any(_shares(w, told[n][1]) for w in wanted)))
    return found


class _Deed:
    """A deed, with what is judged of it, worked out when it is first asked for."""

    def __init__(self, row: DeedRow) -> None:
        self.row = row

    @cached_property
    def told(self) -> Told:
        return told_of(self.row.rule, self.row.done, self.row.told, self.row.words, self.row.parties)


def _shares(telling: frozenset[str], words: frozenset[str]) -> bool:
    return len(telling & words) >= min(2 if len(telling) > 3 else 1, len(telling))


def _keys(line: Line) -> tuple[tuple[str, str], ...]:
    """Where deeds may be found that bear on the line: sort and word, from the day of each making on."""
    found: dict[tuple[str, str], None] = {}
    for p in _wordings(line):
        core = core_of(p.commitment.action)
        if core.can_be_told:
            found |= {(f"{sort}:{key}", p.told): None for sort in _sorts(core) for key in core.keys}
    return tuple(found) if line[0].told else ()


def _sorts(core: Core) -> tuple[str, ...]:
    """The sorts of deeds that can bear on a promise."""
    kept = core.amount is not None or len(core.names) >= 2
    sorts = dict.fromkeys(
        name for rule in core.rules if kept or rule.name != "kept" for name in (rule.name, *rule.also)
    )
    return (*sorts, "given up") if len(core.telling) >= 2 else tuple(sorts)


def _wordings(line: Line) -> list[PromiseRow]:
    """One promise for each wording and day, the last ones of a long line."""
    return list({(p.commitment.action, p.told): p for p in line}.values())[-_ACTIONS:]


def _parted(
    line: Line, deeds: tuple[_Deed, ...], held: dict[int, tuple[tuple[Occasion, bool], ...]]
) -> list[tuple[Line, tuple[Found, ...]]]:
    """The line with its evidence; what was promised after it was fulfilled as a line of its own."""
    found = _found(line, deeds, held)
    done = min((f.day for f in found if f.finding.step == "fulfilled"), default=None)
    if done is None or line[-1].told <= done:
        return [(line, found)]
    before = tuple(p for p in line if p.told <= done)
    after = tuple(p for p in line if p.told > done)
    return [(before, _found(before, deeds, held)), *_parted(after, deeds, held)]


def _found(
    line: Line, deeds: tuple[_Deed, ...], held: dict[int, tuple[tuple[Occasion, bool], ...]]
) -> tuple[Found, ...]:
    best: dict[tuple[str, int], Found] = {}
    for p in _wordings(line):
        promise, is_next = _asked(p), next_session().search(p.commitment.action)
        for deed in deeds:
            if is_next and deed.row.told <= p.told:
                continue  # the session of that very day is not the next
            if deed.row.document != p.document.id and (finding := judge(promise, deed.told)) is not None:
                row = deed.row
                _keep(best, (row.document, row.number), Found(finding, row.told, row.document, row, None))
    for p in line:
        promise = _asked(p)
        for occasion, named in held.get(p.number, ()):
            called_off = occasion.session.status == "called-off"
            finding = judge_tied(promise, _told_of(occasion), called_off=called_off, named=named)
            if finding is not None:
                document = occasion.proof.document
                _keep(best, (document, 0), Found(finding, occasion.told, document, None, occasion.proof))
    return _together(tuple(best.values()), line)


def _keep(best: dict[tuple[str, int], Found], key: tuple[str, int], found: Found) -> None:
    stands = best.get(key)
    if stands is None or STRENGTH[found.finding.step] > STRENGTH[stands.finding.step]:
        best[key] = found


def _together(found: tuple[Found, ...], line: Line) -> tuple[Found, ...]:
    """Visits that were told one by one: the last of them fulfils the promise where together they are all."""
    wanted = {code for p in line for code, _ in core_of(p.commitment.action).countries}
    seen = {code for f in found if f.finding.step == "partly" for code in f.finding.countries}
    if not wanted or not seen or not wanted <= seen:
        return found
    last = max((f for f in found if f.finding.countries), key=lambda f: (f.day, f.document))
    whole = Finding(
        "fulfilled",
        last.finding.rule,
        "with the visits told before, all were made",
        1.0,
        last.finding.countries,
    )
    return tuple(Found(whole, f.day, f.document, f.deed, f.proof) if f is last else f for f in found)


def _asked(p: PromiseRow) -> Asked:
    c = p.commitment
    return Asked(core_of(c.action), frozenset(c.by), p.told, (c.due_from, c.due_to or c.due_from))


def _told_of(occasion: Occasion) -> Told:
    words = words_of(occasion)
    parties = frozenset(occasion.session.parties)
    return Told("met", True, occasion.told, words, words, frozenset(), parties, occasion.session.country)
