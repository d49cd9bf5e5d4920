"""Typical errors of the parser, and trees that must stay as they are."""

from __future__ import annotations

import pytest

import entente
from entente.reading.repair import Parse, repair

OPENING = "Prime Minister Taro Sato of Japan and President Bat Kim of Mongolia met in Tokyo today. "


def _parse(rows: str) -> Parse:
    """One "word/TAG/head/relation" a word; heads count from 0, a root heads itself."""
    parts = [row.rsplit("/", 3) for row in rows.split()]
    return Parse(
        [p[0] for p in parts], [p[1] for p in parts], [int(p[2]) for p in parts], [p[3] for p in parts]
    )


def test_the_subject_stands_behind_the_opener() -> None:
    """ "Recalling the vote, they agreed": what recalls hangs on the verb, "they" is its subject."""
    parse = _parse(
        "Recalling/VBG/5/csubj the/DT/2/det vote/NN/0/obj ,/,/0/punct they/PRP/2/conj agreed/VBD/5/ROOT"
    )
    repair(parse)
    assert (parse.heads[4], parse.deps[4], parse.deps[0]) == (5, "nsubj", "advcl")


def test_what_a_text_says_is_no_attribute_of_it() -> None:
    """ "said in a note that talks began"."""
    parse = _parse(
        "He/PRP/1/nsubj said/VBD/1/ROOT in/IN/4/case a/DT/4/det note/NN/1/obl that/WDT/7/mark talks/NNS/7/nsubj began/VBD/4/acl:relcl"
    )
    repair(parse)
    assert (parse.heads[7], parse.deps[7]) == (1, "ccomp")


def test_what_hangs_on_the_phrase_before_the_verb_is_its_subject() -> None:
    """ "During the meeting, trade and ports were discussed"."""
    parse = _parse(
        "During/IN/2/case the/DT/2/det meeting/NN/8/obl ,/,/4/punct trade/NN/2/nsubj and/CC/6/cc ports/NNS/2/conj were/VBD/8/aux:pass "
        "discussed/VBN/8/ROOT"
    )
    repair(parse)
    assert (parse.heads[4], parse.deps[4], parse.heads[6]) == (8, "nsubj:pass", 4)


def test_those_at_the_table_act_next() -> None:
    """ "backed the port and the ministers agreed", "discussed aid and shared efforts": a subject, and no verb at all."""
    parse = _parse(
        "He/PRP/1/nsubj backed/VBD/1/ROOT the/DT/3/det port/NN/1/obj and/CC/6/cc the/DT/6/det ministers/NNS/3/conj agreed/VBD/1/advcl"
    )
    repair(parse)
    assert (parse.heads[6], parse.deps[6], parse.deps[7]) == (7, "nsubj", "conj")
    parse = _parse(
        "They/PRP/1/nsubj discussed/VBD/1/ROOT aid/NN/1/obj and/CC/4/cc shared/VBD/1/conj efforts/NNS/4/obj to/TO/7/mark help/VB/5/acl"
    )
    repair(parse)
    assert (parse.tags[4], parse.heads[5], parse.deps[5]) == ("JJ", 2, "conj")


def test_we_is_a_subject_before_its_apposition() -> None:
    """ "we, the Ministers of A and B, agree": not the last of the countries."""
    parse = _parse(
        "we/PRP/6/obl ,/,/2/punct Ministers/NNS/0/appos of/IN/4/case Peru/NNP/6/nsubj ,/,/0/punct agree/VBP/6/ROOT"
    )
    repair(parse)
    assert (parse.deps[0], parse.heads[4], parse.deps[4]) == ("nsubj", 0, "appos")


def test_a_right_tree_stays() -> None:
    """Nothing is changed where nothing is wrong."""
    parse = _parse("Today/NN/3/obl ,/,/0/punct they/PRP/3/nsubj met/VBD/3/ROOT and/CC/5/cc agreed/VBD/3/conj")
    heads, deps = list(parse.heads), list(parse.deps)
    repair(parse)
    assert (parse.heads, parse.deps) == (heads, deps)


@pytest.mark.parametrize(
    ("sentence", "verbs"),
    [
        ("We reiterate our support for peace, call for calm, and underscore the value of talks.", ["reiterate", "call for", "underscore"]),
        ("Japan called on Mongolia to open the port, warning of serious consequences.", ["call on", "warn"]),
        ("During the meeting Ministers discussed fisheries.", ["discuss"]),
        ("Japan, referring to the treaty, called for calm and urged restraint.", ["call for", "urge"]),
        ("We commit to deepening our trade and will work together.", ["commit", "will"]),
        ("As a part of this effort we are committed to building ports.", ["be committed"]),
    ],
)  # fmt: skip
def test_verbs_are_found_behind_common_errors(sentence: str, verbs: list[str]) -> None:
    """Participles behind a comma, subjects behind an occasion or an insertion."""
    reading = entente.read(OPENING + sentence, title="Joint Statement of Japan and Mongolia")
    assert [act.verb for act in reading.acts if act.verb] == verbs


def test_a_verb_opens_an_item() -> None:
    """ "2. Commends Kenya", "Thanks Kenya for its aid, and urges it": a verb, though a capital makes it look like a name."""
    parse = _parse(
        "2/LS/2/discourse ./././punct Commends/NNP/2/ROOT Kenya/NNP/2/obj".replace(
            "./././punct", "././0/punct"
        )
    )
    repair(parse)
    assert parse.tags[2] == "VBZ"
    parse = _parse(
        "Thanks/NN/1/compound Kenya/NNP/4/nsubj ,/,/4/punct and/CC/4/cc urges/VBZ/4/ROOT it/PRP/4/obj"
    )
    repair(parse)
    assert (parse.tags[0], parse.deps[0], parse.deps[1], parse.heads[4]) == ("VBZ", "ROOT", "obj", 0)


