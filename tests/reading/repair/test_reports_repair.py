"""Errors of the parser in reports and readouts, and trees that must stay as they are."""

from __future__ import annotations

from entente.reading.repair import Parse, repair
from entente.reading.repair.reports import mend_reports as mend


def _parse(rows: str) -> Parse:
    """One "word/TAG/head/relation" a word; heads count from 0, a root heads itself."""
    parts = [row.rsplit("/", 3) for row in rows.split()]
    return Parse(
        [p[0] for p in parts], [p[1] for p in parts], [int(p[2]) for p in parts], [p[3] for p in parts]
    )


def test_who_stands_behind_the_occasion() -> None:
    """ "During the session ministers reviewed trade": ministers did."""
    parse = _parse(
        "During/IN/3/case the/DT/3/det session/NN/3/compound ministers/NNS/4/obl reviewed/VBD/4/ROOT trade/NN/4/obj"
    )
    mend(parse)
    assert (parse.deps[3], parse.heads[2], parse.deps[2]) == ("nsubj", 4, "obl")


def test_a_perfect_with_its_date_inside() -> None:
    """ "They had on Monday opened the port": one verb."""
    parse = _parse(
        "They/PRP/1/nsubj had/VBD/1/ROOT on/IN/3/case Monday/NNP/1/obl opened/VBD/1/advcl the/DT/6/det port/NN/4/obj"
    )
    repair(parse)
    assert (parse.heads[4], parse.deps[4], parse.heads[0], parse.deps[1]) == (4, "ROOT", 4, "aux")


def test_in_which_tells_of_the_talks() -> None:
    """ "held talks in which they agreed"."""
    parse = _parse(
        "They/PRP/1/nsubj held/VBD/1/ROOT talks/NNS/1/obj in/IN/4/case which/WDT/6/obl they/PRP/6/nsubj agreed/VBD/1/ccomp"
    )
    mend(parse)
    assert (parse.heads[6], parse.deps[6]) == (2, "acl:relcl")


def test_what_a_text_says_is_no_attribute_of_it() -> None:
    """ "said in a note that talks began"."""
    parse = _parse(
        "He/PRP/1/nsubj said/VBD/1/ROOT in/IN/4/case a/DT/4/det note/NN/1/obl that/WDT/7/mark talks/NNS/7/nsubj began/VBD/4/acl:relcl"
    )
    mend(parse)
    assert (parse.heads[7], parse.deps[7]) == (1, "ccomp")


def test_a_deed_is_discussed() -> None:
    """ "Easing tariffs was discussed"."""
    parse = _parse("Easing/VBG/3/advcl tariffs/NNS/3/nsubj:pass was/VBD/3/aux:pass discussed/VBN/3/ROOT")
    mend(parse)
    assert (parse.deps[0], parse.heads[1], parse.deps[1]) == ("csubj", 0, "obj")


def test_two_pasts_of_one_subject() -> None:
    """ "Sato "praised the pact and urged calm"": no participle of the name."""
    parse = _parse(
        "Sato/NNP/2/nsubj “/``/0/punct praised/VBN/2/ROOT the/DT/4/det pact/NN/2/obj and/CC/6/cc urged/VBD/2/conj calm/NN/6/obj"
    )
    repair(parse)
    assert (parse.heads[2], parse.tags[2], parse.heads[6]) == (2, "VBD", 2)


def test_a_right_tree_stays() -> None:
    """Nothing is changed where nothing is wrong."""
    parse = _parse(
        "During/IN/2/case the/DT/2/det talks/NNS/5/obl the/DT/4/det ministers/NNS/5/nsubj reviewed/VBD/5/ROOT trade/NN/5/obj"
    )
    heads, deps = list(parse.heads), list(parse.deps)
    mend(parse)
    assert (parse.heads, parse.deps) == (heads, deps)
