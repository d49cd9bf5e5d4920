"""Those who act beside the sides: "under the auspices of the Co-Chairs of the Group, Roe of Kenya, Doe of Peru and Poe of Chile".

The text calls them by the noun that introduces them ("the Co-Chairs urged the parties"), and "the Ministers", "the sides" are
the others. One alone mediates ("under the mediation of the Kenyan minister"), or holds the talks that two others have by name.
"""

from __future__ import annotations

from dataclasses import dataclass

from entente.lexicon.parties import is_organisation
from entente.model import MechanismName
from entente.reading.document.text_view import TextView
from entente.reading.mentions.mechanisms import listed_parties
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView


@dataclass(frozen=True, slots=True)
class Mediators:
    """`noun`: what each of them is called, its last part in the singular ("chair"). `sides`: the others who met."""

    noun: str
    parties: tuple[str, ...]
    sides: tuple[str, ...]

    @property
    def all(self) -> tuple[str, ...]:
        """Those who met, the sides first."""
        return self.sides + self.parties


_INTRODUCED = Guarded(
    r"\b(?:[Tt]he|[Tt]hree|two|four) (?:\w+ ){0,2}?(?P<noun>[Cc]o-[Cc]hairs|[Cc]o-[Cc]hair(?:men|persons)|[Mm]ediators|[Gg]uarantors|[Ff]acilitators)\b"
)
# Between the noun and the first of them.
_OF_WHAT = compiled(
    r"(?: (?:of|from) (?:the )?[A-Z][^,;:()]{2,60})?(?: \([^()]{1,40}\))?[,:]? ?\(?(?:[Aa]mbassadors? )?"
)
_IN_A_ROW = compiled(
    r"(?:,? of (?:the )?[A-Z][\w.]+(?: (?:of )?[A-Z][\w.]+){0,7} ?)?(?:\s?\([^()]{2,40}\))?(?:,| and|, and|;| as well as)? ?(?:the )?(?:Ambassadors? )?"
)
_OPENING = 4  # sentences


def mediators(
    view: TextView, met: tuple[str, ...], mechanism: MechanismName | None = None
) -> Mediators | None:
    """The first whom the opening introduces so; None where there are none, or nobody met but they."""
    for sentence in view.body[:_OPENING]:
        match = _INTRODUCED.search(sentence.text)
        theirs = (_row(sentence, match.end(), view) or _names_of(sentence, match.end())) if match else ()
        sides = tuple(code for code in met if code not in theirs and not is_organisation(code))
        if match is not None and len(theirs) > 1 and len(sides) > (not all(map(is_organisation, theirs))):
            return Mediators(_singular(match["noun"]), theirs, sides)
        if (one := _mediating(sentence, met, view)) is not None:
            return one
    return _holding_the_talks(met, mechanism)


_MEDIATED = Guarded(
    r"\b(?:(?:under|with|through|thanks to) the (?P<noun>mediation|facilitation|good offices)|(?P<verb>mediated|facilitated|brokered|hosted|convened) by|(?P<with>with)(?= [^.;,]{3,80} mediating\b))\b"
)


def _mediating(sentence: SentenceView, met: tuple[str, ...], view: TextView) -> Mediators | None:
    """ "Met under the mediation of the Kenyan minister", "the talks, facilitated by Kenya": who stands behind such words."""
    match = _MEDIATED.search(sentence.text)
    if match is None:
        return None
    end = sentence.start + match.end()
    people = (view.cast.of(p) for p in sentence.people if p.start >= end)
    behind = {m.code for m in sentence.parties if m.start >= end} | {p.party for p in people if p}
    theirs = tuple(code for code in met if code in behind)
    sides = tuple(code for code in met if code not in behind)
    lends = match["verb"] in (
        "hosted",
        "convened",
    )  # "hosted by the Special Representative": no state that met the others
    if lends and not (theirs and all(map(is_organisation, theirs)) and not any(map(is_organisation, sides))):
        return None
    word = (match["noun"] or match["verb"] or match["with"]).lower()
    return (
        Mediators("facilitator" if word.startswith("facilit") else "mediator", theirs, sides)
        if theirs and len(sides) > 1
        else None
    )


def _holding_the_talks(met: tuple[str, ...], mechanism: MechanismName | None) -> Mediators | None:
    """ "The Union held a round of the Sylvania-Freedonia Dialogue": an organisation beside the two whose dialogue it is by name."""
    sides = listed_parties(mechanism.name) if mechanism else ()
    others = tuple(code for code in met if code not in sides)
    alone = len(others) == 1 and is_organisation(others[0])
    return (
        Mediators("mediator", others, sides)
        if alone and len(sides) == _TWO and set(sides) < set(met)
        else None
    )


_TWO = 2


def _row(sentence: SentenceView, begin: int, view: TextView) -> tuple[str, ...]:
    """The parties of those who are named one after the other from an offset of the sentence on."""
    end = sentence.start + begin
    found: list[str] = []
    for mention in sentence.people:
        if mention.start < end:
            continue
        between = view.text[end : mention.start]
        if not (_IN_A_ROW if found else _OF_WHAT).fullmatch(between):
            break
        person = view.cast.of(mention)
        if person is None or person.party is None:
            break
        found.append(person.party)
        end = mention.end
    return tuple(dict.fromkeys(found))


_NAME_OF = compiled(
    r"(?: (?:of|from) (?:the )?[A-Z][^,;:()–—]{2,60})?(?: \([^()]{1,40}\))?(?:,| [–—-]| \()? ?(?:[^\W\d_][\w.’'-]* ){1,5}(?:of|from|for) (?:the )?"
)
_AND_NAME_OF = compiled(r",? (?:and )?(?:[^\W\d_][\w.’'-]* ){1,5}(?:of|from|for) (?:the )?")


def _names_of(sentence: SentenceView, begin: int) -> tuple[str, ...]:
    """ "The Co-Chairs – Ana Roe of the Union, Tom Doe of the League": the parties in a row, behind names without an office."""
    end, found = sentence.start + begin, list[str]()
    for party in sentence.parties:
        if party.start < end:
            continue
        if not (_AND_NAME_OF if found else _NAME_OF).fullmatch(
            sentence.text, end - sentence.start, party.start - sentence.start
        ):
            break
        found.append(party.code)
        end = party.end
    return tuple(dict.fromkeys(found))


def _singular(noun: str) -> str:
    last = noun.lower().rsplit("-", 1)[-1]
    return {"chairmen": "chairman"}.get(last, last.removesuffix("s"))
