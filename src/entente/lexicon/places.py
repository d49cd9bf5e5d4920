"""Places where diplomacy happens, and the countries they lie in."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Any

import yaml

from entente.lexicon.parties import party_names


@cache
def places() -> dict[str, str]:
    """City or site → ISO code of the country. Capitals included."""
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    raw = yaml.load(resources.files("entente.lexicon").joinpath("data", "places.yaml").read_bytes(), loader)
    found = {name.surface: name.code for name in party_names() if name.sense == "capital"}
    for group in ("cities", "sites"):
        for code, names in raw[group].items():
            found.update(dict.fromkeys(names, code))
    found["Brussels"] = "BEL"
    return found
