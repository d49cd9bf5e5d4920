"""Likeness: of meaning, with reasons."""

from __future__ import annotations

import pytest
from tests.analysis.making import act, claims

from entente.analysis.likeness.claim import claim_of
from entente.analysis.likeness.sums import Scale
from entente.analysis.likeness.terms import terms_of, weight
from entente.lexicon.likeness import likeness_words, rarity_examples
from entente.lexicon.named_subjects import named_subjects

ENOUGH = likeness_words().thresholds.enough
# Two texts of twelve acts each, of which the two in question are.
OTHERS = claims("filler", *(f"repair the {n} of the old harbour" for n in "quay crane light mole sluice rail gate shed yard mast dock buoy pump wharf weir fence tower canal lock ramp tank pier".split()))  # fmt: skip


def _score(one: str, other: str, **more: str) -> float:
    a, b = claim_of(act(one)), claim_of(act(other, document="other", **more))  # type: ignore[arg-type]
    return Scale([a, b, *OTHERS]).likeness(a, b).score


@pytest.mark.parametrize(("one", "other"), likeness_words().alike)
def test_pairs_that_are_alike(one: str, other: str) -> None:
    """What the lexicon says must come together."""
    assert _score(one, other) >= ENOUGH


@pytest.mark.parametrize(("one", "other"), likeness_words().unlike)
def test_pairs_that_are_not(one: str, other: str) -> None:
    """What it says must stay apart, even of the same force and actors."""
    assert _score(one, other) < ENOUGH


def test_parties_are_the_same_under_any_name() -> None:
    """A country, its people's name, its capital."""
    assert terms_of("Mongolia’s grain") == terms_of("Mongolian grain") == ("@MNG", "=grain")
    assert terms_of("a turkey") == ("turkey",)


def test_likeness_is_the_same_from_either_side_and_greatest_with_itself() -> None:
    """Symmetric, between 0 and 1."""
    one, other = "open two schools of music", "close the northern port"
    assert _score(one, other) == _score(other, one)
    assert 0 <= _score(one, other) < _score(one, one) <= 1


def test_each_feature_counts() -> None:
    """Another force, other actors: less alike."""
    one, other = "open two schools of music in the valley", "open schools of dance in the northern valley"
    assert _score(one, other, force="condemn") < _score(one, other, force="commit") < _score(one, other)
    assert _score(one, other, actors="MNG") < _score(one, other, actors="JPN") < _score(one, other)


def test_a_word_that_all_acts_have_tells_them_little_apart() -> None:
    """Where every act is on pilots, "pilots" does not make two of them the same; where these two alone are, it does."""
    one, other = claims("one", "train pilots of the delta"), claims("other", "insure pilots and their boats")
    many = claims("filler", *(f"pilots of the {n}" for n in "quay crane light mole sluice rail gate".split()))
    few = claims("filler", *(f"keepers of the {n}" for n in "quay crane light mole sluice rail gate".split()))
    among_many, among_few = (
        Scale([*one, *other, *rest]).likeness(one[0], other[0]).score for rest in (many, few)
    )
    assert among_many < among_few


def test_what_is_said_first_counts_for_more() -> None:
    """What two acts are about stands before why and how."""
    a, b, c = (
        "open the harbours and the canals to grain",
        "open the harbours to wool",
        "pay for wool, open the harbours",
    )
    assert _score(a, b) > _score(a, c)


def test_to_blame_is_no_help() -> None:
    """A kind of act against the other is less like it than one that is only another."""
    one, other = "the raids on the islands", "the fishermen of the islands"
    a, b, c = (
        claim_of(act(words, force=force, document=force))
        for words, force in ((one, "condemn"), (other, "support"), (other, "discuss"))
    )
    scale = Scale([a, b, c])
    assert scale.likeness(a, b).score < scale.likeness(a, c).score


def test_what_passages_say_counts_among_the_words_too() -> None:
    """A paper full of pilots in its headings is on pilots."""
    one, other = claims("one", "train pilots of the delta"), claims("other", "insure pilots and their boats")
    passages = claims(
        "sheet", *(f"pilots of the {n}" for n in "quay crane light mole sluice rail gate".split())
    )
    alone, beside = (Scale([*one, *other], rest).likeness(one[0], other[0]).score for rest in ((), passages))
    assert beside < alone


def test_words_of_every_text_weigh_little() -> None:
    """Party names and days weigh as words of many texts."""
    common, usual, telling = (weight(terms_of(word)[0]) for word in ("cooperation", "Mongolia", "persimmons"))
    assert common < usual == weight("2021") < telling


def test_reasons_are_in_words() -> None:
    """What is the same is named."""
    a, b = (
        claim_of(act("lower the duty on persimmons")),
        claim_of(act("lower duties on dried persimmons", document="b")),
    )
    reasons = Scale([a, b]).likeness(a, b).reasons
    assert any("persimmon" in reason for reason in reasons)
    assert "the same force: agree" in reasons
    assert "the same actors" in reasons


def test_subjects_are_those_of_the_controlled_list() -> None:
    """By the terms that a text names; a text without one has none."""
    assert "health" in named_subjects("supply vaccines to the islands")
    assert named_subjects("") == {}


def test_endless_and_empty_contents() -> None:
    """Bounded, and no error."""
    assert len(terms_of("grain " * 100000)) < 1000
    assert _score("", "") < ENOUGH
    assert _score("?!", "🙂 …") < ENOUGH


@pytest.mark.parametrize("words", rarity_examples())
def test_rarer_words_tell_more(words: tuple[str, ...]) -> None:
    """Each word of an example tells more than the next."""
    weights = [weight(term) for word in words for term in terms_of(word)]
    assert weights == sorted(weights, reverse=True)
    assert weights[0] > weights[-1]


def test_parties_and_attitudes_are_no_matter_in_common() -> None:
    """To refuse to accept a state as a nuclear power is not to support dialogue with it."""
    one = claim_of(act("the United States will not accept North Korea as a nuclear power", verb="reiterate", force="affirm"))  # fmt: skip
    other = claim_of(act("the United States to continue its support for dialogue with North Korea", verb="ask", force="urge"))  # fmt: skip
    again = claim_of(act("the United States to resume its dialogue with North Korea", verb="ask", force="urge"))  # fmt: skip
    scale = Scale([one, other, again])
    assert scale.likeness(one, other).score == 0.0
    assert scale.likeness(other, again).score > 0.5
    talk = claim_of(act("the situation in North Korea", verb="discuss", force="discuss"))
    more = claim_of(act("the alliance and North Korea", verb="discuss", force="discuss"))
    assert scale.likeness(talk, more).score > 0.0


def test_words_in_common_stand_in_both() -> None:
    """A synonym is shown as each side has it, a party by its name."""
    one = claim_of(act("North Korea will not be recognized as a nuclear power", force="affirm"))
    other = claim_of(act("North Korea would not be accepted as a nuclear state", force="affirm"))
    (words,) = (r for r in Scale([one, other]).likeness(one, other).reasons if r.startswith("words in common"))  # fmt: skip
    assert "recognized (accepted)" in words
    assert "North Korea" in words
    assert "PRK" not in words
