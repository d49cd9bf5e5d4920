"""The accounts of a session side by side, as one self-contained page."""

from __future__ import annotations

from typing import Any

from entente.analysis.accounts.rows import Entry, Ledger, Point
from entente.outputs import wording
from entente.outputs.html.comparing import Shown, heading, pair, plain, shown, template
from entente.outputs.terminal.accounts_page import letters
from entente.outputs.terminal.lists import session_date, session_name
from entente.outputs.wording import one_line


def render_ledger(ledger: Ledger) -> str:
    """The page."""
    names = letters(ledger)
    alone = {
        name: [plain(a) for e in ledger.by_one for t in e.tellings if t.document == name for a in t.acts]
        for name in names
    }
    return template("accounts.html").render(
        title=one_line(session_name(ledger.session)),
        date=session_date(ledger.session),
        place=wording.where(ledger.session.place, ledger.session.country),
        ident=ledger.session.id,
        accounts=[{"letter": names[a.document.id], **heading(a.document)} for a in ledger.accounts],
        left_out=[(one_line(o.account.document.title or "Untitled"), o.because) for o in ledger.left_out],
        notes=ledger.notes,
        points=[_point(point, names) for point in ledger.points],
        groups=[
            ("What all say", [_entry(e, names) for e in ledger.by_all]),
            ("What several say", [_entry(e, names) for e in ledger.by_several]),
        ],
        alone=[(names[name], acts) for name, acts in alone.items() if acts],
    )


def _point(point: Point, names: dict[str, str]) -> dict[str, Any]:
    return {
        "findings": [(f.kind, one_line(f.sentence), one_line(f.rule)) for f in point.findings],
        "sides": [
            (
                names.get(s.document, s.document),
                one_line(s.said),
                one_line(s.proof.quote) if s.proof and not point.of_session else "",
                one_line(s.proof.quote) if s.proof else "",
            )
            for s in point.sides
        ],
    }


def _entry(entry: Entry, names: dict[str, str]) -> dict[str, Any]:
    """The first telling is marked against the second, each other one against the first."""
    first = entry.tellings[0]
    told: list[tuple[str, Shown]] = []
    for number, telling in enumerate(entry.tellings):
        if number == 0:
            words = pair(first.acts, entry.tellings[1].acts)[0].pieces
        else:
            words = pair(first.acts, telling.acts)[1].pieces
        told.append((names[telling.document], shown(telling.acts, words)))
    because = "a person ruled them the same" if entry.ruled else "; ".join(entry.reasons)
    return {"tellings": told, "because": one_line(because), "kinds": [f.kind for f in entry.findings]}
