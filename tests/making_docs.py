"""Parts of the documentation that are made from the program: `python tests/making_docs.py` writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from entente.cli import app
from entente.model import reading_schema

DOCS = Path(__file__).parent.parent / "docs"
_PART = re.compile(r"(<!-- begin: made by `make docs` -->\n).*?(<!-- end -->)", re.S)
_TYPES = {"string": "text", "integer": "number", "boolean": "true or false", "null": "null"}


def made(page: str) -> str:
    """What a page of the documentation should be."""
    text = (DOCS / page).read_text(encoding="utf-8")
    lines = {"cli.md": _commands, "data-model.md": _objects}[page]()
    return _PART.sub(lambda part: part[1] + "\n".join(lines) + "\n" + part[2], text)


def _commands() -> Iterator[str]:
    root: Any = typer.main.get_command(app)
    for name, command in root.commands.items():
        yield from _command(name, command)


def _command(name: str, command: Any) -> Iterator[str]:
    """A command, and those below it."""
    arguments = [_argument(p) for p in command.params if p.param_type_name == "argument"]
    yield f"\n## `entente {' '.join([name, *arguments])}`\n\n{' '.join(command.help.split())}"
    if told := list(filter(None, map(_parameter, command.params))):
        yield "\n" + "\n".join(told)
    for below, one in getattr(command, "commands", {}).items():
        yield from _command(f"{name} {below}", one)


def _argument(parameter: Any) -> str:
    """As usage lines have it: several with dots, in brackets what may be left out."""
    named = f"{parameter.metavar}…" if parameter.nargs < 0 else str(parameter.metavar)
    return named if parameter.required else f"[{named}]"


def _parameter(parameter: Any) -> str:
    if not getattr(parameter, "help", None):
        return ""
    is_option = parameter.param_type_name == "option"
    names = ", ".join(parameter.opts) if is_option else parameter.metavar
    value = f" {parameter.metavar}" if is_option and parameter.metavar else ""
    return f"- `{names}{value}`: {parameter.help}"


def _objects() -> Iterator[str]:
    schema = reading_schema()
    objects = {"Reading": schema, **schema["$defs"]}
    for name, facts in objects.items():
        yield f"\n### {name}\n\n{facts['description']}\n"
        yield from (f"- `{key}`: {_type(value)}" for key, value in facts["properties"].items())


def _type(value: dict[str, Any]) -> str:
    if "$ref" in value:
        name = value["$ref"].rsplit("/", 1)[-1]
        return f"[{name}](#{name.lower()})"
    if "enum" in value:
        return ", ".join(f"`{one}`" for one in value["enum"])
    if "anyOf" in value:
        return " or ".join(map(_type, value["anyOf"]))
    if value["type"] == "array":
        return f"list of {_type(value['items'])}"
    return _TYPES[value["type"]]


if __name__ == "__main__":
    for page in ("cli.md", "data-model.md"):
        (DOCS / page).write_text(made(page), encoding="utf-8")
