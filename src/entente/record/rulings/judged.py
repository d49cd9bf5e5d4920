"""A reading with the rulings on it: what was rejected is gone, what was corrected is right, what was added stands.

A ruling finds its fact by the words that prove it, of facts with the same words by the place in the text and by what
else it said. One that finds none is *homeless*: kept, not applied, and listed for a person to decide.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import Any

from entente.errors import EvidenceError
from entente.model import (
    Act,
    Actor,
    Commitment,
    Due,
    MechanismName,
    Participant,
    Reading,
    Reference,
    Session,
    Span,
    Topic,
)
from entente.record.rulings.ruling import Ruling

LAYERS = ("sessions", "participants", "topics", "acts", "commitments", "references")
LETTERS = {
    "s": "sessions",
    "p": "participants",
    "t": "topics",
    "a": "acts",
    "c": "commitments",
    "r": "references",
}
LEFT_OPEN = ("participants", "topics", "acts")  # of the main session where none is said
TYPES: dict[str, Any] = {
    "sessions": Session, "participants": Participant, "topics": Topic, "acts": Act, "commitments": Commitment,
    "references": Reference,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Judged:
    """The reading as ruled. `names` and `standings` are by layer and place in it."""

    reading: Reading
    names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    standings: dict[str, tuple[str, ...]] = field(default_factory=dict)
    homeless: tuple[Ruling, ...] = ()
    steps: dict[str, Ruling] = field(
        default_factory=dict
    )  # by the name of the commitment, or of the session announced

    def name(self, layer: str, place: int) -> str:
        """What the fact is called in its document: "a3"."""
        return self.names[layer][place]

    def standing(self, layer: str, place: int) -> str:
        """read, confirmed, corrected or added."""
        return self.standings[layer][place]


@dataclass(slots=True)
class _Entry:
    name: str
    fact: Any
    standing: str = "read"
    gone: bool = False
    step: Ruling | None = None


def judge_facts(reading: Reading, rulings: tuple[Ruling, ...]) -> Judged:
    """The reading with the rulings in force on its document applied in their order."""
    entries = entries_of(reading)
    homeless = []
    for ruling in rulings:
        if not _apply(ruling, entries, reading.document.text):
            homeless.append(ruling)
    layers = {layer: [e for e in entries[layer] if not e.gone] for layer in LAYERS}
    if rulings:
        layers = _consistent(layers)
    settled = _settled(reading, layers) if rulings else reading
    return Judged(
        settled,
        {layer: tuple(e.name for e in found) for layer, found in layers.items()},
        {layer: tuple(e.standing for e in found) for layer, found in layers.items()},
        tuple(homeless),
        {e.name: e.step for layer in ("commitments", "sessions", "acts") for e in layers[layer] if e.step},
    )


def _settled(reading: Reading, layers: dict[str, list[_Entry]]) -> Reading:
    found: dict[str, Any] = {layer: tuple(e.fact for e in entries) for layer, entries in layers.items()}
    return replace(reading, **found)


def entries_of(reading: Reading) -> dict[str, list[_Entry]]:
    """The facts of a reading with their names: the reader's own ids for sessions and acts, else counted."""
    found: dict[str, list[_Entry]] = {}
    for letter, layer in LETTERS.items():
        facts = getattr(reading, layer)
        found[layer] = [_Entry(getattr(f, "id", None) or f"{letter}{n}", f) for n, f in enumerate(facts, 1)]
    return found


def pin(layer: str, fact: Any) -> dict[str, Any]:
    """What a ruling on this fact holds on to."""
    return {
        "layer": layer, "quotes": [s.quote for s in fact.evidence], "starts": [s.start for s in fact.evidence],
        "said": _said(fact),
    }  # fmt: skip


def _said(fact: Any) -> dict[str, str]:
    left_out = {"id", "evidence", "session", "act", "main", "follows"}
    return {f.name: repr(getattr(fact, f.name)) for f in fields(fact) if f.name not in left_out}


def _apply(ruling: Ruling, entries: dict[str, list[_Entry]], text: str) -> bool:
    layer = ruling.pins["layer"]
    if ruling.kind == "add":
        fact = made(layer, {**_of_main(layer, entries), **(ruling.change or {})}, ruling.pins, text)
        if fact is None:
            return False
        entries[layer].append(_Entry(f"n{ruling.id}", fact, "added"))
        return True
    entry = find_entry(ruling.pins, entries[layer])
    if entry is None:
        return False
    if ruling.kind == "reject":
        entry.gone = True
    elif ruling.kind == "step":
        entry.step = ruling
    elif ruling.kind == "confirm":
        entry.standing = "confirmed" if entry.standing == "read" else entry.standing
    else:
        entry.fact, entry.standing = changed(entry.fact, ruling.change or {}), "corrected"
    return True


