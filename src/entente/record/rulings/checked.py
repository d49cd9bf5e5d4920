"""Whether the values that a person rules fit their fields: checked when a ruling is made, never when it is applied again."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from types import NoneType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from entente.lexicon.subjects import subjects
from entente.model.edtf import is_edtf
from entente.record.identity.parties import codes
from entente.record.rulings.judged import TYPES, fields_of

_DATES = ("date", "end_date")
_PARTY = ("party", "country", "host")
_PARTIES = ("parties", "by", "addressees", "actors")
_LINKS = {"session": "sessions", "follows": "sessions", "act": "acts"}  # to a fact of the same document
_YES_NO = ("true", "false", "yes", "no", "1", "0")


def check_values(layer: str, values: Mapping[str, Any], names: Mapping[str, Collection[str]]) -> None:
    """Raises `ValueError`, which says what is wanted. `names`: what the facts of the document are called, by layer."""
    unknown = sorted(set(values) - fields_of(layer))
    if unknown:
        raise ValueError(
            f"{', '.join(unknown)}: no such field; there are {', '.join(sorted(fields_of(layer)))}"
        )
    hints = get_type_hints(TYPES[layer])
    for name, value in values.items():
        for fault in _faults(name, value, hints[name], names):
            raise ValueError(f"{name}={value}: {fault}")


def _faults(name: str, value: Any, kind: Any, names: Mapping[str, Collection[str]]) -> Iterator[str]:
    """What is wrong with a value, the plainest first."""
    if name in _PARTIES:
        yield from _of_parties(value)
    elif value in ("", None):
        if NoneType not in get_args(kind):
            yield "this field cannot be left open"
    elif choices := _choices(kind):
        if value not in choices:
            yield f"give {', '.join(choices)}"
    elif kind is bool:
        if str(value).lower() not in _YES_NO:
            yield "give true or false"
    elif name == "ordinal":
        if not (str(value).isascii() and str(value).isdigit() and int(value) > 0):
            yield "give a number (1, 2, …)"
    else:
        yield from _of_text(name, str(value), names)


def _of_text(name: str, value: str, names: Mapping[str, Collection[str]]) -> Iterator[str]:
    if name in _DATES and not is_edtf(value):
        yield "is no date (YYYY, YYYY-MM or YYYY-MM-DD; YYYY-21 to -24 for a season; XXXX-MM-DD where no year is said)"
    elif name in _PARTY:
        yield from _of_parties([value])
    elif name == "subject" and value not in {s.code for s in subjects()}:
        yield f"no such subject; there are {', '.join(s.code for s in subjects())}"
    elif name in _LINKS and value not in names[_LINKS[name]]:
        yield f"the document has none so named; there are {', '.join(names[_LINKS[name]]) or 'none'}"


def _of_parties(value: Any) -> Iterator[str]:
    given = value.replace(",", " ").split() if isinstance(value, str) else list(value or ())
    for code in given:
        if code not in codes():
            near = f": {code.upper()}" if code.upper() in codes() else ""
            yield f"{code}: no such party; give codes (KOR, EU){near}"


def _choices(kind: Any) -> tuple[str, ...]:
    """The words of a closed list, and of one that may be left open."""
    for one in (kind, *get_args(kind)):
        if get_origin(one) is Literal:
            return tuple(get_args(one))
    return ()
