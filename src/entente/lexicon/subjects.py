"""The controlled list of subjects."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from entente.lexicon.files import Facts, load_file

FILE = "subjects.yaml"
_FIELDS = frozenset({"code", "definition", "plover", "unbis", "eurovoc", "terms", "weak", "examples", "not"})


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject. `plover` is a context of the PLOVER ontology, `unbis` and `eurovoc` labels of thesauri.

    `weak` are those of its terms that name it only where none of another subject does.
    """

    code: str
    definition: str
    plover: str
    unbis: str | None
    terms: tuple[str, ...]
    weak: frozenset[str]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]
    eurovoc: str | None = None


@cache
def subjects() -> tuple[Subject, ...]:
    """All subjects, in the order that decides ties. Raises `LexiconError` for one that cannot be used."""
    return tuple(_subject(item) for item in load_file(FILE))


def _subject(item: object) -> Subject:
    code = str(item.get("code", item)) if isinstance(item, dict) else str(item)
    facts = Facts(FILE, code, item, _FIELDS)
    weak = facts.texts("weak")
    return Subject(
        code=facts.needed("code"),
        definition=facts.needed("definition"),
        plover=facts.needed("plover"),
        unbis=facts.text("unbis"),
        terms=facts.texts("terms") + weak,
        weak=frozenset(weak),
        examples=facts.texts("examples"),
        counter_examples=facts.texts("not"),
        eurovoc=facts.text("eurovoc"),
    )
