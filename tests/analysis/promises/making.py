"""Papers with promises for the tests, made without a reader: what is promised is given, not read."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from entente.model import Act, Actor, Commitment, Document, Due, Reading, Session, Span


@dataclass(frozen=True)
class Vow:
    """A promise as it stands in the text: `words` prove it, `action` says it with the verb first."""

    words: str
    action: str = ""
    by: tuple[str, ...] = ("JPN", "KOR")
    to: tuple[str, ...] = ()
    due: Due | None = None


def paper(
    text: str,
    date: str | None,
    vows: Sequence[Vow] = (),
    *,
    sessions: Sequence[Session] = (),
    parties: tuple[str, ...] = ("JPN", "KOR"),
    name: str | None = None,
) -> Reading:
    """A paper of these parties with these promises."""
    acts, commitments = [], []
    for number, vow in enumerate(vows, 1):
        span = span_in(text, vow.words)
        session = sessions[0].id if sessions else None
        actors = tuple(Actor(code) for code in vow.by)
        acts.append(
            Act(
                f"a{number}",
                session,
                actors,
                "will",
                "commit",
                vow.action or vow.words,
                vow.to,
                False,
                None,
                False,
                (span,),
            )
        )
        commitments.append(Commitment(f"a{number}", vow.by, vow.action or vow.words, vow.due, None, (span,)))
    if not acts:
        told = Span(0, len(text), text)
        acts.append(
            Act(
                "a1",
                None,
                tuple(Actor(c) for c in parties),
                None,
                "assert",
                text,
                (),
                False,
                None,
                False,
                (told,),
            )
        )
    source = name or f"{date}-{hashlib.sha256(text.encode()).hexdigest()[:6]}.txt"
    document = Document(
        "sha256:" + hashlib.sha256(text.encode()).hexdigest(),
        None,
        "joint statement",
        "joint",
        None,
        date,
        None,
        "en",
        source,
        (),
        text,
    )
    return Reading(document, sessions=tuple(sessions), acts=tuple(acts), commitments=tuple(commitments))


def span_in(text: str, words: str) -> Span:
    """Where words stand."""
    start = text.index(words)
    return Span(start, start + len(words), words)


def meeting(
    text: str, words: str, *, status: str = "held", date: str | None = None, place: str | None = None,
    parties: tuple[str, ...] = ("JPN", "KOR"), ident: str = "s1", main: bool = True, country: str | None = None,
) -> Session:  # fmt: skip
    """A meeting that the text tells of in these words."""
    return Session(
        ident, main, status, None, None, "leaders", None, date, None, place, country, None, parties, None, None, (span_in(text, words),)  # type: ignore[arg-type]
    )  # fmt: skip
