"""How far a thing has come by an act: to be done, under way, done."""

from __future__ import annotations

import pytest
from tests.analysis.making import act

from entente.analysis.likeness.claim import claim_of
from entente.analysis.strength.stages import stage_of
from entente.analysis.strength.worded import worded


@pytest.mark.parametrize(
    ("sentence", "stage"),
    [
        ("We dredged forty canals of the delta", "done"),
        ("To open the delta, our pilots charted forty reefs over the past year", "done"),
        ("Our two countries have already trained forty pilots", "done"),
        ("The river school (RS)—founded last year—began training pilots", "done"),
        ("Our countries continue to deliver; the first pilots left and the ferry completed its first trip", "done"),
        ("The Group has charted the reefs, and is working on a map of the canals", "under way"),
        ("We are dredging the canals of the delta", "under way"),
        ("The Canal Partnership will train pilots", "to be done"),
        ("We seek to train pilots", "to be done"),
        ("The Charter reaffirmed our commitment to the delta", ""),  # words, and no deed
        ("Freedonia must open the canal that it closed", ""),
        ("Our shared values and our united efforts", ""),
        ("The conventions adopted in Alda are the basis of the law of the delta", ""),
        ("We need to widen the canals", ""),
    ],
)  # fmt: skip
def test_plain_sentences(sentence: str, stage: str) -> None:
    """By the first verb of each clause."""
    told = claim_of(act(sentence, verb=None, force="assert", quote=sentence))
    assert stage_of(worded(told)) == stage


@pytest.mark.parametrize(
    ("verb", "force", "quote", "content", "stage"),
    [
        ("launch", "announce", "have recently launched a school", "a school", "done"),
        ("launch", "announce", "Launching a school", "a school", ""),
        ("undertake", "commit", "are undertaking work on the canal", "work on the canal", "under way"),
        ("undertake", "commit", "undertook to dredge the canal", "dredge the canal", "to be done"),
        ("announce", "announce", "announced their intention to open a school", "their intention to open a school", "to be done"),
        ("announce", "announce", "announced a school of navigation", "a school of navigation", ""),
        ("reaffirm", "affirm", "reaffirmed their commitment to the canal", "their commitment to the canal", "to be done"),
        ("reaffirm", "affirm", "reaffirmed the value of the canal", "the value of the canal", ""),
        ("agree", "agree", "agreed to dredge the canal", "dredge the canal", "to be done"),
    ],
)  # fmt: skip
def test_acts(verb: str, force: str, quote: str, content: str, stage: str) -> None:
    """By the kind of act, the form of its verb, and the noun that it governs."""
    assert stage_of(worded(claim_of(act(content, verb=verb, force=force, quote=quote)))) == stage
