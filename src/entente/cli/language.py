"""`entente language TOPIC`: agreed language on a topic, newest first."""

from __future__ import annotations

from typing import get_args

import typer

from entente.cli.recorded import JSON, RECORD, nothing, opened, page, print_json


def language(
    topic: list[str] = typer.Argument(
        ..., metavar="TOPIC", help="Words that an act must hold, or a subject's code (human-rights)."
    ),
    record: str | None = RECORD,
    party: str | None = typer.Option(
        None, "--with", metavar="PARTY", help="Agreed with this party (KOR, South Korea)."
    ),
    level: str | None = typer.Option(
        None, "--level", metavar="LEVEL", help="Only of this level: leaders, ministerial …"
    ),
    force: str | None = typer.Option(
        None, "--force", metavar="FORCE", help="Only acts of this force: agree, condemn, urge …"
    ),
    mechanism: str | None = typer.Option(
        None, "--mechanism", metavar="NAME", help="Only of this consultation."
    ),
    first: str | None = typer.Option(
        None, "--from", metavar="DATE", help="Documents from YYYY, YYYY-MM or YYYY-MM-DD on."
    ),
    last: str | None = typer.Option(None, "--to", metavar="DATE", help="The same, inclusive."),
    by_date: bool = typer.Option(False, "--by-date", help="Strictly the newest first, joint or not."),
    limit: int = typer.Option(20, "-n", "--limit", metavar="N", min=1, max=1000, help="At most so many."),
    json: bool = JSON,
) -> None:
    """Show agreed language on a topic, the newest first: the exact words, with whom, at which level; joint documents first."""
    from entente.analysis.language import Wanted, agreed_language
    from entente.model import Force, Level

    _check("--force", force, get_args(Force))
    _check("--level", level, get_args(Level))
    wanted = Wanted(party, level, force, mechanism, first, last, by_date, limit)
    with opened(record) as door:
        found = agreed_language(door, " ".join(topic), wanted)
    if json:
        print_json(found.acts)
    elif found.acts:
        from entente.outputs.terminal.language_page import print_language

        print_language(page(), found, by_date=by_date)
    if not found.acts:
        nothing(
            "nothing is agreed on that, as far as the record holds"
            + (f" since {found.back_to}" if found.back_to else "")
        )


def _check(option: str, given: str | None, allowed: tuple[str, ...]) -> None:
    if given is not None and given not in allowed:
        typer.echo(
            f"entente: {option} {given}: no such {option[2:]} (there are {', '.join(allowed)})", err=True
        )
        raise typer.Exit(2)