def _of_main(layer: str, entries: dict[str, list[_Entry]]) -> dict[str, str]:
    """A fact of which nobody said to which session it belongs is of the one that the document reports."""
    main = next((e.fact.id for e in entries["sessions"] if e.fact.main and not e.gone), None)
    return {"session": main} if main and layer in LEFT_OPEN else {}


def find_entry(pins: dict[str, Any], entries: list[_Entry]) -> _Entry | None:
    """The fact with the pinned words; of several the one at the pinned place that says most of the same."""
    same = [e for e in entries if not e.gone and [s.quote for s in e.fact.evidence] == pins["quotes"]]
    if not same:
        wanted = set(pins["quotes"])
        same = [
            e
            for e in entries
            if not e.gone and wanted & {s.quote for s in e.fact.evidence} and _alike(e.fact, pins) >= 0.5
        ]
    return max(
        same,
        key=lambda e: (_alike(e.fact, pins), [s.start for s in e.fact.evidence] == pins["starts"]),
        default=None,
    )


def _alike(fact: Any, pins: dict[str, Any]) -> float:
    said = _said(fact)
    agreeing = sum(1 for name, value in pins["said"].items() if said.get(name) == value)
    return agreeing / max(1, len(pins["said"]))


def fields_of(layer: str) -> frozenset[str]:
    """The fields of a fact that a person may rule on."""
    return frozenset(f.name for f in fields(TYPES[layer])) - {"id", "evidence"}


def changed(fact: Any, change: dict[str, Any]) -> Any:
    """The fact with some fields changed."""
    return replace(fact, **{name: _value(name, value) for name, value in change.items()})


def made(layer: str, values: dict[str, Any], pins: dict[str, Any], text: str) -> Any | None:
    """A fact of a person's own with its quotes; None where a quote no longer stands in the text."""
    spans = []
    for quote, start in zip(pins["quotes"], pins["starts"], strict=True):
        at = start if text[start : start + len(quote)] == quote else text.find(quote)
        if at < 0:
            return None
        spans.append(Span(at, at + len(quote), quote))
    kind = TYPES[layer]
    blank = {f.name: () if str(f.type).startswith("tuple") else None for f in fields(kind)}
    given = {name: _value(name, value) for name, value in values.items()}
    try:
        return kind(**{**blank, **_DEFAULTS.get(layer, {}), **given, "evidence": tuple(spans)})
    except (TypeError, EvidenceError) as error:
        raise ValueError(str(error)) from error


_DEFAULTS: dict[str, dict[str, Any]] = {
    "acts": {"negated": False, "quoted": False, "force": "assert", "content": "", "id": ""},
    "participants": {"role": "participant", "session": "s1"},
    "topics": {"session": "s1"},
    "sessions": {"main": False, "status": "held"},
    "references": {"kind": "document"},
}


def _value(name: str, value: Any) -> Any:
    """A value as a person types it, in the type of the field."""
    if name == "actors" and isinstance(value, str | list):
        codes = value.replace(",", " ").split() if isinstance(value, str) else value
        return tuple(Actor(code) for code in codes)
    if name in ("parties", "by", "addressees") and isinstance(value, str | list):
        return tuple(value.replace(",", " ").split() if isinstance(value, str) else value)
    if value == "":
        return None
    if name == "due" and isinstance(value, str):
        return Due(value)
    if name == "mechanism" and isinstance(value, str):
        return MechanismName(value)
    if name == "ordinal" and isinstance(value, str):
        return int(value)
    if name in ("negated", "quoted", "main") and isinstance(value, str):
        return value.lower() in ("true", "yes", "1")
    return value


def _consistent(layers: dict[str, list[_Entry]]) -> dict[str, list[_Entry]]:
    """Without what hung on a rejected fact: commitments of an act, people and topics of a session."""
    sessions = {e.fact.id for e in layers["sessions"]}
    for entry in layers["acts"]:
        if not entry.fact.id:
            entry.fact = replace(entry.fact, id=entry.name)
        if entry.fact.session not in sessions:
            entry.fact = replace(entry.fact, session=None)
    acts = {e.fact.id for e in layers["acts"]}
    return {
        **layers,
        "participants": [e for e in layers["participants"] if e.fact.session in sessions],
        "topics": [e for e in layers["topics"] if e.fact.session in sessions],
        "commitments": [e for e in layers["commitments"] if e.fact.act in acts],
    }
