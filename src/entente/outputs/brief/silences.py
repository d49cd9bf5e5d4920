"""What the last session said nothing of, in words."""

from __future__ import annotations

from entente.analysis.changes.rows import Silence
from entente.outputs import wording
from entente.outputs.brief import words
from entente.outputs.brief.form import Line, Lines, Notes, Section
from entente.outputs.wording import one_line
from entente.record import SessionRow

MOST = 15


def silences_section(silences: tuple[Silence, ...], since: SessionRow | None, notes: Notes) -> Section:
    """Matters of the session before, and of more sessions in a row, that the last one left out."""
    if since is None:
        return Section(
            "What was not said again", (), "Fewer than two sessions with acts: nothing can be missed."
        )
    doubts = {s.doubt for s in silences}
    shared = next(iter(doubts)) if len(doubts) == 1 else None
    lines = [_silence(s, notes, told=s.doubt != shared) for s in silences[:MOST]]
    if len(silences) > MOST:
        lines.append(Line(f"and {len(silences) - MOST} more, shown by `entente changes`."))
    aside = f"Compared with the {words.session(since)} of {words.when(since)}" + (
        f"; {one_line(shared)}" if shared else ""
    )
    return Section(
        "What was not said again", (Lines(tuple(lines), aside=aside),), "The last session left nothing out."
    )


def _silence(silence: Silence, notes: Notes, *, told: bool) -> Line:
    act = silence.said[-1][1]
    times = wording.counted(len(silence.said), "session")
    doubt = f"; {one_line(silence.doubt)}" if silence.doubt and told else ""
    return Line(
        "",
        notes.cite(act.proof),
        lead=words.actor(act),
        quote=one_line(act.proof.quote),
        after=f" (in {times}{doubt})",
    )
