"""Docs stay true because tests read them."""

from __future__ import annotations

import re
import shlex
import shutil
import tomllib
from functools import cache
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


GUIDES = [
    *PAGES,
    ROOT / "CONTRIBUTING.md",
    ROOT / "CHANGELOG.md",
    ROOT / "bench/README.md",
    ROOT / "training/README.md",
]
SOURCES = [*(ROOT / "src").rglob("*.py"), *(ROOT / "src").rglob("*.yaml")]
HOLDERS = [ROOT / name for name in ("src", "tests", "bench", "training", "docs", "examples")]
BUILT = ("src/entente/lexicon/ready", "src/entente/reading/patterns/ready")  # not there in a fresh checkout


def _ends(path: str) -> set[str]:
    """By what a path may be named: "reading/acts/extents.py", "acts/extents.py", "extents.py"."""
    parts = path.split("/")
    return {"/".join(parts[i:]) for i in range(len(parts))}


@cache
def _there() -> frozenset[str]:
    """All files and folders of the project under the names by which a page may call them."""
    found = [p for holder in HOLDERS for p in [holder, *holder.rglob("*")] if "__pycache__" not in p.parts]
    own = ["hatch_build.py", *(p.relative_to(ROOT).as_posix() for p in found), *BUILT]
    return frozenset(end for path in own for end in _ends(path))


@pytest.mark.parametrize("page", GUIDES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_pages_name_only_files_and_rooms_that_exist(page: Path) -> None:
    """Each `name.py`, `name.yaml` and `room/`: what is moved or taken away is mended where it is described."""
    assert _gone(page, rooms=True) == []


def test_comments_name_only_files_that_exist() -> None:
    """The same, of files, in the docstrings and comments of the program and of its lexicon."""
    assert [(path.name, name) for path in SOURCES for name in _gone(path, rooms=False)] == []


def test_a_file_that_is_gone_would_be_seen(tmp_path: Path) -> None:
    """The tests above see what they look for."""
    page = tmp_path / "page.md"
    page.write_text(
        "`reading/reader.py` and `sessions/` stand; `reading/walzer.py`, polka_words.yaml and `minuet/` do not."
    )
    assert _gone(page, rooms=True) == ["reading/walzer.py", "polka_words.yaml", "minuet"]


def _gone(path: Path, *, rooms: bool) -> list[str]:
    text = path.read_text(encoding="utf-8")
    named = re.findall(r"(?<![\w/.-])[A-Za-z_][\w/-]*\.(?:py|yaml)\b(?![\w/])", text)
    if rooms:
        named += re.findall(r"`([a-z_][\w/]*)/`", text)
    return [name for name in dict.fromkeys(named) if name not in _there()]


@pytest.mark.parametrize("room", ["reading", "reading.sessions", "record"])
def test_rooms_are_described_in_the_order_of_the_import_contracts(room: str) -> None:
    """docs/architecture.md has one line for each layer, from the lowest up."""
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contract = next(
        c for c in config["tool"]["importlinter"]["contracts"] if c.get("containers") == [f"entente.{room}"]
    )
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    section = re.split(rf"^##+ .*`{room.rpartition('.')[2]}/`$", text, flags=re.M)[1].split("\n#")[0]
    lines = re.findall(r"^\| (`[^|]+) \|", section, re.M)
    described = [re.findall(r"`(\w+)(?:/|\.py)`", line) for line in lines]
    layers = [layer.split(" | ") for layer in reversed(contract["layers"])]
    assert [sorted(names) for names in described] == [sorted(names) for names in layers]


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


def test_what_the_readme_shows_is_what_is_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each stretch between two "…" of an output shown stands in the output, line for line."""
    monkeypatch.setenv("ENTENTE_RECORD", str(tmp_path / "entente.db"))
    run = CliRunner()
    assert run.invoke(app, ["add", str(ROOT / "examples" / "scap")]).exit_code == 0
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = re.findall(r"```console\n\$ entente (.+)\n(.*?)```", text, re.S)
    assert shown
    for line, output in shown:
        printed = run.invoke(app, shlex.split(line)).output
        for stretch in filter(None, output.split("…\n")):
            assert stretch in printed, (line, stretch)
