"""Publishers: which party speaks under an address or a name."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from typing import Any
from urllib.parse import urlsplit

import pycountry
import yaml

from entente.lexicon.parties import party_names

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
    return max(hits)[1] if hits else _by_form(host)


# The labels of host names that governments reserve for themselves under their countries' domains.
_OFFICIAL = frozenset(
    "gov gob gouv go govt gc mfa mofa mofaic president presidency government premier mid mae mzv mrree".split()
)
_NEWS = re.compile(
    r"(?:^|-)(?:news|times|post|herald|daily|gazette|tribune|observer|guardian|journal|telegraph|reuters|xinhua|people|yonhap|tv)(?:-|$)"
    r"|(?:news|times|post|herald|daily|tribune|gazette|xinhua|media)$|^(?:news|xinhua)"
)
_EMBASSY = re.compile(r"^(?:embassy(?:of)?-?(?P<after>[a-z-]+)|(?P<before>[a-z-]+?)-?(?:embassy|emb))$")


def _by_form(host: str) -> str | None:
    """What a host name that nobody listed tells: a ministry's domain, an embassy's, a newspaper's."""
    labels = host.split(".")
    if len(labels[-1]) == 2 and _OFFICIAL & set(labels[:-1]):
        country = pycountry.countries.get(alpha_2={"uk": "GB"}.get(labels[-1], labels[-1]).upper())
        if country is not None:
            return str(country.alpha_3)
    for label in labels[:-1]:
        embassy = _EMBASSY.match(label)
        if embassy:
            named = (embassy.group("after") or embassy.group("before")).replace("-", " ")
            for known in party_names():
                if known.surface.lower().replace(" ", "") == named.replace(" ", ""):
                    return known.code
    return PRESS if any(_NEWS.search(label) for label in labels[:-1]) else None
