"""Publishers: which party speaks under an address or a name."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Any
from urllib.parse import urlsplit

import yaml

PRESS = "press"


@cache
def _publishers() -> list[dict[str, Any]]:
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    data = resources.files("entente.lexicon").joinpath("data", "publishers.yaml").read_bytes()
    return list(yaml.load(data, loader))


def publisher_party(address: str | None, name: str | None) -> str | None:
    """The party behind an address or a publisher's name; "press" for the press; None where neither is known."""
    if name:
        for entry in _publishers():
            if any(known.lower() in name.lower() for known in entry["names"]):
                return str(entry["party"])
    host = urlsplit(address).hostname if address else None
    if not host:
        return None
    hits = [
        (len(end), str(entry["party"]))
        for entry in _publishers()
        for end in entry["hosts"]
        if host == end.lstrip(".") or host.endswith(end if end.startswith(".") else "." + end)
    ]
    return max(hits)[1] if hits else None
