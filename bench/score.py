"""How well documents are read, layer by layer, beside annotated ones: `entente read --json FOLDER > readings.jsonl`, then

    python bench/score.py GOLD readings.jsonl [--per-document] [--misses LAYER]

GOLD: a folder of ID.json, in the form that bench/README.md describes; a reading is of the document ID if the file that
was read is ID.md (ID.html, …). Precision, recall and F1 are of all documents together; facts are matched one to one, the
likest first. What counts as right (numbers: F1 of the words of the two, articles, prepositions and the like left out):

    main session   each field that is annotated: the same; a place spelled nearly so, a mechanism's acronym or 0.7 of its name
    sessions       both main, or the same ordinal, date, place and parties, or quotes: points in `scoring/layers.py`
    participants   party and name, spelling aside
    office         0.8, of participants that were found and have one in gold
    topics         0.6 of the label
    acts           force and acting parties; 0.5 of the content or of the quotes
    acts located   0.5 of the content or of the quotes
    commitments    promising parties; 0.5 of the action
    references     the number, or 0.6 of the label
    evidence       of all quotes of readings, those that stand in the text at their offsets (all must)
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from scoring.counting import Score
from scoring.facts import Facts, FormError, Raw, facts_of
from scoring.layers import LAYERS, scores

Layers = dict[str, Score]


@dataclass(frozen=True)
class Scored:
    """One annotated document and what became of it; one without a reading was read as nothing at all."""

    id: str
    was_read: bool
    layers: Layers


def readings_of(path: Path) -> dict[str, Raw]:
    """The readings of a file of JSON Lines, by the stem of the file that was read."""
    with path.open(encoding="utf-8") as file:
        readings = [json.loads(line) for line in file if line.strip()]
    return {Path(reading["document"]["source"]).stem: reading for reading in readings}


def scored(folder: Path, readings: dict[str, Raw]) -> Iterator[Scored]:
    """Each annotated document of a folder, by name; `FormError` names the file that is not as it should be."""
    for path in sorted(folder.glob("*.json")):
        try:
            gold = json.loads(path.read_text(encoding="utf-8"))
            yield _scored(gold, readings.get(gold["id"]))
        except (KeyError, ValueError) as error:
            raise FormError(f"{path.name}: {error}") from error


def _scored(gold: Raw, reading: Raw | None) -> Scored:
    found = facts_of(reading) if reading else Facts()
    text = reading["document"]["text"] if reading else ""
    layers = scores(facts_of(gold), found, text, gold.get("annotated_to"))
    return Scored(gold["id"], reading is not None, layers)


def together(documents: Iterable[Scored]) -> Layers:
    """The counts of all documents."""
    totals = dict.fromkeys(LAYERS, Score())
    for document in documents:
        totals = {layer: total + document.layers[layer] for layer, total in totals.items()}
    return totals


def table(totals: Layers) -> str:
    """One line a layer."""
    lines = [f"{'layer':14} {'P':>6} {'R':>6} {'F1':>6}   right/found/gold"]
    lines += [
        f"{layer:14} {s.precision:6.3f} {s.recall:6.3f} {s.f1:6.3f}   {s.counts}" for layer, s in totals.items()
    ]  # fmt: skip
    return "\n".join(lines)


def told(document: Scored, layer: str | None, *, counts: bool) -> Iterator[str]:
    """What is printed of one document."""
    if not document.was_read:
        yield f"{document.id}: no reading"
    if counts:
        yield f"{document.id}: " + ", ".join(f"{name} {s.counts}" for name, s in document.layers.items())
    if layer:
        yield from (f"{document.id}: {miss}" for miss in document.layers[layer].misses)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    parser.add_argument("readings", type=Path)
    parser.add_argument("--per-document", action="store_true", help="print the counts of each document")
    parser.add_argument("--misses", choices=LAYERS, metavar="LAYER", help="print what is wrong in one layer")
    args = parser.parse_args()
    try:
        documents = list(scored(args.gold, readings_of(args.readings)))
    except FormError as error:
        sys.exit(str(error))
    if not documents:
        sys.exit(f"no ID.json in {args.gold}")
    for document in documents:
        for line in told(document, args.misses, counts=args.per_document):
            print(line)
    print(table(together(documents)))


if __name__ == "__main__":
    main()
