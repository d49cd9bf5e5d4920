"""The pages of comparison: every text escaped, self-contained, changed words marked."""

from __future__ import annotations

import io

import pytest
from rich.console import Console
from tests.analysis.making import act

from entente.analysis.accounts.ledger import ledger
from entente.analysis.accounts.rows import Ledger
from entente.analysis.changes.rows import Chosen, Step
from entente.analysis.changes.step import step_of
from entente.outputs.html.accounts import render_ledger
from entente.outputs.html.changes import render_step
from entente.outputs.terminal.accounts_page import print_ledger
from entente.outputs.terminal.changes_page import print_step
from entente.record import Account, ActRow, DocumentRow, Proof, SessionPage, SessionRow

BAD = "<script>alert(1)</script> \x1b[31m \u202e & 'quotes'"


def _session(ident: str, date: str) -> SessionRow:
    return SessionRow(ident, "m", "River Commission", "RC", 1, None, "held", None, date, None, None, None, None, ("JPN", "KOR"), None, None, 2, 2)  # fmt: skip


def _page(ident: str, date: str, *told: tuple[str, tuple[ActRow, ...]]) -> SessionPage:
    accounts = tuple(
        Account(DocumentRow(name, f"Title {BAD}", "joint statement", "joint", BAD, date, None, ident, "m"), "account", "held", date, None, 1, None, ("JPN", "KOR"), (), Proof(name, "s1", 0, "met", "read"))
        for name, _ in told
    )  # fmt: skip
    acts = tuple(a for _, acts in told for a in acts)
    return SessionPage(_session(ident, date), None, None, (), accounts, (), (), acts, (), ())


def _acts(document: str, *contents: str) -> tuple[ActRow, ...]:
    return tuple(act(c, fact=f"a{n}", document=document) for n, c in enumerate(contents, 1))


@pytest.fixture
def compared() -> Ledger:
    """Two accounts with hostile words."""
    one = _acts("one", f"build a railway to the coast {BAD}", "lower the duty on persimmons")
    other = _acts("other", f"build one railway to the northern coast {BAD}", "protect cranes")
    return ledger(_page("rc-1", "2021-05-03", ("one", one), ("other", other)))


@pytest.fixture
def step() -> Step:
    """Two sessions with hostile words."""
    pages = [
        _page("rc-1", "2021-05-03", ("one", _acts("one", f"build a railway to the coast {BAD}", "lower the duty on persimmons"))),
        _page("rc-2", "2022-05-03", ("two", _acts("two", f"build a long railway to the coast {BAD}", "protect cranes"))),
    ]  # fmt: skip
    before, after = ((p, Chosen(p.session, p.accounts[0].document, len(p.acts), "the only account with acts")) for p in pages)  # fmt: skip
    return step_of(before, after, {})


def _printed(show: object, value: object, width: int) -> str:
    console = Console(file=io.StringIO(), width=width, highlight=False)
    show(console, value)  # type: ignore[operator]
    text: str = console.file.getvalue()  # type: ignore[attr-defined]
    return text


@pytest.mark.parametrize("width", [40, 80, 200])
def test_the_terminal_pages_mark_changed_words(compared: Ledger, step: Step, width: int) -> None:
    """With signs where there is no colour; nothing that a terminal would obey; no line too long."""
    for show, value in ((print_ledger, compared), (print_step, step)):
        text = _printed(show, value, width)
        assert "\x1b" not in text
        assert "\u202e" not in text
        assert "{+" in text
        assert all(len(line) <= width for line in text.splitlines())


def test_the_pages_are_escaped_and_self_contained(compared: Ledger, step: Step) -> None:
    """No script, no control character, nothing loaded from elsewhere."""
    for html in (render_ledger(compared), render_step(step)):
        assert "<script" not in html
        assert "&lt;script&gt;" in html
        assert "\x1b" not in html
        assert "\u202e" not in html
        assert "http:" not in html and "https:" not in html
        assert "default-src 'none'" in html
        assert html.startswith("<!doctype html>")


def test_both_wordings_stand_on_the_page_with_their_changes(step: Step) -> None:
    """Gone words in del, new ones in ins."""
    html = render_step(step)
    assert "<ins>long</ins>" in html
    assert "protect cranes" in html
    assert "lower the duty on persimmons" in html
