"""Small turns of phrase of the brief: sessions, people and acts in running text."""

from __future__ import annotations

from entente.outputs import wording
from entente.outputs.wording import one_line
from entente.record import ActRow, MechanismRow, ParticipantRow, SessionRow, people_of

_STEM = 5  # letters by which a verb is known in another form
_TITLES = {
    "leaders": "leaders' level", "ministerial": "ministers' level", "sub-ministerial": "sub-ministerial level",
    "senior-official": "senior officials' level", "working": "working level",
}  # fmt: skip


def mechanism(row: MechanismRow) -> str:
    """ "Strategic Consultation for Allied Partnership (SCAP)"."""
    name = one_line(row.name)
    return f"{name} ({one_line(row.acronym)})" if row.acronym and row.acronym not in name else name


def level(code: str | None) -> str:
    """ "at sub-ministerial level"; nothing where it is not known."""
    return f"at {_TITLES.get(code, code)}" if code else ""


def session(row: SessionRow) -> str:
    """ "second session at ministers' level"."""
    which = f"{wording.ordinal(row.ordinal)} session" if row.ordinal else "session"
    return " ".join(x for x in (which, level(row.level)) if x)


def when_where(row: SessionRow) -> str:
    """ "7 November 2006, Seoul, South Korea"."""
    return ", ".join(
        x
        for x in (wording.days(row.date, row.end_date) or "undated", wording.where(row.place, row.country))
        if x
    )


def for_when(row: SessionRow) -> str:
    """ " for summer 2024, Seoul", ", the day not said"."""
    return (
        f" for {when_where(row)}"
        if row.date
        else ", the day not said" + (f" ({row.place})" if row.place else "")
    )


def when(row: SessionRow) -> str:
    """The date of a session in a list, with its short name where it has one."""
    return f"{wording.days(row.date, row.end_date) or 'undated'}"


def person(row: ParticipantRow, *, party: bool = True) -> str:
    """ "Yu Myung-hwan, Vice Minister (South Korea)"."""
    office = f", {one_line(row.office)}" if row.office else ""
    return f"{one_line(row.name)}{office}" + (f" ({wording.party(row.party)})" if party and row.party else "")


def sentence(text: str) -> str:
    """With a capital and a full stop."""
    text = text.strip()
    return (text[:1].upper() + text[1:]).rstrip(".") + "." if text else ""


def listed(parts: list[str]) -> str:
    """ "a, b and c"."""
    return ", ".join(parts[:-1]) + f" and {parts[-1]}" if len(parts) > 1 else "".join(parts)


def actor(act: ActRow) -> str:
    """Who acts: "South Korea, United States", "Yu Myung-hwan (South Korea)"; one name as the record gives it."""
    named = [
        f"{one_line(person)} ({wording.party(code)})" if person else wording.party(code)
        for code, person in people_of(act.actors)
    ]
    return ", ".join(named) or "In the text's own voice"


def verb(act: ActRow) -> str:
    """ "urge:" before words that do not hold it themselves; nothing where they do."""
    if not act.verb:
        return ""
    said = one_line(act.proof.quote).casefold()
    longest = max(act.verb.split(), key=len)
    if not act.negated and longest[:_STEM].casefold() in said:
        return ""
    return one_line(f"{act.verb}{' not' if act.negated else ''}:")
