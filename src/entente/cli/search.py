"""`entente search WORD…`: full text over documents and acts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, get_args

import typer

from entente.cli.recorded import JSON, RECORD, nothing, opened, page, print_json, where_it_went

if TYPE_CHECKING:
    from entente.record import Record

_WILDCARD = re.compile(r"\w\*|\*\w|\w\?\w")


def search(
    words: list[str] = typer.Argument(
        ..., metavar="WORD", help="Words that must all occur; '\"a phrase\"' as it stands."
    ),
    record: str | None = RECORD,
    force: str | None = typer.Option(
        None, "--force", metavar="FORCE", help="Only acts of this force: agree, condemn, urge …"
    ),
    party: str | None = typer.Option(
        None, "--party", metavar="CODE", help="Where this party acts or is addressed."
    ),
    mechanism: str | None = typer.Option(
        None, "--mechanism", metavar="NAME", help="Only documents of this consultation."
    ),
    first: str | None = typer.Option(
        None, "--from", metavar="DATE", help="Documents from YYYY, YYYY-MM or YYYY-MM-DD on."
    ),
    last: str | None = typer.Option(None, "--to", metavar="DATE", help="The same, inclusive."),
    what: str | None = typer.Option(
        None, "--in", metavar="document|act", help="Only documents, or only acts."
    ),
    limit: int = typer.Option(20, "-n", "--limit", metavar="N", min=1, max=1000, help="At most so many."),
    json: bool = JSON,
) -> None:
    """Search documents and acts, best first, the words in their context. Filters combine."""
    from entente.model import Force

    if force is not None and force not in get_args(Force):
        typer.echo(
            f"entente: --force {force}: no such force (there are {', '.join(get_args(Force))})", err=True
        )
        raise typer.Exit(2)
    if what not in (None, "document", "act"):
        typer.echo(f"entente: --in {what}: give document or act", err=True)
        raise typer.Exit(2)
    _no_wildcards(words)
    asked = " ".join(f'"{w}"' if " " in w and '"' not in w else w for w in words)
    with opened(record) as door:
        where_it_went(door, mechanism)
        hits = door.search(
            asked,
            force=force,
            party=party,
            mechanism=mechanism,
            first=first,
            last=last,
            what=what,
            limit=limit,
        )
        if json:
            print_json(hits)
            return
        from entente.outputs.terminal.hits import print_hits

        if not print_hits(page(), hits):
            nothing("nothing found" + _elsewhere(door, asked, force, party, mechanism, first, last))


def _no_wildcards(words: Iterable[str]) -> None:
    """Say that "nucl*" is looked for without its star."""
    from entente.outputs.wording import one_line

    starred = next((word for word in words if _WILDCARD.search(word)), None)
    if starred is not None:
        said = "* and ? stand for no letters; a word is found in all its forms (condemn, condemned)"
        typer.echo(f"entente: {one_line(starred)}: {said}", err=True)


def _elsewhere(
    door: Record, asked: str, force: str | None, party: str | None, mechanism: str | None, first: str | None, last: str | None
) -> str:  # fmt: skip
    """What the same words do in acts, where none has the force, or is of the party, that was asked for."""
    for wanted, who, said in (
        (force, party, "with this force; with others"),
        (party, None, "of this party; of others"),
    ):
        if wanted:
            acts = door.search(asked, party=who, mechanism=mechanism, first=first, last=last, what="act", limit=200)  # fmt: skip
            if found := _forces(h.force for h in acts):
                return f" {said}: {found}"
    return ""


def _forces(of: Iterable[str | None]) -> str:
    """ "2 agree, 1 urge"."""
    counts = Counter(f for f in of if f)
    return ", ".join(
        f"{count} {force}" for force, count in sorted(counts.items(), key=lambda c: (-c[1], c[0]))
    )
