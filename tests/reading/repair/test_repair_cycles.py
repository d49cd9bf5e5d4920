"""Whatever the repairs do, every word hangs on a root in the end: a ring would be walked for ever."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entente.model import Reading
from entente.reading.repair import Parse, repair
from entente.reading.repair.cycles import untangle


def _reaches_root(parse: Parse, i: int) -> bool:
    for _ in parse.heads:
        if parse.heads[i] == i:
            return True
        i = parse.heads[i]
    return parse.heads[i] == i


@st.composite
def parses(draw: st.DrawFn) -> Parse:
    """Words with any tags, heads and relations."""
    words = draw(
        st.lists(
            st.sampled_from("the work we leaders , and which agreed noting will build to in".split()),
            min_size=1,
            max_size=12,
        )
    )
    size = len(words)
    tags = [
        draw(st.sampled_from("DT NN NNS NNP PRP , CC WDT VBD VBG VBN VB VBZ MD IN TO".split())) for _ in words
    ]
    heads = [draw(st.integers(0, size - 1)) for _ in words]
    deps = [
        draw(
            st.sampled_from(
                "det nsubj obj conj cc ccomp xcomp advcl acl:relcl acl aux mark case obl ROOT nmod".split()
            )
        )
        for _ in words
    ]
    return Parse(words, tags, heads, deps)


@given(parses())
def test_every_word_hangs_on_a_root(parse: Parse) -> None:
    untangle(parse)
    assert all(_reaches_root(parse, i) for i in range(len(parse.words)))


@given(parses())
def test_no_repair_leaves_a_ring(parse: Parse) -> None:
    untangle(parse)
    repair(parse)
    assert all(_reaches_root(parse, i) for i in range(len(parse.words)))


@pytest.mark.parametrize(
    "sentence",
    [
        "Taken together, the work we carry out in these three tracks will build on our economic ties and strengthen trade."
    ],
)
def test_it_is_read(read: Callable[..., Reading], sentence: str) -> None:
    assert read(sentence, title="Joint Declaration").document.text
