"""`entente commitments`: who promised what to whom, by when, and what became of it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from entente.cli.accounts import HTML, written
from entente.cli.day import day_asked
from entente.cli.recorded import JSON, RECORD, nothing, opened, page, print_json, where_it_went

if TYPE_CHECKING:
    from entente.analysis.promises.values import Line, Step

_FACT = re.compile(r"\S+:[a-z]\d+$")
_DATE = re.compile(r"\d{4}(?:-\d{2}){0,2}$")


def commitments(
    words: list[str] = typer.Argument(
        None, metavar="WORD", help="Words of what was promised, in any form; or one commitment (DOCUMENT:c3)."
    ),
    record: str | None = RECORD,
    by: str | None = typer.Option(None, "--by", metavar="CODE", help="Promised by this party (KOR, South Korea)."),
    to: list[str] = typer.Option(
        None, "--to", metavar="CODE|DATE", help="Promised to this party; a date is the last on which it was promised, as --until."
    ),
    mechanism: str | None = typer.Option(None, "--mechanism", metavar="NAME", help="Promised in this consultation."),
    session: str | None = typer.Option(None, "--session", metavar="ID", help="Promised in this session."),
    still_open: bool = typer.Option(False, "--open", help="Neither fulfilled nor withdrawn."),
    step: list[str] = typer.Option(
        None, "--step", metavar="STEP", help="no evidence, begun, partly, fulfilled or withdrawn; may be given again."
    ),
    overdue: bool = typer.Option(False, "--overdue", help="Open, and past the due date."),
    due_before: str | None = typer.Option(None, "--due-before", metavar="DATE", help="Due by then (YYYY, YYYY-MM or YYYY-MM-DD, inclusive)."),
    due_after: str | None = typer.Option(None, "--due-after", metavar="DATE", help="Due then or later."),
    first: str | None = typer.Option(None, "--from", metavar="DATE", help="Promised in documents from then on."),
    last: str | None = typer.Option(None, "--until", metavar="DATE", help="Promised in documents up to then."),
    today: str | None = typer.Option(None, "--today", metavar="DATE", help="The day by which overdue is told (default: today)."),
    limit: int | None = typer.Option(None, "-n", "--limit", metavar="N", min=1, max=100_000, help="At most so many (default: 40; all for --ics)."),
    ics: Path | None = typer.Option(None, "--ics", metavar="FILE", help="Write the due dates as a calendar."),
    html: Path | None = HTML,
    json: bool = JSON,
) -> None:  # fmt: skip
    """Show who promised what to whom, in which session, by when, and what became of it: overdue promises first.

    The step (no evidence, begun, partly, fulfilled, withdrawn) is proposed from later documents, with the rule and the words
    that show it, unless a person ruled (`entente rule step`). Renewals of a promise are one line.
    """
    from entente.analysis.promises.register import Question, one_commitment
    from entente.analysis.promises.register import commitments as asked
    from entente.record import PromiseFilters

    when = day_asked(today)
    steps = _steps(step or [], still_open)
    party, until = _meant(to or [], last)
    said = " ".join(words or [])
    with opened(record) as door:
        if _FACT.match(said):
            found: tuple[Line, ...] = (one_commitment(door, said, when),)
        else:
            where_it_went(door, mechanism, session)
            filters = PromiseFilters(by, party, mechanism, session, due_before, due_after, first, until, said)
            most = limit or (None if ics else 40)
            found = asked(door, Question(filters, steps, overdue), when, None if most is None else most + 1)
            if most is not None and len(found) > most:
                found = found[:most]
                nothing(f"there are more; -n {most * 5} shows them")
    _shown(found, ics, html, json, f"as of {when.isoformat()}")


def _shown(found: tuple[Line, ...], ics: Path | None, html: Path | None, json: bool, about: str) -> None:
    if ics:
        from entente.outputs.due_dates import calendar

        body, count, left = calendar(found)
        written_bytes(ics, body)
        typer.echo(
            f"{ics}  {count} due dates" + (f"; {left} promises without a day left out" if left else ""),
            err=True,
        )
    if html:
        from entente.outputs.html.commitments import render_commitments

        written(html, render_commitments(found, about))
    if json:
        print_json(found)
    elif not (ics or html):
        from entente.outputs.terminal.commitments_page import print_commitments

        if not print_commitments(page(), found):
            nothing("no promise fits")


def written_bytes(path: Path, body: bytes) -> None:
    """Write a file; a path that cannot be written is an error of one line."""
    from entente.errors import EntenteError

    try:
        path.write_bytes(body)
    except OSError as error:
        raise EntenteError(f"{path}: cannot be written ({error.strerror})") from error


def _steps(given: list[str], still_open: bool) -> frozenset[Step]:
    from entente.analysis.promises.values import OPEN, STEPS

    unknown = [s for s in given if s not in STEPS]
    if unknown:
        raise typer.BadParameter(
            f"no such step: {unknown[0]!r}; there are {', '.join(STEPS)}", param_hint="--step"
        )
    wanted = frozenset(step for step in STEPS if step in given)
    return (wanted & OPEN if wanted else frozenset(OPEN)) if still_open else wanted


def _meant(to: list[str], last: str | None) -> tuple[str | None, str | None]:
    """The party and the last date: `--to` is the name of both, as elsewhere `--from` and `--to` are dates."""
    dates = [value for value in to if _DATE.match(value)]
    parties = [value for value in to if not _DATE.match(value)]
    if len(parties) > 1 or len(dates) + (last is not None) > 1:
        raise typer.BadParameter("one party and one last date are wanted", param_hint="--to")
    return next(iter(parties), None), last or next(iter(dates), None)
