"""The command line: a file a command, or a few that belong together; no logic of their own."""

from __future__ import annotations

import gc
import io
import sys

import typer

from entente.cli import (
    accounts,
    add,
    brief,
    changes,
    commitments,
    export,
    language,
    lexicon,
    mechanisms,
    people,
    phrase,
    read,
    review,
    rule,
    schema,
    search,
    sessions,
    timeline,
    upkeep,
)

app = typer.Typer(
    name="entente",
    help="The standing record of what governments say, agree and promise when they consult each other.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command("read")(read.read)
app.command("add")(add.add)
app.command("mechanisms")(mechanisms.mechanisms)
app.command("sessions")(sessions.sessions)
app.command("session")(sessions.session)
app.command("accounts")(accounts.accounts)
app.command("changes")(changes.changes)
app.command("commitments")(commitments.commitments)
app.command("people")(people.people)
app.command("search")(search.search)
app.command("phrase")(phrase.phrase)
app.command("language")(language.language)
app.command("timeline")(timeline.timeline)
app.command("topics")(timeline.topics)
app.add_typer(rule.app, name="rule")
app.command("queue")(review.queue)
app.command("history")(review.history)
app.command("reread")(upkeep.reread)
app.command("check")(upkeep.check)
app.command("backup")(upkeep.backup)
app.command("restore")(upkeep.restore)
app.command("brief")(brief.brief)
app.command("export")(export.export)
app.command("schema")(schema.schema)
app.command("lexicon")(lexicon.lexicon)


def _version(asked: bool) -> None:
    if asked:
        from entente.reading.reader_version import reader_version
        from entente.version import VERSION

        typer.echo(f"entente {VERSION} (reader {reader_version()})")
        raise typer.Exit


@app.callback()
def _root(
    version: bool = typer.Option(
        False, "--version", callback=_version, is_eager=True, help="Print the version."
    ),
) -> None:
    """The standing record of what governments say, agree and promise when they consult each other."""


def main() -> None:
    """The entry point. Ends with 130 on Ctrl-C and quietly when the reader of a pipe has gone."""
    from entente.errors import EntenteError

    gc.set_threshold(
        50_000, 20, 20
    )  # very many objects, hardly any in circles: let the collector look seldom
    for stream in (sys.stdout, sys.stderr):  # names of files may hold bytes that are no text
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        app(standalone_mode=True)
    except KeyboardInterrupt:
        sys.exit(130)
    except SystemExit as leaving:
        if isinstance(leaving.__context__, BrokenPipeError):  # `| head` has what it wanted: no input was bad
            sys.exit(141)
        raise
    except EntenteError as error:
        print(f"entente: {error}", file=sys.stderr)
        sys.exit(1)
