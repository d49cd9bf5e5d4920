"""`entente rule …`: what a person decides, signed and dated."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from entente.cli.recorded import JSON, RECORD, nothing, opened, page, print_json

if TYPE_CHECKING:
    from entente.record import Record

app = typer.Typer(
    help="Rule on the record: confirm, correct, reject or add facts; say what is the same, and what became of a promise; undo.",
    no_args_is_help=True,
)
BY = typer.Option(
    None, "--by", envvar="ENTENTE_USER", metavar="NAME", help="Who rules (default: your user name)."
)
BECAUSE = typer.Option(None, "--because", metavar="TEXT", help="Why.")
FACT = typer.Argument(..., metavar="DOCUMENT:FACT", help="As the pages show it (kor-2006-11-07-…:a3).")
ONE = typer.Argument(
    ..., metavar="ONE", help="An act (DOCUMENT:a3), a session, person or mechanism, by its id."
)
OTHER = typer.Argument(..., metavar="OTHER", help="What it is compared with.")
WHAT = typer.Option(
    None,
    "--what",
    metavar="act|session|person|mechanism",
    help="Which of these the two are, where ids do not tell.",
)


@app.command("confirm")
def confirm(
    fact: str = FACT,
    because: str | None = BECAUSE,
    by: str | None = BY,
    record: str | None = RECORD,
    json: bool = JSON,
) -> None:
    """A fact is right."""
    with opened(record) as door:
        _done(door, door.confirm(fact, by=by, because=because), f"{fact} confirmed", json)


@app.command("reject")
def reject(
    fact: str = FACT,
    because: str | None = BECAUSE,
    by: str | None = BY,
    record: str | None = RECORD,
    json: bool = JSON,
) -> None:
    """A fact is wrong: it goes, with what hung on it."""
    with opened(record) as door:
        _done(door, door.reject(fact, by=by, because=because), f"{fact} rejected", json)


@app.command("correct")
def correct(
    fact: str = FACT,
    change: list[str] = typer.Argument(
        ..., metavar="FIELD=VALUE", help="place=Seoul ordinal=2; FIELD= makes it open."
    ),
    because: str | None = BECAUSE,
    by: str | None = BY,
    record: str | None = RECORD,
    json: bool = JSON,
) -> None:
    """Fields of a fact are otherwise."""
    with opened(record) as door:
        fields = _fields(change)
        number = door.correct(fact, fields, by=by, because=because)
        ruled = next(ruling.change or {} for ruling in door.rulings() if ruling.id == number)
        also = [
            f"{k}={v}" if v else f"{k} is open: say it with {k}=" for k, v in ruled.items() if k not in fields
        ]
        _done(door, number, f"{fact} corrected" + (f", and with it {', '.join(also)}" if also else ""), json)


@app.command("add")
def add(
    document: str = typer.Argument(..., metavar="DOCUMENT", help="The document's id."),
    layer: str = typer.Argument(
        ..., metavar="LAYER", help="sessions, participants, topics, acts, commitments or references."
    ),
    fields: list[str] = typer.Argument(
        ..., metavar="FIELD=VALUE", help='force=urge "content=resume the talks" actors=KOR,USA'
    ),
    quote: list[str] = typer.Option(
        ..., "--quote", metavar="WORDS", help="The words of the document that prove it, to the letter."
    ),
    because: str | None = BECAUSE,
    by: str | None = BY,
    record: str | None = RECORD,
    json: bool = JSON,
) -> None:
    """Add a fact by hand, with its quote."""
    from entente.record import LAYERS

    if layer not in LAYERS:
        typer.echo(f"entente: {layer}: no such layer (there are {', '.join(LAYERS)})", err=True)
        raise typer.Exit(2)
    with opened(record) as door:
        number = door.add_fact(document, layer, quote, _fields(fields), by=by, because=because)
        _done(door, number, f"{document}: n{number} added", json)


@app.command("step")
def step(
    fact: str = typer.Argument(..., metavar="DOCUMENT:FACT", help="The commitment, as `entente commitments` shows it (…:c3)."),
    what: str = typer.Argument(..., metavar="STEP", help="no evidence, begun, partly, fulfilled or withdrawn."),
    evidence: str | None = typer.Option(None, "--evidence", metavar="DOCUMENT", help="The document that shows it."),
    quote: str | None = typer.Option(None, "--quote", metavar="WORDS", help="Its words, to the letter."),
    because: str | None = BECAUSE,
    by: str | None = BY,
    record: str | None = RECORD,
    json: bool = JSON,
) -> None:  # fmt: skip
    """What became of a promise, with the words that show it or the reason. It stands before what is proposed."""
    if (evidence is None) != (quote is None):
        typer.echo("entente: --evidence and --quote belong together", err=True)
        raise typer.Exit(2)
    shown = (evidence, quote) if evidence is not None and quote is not None else None
    with opened(record) as door:
        number = door.rule_step(fact, what, by=by, evidence=shown, because=because)
        _done(door, number, f"{fact}: {what}", json)


@app.command("same")
def same(
    one: str = ONE,
    other: str = OTHER,
    what: str | None = WHAT,
    because: str | None = BECAUSE,
    by: str | None = BY,
    record: str | None = RECORD,
    json: bool = JSON,
) -> None:
    """Two acts (DOCUMENT:a3), sessions, people or mechanisms are one."""
    _check(what)
    with opened(record) as door:
        against = door.objections(one, other) if what in (None, "person") else ()
        number = door.same(one, other, by=by, because=because, what=what)
        _done(door, number, f"{one} and {other} are the same", json)
        for objection in against:
            typer.echo(f"  although {objection}", err=True)
        if against:
            typer.echo(f"  `entente rule undo {number}` takes it back", err=True)


@app.command("different")
def different(
    one: str = ONE,
    other: str = OTHER,
    what: str | None = WHAT,
    because: str | None = BECAUSE,
    by: str | None = BY,
    record: str | None = RECORD,
    json: bool = JSON,
) -> None:
    """Two acts (DOCUMENT:a3), sessions (or accounts, DOCUMENT:s1), people or mechanisms are not one."""
    _check(what)
    with opened(record) as door:
        number = door.different(one, other, by=by, because=because, what=what)
        _done(door, number, f"{one} and {other} are different", json)


@app.command("undo")
def undo(
    ruling: int = typer.Argument(
        ..., metavar="NUMBER", help="Of the ruling, as `entente rule list` shows it."
    ),
    because: str | None = BECAUSE,
    by: str | None = BY,
    record: str | None = RECORD,
    json: bool = JSON,
) -> None:
    """Take a ruling back; both stay in the record."""
    with opened(record) as door:
        _done(door, door.undo(ruling, by=by, because=because), f"ruling {ruling} undone", json)


@app.command("list")
def rulings(record: str | None = RECORD, json: bool = JSON) -> None:
    """Every ruling, in the order in which they were made."""
    with opened(record) as door:
        rows = door.rulings()
        if json:
            print_json(rows)
            return
        from entente.outputs.terminal.review import print_rulings

        if not print_rulings(page(), rows):
            nothing("no ruling yet")


def _fields(given: list[str]) -> dict[str, str]:
    found = {}
    for item in given:
        name, equals, value = item.partition("=")
        if not equals or not name:
            typer.echo(f"entente: {item}: give FIELD=VALUE", err=True)
            raise typer.Exit(2)
        found[name] = value
    return found


def _check(what: str | None) -> None:
    if what not in (None, "act", "session", "person", "mechanism"):
        typer.echo(f"entente: --what {what}: give act, session, person or mechanism", err=True)
        raise typer.Exit(2)


_MOST = 5  # moves that are shown


def _done(door: Record, number: int, said: str, json: bool) -> None:
    """What was ruled, in a line: for people, or as `rule list --json` has it."""
    from entente.outputs.wording import one_line

    if json:
        print_json(ruling for ruling in door.rulings() if ruling.id == number)
        return
    typer.echo(f"ruling {number}: {one_line(said)}")
    moves = door.moves_of(number)
    for move in moves[:_MOST]:
        typer.echo(f"  {move.asked} is now {move.now}")
    if len(moves) > _MOST:
        typer.echo(f"  and {len(moves) - _MOST} more have other ids now; the old ones still find them")
