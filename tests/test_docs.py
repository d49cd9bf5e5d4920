"""Docs stay true because tests read them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

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


def test_the_readme_names_every_command() -> None:
    """A newcomer finds each in the tour or in docs/cli.md, which the README links."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "(docs/cli.md)" in text
    assert all(f"entente {name}" in text for name in ("read", "schema", "lexicon"))
