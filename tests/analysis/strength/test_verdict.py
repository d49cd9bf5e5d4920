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


def _point(content: str, *, verb: str, force: str) -> Claim:
    """A point of a list, whose verb stands in the line before it."""
    return claim_of(act(content, verb=verb, force=force, quote=content))


def test_a_point_of_a_list_is_as_high_as_its_own_verb() -> None:
    """ "Declare to: … REAFFIRM steadfast support": it affirms, and to affirm it again later is no softer."""
    point = _point("REAFFIRM steadfast support for open trade in wool", verb="declare", force="commit")
    said = claim_of(act("their steadfast support for open trade in wool", verb="reaffirm", force="affirm"))
    assert judged(point, said).change not in ("softer", "stronger")
    promised = _point("Dredge the canal of the delta", verb="declare", force="commit")
    valued = claim_of(act("the importance of the canal of the delta", verb="reaffirm", force="affirm"))
    assert judged(promised, valued).change == "softer"


def test_the_verb_before_a_list_does_not_reach_behind_a_heading() -> None:
    """ "Will …: Clean water: joint ventures in wells" is a topic and no promise to compare."""
    point = _point("Clean water: joint ventures in wells and canals", verb="will", force="commit")
    later = claim_of(act("dig wells and canals for clean water", verb="intend", force="commit"))
    assert judged(point, later).change not in ("softer", "stronger")
    plain = claim_of(act("dig wells and canals for clean water", verb="will", force="commit"))
    assert judged(plain, later).change == "softer"


def test_what_a_promise_names_as_its_means_is_not_promised() -> None:
    """ "Will help the fishermen by upholding the law of the strait" is no promise of that law."""
    means = claim_of(act("help fishermen by upholding free passage of the strait and the law of wrecks", verb="will", force="commit"))  # fmt: skip
    said = claim_of(act("the need for free passage of the strait and the law of wrecks", verb="reaffirm", force="affirm"))  # fmt: skip
    assert judged(means, said).change not in ("softer", "stronger")


def test_where_both_have_one_verb_the_nouns_are_named() -> None:
    """Not "will → will"."""
    one = claim_of(act("seek to dredge the canal of the delta", verb="will", force="commit"))
    other = claim_of(act("dredge the canal of the delta", verb="will", force="commit"))
    assert "will seek to → will" in judged(one, other).because
