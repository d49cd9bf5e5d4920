"""The register of promises as one self-contained page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from entente.analysis.promises.values import STEPS, Line
from entente.outputs import wording
from entente.outputs.html.comparing import template


def render_commitments(lines: Sequence[Line], about: str) -> str:
    """One HTML page. `about` says what was asked for. Every text is escaped; nothing is loaded from elsewhere."""
    steps = Counter(line.step for line in lines)
    counts = [(step, step.replace(" ", "-"), steps[step]) for step in STEPS if steps[step]]
    groups = (
        ("Overdue", [line for line in lines if line.overdue]),
        ("With a due date", [line for line in lines if line.due and not line.overdue]),
        ("Without a due date", [line for line in lines if not line.due]),
    )
    return template("commitments.html").render(
        about=about,
        counts=counts,
        overdue=sum(line.overdue for line in lines),
        groups=[(title, found) for title, found in groups if found],
        parties=wording.parties,
    )
