"""The session of which documents only speak beside others: no account tells of it."""

from __future__ import annotations

from entente.record.identity.mention import Mention

Anchor = tuple[
    str, str
]  # what a session is known by: the document and fact of its first mention, or as below


def own_session(aside: Mention) -> Anchor:
    """The session that asides stand for which no account tells of: what they say of it, so that equal ones meet."""
    who = aside.mechanism.id if aside.mechanism else "+".join(aside.parties)
    days = f"{aside.days.first}-{aside.days.last}" if aside.days and not _of_late(aside) else "?"
    what = "|".join(
        (
            who,
            aside.level or "",
            days,
            (aside.place or "").lower().removeprefix("the "),
            str(aside.ordinal or ""),
        )
    )
    undated = f"|{aside.document}" if aside.days is None or _of_late(aside) else ""
    return "~" + what + undated, aside.status or ""


def _of_late(aside: Mention) -> bool:
    """Held at a time that is not said: its days are a guess."""
    return aside.status == "held" and not aside.dated
