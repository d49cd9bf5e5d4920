"""Genres: what a title says the document is, and who speaks in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import cast, get_args

from entente.lexicon.files import Facts, load_file
from entente.model import Kind, Voice

FILE = "genres.yaml"
WORDS = "genre_words.yaml"
_FIELDS = frozenset({"kind", "voice", "titles", "examples", "not"})
_KINDS, _VOICES = frozenset(get_args(Kind)), frozenset(get_args(Voice))
_GAPS = {"*": r"(?:\S+\s+){0,4}?", "?": r"\S+\s+"}  # up to four words, one word


@dataclass(frozen=True, slots=True)
class GenreEntry:
    """A kind of document by the words of its title. `voice` is None where the publisher speaks."""

    kind: Kind
    voice: Voice | None
    titles: re.Pattern[str]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GenreWords:
    """Words of genres beside those of titles, as explained at the top of the file."""

    agencies: tuple[str, ...]
    together: tuple[str, ...]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


@cache
def genre_words() -> GenreWords:
    """The words, read once. Raises `LexiconError` for a file that cannot be used."""
    facts = Facts(WORDS, "the file", load_file(WORDS), frozenset({"agencies", "together", "examples", "not"}))
    return GenreWords(*(facts.texts(name) for name in ("agencies", "together", "examples", "not")))


@cache
def genres() -> tuple[GenreEntry, ...]:
    """All entries; the first that fits a title decides. Raises `LexiconError` for one that cannot be used."""
    return tuple(_entry(item) for item in load_file(FILE))


def by_title(title: str) -> GenreEntry | None:
    """The entry whose words the title has, but for what others say together and the title only speaks about."""
    return next((entry for entry in genres() if _is_of(entry, title)), None)


def _is_of(entry: GenreEntry, title: str) -> bool:
    match = entry.titles.search(title)
    before = title[: match.start()] if match else ""
    about = entry.voice == "joint" and _SAID_ABOUT.search(before)
    told = entry.kind == "fact sheet" and _TOLD_OF.search(before)
    return match is not None and not about and not told


# "Spokesperson's Remarks on the | Joint Statement of A and B": of what one side's words are.
_SAID_ABOUT = re.compile(
    r"\b(?:remarks?|comments?|statement|response|reaction|reply|answers?|explanation)\b.*\b(?:on|to|about|regarding|concerning|over)\b",
    re.I,
)


# "White House releases | joint fact sheet", "Official pledges implementation of summit | fact sheet": news of a paper.
_TOLD_OF = re.compile(
    r"\b(?:adopted|releases|released|issues|issued|publishes|published|unveils|unveiled|pledges|vows|implementation of|talks on|implements?)\b",
    re.I,
)


def _entry(item: object) -> GenreEntry:
    facts = Facts(FILE, str(item.get("kind", item)) if isinstance(item, dict) else str(item), item, _FIELDS)
    kind, voice = facts.choice("kind", _KINDS), facts.choice("voice", _VOICES)
    if kind is None or not facts.texts("titles"):
        raise facts.error("kind and titles must be there")
    pattern = re.compile("|".join(map(_phrase, facts.texts("titles"))), re.I)
    return GenreEntry(
        cast(Kind, kind), cast("Voice | None", voice), pattern, facts.texts("examples"), facts.texts("not")
    )


def _phrase(words: str) -> str:
    """A pattern of a phrase: words by spaces, choices by bars, `*` and `?` gaps, `^` at the beginning alone."""
    parts = words.removeprefix("^").split()
    pieces = [_GAPS.get(part) or _word(part) + (r"\s+" if part is not parts[-1] else "") for part in parts]
    return (r"^" if words.startswith("^") else r"(?<!\w)") + "".join(pieces) + r"(?!\w)"


def _word(part: str) -> str:
    return f"(?:{'|'.join(map(re.escape, part.split('|')))})"
