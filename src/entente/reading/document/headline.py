"""Who the title is about, and whose statement it announces: whom "he" and "she" mean in a first line that names nobody
("He will hold talks with ..."), and who says "I"; whom of the publisher's own the text calls by his office alone."""

from __future__ import annotations

from entente.lexicon.actor_words import actor_words
from entente.reading.cast.cast import Person
from entente.reading.document.text_view import TextView
from entente.reading.patterns.ready import compiled
from entente.reading.people.comparing import bare_letters, bare_title

_WORD = compiled(r"[A-ZÀ-Þ][\w-]+")


def headline_person(view: TextView) -> Person | None:
    """The first member of the cast whom the title names, by name or by surname alone."""
    title = next((s for s in view.sentences if s.kind == "title"), None)
    if title is None:
        return None
    named = next((p for m in title.people if (p := view.cast.of(m))), None)
    if named is not None:
        return named
    words = (word for word in _WORD.findall(title.text) if bare_letters(word) in view.cast.words)
    return next((p for word in words if (p := view.cast.named(word))), None)


_AUTHOR = compiled(
    r"(?:[^:–]{2,40}[:–]\s+)?(?:Press |Opening |Joint press )?(?:[Ss]tatement|[Rr]emarks|[Mm]essage)\s+(?:by|from|of)\s+|(?:[Mm]edia|[Pp]ress) [Rr]elease,\s+"
)


def author(view: TextView) -> Person | None:
    """Who says "I": the one person whose statement the title announces."""
    title = next((s for s in view.sentences if s.kind == "title"), None)
    match = _AUTHOR.match(title.text) if title else None
    if title is None or match is None:
        return None
    mention = next((p for p in title.people if p.start <= title.start + match.end() + 4), None)
    return view.cast.of(mention) if mention else None


_OPENING = compiled(
    r"(?:(?:Today|Yesterday|This \w+|On [^,]{3,30}),? )?[Tt]he (?P<office>(?:[A-Z][\w-]+ ){0,4}[A-Z][\w-]+) (?:has |had |today |yesterday |this \w+ )*[a-z]+"
)


def own_office(view: TextView) -> str | None:
    """ "The Prime Minister spoke to President Roe": the office of the publisher's own whom the text never names.

    Who bears the same office abroad is then called by name, and "the Prime Minister" is at home.
    """
    first = next((s for s in view.body if s.kind == "prose" and s.text.startswith(_OPENS)), None)
    match = _OPENING.match(first.text) if first is not None and view.home is not None else None
    if (
        first is None
        or match is None
        or match.group("office").split()[-1].lower() not in actor_words().holders
    ):
        return None
    office, end = bare_title(match.group("office")), first.start + match.end("office")
    named = any(p.start < end < p.end for p in first.people)
    known = any(
        p.party == view.home and p.office and bare_title(p.office) == office for p in view.cast.people
    )
    return None if named or known else office


_OPENS = ("The ", "Today", "Yesterday", "This ", "On ")
