"""What the build adds to the package: the lexicon's YAML files as JSON too, which load fifty times faster.

Each JSON file begins with the digest of the YAML file it was made from; `entente.lexicon.files` reads the YAML where the
two differ. `python hatch_build.py` makes them in a checkout; installing one, editable or not, does so too.
"""

from __future__ import annotations

import hashlib
import json
from datetime import date
from pathlib import Path
from typing import Any

import yaml

LEXICON = Path(__file__).parent / "src" / "entente" / "lexicon"


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
            make_ready(LEXICON / "data", LEXICON / "ready")
            build_data["artifacts"].append("/src/entente/lexicon/ready/*.json")


if __name__ == "__main__":
    make_ready(LEXICON / "data", LEXICON / "ready")
