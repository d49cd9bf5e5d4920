"""Direction between two wordings: the lexicon's examples, read and judged."""

from __future__ import annotations

import pytest
from tests.analysis.making import act

from entente.analysis.likeness.claim import Claim, claim_of
from entente.analysis.strength.verdict import judged
from entente.lexicon.strength import Example, strength_words, verb_strength
from entente.model import SourceText
from entente.reading import Reader


def _claim(reader: Reader, sentence: str) -> Claim:
    reading = reader.read(SourceText(sentence, title="Joint Statement of Japan and Mongolia"))
    found = reading.acts[0]
    return claim_of(
        act(
            found.content, verb=found.verb, force=found.force, actors=", ".join(a.party for a in found.actors),
            quote=" … ".join(s.quote for s in found.evidence), addressees=found.addressees, negated=found.negated,
        )
    )  # fmt: skip


@pytest.mark.parametrize("example", strength_words().examples, ids=lambda e: f"{e.after} {e.answer}")
def test_examples_have_their_answer(reader: Reader, example: Example) -> None:
    """Each pair of sentences of the lexicon; and the other way about, the opposite answer."""
    before, after = _claim(reader, example.before), _claim(reader, example.after)
    verdict = judged(before, after)
    assert verdict.change == example.answer, verdict
    assert verdict.because
    opposite = {"stronger": "softer", "softer": "stronger"}.get(example.answer, example.answer)
    assert judged(after, before).change == opposite


def test_what_is_said_is_why() -> None:
    """The rule and the words."""
    before = claim_of(act("Freedonia to open the port", verb="call on", force="urge"))
    after = claim_of(act("Freedonia to open the port", verb="urge", force="urge"))
    assert judged(before, after).because == "verb: call on → urge"
    assert judged(before, before).because == "word for word"


def test_strength_is_that_of_the_lexicon() -> None:
    """Of verbs, of phrases, of the noun or adjective that acts."""
    assert (
        verb_strength("urge", "urge") > verb_strength("call on", "urge") > verb_strength("encourage", "urge")
    )  # type: ignore[operator]
    assert verb_strength("express concern", "concern") is not None
    assert verb_strength("be committed", "commit") is not None
    assert verb_strength("flabbergast", "urge") is None
    assert verb_strength(None, "assert") is None


def test_denied_is_not_softer() -> None:
    """ "Will not accept" and "will accept" are no two strengths of one act."""
    one = claim_of(act("accept the map", verb="will", force="commit"))
    other = claim_of(act("accept the map", verb="will", force="commit", negated=True))
    assert judged(one, other).change == "cannot say"
