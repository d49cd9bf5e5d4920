"""Who signed: the lines at the end of a text, or below its title, that give nothing but names, offices and countries.

John Roe, Prime Minister of Kenya        For the Government of Peru: Ana Doe        Ken Sato (Japan)
Prime Minister of Kenya   President of Peru        By John Roe, Minister of Kenya, and Ana Doe, Minister of Peru
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from entente.reading.cast.cast import Cast
from entente.reading.mentions.parties import PartyMention
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView

# What stands before the country in the line of a signature: "President of", "For the Government of", a bracket.
_SIGNS_FOR = Guarded(
    r"(?:\b(?:[A-Z][\w’'-]*|Affairs|Trade|Defen[cs]e) (?:of|for) (?:the )?|^\s*(?:Signed )?(?:[Ff]or|[Oo]n behalf of|FOR) (?:(?:the|THE) )?"
    r"(?:[\w’'-]+ ){0,4}?|\()$"
)
_BETWEEN_NAMES = compiled(r"(?:[\s,;•*]|and|the)*")
_SENTENCE = compiled(r"[a-z)][.!?][\"”]?$")
_LONGEST = 260  # characters of a line of signatures
_BYLINE = compiled(r"(?:By|BY|Signed by)[ :]")


def signers(sentences: Sequence[SentenceView], cast: Cast) -> tuple[str, ...]:
    """The parties of those who signed the text, at its end or in the line below its title; none for fewer than two."""
    body = [s for s in sentences if s.kind != "title"]
    below = [s for s in body[:1] if _BYLINE.match(s.text)]
    end = list(takewhile(_is_line, reversed(body)))
    for lines in (below, end[::-1]):
        found = tuple(dict.fromkeys(code for line in lines for code in _signing(line, cast)))
        if len(found) > 1:
            return found
    return ()


def _is_line(sentence: SentenceView) -> bool:
    """Whether a sentence is a line of its own, and none of the text."""
    if len(sentence.text) > _LONGEST:
        return False
    return sentence.kind in ("heading", "bullet") or not _SENTENCE.search(sentence.text)


def _signing(line: SentenceView, cast: Cast) -> Iterator[str]:
    """The parties for which a line is signed: of people with their offices, of offices, or a list of bare names."""
    people = ((p.start, who.party) for p in line.people if (who := cast.of(p)) and p.office and who.party)
    found = [(at, party) for at, party in people if party]
    alone = _names_alone(line.text, line.start, line.parties)
    for mention in line.parties:
        before = line.text[: mention.start - line.start]
        if mention.sense == "name" and (alone or _SIGNS_FOR.search(before)):
            found.append((mention.start, mention.code))
    yield from (party for _, party in sorted(found))


def _names_alone(text: str, start: int, parties: Iterable[PartyMention]) -> bool:
    """ "Australia, Canada and Peru": a line of nothing but names of parties."""
    rest = text
    for mention in sorted(parties, key=lambda m: -m.start):
        rest = rest[: mention.start - start] + rest[mention.end - start :]
    return bool(_BETWEEN_NAMES.fullmatch(rest))
