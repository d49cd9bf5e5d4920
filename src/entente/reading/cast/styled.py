"""Whether "he" or "she" may stand for a person: whom the text calls Mr. is no "she"."""

from __future__ import annotations

from collections.abc import Sequence

from entente.reading.cast.cast import Person
from entente.reading.patterns.guarded import Guarded
from entente.reading.sentences.sentence import SentenceView, sentence_at

_STYLE = Guarded(
    r"\b(?:(?P<she>Ms|Mrs|Miss|Madam|Mme|Lady|Queen|Princess|Shrimati|Smt)|(?P<he>Mr|Sir|King|Prince|Shri|Cardinal))\b\.?"
)
_BEFORE = 5  # characters before a name in which its style stands


def may_be(pronoun: str, person: Person, sentences: Sequence[SentenceView]) -> bool:
    """Whether no style before a name of this person contradicts the pronoun."""
    other = "he" if pronoun.lower() == "she" else "she"
    for mention in person.mentions:
        sentence = sentence_at(sentences, mention.start)
        if sentence is None:
            continue
        first, last = mention.start - sentence.start, mention.name_start - sentence.start
        style = _STYLE.search(sentence.text[max(0, first - _BEFORE) : last])
        if style and style.group(other):
            return False
    return True
