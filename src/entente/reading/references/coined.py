"""Names that a text introduces itself: "Official Security Assistance (OSA)", "the new “Innovation Bridge”"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from entente.reading.patterns.alternatives import alternatives
from entente.reading.patterns.guarded import Guarded
from entente.reading.references.forms import small
from entente.reading.references.mention import Mention
from entente.reading.references.names import capital_runs
from entente.reading.references.spelling import spelled_start
from entente.reading.references.tokens import Token
from entente.reading.references.words import party_surfaces, word_list, word_set

_QUOTED = Guarded(
    r"\b(?:new|the|called|titled|entitled|named|as|our|its|launched|launch|joint|(?:phase|launch|creation|establishment|implementation|opening|framework|part)\s+of)\s+[“\"](?P<label>[A-Z][\w’'-]*(?:\s+(?:(?:of|for|the|and|on|in|to|de|del|la|las|los|el|du|des|da|do)\s+){0,2}[A-Z][\w’'-]*){1,6})[,.]?[”\"]"
    r"(?:\s+\([^()]{2,40}\))?"
)


_CUE = Guarded(
    r"(?:\b(?:new|launch\w*|under|called|known\s+as|named|through|programme?|initiatives?|establish\w*|creat\w*|expand\w*|join\w*)|:|•|,)\s+"
    r"(?:(?:the|a|an|its|our|their|new|[A-Z][\w]+['’]s)\s+){0,2}[“\"]?$"
)


@cache
def _called() -> Guarded:
    """A name behind a word that says so: "the initiative, called Open Doors", "known as the Light Path"."""
    called, things = alternatives(word_list("called")), alternatives(word_list("things"))
    name = r"[“\"]?(?P<label>[A-Z][\w’'-]*(?:\s(?:of\s|for\s|the\s|and\s|to\s){0,2}[A-Z][\w’'-]*){1,6})"
    return Guarded(
        rf"\b(?:{things})s?(?:\s\([A-Z]+\))?,?\s(?:also\s)?(?:{called})\s(?:the\s)?{name}|\bknown as the {name.replace('label', 'known')}"
    )


def find_coined(words: str, tokens: Sequence[Token]) -> Iterator[Mention]:
    """Quoted names behind an introducing word, and capitalised names that are given an acronym."""
    for match in _QUOTED.finditer(words):
        if any(word in word_set("organisations") for word in match.group("label").split()):
            continue
        yield Mention(match.start("label"), match.end("label"), "mechanism")
    for match in _called().finditer(words):
        group = "label" if match.group("label") else "known"
        if not any(w in word_set("organisations") | word_set("titles") for w in match.group(group).split()):
            yield Mention(match.start(group), match.end(group), "mechanism")
    for start, end in capital_runs(tokens):
        if end + 2 < len(tokens) and tokens[end].text == "," and _told_what(tokens, start, end):
            yield Mention(tokens[start].start, tokens[end - 1].end, "mechanism")
            continue
        mention = _with_acronym(tokens, start, end)
        if mention and _CUE.search(words[max(0, mention.start - 50) : mention.start]):
            yield mention


_TOLD_BY = frozenset({"the", "a", "an", "our", "its", "their"})
_LONGEST_TOLD = 7  # words between the comma and the noun


def _told_what(tokens: Sequence[Token], start: int, end: int) -> bool:
    """ "Open Doors Together, the public-private partnership that ...": what it is, is said behind it."""
    if end - start < 2 or tokens[end + 1].text not in _TOLD_BY:
        return False
    refused = word_set("organisations") | word_set("titles") | word_set("leads")
    names = [t.text for t in tokens[start:end]]
    if any(w in refused or w[0].isdigit() for w in names) or " ".join(names) in party_surfaces():
        return False
    if len(names) < 3 and any(w in party_surfaces() for w in names):
        return False  # "as NATO Allies, our partnership"
    for at in range(end + 2, min(end + 2 + _LONGEST_TOLD, len(tokens))):
        token = tokens[at]
        if token.text in word_set("things"):
            return at + 1 == len(tokens) or not small(tokens[at + 1])  # not "a programme officer"
        if token.capital or not (token.text[0].isalpha() or token.text == "-"):
            return False
    return False


def _with_acronym(tokens: Sequence[Token], start: int, end: int) -> Mention | None:
    if end + 2 >= len(tokens) or tokens[end].text != "(" or tokens[end + 2].text != ")":
        return None
    acronym = tokens[end + 1].text
    begin = spelled_start(tokens, end, acronym)
    if begin is None or acronym in party_surfaces():
        return None
    words = [t.text for t in tokens[begin:end]]
    refused = word_set("organisations") | word_set("titles") | word_set("not_coined")
    if (
        any(w in refused or w.removesuffix("'s") in party_surfaces() and len(words) < 3 for w in words)
        or " ".join(words) in party_surfaces()
    ):
        return None
    return Mention(tokens[begin].start, tokens[end + 2].end, "mechanism")
