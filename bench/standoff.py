"""Annotations without the texts that they are of: what an annotator quoted is kept as its place in the text.

    python bench/standoff.py pack TEXTS GOLD > FILE.jsonl
    python bench/standoff.py unpack TEXTS FILE.jsonl OUT
    python bench/standoff.py pack TEXTS PROMISES.json > FILE.json
    python bench/standoff.py unpack TEXTS FILE.json OUT

TEXTS: a folder of documents (ID.md) that whoever measures has; GOLD: annotations of some of them, one file a document or a pair of
documents. `unpack` writes each to OUT as it was, where its texts are the same to the letter; the others are named, and the exit
status is 1. Places count characters over the title, a blank line and the text, from 0, the end excluded.

PROMISES.json: one list of promises, each with the document of its quote, and what became of it in others; packed it is
{"digests": of each document, "promises": the list with places}. `unpack` leaves out, and names, promises of which a text is missing.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from entente.reading.reader import whole_text
from entente.sources import read_source

Texts = Sequence[str | None]  # of the document, or the two of a pair
Change = Callable[[Any, int], Any]  # of a string or a place, in the text of this side

# What an annotator copies out of the text, wherever it stands in the annotation.
_COPIED = frozenset(["content", "action", "label", "name", "office", "place", "text", "quote", "evidence"])


def main() -> None:
    """Pack or unpack."""
    what, texts, source, *out = sys.argv[1:]
    if what == "pack" and source.endswith(".json"):
        print(pack_promises(json.loads(Path(source).read_text(encoding="utf-8")), Path(texts)))
    elif what == "pack":
        for line in pack(Path(source), Path(texts)):
            print(line)
    else:
        back = unpack_promises if source.endswith(".json") else unpack
        missing = list(back(Path(source), Path(texts), Path(out[0])))
        for name in missing:
            print(f"{name}: its text is not here, or is another version of it", file=sys.stderr)
        sys.exit(bool(missing))


def pack(gold: Path, texts: Path) -> Iterator[str]:
    """Each annotation of the folder, a line of JSON, in the order of the names."""
    for path in sorted(gold.glob("*.json")):
        value = json.loads(path.read_text(encoding="utf-8"))
        of = [text_of(texts, stem) for stem in _documents(path, value)]
        line = {
            "file": path.name,
            "digests": [_digest(t) for t in of],
            "annotation": _map(value, partial(_placed, of)),
        }
        yield json.dumps(line, ensure_ascii=False, separators=(",", ":"))


def unpack(file: Path, texts: Path, out: Path) -> Iterator[str]:
    """Write the annotations whose texts are there; the names of the others."""
    out.mkdir(parents=True, exist_ok=True)
    for line in file.read_text(encoding="utf-8").splitlines():
        kept = json.loads(line)
        name = Path(kept["file"]).name
        documents = _documents(Path(name), kept["annotation"])
        of = [text_of(texts, stem) for stem in documents]
        if [_digest(t) for t in of] != kept["digests"]:
            yield name
            continue
        value = _map(kept["annotation"], partial(_words, of))
        (out / name).write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def pack_promises(promises: list[dict[str, Any]], texts: Path) -> str:
    """A list of promises with what became of them, each quote a place in the document that is named beside it."""
    of = {name: text_of(texts, name) for p in promises for name in _told_in(p)}
    kept = {
        "digests": {name: _digest(text) for name, text in sorted(of.items())},
        "promises": [_each_quote(p, lambda name, words: _placed([of[name]], words, 0)) for p in promises],
    }
    return json.dumps(kept, ensure_ascii=False, indent=None, separators=(",", ":"))


def unpack_promises(file: Path, texts: Path, out: Path) -> Iterator[str]:
    """Write the promises whose texts are there, as one file; the others, by the document and its missing text."""
    out.mkdir(parents=True, exist_ok=True)
    kept = json.loads(file.read_text(encoding="utf-8"))
    of = {name: text_of(texts, name) for name in kept["digests"]}
    lost = {name for name, text in of.items() if _digest(text) != kept["digests"][name]}
    found = []
    for promise in kept["promises"]:
        missing = sorted(lost.intersection(_told_in(promise)))
        if missing:
            yield f"{promise['document']} ({', '.join(missing)})"
        else:
            found.append(_each_quote(promise, lambda name, at: _words([of[name]], at, 0)))
    (out / file.name).write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _told_in(promise: dict[str, Any]) -> list[str]:
    """The documents that a promise and its fate are quoted from."""
    return [promise["document"], *(told["document"] for told in promise["fate"])]


def _each_quote(promise: dict[str, Any], change: Callable[[str, Any], Any]) -> dict[str, Any]:
    """The promise with its quote and those of its fate changed."""
    fate = [{**told, "quote": change(told["document"], told["quote"])} for told in promise["fate"]]
    return {**promise, "quote": change(promise["document"], promise["quote"]), "fate": fate}


def text_of(texts: Path, stem: str) -> str | None:
    """The text of a document as its places are counted; None where it is not there."""
    path = texts / f"{Path(stem).name}.md"
    return whole_text(next(iter(read_source(path))))[0] if path.exists() else None


def _documents(path: Path, annotation: dict[str, Any]) -> list[str]:
    """The documents that an annotation is of: those that it names, or the one of its file's name."""
    return list(annotation.get("documents") or [path.stem])


def _digest(text: str | None) -> str | None:
    return hashlib.sha256(text.encode()).hexdigest()[:16] if text is not None else None


def _map(value: Any, change: Change, side: int = 0, *, copied: bool = False) -> Any:
    """The annotation with each copied string changed, and each place changed back; `side`: of which document."""
    if isinstance(value, dict):
        if set(value) == {"at"}:
            return change(value, side)
        return {k: _map(v, change, _side(k, side), copied=k in _COPIED) for k, v in value.items()}
    if isinstance(value, list):
        return [_map(v, change, side, copied=copied) for v in value]
    return change(value, side) if copied and isinstance(value, str) else value


def _side(key: str, side: int) -> int:
    """Of a pair of documents: what stands under "b", "only_b" or "new" is of the second."""
    return 1 if key in ("b", "only_b", "new") else side


def _placed(texts: Texts, words: Any, side: int) -> Any:
    """The place of the words, or the words where the text has them not."""
    text = texts[side]
    at = text.find(words) if text is not None and isinstance(words, str) else -1
    return {"at": [at, at + len(words)]} if at >= 0 else words


def _words(texts: Texts, at: Any, side: int) -> Any:
    text = texts[side]
    return text[slice(*at["at"])] if text is not None and isinstance(at, dict) else at


if __name__ == "__main__":
    main()
