"""Sessions and delegations on the page."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from entente.model import Participant, Reading, Session
from entente.outputs import wording
from entente.outputs.terminal.layout import indented, rows, section
from entente.outputs.wording import one_line

_RANKS = {"head of delegation": 0, "host": 1, "chair": 2, "participant": 3}
_LONGEST_NAME = 32  # columns; longer names are folded
_STATUS_STYLES = {"planned": "bold yellow", "called-off": "bold red"}


def sessions(found: tuple[Session, ...]) -> Iterator[RenderableType]:
    """The session that the document reports in full, then the others that it speaks of in a line each."""
    by_id = {session.id: session for session in found}
    main = [_full(session, by_id) for session in found if session.main]
    others = [_short(session, by_id) for session in found if not session.main]
    if main:
        yield section("Session" if len(main) == 1 else "Sessions", "", *main)
    if others:
        yield section("Other sessions" if main else "Sessions spoken of", "", rows(others))


def _full(session: Session, by_id: dict[str, Session]) -> RenderableType:
    heading = Text(wording.session_name(session), style="bold")
    if wording.status(session):
        heading.append(f" — {wording.status(session)}", style=_STATUS_STYLES[session.status])
    where = [wording.place(session), wording.session_format(session)]
    details = [
        ("level", session.level or ""),
        ("when", wording.days(session.date, session.end_date)),
        ("where", " · ".join(x for x in where if x)),
        ("between", wording.parties(session.parties)),
        ("host", wording.party(session.host) if session.host else ""),
        ("convened", _asked(session)),
        ("follows", _followed(session, by_id)),
    ]
    told = [(Text(name, style="dim"), Text(value)) for name, value in details if value]
    return Group(heading, indented(rows(told, (8,)))) if told else heading


def _short(session: Session, by_id: dict[str, Session]) -> tuple[Text, ...]:
    level = session.level or ""
    plain = session.mechanism is None and not session.ordinal
    details = [
        "" if plain else level,
        wording.days(session.date, session.end_date),
        wording.place(session),
        wording.session_format(session),
        wording.parties(session.parties),
        f"host: {wording.party(session.host)}" if session.host else "",
        _asked(session),
        f"follows the {_followed(session, by_id)}" if session.follows else "",
    ]
    name = wording.session_name(session)
    line = Text(f"{level} {name}".strip() if plain else name)
    if wording.status(session):
        line.append(f" — {wording.status(session)}", style=_STATUS_STYLES[session.status])
    return Text("○"), line.append("".join(f" · {detail}" for detail in details if detail))


def _asked(session: Session) -> str:
    return f"at the request of {wording.party(session.initiative)}" if session.initiative else ""


def _followed(session: Session, by_id: dict[str, Session]) -> str:
    earlier = by_id.get(session.follows or "")
    return wording.session_short(earlier) if earlier else session.follows or ""


def delegations(reading: Reading) -> Iterator[RenderableType]:
    """Names, offices and heads under their party, of the main session first."""
    order = {session.id: (not session.main, n) for n, session in enumerate(reading.sessions)}
    by_session: dict[str, list[Participant]] = {}
    for person in reading.participants:
        by_session.setdefault(person.session, []).append(person)
    names = {session.id: wording.session_short(session) for session in reading.sessions}
    for session in sorted(by_session, key=lambda s: order.get(s, (True, 0))):
        if len(by_session) > 1:
            yield Text(f"{names.get(session, session)}:", style="italic")
        yield from _delegation(by_session[session])


def _delegation(people: list[Participant]) -> Iterator[RenderableType]:
    by_party: dict[str, list[Participant]] = {}
    for person in people:
        by_party.setdefault(person.party or "", []).append(person)
    width = min(_LONGEST_NAME, max(Text(one_line(person.name)).cell_len for person in people))
    for code, members in by_party.items():
        yield Text(wording.party(code) if code else "party not said", style="bold")
        ranked = sorted(members, key=lambda person: _RANKS[person.role])
        yield indented(rows((_person(person) for person in ranked), (width,)))


def _person(person: Participant) -> tuple[Text, ...]:
    role = "" if person.role == "participant" else person.role
    office = one_line(person.office or "")
    between = ", " if office and role else ""
    return Text(one_line(person.name)), Text.assemble(office, between, (role, "italic"))
