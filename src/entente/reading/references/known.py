"""Names of the lexicon that are references by themselves: "Abraham Accords", "JCPOA"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from entente.reading.mentions.parties import find_parties
from entente.reading.references.complement import acronym_end
from entente.reading.references.mention import Mention
from entente.reading.references.tokens import Token
from entente.reading.references.words import known_names, word_of_memory, word_set


def find_known(words: str, tokens: Sequence[Token]) -> Iterator[Mention]:
    """Each name of the lexicon, with the acronym that follows it in brackets."""
    parties = find_parties(words)
    for start, end, kind in known_names().find(words):
        if kind == "event" and words[max(0, start - 4) : start].lower() == "new ":
            continue  # "a new Cold War"
        if any(p.start <= start and end < p.end for p in parties):
            continue  # "North Atlantic Treaty" of the organisation
        if words[end : end + 4].lstrip(" -").startswith("COP"):
            continue  # "(UNFCCC COP26)"
        if word_of_memory().match(words, end):
            continue  # "Holocaust | Remembrance Day", "Holocaust | Museum"
        full = _spelled_out(words, tokens, start, end)
        if full is not None:
            yield Mention(full, end + 1, kind)
            continue
        after = next((i for i, token in enumerate(tokens) if token.start >= end), len(tokens))
        stop = acronym_end(tokens, after) if words[end : end + 1] == " " else after
        if kind == "instrument" and stop > after and tokens[stop - 2].text[-1:].isdigit():
            stop = after  # "Conference of the Parties to the Open Seas Convention | (COP5)"
        yield Mention(start, tokens[stop - 1].end if stop > after else end, kind)


def _spelled_out(words: str, tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Where the capitals before "(AUKUS)" begin, which say the name in full."""
    if words[start:end].startswith("COP"):
        return None  # a conference, not the convention before it
    if words[start - 1 : start] != "(" or words[end : end + 1] != ")" or " " in words[start:end]:
        return None
    at = bracket = next(i for i, token in enumerate(tokens) if token.start == start - 1)
    while at > 0 and (tokens[at - 1].capital or tokens[at - 1].text in ("of", "for", "on", "-", "–")):
        at -= 1
    while at < bracket and (not tokens[at].capital or tokens[at].text in word_set("leads")):
        at += 1
    return tokens[at].start if bracket - at > 1 else None
