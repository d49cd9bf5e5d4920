"""Events, texts and meetings in small letters, told by who, where or when: "the attack of 7 October".

A noun of the lexicon with the phrase around it, where the phrase holds the evidence that its class asks for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from entente.lexicon.described_references import DescribedClass, described_classes, described_words
from entente.reading.references.evidence import Phrase, evidence_of
from entente.reading.references.extents import BEFORE_VERBS, end_of, first_of, without_time
from entente.reading.references.mention import Mention
from entente.reading.references.tokens import Token
from entente.reading.references.words import heads


def find_described(tokens: Sequence[Token]) -> Iterator[Mention]:
    """All such phrases, the longer first where one stands in another."""
    classes = described_classes()
    found = [
        mention
        for at, token in enumerate(tokens)
        if (possible := classes.get(token.text.lower())) and (mention := _mention(tokens, at, possible))
    ]
    yield from sorted(found, key=lambda m: m.start - m.end)


def _mention(tokens: Sequence[Token], head: int, classes: Sequence[DescribedClass]) -> Mention | None:
    if head + 1 < len(tokens) and tokens[head + 1].text in ("-", "/"):
        return None
    if head + 1 < len(tokens) and _qualifies(tokens, head):
        return None
    first = first_of(tokens, head)
    for described in classes:
        end = end_of(tokens, head, matter=described.matter)
        phrase = Phrase(tokens, first, head, end)
        if _is_verb(phrase) and described.kind != "meeting":
            return None
        if tokens[head].capital and tokens[head].text in heads():
            continue  # a name, which the finder of names knows
        if described.qualified and not _qualified(phrase, described.qualified):
            continue
        if described.decides(evidence_of(phrase)):
            last = tokens[without_time(tokens, head + 1, phrase.end) - 1]
            return Mention(
                tokens[phrase.first].start, last.end - 2 * last.text.endswith("'s"), described.kind
            )
    return None


def _qualifies(tokens: Sequence[Token], head: int) -> bool:
    """ "election | year", "Tsunami | Conference": the noun only qualifies another."""
    named = tokens[head].capital and head > 0 and tokens[head + 1].text in heads()
    return named or tokens[head + 1].text in described_words("compounds")


def _is_verb(phrase: Phrase) -> bool:
    """ "agreed to | launch", "plans to increase | visits": a verb, or what is to be done."""
    first, head = phrase.first, phrase.head
    if first == head and phrase.word(head - 1) == "to":
        return True
    if phrase.word(first - 1) in described_words("determiners") or phrase.tokens[first].capital:
        return False
    return phrase.word(first - 2) in BEFORE_VERBS and phrase.word(head).endswith("s")


def _qualified(phrase: Phrase, words: frozenset[str]) -> bool:
    """Whether a word that the noun needs stands before it, or behind its "of"."""
    of = any(t.text == "of" for t in phrase.behind)
    return any(t.text.lower() in words for t in (*phrase.before, *(phrase.behind[1:] if of else ())))
