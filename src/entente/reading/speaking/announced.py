"""What the title of a text of its publisher tells beside: whether "we" is all of them, who announces together, for which grouping."""

from __future__ import annotations

import re
from itertools import pairwise

from entente.lexicon.parties import members
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.speaking.named_first import Parties, in_order
from entente.reading.speaking.said import Said

_PAIR = Guarded(r"\b[A-Z][\w.]+(?: [A-Z]\w+)?(?:[-–—‑]| [–—-] )(?:the )?[A-Z]")


def paired(said: Said) -> Parties:
    """ "Fact Sheet: U.S.-Freedonia Understanding on ...": the publisher and the others whom the title names."""
    sheet = said.view.genre.kind == "fact sheet"
    pair = said.heads if said.title and (sheet or _PAIR.search(said.title.text)) else ()
    apart = not any(said.view.home in members(code) for code in pair)  # "the United States and the G20"
    row = len(pair) == _TWO or (
        len(pair) > _TWO and said.title and _in_one_row(said.title, pair, said.view.text)
    )
    return pair if row and said.view.home in pair and apart else ()


_TWO = 2


def _in_one_row(title: SentenceView, codes: Parties, text: str) -> bool:
    """ "the Peru – Chile – Bolivia Partnership": whether the title names three or more one right after the other."""
    named = [m for m in title.parties if m.code in codes][: len(codes)]
    return all(_NEXT.fullmatch(text[one.end : other.start]) for one, other in pairwise(named))


_NEXT = compiled(r" ?(?:[-–—‑/,]|,? and) ?(?:and )?(?:the )?")


_BOTH = Guarded(
    r"\b(?:both|our two|the two|our) (?:countries|nations|governments|sides|peoples|economies)\b", re.I
)


def shared(said: Said, parties: Parties) -> bool:
    """Whether "we" is all of them although one publishes: the fact sheet of a mechanism, or of a pair that says "our two countries"."""
    sheet, both = said.view.genre.kind == "fact sheet", any(_BOTH.search(s.text) for s in said.view.body)
    if said.main is not None:
        if said.view.genre.kind == "readout":
            return _told_of_all(said)
        ours = said.main.session.mechanism is not None and not _where_announced(said)
        return sheet and (ours or (both and len(parties) == 2 and set(said.heads) == set(parties)))
    return both and bool(paired(said))


def _told_of_all(said: Said) -> bool:
    """ "Readout of the Steering Group Meetings", which opens "Peru, Chile and Japan held ...": told of all, by nobody of them."""
    first, title = (said.prose[0] if said.prose else None), said.title
    if first is None or title is None or title.people or len(said.met) < _TWO:
        return False
    row = [m for m in first.parties if m.code in said.met][: len(said.met)]
    opens = (
        bool(row)
        and row[0].start - first.start <= len("The ")
        and len({m.code for m in row}) == len(said.met)
    )
    return opens and all(_NEXT.fullmatch(said.view.text[a.end : b.start]) for a, b in pairwise(row))


def _where_announced(said: Said) -> bool:
    """ "Initiative Launched at the Summit for Oceans", "The United States Announces ... at the Summit": one tells what it did there."""
    return said.title is not None and len(said.titled) < 2 and bool(_DONE_AT.search(said.title.text))


_DONE_AT = Guarded(
    r"\b(?:Announce|Launch|Unveil|Release|Deliver|Establish|Expand|Advance)\w*\b.*\b[Aa]t (?:the )?(?:[A-Z0-9][\w’'-]* ){0,6}?"
    r"(?:Summit|Conference|Ministerial|Meeting|Forum|Assembly)\b"
)
# "President Roe and Chancellor Doe Announce ...": the verb of several.
_ANNOUNCE = Guarded(r"\b(?:Announce|Commit|Launch|Pledge|Join|Endorse|Issue|Release|Unveil)\b")


def announcers(said: Said) -> Parties:
    """Several who announce together, the publisher one of them, and none the grouping of another."""
    title, view = said.title, said.view
    verb = _ANNOUNCE.search(title.text) if title and view.home and not view.joint else None
    if title is None or verb is None:
        return ()
    named = in_order(title, view, title.start + verb.start())
    apart = not any(set(members(code)) & set(named) for code in named)
    return named if len(named) > 1 and view.home in named and apart else ()


def grouping(said: Said) -> str | None:
    """ "G7 to Announce ...": whom "leaders" means in a text of one of its members; of one who met them all who met."""
    title, home = said.title, said.view.home
    if title is None or home is None:
        return None
    with_them = said.view.genre.kind == "readout" and _MEETING_WITH.search(title.text)
    named = {m.code for m in title.parties if home in members(m.code)} if not with_them else set()
    return named.pop() if len(named) == 1 else None


_MEETING_WITH = Guarded(r"\b(?:Meeting|Call|Talks|Conversation|Dinner|Lunch) with\b")
