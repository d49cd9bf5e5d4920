"""Looking up: any form, any letter case, all files."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.lexicon.lookup import lookup, near
from entente.model import Reading


@pytest.mark.parametrize(
    ("word", "kind", "headword"),
    [
        ("reaffirm", "operative verb", "reaffirm"),
        ("rok", "government", "South Korea"),
        ("PRK", "government", "North Korea"),
        ("the North", "government", "North Korea"),
        ("the Kremlin", "site", "Kremlin"),
        ("taoiseach", "office", "Taoiseach"),
        ("Under Secretary of State for Political Affairs", "office", "Under Secretary"),
        ("vice foreign minister", "office", "Vice Minister"),
        ("share the view", "operative verb", "share view"),
        ("ncg", "mechanism", "Nuclear Consultative Group"),
        ("UN  Charter", "instrument", "Charter of the United Nations"),
        ("quai d’orsay", "government", "France"),
        ("Geneva", "city", "Geneva"),
        ("cyber", "subject", "cyber"),
    ],
)
def test_a_word_finds_its_entry(word: str, kind: str, headword: str) -> None:
    """An entry is found by any of its forms."""
    assert (kind, headword) in {(entry.kind, entry.headword) for entry in lookup(word)}


def test_an_entry_says_where_it_stands() -> None:
    """Every entry names the file that holds it, and has something to say."""
    for word in ("reaffirm", "Seoul", "Ambassador", "SCAP", "NPT", "trade"):
        for entry in lookup(word):
            assert entry.source.endswith(".yaml") and entry.facts, entry


@pytest.mark.parametrize(
    ("verb", "force"),
    [
        ("will", "commit"),
        ("express concern", "concern"),
        ("be committed", "commit"),
        ("remain concerned", "concern"),
    ],
)
def test_what_a_reading_calls_a_verb_is_found(verb: str, force: str) -> None:
    """Also where a noun or an adjective acts, or only the future tense does."""
    assert force in {dict(entry.facts)["force"] for entry in lookup(verb)}


def test_the_future_acts_as_its_examples_say(read: Callable[..., Reading]) -> None:
    """An action of those who speak, not what will come about."""
    entry = next(entry for entry in lookup("will") if entry.kind == "operative verb")
    for sentences, acts in ((entry.examples, True), (entry.counter_examples, False)):
        for sentence in sentences:
            told = read(sentence, title="Readout", address="https://www.mofa.go.jp/x").acts
            assert any(act.verb == "will" for act in told) is acts, sentence


def test_an_unknown_word_finds_nothing() -> None:
    """No entry is invented."""
    assert lookup("blancmange") == ()
    assert lookup("") == ()


def test_letter_case_is_no_matter() -> None:
    """ "Korean" as "korean"."""
    assert lookup("Korean") == lookup("korean") != ()


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("reafirm", "reaffirm"), ("foreign minster", "Foreign Minister"), ("Republic of Corea", "Republic of Korea"),
        ("condemned", "condemn"), ("nuclear consultative", "Nuclear Consultative Group"), ("express concern", "concern"), ("agree to", "agree"),
    ],
)  # fmt: skip
def test_what_may_be_meant(word: str, meant: str) -> None:
    """A misspelt, inflected or shortened word is answered with the words that may be meant."""
    assert meant in near(word)


def test_what_is_meant_can_be_looked_up() -> None:
    """What is proposed is found; nothing is proposed for what is like nothing, however long."""
    assert all(lookup(word) for asked in ("reafirm", "ministr", "talks") for word in near(asked))
    assert near("blancmange") == near("") == near("x" * 100_000) == ()
