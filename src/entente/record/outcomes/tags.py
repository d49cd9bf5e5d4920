"""What a line of promises is found by: who promises, to whom, of which consultation, in which years, and the words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, bindparam, delete

from entente.lexicon.stems import stem
from entente.record.fates.weighed import Promise
from entente.record.kept.packing import storable
from entente.record.store.lists import listable
from entente.record.store.tables import line_tags

STANDS = ("step", "due", "told")  # how a line stands, as its row and each of its tags say
_MOST = 400  # of one line: a bound, so that no line can fill the record
_KINDS = {kind: n for n, kind in enumerate(("by", "w", "in", "to", "of"))}  # those kept first come first


def tags_of(of: Iterable[Promise]) -> set[str]:
    """The tags of these promises: "by:KOR", "w:radar", "in:2022", "to:FJI", "of:scap"."""
    found: set[str] = set()
    for p in of:
        found.update(f"by:{code}" for code in p.by)
        found.update(f"to:{code}" for code in p.to)
        found.update(f"w:{word}" for word in _words_of(p))
        if p.mechanism:
            found.add(f"of:{p.mechanism}")
        if p.told:
            found.add(f"in:{p.told[:4]}")
    return {listable(storable(tag)) for tag in found}


def kept(tags: Iterable[str]) -> list[str]:
    """Those that are kept: the first in an order of their own, so that of what was kept and what comes the same are kept as
    of all."""
    return sorted(tags, key=_order)[:_MOST]


def untag(connection: Connection, gone: Iterable[tuple[Any, Iterable[str]]]) -> None:
    """Lines, as their rows stand, are no more found by these tags."""
    given = [
        (tag, *(getattr(row, name) for name in STANDS), row.number) for row, tags in gone for tag in tags
    ]
    if given:
        connection.execute(_GONE, [dict(zip(_NAMES, values, strict=True)) for values in given])


_NAMES = ("of_tag", *(f"of_{name}" for name in STANDS), "of_line")
_OF = (line_tags.c.tag, *(line_tags.c[name] for name in STANDS), line_tags.c.line)
_GONE = delete(line_tags).where(
    *(column == bindparam(name) for column, name in zip(_OF, _NAMES, strict=True))
)


def _order(tag: str) -> tuple[int, str]:
    return _KINDS[tag.partition(":")[0]], tag


def _words_of(p: Promise) -> Iterator[str]:
    """The stems of what is promised, the verb's first."""
    verb = stem(p.words[0].partition("_")[0]) if p.words else None
    if verb:
        yield verb
    yield from (word.removeprefix("^") for word in p.words[1:])
