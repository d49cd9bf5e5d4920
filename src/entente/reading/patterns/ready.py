"""What the build left ready of the patterns: the words that their matches need, and the code that `re` makes of them.

To derive both takes longer than to read a short document, and every start would derive the same. So the build reads the
examples and writes down what was asked for (`python hatch_build.py` in a checkout; installing does so too). A pattern
is looked up by its own text: a changed one is not found, and is derived as ever. What another Python, or another
`needs.py`, wrote down is not taken. `re` checks the code that it is given.
"""

from __future__ import annotations

import json
import re
import sys
from array import array
from base64 import b64decode, b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from entente.reading.patterns import firsts, needs

try:  # of CPython, as `needs.py` uses its parser
    from re import _compiler  # type: ignore[attr-defined]
except ImportError:  # another Python: then nothing is ready
    _compiler = None

READY = Path(__file__).parent / "ready" / "patterns.json"
_asked: dict[tuple[str, int], None] = {}


def needed(pattern: str, flags: int) -> tuple[tuple[str, ...], ...]:
    """As `needs.needed`."""
    known = _known(pattern, flags)
    return tuple(map(tuple, known["needs"])) if known else needs.needed(pattern, flags)


def folds_alike(pattern: str, flags: int) -> bool:
    """As `needs.folds_alike`."""
    known = _known(pattern, flags)
    return bool(known["folds alike"]) if known else needs.folds_alike(pattern, flags)


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, which takes half a millisecond a pattern: modules of the reading make theirs with this."""
    known = _known(pattern, flags)
    if not known:
        return re.compile(pattern, flags)
    names: dict[str, int] = known["names"]
    by_number = dict(zip(names.values(), names, strict=True))
    made: re.Pattern[str] = _compiler._sre.compile(
        pattern, known["flags"], array("I", b64decode(known["code"])).tolist(), known["groups"], names,
        tuple(by_number.get(number) for number in range(known["groups"] + 1)),
    )  # fmt: skip
    return made


def make_ready(path: Path = READY) -> None:
    """Writes down what has been asked for in this process."""
    patterns = {_key(*asked): _derived(*asked) for asked in sorted(_asked)} if _compiler else {}
    path.parent.mkdir(exist_ok=True)
    content = {"made by": _makers(), "patterns": patterns}
    path.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _known(pattern: str, flags: int) -> Any:
    _asked[pattern, flags] = None
    return _ready().get(_key(pattern, flags))


def _key(pattern: str, flags: int) -> str:
    return f"{int(flags)} {pattern}"


def _derived(pattern: str, flags: int) -> dict[str, Any]:
    """What matches need, and with what `re.compile` calls `_sre.compile`."""
    made = re.compile(pattern, flags)
    code = _compiler._code(_compiler._parser.parse(pattern, flags), flags)
    code = firsts.told_firsts(code, pattern, flags)
    return {
        "needs": needs.needed(pattern, flags),
        "folds alike": needs.folds_alike(pattern, flags),
        "flags": made.flags,
        "groups": made.groups,
        "names": dict(made.groupindex),
        "code": b64encode(array("I", code)).decode(),
    }


@cache
def _ready() -> dict[str, Any]:
    """By pattern; nothing where the file is missing, broken or made by others."""
    try:
        content = json.loads(READY.read_bytes())
        made: dict[str, Any] = content["patterns"]
        return made if content["made by"] == _makers() else {}
    except (OSError, ValueError, LookupError, TypeError):
        return {}


def _makers() -> list[str | int]:
    """What decides on the content: this Python, and the modules that derive."""
    sources = [sha256(Path(str(module.__file__)).read_bytes()).hexdigest() for module in (needs, firsts)]
    return [sys.implementation.name, sys.hexversion, sys.byteorder, *sources]
