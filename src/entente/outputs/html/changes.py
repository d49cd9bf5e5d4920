"""One session and the next, or a consultation over all its sessions, as one self-contained page."""

from __future__ import annotations

from collections import Counter
from typing import Any

from entente.analysis.changes.rows import CLASSES, Changed, Chosen, Course, Silence, Step
from entente.outputs.html.comparing import heading, pair, plain, template
from entente.outputs.terminal.changes_page import TITLES
from entente.outputs.terminal.lists import session_date, short_name
from entente.outputs.wording import one_line


def render_step(step: Step) -> str:
    """Two sessions."""
    title = f"{session_date(step.before.session)} → {session_date(step.after.session)}"
    return _page(title, one_line(short_name(step.after.session)), [], [], (), [step], [])


def render_course(course: Course) -> str:
    """A consultation: the latest step open, earlier ones folded."""
    return _page(
        one_line(course.mechanism.name),
        f"{len(course.sessions)} sessions compared",
        [_chosen(c) for c in course.sessions],
        [
            (session_date(o.session), o.session.id, o.because)
            for o in course.left_out
        ],
        course.notes,
        list(reversed(course.steps)),
        [_silence(s) for s in course.long_silences],
    )  # fmt: skip


def _page(
    title: str, about: str, sessions: list[Any], left_out: list[Any], notes: tuple[str, ...], steps: list[Step], silences: list[Any]
) -> str:  # fmt: skip
    return template("changes.html").render(
        title=title,
        about=about,
        sessions=sessions,
        left_out=left_out,
        notes=notes,
        steps=[_step(s) for s in steps],
        silences=silences,
    )


def _step(step: Step) -> dict[str, Any]:
    counts = Counter(c.change for c in step.changes)
    return {
        "title": f"{session_date(step.before.session)} → {session_date(step.after.session)}",
        "before": _chosen(step.before),
        "after": _chosen(step.after),
        "notes": step.notes,
        "counts": [(change, change.replace(" ", "-"), counts[change]) for change in CLASSES if counts[change]],
        "groups": [
            (TITLES[change], change.replace(" ", "-"), [_item(c) for c in step.changes if c.change == change])
            for change in CLASSES
            if counts[change]
        ],
    }  # fmt: skip


def _item(item: Changed) -> dict[str, Any]:
    said: dict[str, Any] = {
        "because": one_line(item.because), "ruled": item.ruled, "reasons": one_line("; ".join(item.reasons)), "alone": None
    }  # fmt: skip
    if item.before and item.after:
        said["before"], said["after"] = pair(item.before, item.after)
    else:
        said["alone"] = plain((item.before or item.after)[0])
    return said


def _chosen(chosen: Chosen) -> dict[str, str]:
    return {
        **heading(chosen.document),
        "session": one_line(short_name(chosen.session)),
        "ident": chosen.session.id,
        "date": session_date(chosen.session),
        "because": f"{chosen.acts} acts; {chosen.because}",
    }


def _silence(silence: Silence) -> dict[str, Any]:
    told = (*silence.said, *((silence.again,) if silence.again else ()))
    return {
        "sentence": silence.sentence,
        "told": [(session, plain(act)) for session, act in told],
        "doubt": silence.doubt or "",
    }
