"""What the build adds to the package, for a quick start. `python hatch_build.py` makes it in a checkout; installing one,
editable or not, does so too. Nothing else needs it: what is missing or out of date is made in memory, at each start.

- The lexicon's YAML files as JSON, which load fifty times faster. Each begins with the digest of the YAML file it was
  made from; `entente.lexicon.files` reads the YAML where the two differ.
- What is derived from the patterns of the reading (`entente.reading.patterns.ready`).
"""

from __future__ import annotations

import hashlib
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

import yaml

HOME = Path(__file__).parent
LEXICON = HOME / "src" / "entente" / "lexicon"


def make_all_ready() -> None:
    """The files of the lexicon, then those of the patterns, which are made of words of the lexicon."""
    make_ready(LEXICON / "data", LEXICON / "ready")
    make_patterns_ready(sorted((HOME / "examples").rglob("*.md")))


def make_patterns_ready(examples: list[Path]) -> None:
    """Reads the examples with the package as it stands here, so that every pattern is asked for, and keeps what was derived."""
    sys.path.insert(0, str(HOME / "src"))
    try:
        from entente.model import SourceText
        from entente.reading import Reader
        from entente.reading.patterns.ready import make_ready
    except ImportError as missing:  # what the reading needs is not installed where this is built
        print(f"patterns are not made ready: {missing}", file=sys.stderr)
        return
    reader = Reader()
    for path in examples:
        reader.read(SourceText(path.read_text(encoding="utf-8")))
    make_ready()


def make_ready(data: Path, ready: Path) -> None:
    """Writes a JSON file for each YAML file of `data` that JSON can hold; the others are read as they are."""
    ready.mkdir(exist_ok=True)
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    for path in sorted(data.glob("*.yaml")):
        raw, made = path.read_bytes(), ready / f"{path.stem}.json"
        try:
            content = json.dumps(_plain(yaml.load(raw, loader)), ensure_ascii=False, separators=(",", ":"))
        except (TypeError, yaml.YAMLError):
            made.unlink(missing_ok=True)
            continue
        made.write_bytes(f"{hashlib.sha256(raw).hexdigest()}\n{content}".encode())


def _plain(value: Any) -> Any:
    """What JSON can hold: dates become texts. Raises `TypeError` for what it cannot hold."""
    if isinstance(value, dict):
        if not all(isinstance(key, str) for key in value):
            raise TypeError(f"a key that is no text: {list(value)}")
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # run by hand
    pass
else:

    class ReadyLexicon(BuildHookInterface):  # type: ignore[type-arg]
        """Called by hatchling before it builds."""

        PLUGIN_NAME = "custom"

        def initialize(self, version: str, build_data: dict[str, Any]) -> None:
            """Makes the files and has them packed."""
            make_all_ready()
            build_data["artifacts"] += [
                "/src/entente/lexicon/ready/*.json",
                "/src/entente/reading/patterns/ready/*.json",
            ]


if __name__ == "__main__":
    make_all_ready()
