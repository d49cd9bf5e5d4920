"""What a document says beside its acts, and that it is no silence."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.analysis.making import claims

from entente.analysis.alignment import align
from entente.analysis.likeness.claim import claim_of
from entente.analysis.passages import passages_of

SHEET = """Fact Sheet: The River Commission

The ministers met in Alda today.
Opening the northern harbour to grain ships
- Training for harbour pilots: Mongolia will train forty pilots of the delta.
Mr. B. Bold spoke. It rained."""


def _said(told: tuple[tuple[int, int], ...] = ()) -> list[str]:
    return [row.content for row in passages_of(SHEET, told, "sheet")]


def test_headings_sentences_and_points_without_an_act() -> None:
    """Not the title, nor what says too little; a point without its mark; an initial ends no sentence."""
    assert "Opening the northern harbour to grain ships" in _said()
    assert "Training for harbour pilots:" in _said()
    assert not any("River Commission" in said or "rained" in said for said in _said())
    assert not any(said.endswith("Mr. B.") for said in _said())


def test_what_an_act_tells_is_no_passage() -> None:
    """Nor a sentence of which an act takes the most."""
    start = SHEET.index("Opening")
    assert "Opening the northern harbour to grain ships" not in _said(((start, start + 40),))


def test_an_act_told_in_a_heading_is_not_silent() -> None:
    """The passage is its partner; passages that match nothing are nowhere."""
    acts = claims("statement", "open the northern harbour to grain ships", "sing in the choir of Bora")
    passages = [claim_of(row) for row in passages_of(SHEET, (), "sheet")]
    found = align(acts, [], passages=((), passages))
    assert [(m.one.key, m.other.act.content) for m in found.matches] == [
        ("statement:a1", "Opening the northern harbour to grain ships")
    ]
    assert [claim.key for claim in found.only_one] == ["statement:a2"]
    assert not found.only_other


def test_an_act_goes_before_a_passage_that_is_as_alike() -> None:
    """What was read as an act is the surer partner."""
    (act,) = claims("statement", "open the northern harbour to grain ships")
    (same,) = claims("sheet", "open the northern harbour to grain ships")
    passages = [claim_of(row) for row in passages_of(SHEET, (), "sheet")]
    assert [m.other.key for m in align([act], [same], passages=((), passages)).matches] == [same.key]


def test_two_passages_are_the_same_only_where_they_hardly_differ() -> None:
    """A point of both lists is told by both; headings of one field are not the same."""
    lists = (
        "Fact Sheet\nTraining of harbour pilots in the northern delta\nCleaner ports in the delta",
        "Statement\nTraining harbour pilots in the northern delta\nSafer ports in the valley",
    )
    one, other = (
        [claim_of(row) for row in passages_of(text, (), name)]
        for text, name in zip(lists, ("sheet", "list"), strict=True)
    )
    found = align([], [], passages=(one, other))
    assert [(m.one.key, m.other.key) for m in found.matches] == [("sheet:p1", "list:p1")]
    assert not found.only_one and not found.only_other


@given(st.text(alphabet="Ab .\n-;:", max_size=200))
def test_passages_are_words_of_the_text(text: str) -> None:
    """Each stands where it says, they do not overlap, and none is of the first line."""
    last = max(0, text.find("\n"))
    for row in passages_of(text, (), "d"):
        ((start, end),) = row.proof.spans
        assert last <= start < end
        assert text[start:end] == row.proof.quote == row.content
        last = end
