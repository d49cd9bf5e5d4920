"""The words by which texts tell that a meeting or visit was called off or put off."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from entente.lexicon.files import Facts, load_file

FILE = "called_off.yaml"
_LISTS = (
    "done",
    "do",
    "plans",
    "now",
    "anew",
    "formerly",
    "swaps",
    "dates_of",
    "deeds",
    "gone",
    "leaves",
    "goes_not",
    "after_all",
    "planned",
    "new_day",
    "unreal",
    "open",
    "elsewhere",
    "no_subject",
    "not_its_own",
    "counter_examples",
)


@dataclass(frozen=True, slots=True)
class CalledOffWords:
    """The lists of the file, in its order; what each is for stands at its top. An example: a text and its meeting."""

    done: tuple[str, ...]
    do: tuple[str, ...]
    plans: tuple[str, ...]
    now: tuple[str, ...]
    anew: tuple[str, ...]
    formerly: tuple[str, ...]
    swaps: tuple[str, ...]
    dates_of: tuple[str, ...]
    deeds: tuple[str, ...]
    gone: tuple[str, ...]
    leaves: tuple[str, ...]
    goes_not: tuple[str, ...]
    after_all: tuple[str, ...]
    planned: tuple[str, ...]
    new_day: tuple[str, ...]
    unreal: tuple[str, ...]
    open: tuple[str, ...]
    elsewhere: tuple[str, ...]
    no_subject: tuple[str, ...]
    not_its_own: tuple[str, ...]
    counter_examples: tuple[str, ...]
    examples: tuple[tuple[str, str], ...]


@cache
def called_off_words() -> CalledOffWords:
    """The words, read once. Raises `LexiconError` where a list is missing or an example is none."""
    raw = load_file(FILE)
    facts = Facts(FILE, "called off", raw, frozenset((*_LISTS, "examples")))
    lists = {name: facts.texts(name) for name in _LISTS}
    examples = raw.get("examples")
    if not all(lists.values()) or not isinstance(examples, list):
        raise facts.error("a list is missing")
    told = (Facts(FILE, "an example", e, frozenset(("text", "meeting"))) for e in examples)
    return CalledOffWords(examples=tuple((e.needed("text"), e.needed("meeting")) for e in told), **lists)
