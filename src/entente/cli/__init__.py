"""The command line: one file a command, no logic of their own."""

from __future__ import annotations

import io
import sys

import typer

from entente.cli import lexicon, read, schema

app = typer.Typer(
    name="entente",
    help="The standing record of what governments say, agree and promise when they consult each other.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command("read")(read.read)
app.command("schema")(schema.schema)
app.command("lexicon")(lexicon.lexicon)


def _version(asked: bool) -> None:
    if asked:
        from entente.version import VERSION

        typer.echo(f"entente {VERSION}")
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
