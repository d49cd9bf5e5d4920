"""Annotated documents told of other countries and people, in other verbs: what is right before and wrong there hangs on words.

    python bench/vary.py GOLD TEXTS OUT [--seed N]

GOLD: ID.json in the form that README.md describes, TEXTS: ID.md. OUT gets `docs/` and `gold/` of the same documents, in
which each country that may be another is one (names, adjectives, capitals, codes), each person who took part or acted has
a name that no table knows, and operative verbs give way to others of the same force. What is put in depends on the seed and
the document's name alone. Score both (`score.py`): a reader that has learned the language and not the documents reads
both alike.
"""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path
from random import Random

from scoring.facts import Raw
from varying.substitution import Substitution
from varying.words import substitutions


def varied(text: str, gold: Raw, seed: str) -> tuple[str, Raw]:
    """The document and its annotation with the same substitutions made in both; offsets are left out, quotes stay exact."""
    substitution = substitutions(text, gold, Random(seed))
    return substitution.text(text), _facts(gold, substitution, text)


def _facts(value: Raw, substitution: Substitution, text: str) -> Raw:
    """Every string of the annotation as it stands in the varied document."""
    if isinstance(value, str):
        return substitution.text(value)
    if isinstance(value, list):
        return [_facts(item, substitution, text) for item in value]
    if not isinstance(value, dict):
        return value
    varied_ = {
        key: substitution.code(item)
        if key in ("party", "country", "host", "initiative")
        else _facts(item, substitution, text)
        for key, item in value.items()
        if key not in ("start", "end")
    }
    for key in ("parties", "by", "addressees"):
        if isinstance(varied_.get(key), list):
            varied_[key] = [substitution.code(code) for code in value[key]]
    if isinstance(value.get("annotated_to"), int):
        varied_["annotated_to"] = len(substitution.text(_as_read(text)[: value["annotated_to"]]))
    return varied_


def _as_read(text: str) -> str:
    """Title, blank line, body: the text to which an annotation's offsets belong."""
    front, body = text.split("\n---\n", 1)
    title = re.search(r"^title:\s*(.+)$", front, re.MULTILINE)
    return (title[1].strip("\"'") if title else "") + "\n\n" + body.lstrip("\n")


def main() -> None:
    """Write the varied documents and annotations."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("texts", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    for part in ("docs", "gold"):
        (options.out / part).mkdir(parents=True, exist_ok=True)
    for path in sorted(options.gold.glob("*.json")):
        text = (options.texts / f"{path.stem}.md").read_text(encoding="utf-8")
        gold = json.loads(path.read_text(encoding="utf-8"))
        other, facts = varied(text, gold, f"{options.seed}:{path.stem}")
        facts["id"] = path.stem
        (options.out / "docs" / f"{path.stem}.md").write_text(other, encoding="utf-8")
        (options.out / "gold" / path.name).write_text(
            json.dumps(facts, ensure_ascii=False, indent=1), encoding="utf-8"
        )


if __name__ == "__main__":
    main()
