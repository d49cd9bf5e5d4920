"""Docs stay true because tests read them."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from entente.cli import app
from making_docs import made

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


@pytest.mark.parametrize(
    "page", [p for p in PAGES if "```python" in p.read_text(encoding="utf-8")], ids=lambda p: p.name
)
def test_code_blocks_run(page: Path) -> None:
    """Each page's Python, from top to bottom."""
    code = "\n".join(re.findall(r"```python\n(.*?)```", page.read_text(encoding="utf-8"), re.S))
    exec(compile(code, str(page), "exec"), {})


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_links_lead_somewhere(page: Path) -> None:
    """Relative links of the documentation."""
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_every_file_of_the_lexicon_is_documented() -> None:
    """docs/lexicon.md names them all."""
    text = (ROOT / "docs" / "lexicon.md").read_text(encoding="utf-8")
    for path in (ROOT / "src" / "entente" / "lexicon" / "data").glob("*.yaml"):
        assert path.name in text, path.name


@pytest.mark.parametrize("page", ["cli.md", "data-model.md"])
def test_what_is_made_from_the_program_is_fresh(page: str) -> None:
    """The options of each command and the objects of the schema stand in the documentation as they are: `make docs`."""
    assert (ROOT / "docs" / page).read_text(encoding="utf-8") == made(page)


def test_every_command_is_in_the_reference() -> None:
    """A newcomer finds each in docs/cli.md, which the README links."""
    assert "(docs/cli.md)" in (ROOT / "README.md").read_text(encoding="utf-8")
    reference = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    commands: Any = typer.main.get_command(app)
    for name in commands.commands:
        assert f"## `entente {name}" in reference, name


def test_the_tour_runs_as_it_is_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each command of the README that needs nothing but the example documents, in its order."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ENTENTE_RECORD", raising=False)
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    tour = text[text.index("With the example documents") : text.index("With documents of your own")]
    lines = re.findall(r"^    entente (.+)$", tour, re.M)
    assert len(lines) > 10
    for line in lines:
        result = CliRunner().invoke(app, shlex.split(line))
        assert result.exit_code == 0, (line, result.output)
        assert result.output.strip(), line