def test_a_noun_that_opens_a_sentence_stays_a_noun() -> None:
    """ "Talks Kenya held", "States Parties urge": no verb of saying, and a noun for those at the table."""
    parse = _parse("States/NNPS/1/compound Parties/NNPS/2/nsubj urge/VBP/2/ROOT calm/NN/2/obj")
    repair(parse)
    assert (parse.tags[0], parse.deps[0]) == ("NNPS", "compound")


def test_a_participle_beside_a_gerund_goes_with_the_verb() -> None:
    """ "praised its work in saving reefs, stressing the need"; not of three things that were done."""
    rows = "Roe/NNP/1/nsubj praised/VBD/1/ROOT work/NN/1/obj in/IN/4/mark saving/VBG/2/acl reefs/NNS/4/obj ,/,/7/punct stressing/VBG/4/conj needs/NNS/7/obj"
    parse = _parse(rows)
    repair(parse)
    assert (parse.heads[7], parse.deps[7]) == (1, "advcl")
    parse = _parse(
        rows.replace("stressing", "welcoming") + " and/CC/10/cc clearing/VBG/4/conj mines/NNS/10/obj"
    )
    repair(parse)
    assert parse.heads[7] == 4


def test_a_bare_form_behind_will_is_the_verb() -> None:
    """ "Peru will | supply | gas"; "and reaffirm" beside what one alone will do is no present."""
    gas = _parse("Peru/NNP/3/nsubj will/MD/3/aux supply/VB/3/compound gas/NN/3/ROOT ././3/punct")
    repair(gas)
    assert (gas.heads[:4], gas.deps[3]) == ([2, 2, 2, 2], "obj")
    row = "Roe/NNP/2/nsubj will/MD/2/aux open/VB/2/ROOT ports/NNS/2/obj and/CC/5/cc urge/VBP/2/conj calm/NN/5/obj"
    alone, many = _parse(row), _parse(row.replace("Roe/NNP", "They/PRP"))
    repair(alone)
    repair(many)
    assert (alone.tags[5], many.tags[5]) == ("VB", "VBP")


def test_an_object_and_who_acts_next() -> None:
    """ "discussed Sudan and the Minister reiterated": not "said Sudan and Chad agreed"."""
    rows = (
        "They/PRP/1/nsubj {}/VBD/1/ROOT Sudan/NNP/6/nsubj and/CC/5/cc the/DT/5/det Minister/NNP/2/conj reiterated/VBD/1/ccomp "
        "it/PRP/6/obj"
    )
    parse = _parse(rows.format("discussed"))
    repair(parse)
    assert (parse.heads[2], parse.deps[2], parse.heads[5], parse.deps[6]) == (1, "obj", 6, "conj")
    parse = _parse(rows.format("said"))
    repair(parse)
    assert (parse.heads[2], parse.deps[6]) == (6, "ccomp")


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        (
            "We are committed to a region where all countries are free from coercion and strongly oppose any raids.",
            ["be committed", "oppose"],
        ),
        ("They welcomed the port where ships are free and trade.", ["welcome"]),
        (
            "Japan underlined its commitment to its allies, Kenya and Peru, reiterating its support for them.",
            ["underline", "reiterate"],
        ),
        (
            "They expressed concern about the raids on Oslo and Chad’s support for the raiders.",
            ["express concern"],
        ),
        (
            "They expressed concern about the raids and their support for a truce.",
            ["express concern", "express support"],
        ),
    ],
)
def test_whose_deed_it_is(text: str, verbs: list[str]) -> None:
    """What only those who speak do is theirs; names of allies do nothing; another's support is a matter."""
    reading = entente.read(OPENING + text, title="Joint Statement of Japan and Mongolia", date="2021-05-10")
    acts = [a for a in reading.acts if a.verb]
    assert [a.verb for a in acts] == verbs
    if "Kenya" in text:
        assert {a.actors[0].party for a in acts} == {"JPN"}


def test_the_last_of_a_list_of_aims() -> None:
    """ "emphasized efforts to improve ports, and | encourage trade": an aim, and nothing that they do."""
    reading = entente.read(
        OPENING
        + "They emphasized efforts to improve the ports of both, promote small firms, and encourage innovation through joint ventures.",
        title="Joint Statement of Japan and Mongolia",
        date="2021-05-10",
    )
    assert [a.verb for a in reading.acts if a.verb] == ["emphasize"]


def test_officers_of_a_list() -> None:
    """ "The Deputy Secretary, the Vice Minister, and the Undersecretary": all of them act, by short titles too."""
    text = (
        "Deputy Secretary of State Ken Roe of the United States met with Japanese Vice Minister for Foreign Affairs Taro Sato and "
        "Philippine Undersecretary Maria Doe today. The Deputy Secretary, Vice Foreign Minister, and Undersecretary stressed peace. "
        "The Deputy Secretary, the Vice Minister, and the Undersecretary urged restraint."
    )
    reading = entente.read(text, title="Readout of Deputy Secretary Roe’s meeting", date="2021-05-10")
    assert [{x.party for x in a.actors} for a in reading.acts] == [{"USA", "JPN", "PHL"}] * 2
