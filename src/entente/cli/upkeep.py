"""`entente check`, `reread`, `backup`, `restore`: looking after a record."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import typer

from entente.cli.recorded import JSON, RECORD, opened, print_json, remaking


def check(record: str | None = RECORD, json: bool = JSON) -> None:
    """Verify every text, quote, link and ruling again. Ends with 1 where something is wrong."""
    from entente.outputs.wording import counted, one_line

    with opened(record) as door:
        faults = list(door.check())
        documents = sum(1 for _ in door.documents())
    if json:
        print_json(faults)
    else:
        for fault in faults:
            typer.echo(f"{fault.what}  {one_line(fault.where)}: {one_line(fault.problem)}")
        typer.echo(
            f"{counted(documents, 'document')}: {'all is well' if not faults else f'{len(faults)} wrong'}"
        )
    if faults:
        raise typer.Exit(1)


def reread(
    record: str | None = RECORD,
    rebuild: bool = typer.Option(False, "--rebuild", help="Also make all else anew."),
    json: bool = typer.Option(
        False, "--json", help="Print the rulings without their evidence as JSON Lines."
    ),
) -> None:
    """Read all documents again with this version's reader. Rulings that still fit are kept, the others listed."""
    from entente.api import reread as again
    from entente.outputs.wording import counted, one_line

    with opened(record) as door:
        counts: Counter[str] = Counter()
        for batch in again(door):
            for filed in batch.filed:
                counts[filed.what] += 1
            if sys.stderr.isatty():
                print(f"\r{sum(counts.values())} read", end="", file=sys.stderr)
        if rebuild:
            with remaking() as progress:
                door.rebuild(progress)
        homeless = {ruling.id: ruling for ruling in door.homeless()}
        _ask_for_addresses(door.unaddressed())
        if json:
            print_json(ruling for ruling in door.rulings() if ruling.id in homeless)
            return
        stand = sum(1 for ruling in door.rulings() if ruling.stands and ruling.kind != "undo")
    typer.echo(
        f"{counted(sum(counts.values()), 'document')}: {counts['read anew']} read anew, {counts['unchanged']} unchanged"
    )
    typer.echo(
        f"{counted(stand, 'ruling')} {'stands' if stand == 1 else 'stand'}, {len(homeless)} without their evidence"
    )
    for number, ruling in sorted(homeless.items()):
        typer.echo(
            f"  ruling {number} ({ruling.kind}) on {one_line(ruling.about)}: {one_line('; '.join(ruling.pins.get('quotes', [])))[:120]}"
        )


def _ask_for_addresses(documents: int) -> None:
    """A text that is read again does not tell where it was published: its file does."""
    from entente.outputs.wording import counted

    if documents:
        said = (
            "was filed before addresses were kept"
            if documents == 1
            else "were filed before addresses were kept"
        )
        typer.echo(
            f"entente: {counted(documents, 'document')} {said}, and {'has' if documents == 1 else 'have'} none: to learn them, "
            "`entente add` the same files again (ids and rulings stay)",
            err=True,
        )


def backup(
    file: Path = typer.Argument(
        ..., metavar="FILE", help="Where to write the copy; an older one is replaced when the new is whole."
    ),
    record: str | None = RECORD,
) -> None:
    """Write a whole copy of the record to FILE (a SQLite record, whatever the record is kept in)."""
    from entente.record import back_up

    with opened(record) as door, remaking() as progress:
        back_up(door, file, progress)
    typer.echo(f"{file}: backed up")


def restore(
    file: Path = typer.Argument(..., metavar="FILE", help="A copy that `entente backup` wrote."),
    record: str | None = RECORD,
) -> None:
    """Make a record from a copy, or fill an empty one. Where that fails, all is as it was."""
    from entente.errors import RecordError
    from entente.outputs.wording import counted
    from entente.record import address_of_record, restore_into

    if not file.is_file():
        raise RecordError(str(file), "does not exist, or is no file", "check the path")
    with remaking() as progress:
        count = restore_into(address_of_record(record), file, progress)
    typer.echo(f"{counted(count, 'document')} restored")
