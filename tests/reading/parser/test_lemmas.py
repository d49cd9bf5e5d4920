"""What the lemma function promises."""

import pytest

from entente.reading.parser import lemma


@pytest.mark.parametrize(
    ("form", "tag", "base"),
    [
        ("reaffirmed", "VBD", "reaffirm"),
        ("Reaffirms", "VBZ", "reaffirm"),
        ("recognizing", "VBG", "recognize"),
        ("imposed", "VBN", "impose"),
        ("using", "VBG", "use"),
        ("agreed", "VBD", "agree"),
        ("guaranteed", "VBN", "guarantee"),
        ("proceed", "VB", "proceed"),
        ("underscored", "VBD", "underscore"),
        ("committed", "VBD", "commit"),
        ("regretting", "VBG", "regret"),
        ("welcomed", "VBD", "welcome"),
        ("developing", "VBG", "develop"),
        ("condemned", "VBD", "condemn"),
        ("pledges", "VBZ", "pledge"),
        ("discusses", "VBZ", "discuss"),
        ("focuses", "VBZ", "focus"),
        ("ratifies", "VBZ", "ratify"),
        ("ties", "VBZ", "tie"),
    ],
)
def test_regular_verbs_keep_or_regain_their_final_letters(form: str, tag: str, base: str) -> None:
    """Endings are taken off and a lost -e or a doubled consonant is put right."""
    assert lemma(form, tag) == base


@pytest.mark.parametrize(
    ("form", "tag", "base"),
    [("met", "VBD", "meet"), ("held", "VBN", "hold"), ("’ve", "VBP", "have"), ("’ll", "MD", "will"), ("were", "VBD", "be"),
     ("withdrawn", "VBN", "withdraw"), ("upheld", "VBD", "uphold"), ("bring", "VBG", "bring")],
)  # fmt: skip
def test_irregular_verbs_come_from_the_table(form: str, tag: str, base: str) -> None:
    """Irregular and contracted forms have their lemma, and a short base that looks like a form stays."""
    assert lemma(form, tag) == base


def test_a_base_form_is_left_as_it_is() -> None:
    """What is tagged as a base form is its own lemma, though it might also be the past of another verb."""
    assert (lemma("lay", "VB"), lemma("lay", "VBD"), lemma("found", "VB")) == ("lay", "lie", "found")


@pytest.mark.parametrize(
    ("form", "base"),
    [("countries", "country"), ("crises", "crisis"), ("women", "woman"), ("spokesmen", "spokesman"), ("series", "series"),
     ("processes", "process"), ("businesses", "business"), ("congress", "congress"), ("lives", "life")],
)  # fmt: skip
def test_plural_nouns(form: str, base: str) -> None:
    """Plurals lose their ending; words that only look like plurals do not."""
    assert lemma(form, "NNS") == base


def test_other_words_are_lowered_only() -> None:
    """No rule for verbs or nouns touches a word with another tag."""
    assert (lemma("United", "NNP"), lemma("United", "JJ"), lemma("Following", "IN")) == (
        "united",
        "united",
        "following",
    )
