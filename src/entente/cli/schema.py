"""`entente schema`: the JSON Schema of a reading."""

from __future__ import annotations

import json

import typer


def schema() -> None:
    """Print the JSON Schema of one line of `entente read --json`."""
    from entente.model import reading_schema

    typer.echo(json.dumps(reading_schema(), indent=2, ensure_ascii=False))
