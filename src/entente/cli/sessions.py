"""`entente sessions` and `entente session ID`."""

from __future__ import annotations

import typer

from entente.cli.recorded import JSON, RECORD, nothing, opened, page, print_json, where_it_went


def sessions(
    record: str | None = RECORD,
    mechanism: str | None = typer.Option(
        None, "--mechanism", metavar="NAME", help="Of this consultation, under any of its names."
    ),
    party: str | None = typer.Option(
        None, "--party", metavar="CODE", help="With this party (KOR, South Korea)."
    ),
    first: str | None = typer.Option(None, "--from", metavar="DATE", help="YYYY, YYYY-MM or YYYY-MM-DD."),
    last: str | None = typer.Option(None, "--to", metavar="DATE", help="The same, inclusive."),
    asides: bool = typer.Option(
        False, "--all", help="Also sessions that documents only speak of beside another."
    ),
    json: bool = JSON,
) -> None:
    """List sessions by date."""
    with opened(record) as door:
        where_it_went(door, mechanism)
        rows = door.sessions(mechanism=mechanism, party=party, first=first, last=last, asides=asides)
        if json:
            print_json(rows)
            return
        from entente.analysis.counts import contradicted
        from entente.outputs.terminal.lists import print_sessions

        listed = list(rows)
        of = {row.mechanism for row in listed if row.mechanism and row.ordinal}
        at_odds = (row.id for name in of for row in contradicted(door.sessions(mechanism=name)))
        if not print_sessions(page(), listed, frozenset(at_odds)):
            nothing("no session fits" + ("" if asides else "; --all adds those that documents only speak of"))


def session(
    ident: str = typer.Argument(
        ..., metavar="ID", help="The session's id, or its beginning (scap-2006-11-07)."
    ),
    record: str | None = RECORD,
    json: bool = JSON,
) -> None:
    """Show one session: when, where, who, every account of it, what was said and promised, and where accounts differ."""
    with opened(record) as door:
        where_it_went(door, ident)
        found = door.session(ident)
    if json:
        print_json([found])
        return
    from entente.outputs.terminal.session_page import print_session

    print_session(page(), found)
