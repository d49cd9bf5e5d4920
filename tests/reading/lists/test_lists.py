"""Lists: each item carries the verb and the actors of its lead-in, whatever the bullets look like."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acts_told import acts_told
from entente.model import Reading, SourceText
from entente.reading import Reader
from entente.reading.lists import settled
from entente.reading.sentences.segmentation import segment

JOINT = "Joint Statement by Prime Minister Ken Sato of Japan and President Juan Perez of Peru"
SHEET = "FACT SHEET: United States Advances Cooperation with Africa"
HOME = "https://bidenwhitehouse.archives.gov/briefing-room/x/"
BOTH = "JPN+PER"


def told(reading: Reading) -> list[tuple[str, str, str]]:
    """Force, actors and content of the acts."""
    return [(force, who, content) for who, force, content in acts_told(reading)]


def promised(reading: Reading) -> list[str]:
    """The actions promised."""
    return [c.action for c in reading.commitments]


@pytest.mark.parametrize(
    ("lead", "force", "promises"),
    [
        pytest.param("The two leaders agreed to:", "agree", True, id="an infinitive"),
        pytest.param("We will:", "commit", True, id="will alone"),
        pytest.param("The two sides decided that the two countries shall:", "agree", True, id="shall under decided"),
        pytest.param("The Leaders directed their officials to:", "commit", True, id="officials are to do it"),
        pytest.param("Both sides are determined to:", "commit", True, id="an adjective"),
        pytest.param("The two sides agreed to take the following steps:", "agree", True, id="steps that stand for them"),
        pytest.param("We call on all parties to:", "urge", False, id="what others are called on to do"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("mark", ["- ", "• ", "– ", "{n}. ", "({l}) ", "{l}) ", ""])
def test_items_finish_their_lead_in(
    read: Callable[..., Reading], lead: str, force: str, promises: bool, mark: str
) -> None:
    """Verb, actors and promise of the lead-in, with dashes, bullets, numbers and letters, and where those are lost."""
    items = ["open a joint school in Lima", "train five hundred nurses by 2026", "map the sea floor"]
    lines = [f"{mark.format(n=n + 1, l='abc'[n])}{item};" for n, item in enumerate(items)]
    reading = read("\n\n".join([lead, *lines]), title=JOINT)
    assert told(reading) == [(force, BOTH, item) for item in items]
    assert promised(reading) == (items if promises else [])


@pytest.mark.parametrize(
    ("lead", "force", "items"),
    [
        pytest.param("We commit to:", "commit", ["expanding trade in tin", "training 500 engineers"], id="gerunds"),
        pytest.param("The two sides noted that:", "emphasize", ["trade had doubled", "tourism had grown"], id="clauses"),
        pytest.param("They reaffirmed:", "affirm", ["their respect for the Charter", "the role of the Court"], id="nouns"),
        pytest.param("They expressed concern about:", "concern", ["the price of grain", "threats to cables"], id="a light verb"),
        pytest.param("They welcomed the following:", "welcome", ["The entry into force of the pact", "The growth of trade"], id="the following"),
        pytest.param("They discussed the following:", "discuss", ["fisheries", "reform of the Council"], id="topics"),
        pytest.param("We announced the following initiatives:", "announce", ["A new fund for ports", "Cooperation on quakes"], id="initiatives"),
    ],
)  # fmt: skip
def test_items_of_every_form(read: Callable[..., Reading], lead: str, force: str, items: list[str]) -> None:
    """Gerunds, nouns and clauses, whichever the verb wants."""
    text = lead + "".join(f"\n\n- {item};" for item in items)
    assert told(read(text, title=JOINT)) == [(force, BOTH, item) for item in items]


def test_what_stands_before_the_list_stays_an_act(read: Callable[..., Reading]) -> None:
    """The lead-in's other acts are told once."""
    text = "Noting the drought, we commit to:\n\n- share water;\n- build wells."
    assert told(read(text, title=JOINT)) == [
        ("emphasize", BOTH, "the drought"), ("commit", BOTH, "share water"), ("commit", BOTH, "build wells"),
    ]  # fmt: skip


def test_an_item_that_is_a_sentence_speaks_for_itself(read: Callable[..., Reading]) -> None:
    """The lead-in is not forced upon it, and the text behind the list is no item."""
    text = (
        "We will:\n\n- build wells;\n- Peru welcomed the offer of Chile.\n\nBoth sides condemned the attack."
    )
    assert told(read(text, title=JOINT)) == [
        ("commit", BOTH, "build wells"), ("welcome", "PER", "the offer of Chile"), ("condemn", BOTH, "the attack"),
    ]  # fmt: skip


def test_a_list_of_numbered_clauses_with_to_and_that(read: Callable[..., Reading]) -> None:
    """ "on the following: 1. To ...; 2. That ...": the preposition goes."""
    text = "The two sides agreed on the following:\n\n1. To set up a hotline.\n\n2. That the next round will be held in Tokyo."
    reading = read(text, title=JOINT)
    assert told(reading) == [
        ("agree", BOTH, "set up a hotline"), ("agree", BOTH, "the next round will be held in Tokyo"),
    ]  # fmt: skip
    assert promised(reading) == ["set up a hotline", "hold the next round in Tokyo"]


def test_what_is_under_way_and_what_has_been_done(read: Callable[..., Reading]) -> None:
    """ "is: Providing ...", "has: Imposed ...": each with its own force, else announced."""
    text = "The United States is:\n\n- Providing $5 million to Ghana;\n- Partnering with Togo on ports.\n\nThe United States has:\n\n- Imposed sanctions on nine generals."
    assert told(read(text, title=SHEET, address=HOME)) == [
        ("provide", "USA", "$5 million to Ghana"), ("announce", "USA", "with Togo on ports"), ("announce", "USA", "sanctions on nine generals"),
    ]  # fmt: skip


def test_what_a_paragraph_is_called_is_no_act(read: Callable[..., Reading]) -> None:
    """A head in capitals before the first sentence, in prose and in bullets."""
    text = (
        "Strengthening Food Security in West Africa. The United States will invest $40 million in seed.\n\n"
        "- Making Supply Chains More Resilient. We will map supplies of cobalt."
    )
    assert told(read(text, title=SHEET, address=HOME)) == [
        ("commit", "USA", "invest $40 million in seed"), ("commit", "USA", "map supplies of cobalt"),
    ]  # fmt: skip


def test_a_short_sentence_in_capitals_is_no_head() -> None:
    """A verb in small letters makes it a sentence."""
    text = "The Sixth Dialogue was held in Lima. The two sides agreed to meet."
    assert [s.kind for s in segment(text)] == ["prose", "prose"]


def test_nothing_is_read_twice(read: Callable[..., Reading]) -> None:
    """An item is a sentence of the reading once: no two acts lie on the same words."""
    text = "We commit to:\n\n- expanding trade;\n- call on parties to:\n\n• stop the war;\n• let aid in."
    spans = [(a.evidence[0].start, a.evidence[0].end) for a in read(text, title=JOINT).acts]
    assert len(spans) == len(set(spans))
    assert spans == sorted(spans)


@given(
    st.lists(
        st.sampled_from(
            ["We will:", "- build wells;", "We agreed to", "a) meet", "x", "•", ":", "The", "to:"]
        ),
        max_size=9,
    )
)
def test_any_heap_of_lines_is_read(reader: Reader, lines: list[str]) -> None:
    """Whatever stands under whatever lead-in, the reader comes through, with every quote in place."""
    reading = reader.read(SourceText("\n\n".join(lines), title=JOINT, date="2024-05-03"))
    for span in (span for act in reading.acts for span in act.evidence):
        assert reading.document.text[span.start : span.end] == span.quote


def test_without_sentences_there_is_nothing_to_settle() -> None:
    """The empty document."""
    assert list(settled([])) == []


@pytest.mark.parametrize(
    ("lead", "items", "promises"),
    [
        pytest.param(
            "The United States and Peru plan to make the ports of both countries safer.",
            ["• Ports – Train five hundred guards by 2026; open a joint school in Lima."],
            ["make the ports of both countries safer", "train five hundred guards by 2026", "open a joint school in Lima"],
            id="plan to, with semicolons",
        ),
        pytest.param(
            "The two countries intend to cut the trade in stolen timber.",
            ["• Protect Our Forests – Map the sawmills of both countries. Share the maps with the police."],
            ["cut the trade in stolen timber", "map the sawmills of both countries", "Share the maps with the police"],
            id="a second sentence goes on",
        ),
        pytest.param(
            "The two countries plan to widen the use of solar power.",
            ["• Schools – Install panels on every roof.", "• Farms — Lend money for solar pumps."],
            ["widen the use of solar power", "install panels on every roof", "lend money for solar pumps"],
            id="two items",
        ),
        pytest.param(
            "The two countries intend to widen the use of solar power.",
            ["• Schools – Panels shine on many roofs.", "• Farms – Loans for solar pumps."],
            ["widen the use of solar power"],
            id="items that say what is there promise nothing",
        ),
    ],
)  # fmt: skip
def test_named_items_go_on_from_what_a_whole_sentence_aims_at(
    read: Callable[..., Reading], lead: str, items: list[str], promises: list[str]
) -> None:
    """Base forms behind the name of an item are promised by those who promise the sentence above."""
    reading = read("\n\n".join([lead, *items]), title="FACT SHEET: U.S.-Peru Cooperation", address=HOME)
    assert [p.lower() for p in promised(reading)] == [p.lower() for p in promises]
    assert {c.by for c in reading.commitments} == {("USA", "PER")}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The Strategy rests on three pillars:\n\n• Fighting graft;\n\n• Opening markets; and\n\n• Training judges.", id="the parts of a plan"),
        pytest.param("• Fighting graft. The problem is an old one.\n\n• Opening markets. Trade is free.", id="the name of an item"),
    ],
)  # fmt: skip
def test_a_gerund_that_names_what_follows_is_no_act(read: Callable[..., Reading], text: str) -> None:
    """Where a list says what a plan consists of, or an item goes on to tell what was done, the gerund is a name."""
    assert told(read(text, title=SHEET, address=HOME)) == []


def test_what_both_must_do_is_promised(read: Callable[..., Reading]) -> None:
    """ "We must do more through the following actions: 1. Expand ...": in a joint text each item is."""
    lead = "Over the next year, we must do more for our people through the following actions:"
    items = ["Expand our work on ports", "Reduce the flow of arms that harm our towns"]
    reading = read("\n\n".join([lead, *(f"{n}. {item}." for n, item in enumerate(items, 1))]), title=JOINT)
    assert told(reading) == [("commit", BOTH, item) for item in items]
    assert promised(reading) == [item[0].lower() + item[1:] for item in items]


def test_prose_under_headings_does_not_end_their_list(read: Callable[..., Reading]) -> None:
    """Items that are headings, each with prose under it, finish their lead-in down to the next list."""
    text = """To end hunger, the United States and Kenya will:

• Support Small Farmers and Fishing Villages

The work has begun. It is hard.

• Save Lives Now with Grain and Rescue Boats along All Coasts

It is under way. The next steps serve peace:

• Open Safe Ports for All Fishing Fleets
"""
    reading = read(text, title=SHEET, address=HOME)
    assert told(reading) == [
        ("commit", "KEN+USA", "Support Small Farmers and Fishing Villages"),
        ("commit", "KEN+USA", "Save Lives Now with Grain and Rescue Boats along All Coasts"),
    ]


def test_a_subject_without_its_verb_leads_what_it_did(read: Callable[..., Reading]) -> None:
    """ "The Presidents of A and B, meeting in Lima: 1. Ratified ...": each item is their doing, participles too."""
    text = """The Presidents of Japan and of Peru, meeting in Lima on 2 May 2024 on the occasion of the summit:

1. Highlighted the progress made, and instructed their officials to continue the work;

2. Thanked Chile for its support, emphasizing the role of the port;

3. Peace in the region.
"""
    assert told(read(text, title=JOINT)) == [
        ("emphasize", BOTH, "the progress made"),
        ("commit", BOTH, "their officials to continue the work"),
        ("welcome", BOTH, "its support"),
        ("emphasize", BOTH, "the role of the port"),
    ]


def test_means_are_no_acts(read: Callable[..., Reading]) -> None:
    """What an initiative will be done by, or what a joint statement announces to deepen ties by, is no act of its own."""
    means = "\n\n• Training nurses in rural towns\n\n• Building new wards"
    sheet = read(
        "The Harbour Health Initiative will seek to end the plague by:" + means, title=SHEET, address=HOME
    )
    assert told(sheet) == []
    joint = read("Today we are announcing new actions to deepen our partnership by:" + means, title=JOINT)
    assert [(force, who) for force, who, _ in told(joint)] == [("announce", BOTH)]
    own = read("The United States is ending the plague by:" + means, title=SHEET, address=HOME)
    assert [content for _, _, content in told(own)] == ["nurses in rural towns", "new wards"]


def test_what_is_to_be_done_under_a_welcome_is_announced(read: Callable[..., Reading]) -> None:
    reading = read(
        "The two sides welcomed closer cooperation between their agencies in the following areas:\n\n"
        "• Launch a joint fund for river research in 2024.\n\n• Upgrade the exchange of data on floods.\n\n"
        "The two sides welcomed the following steps:\n\n• Progress on the dam at Roetown.\n\n• The opening of the Lakes Institute.",
        title="Joint Statement of Peru and Kenya",
    )
    forces = {act.content: act.force for act in reading.acts}
    assert forces["Launch a joint fund for river research in 2024"] == "announce"
    assert forces["Upgrade the exchange of data on floods"] == "announce"
    assert forces["Progress on the dam at Roetown"] == "welcome"
    assert forces["The opening of the Lakes Institute"] == "welcome"


@pytest.mark.parametrize(
    ("lead", "who"),
    [
        ("The Ministers:", {"KEN", "PER"}),
        ("Foreign Ministers also:", {"KEN", "PER"}),
        ("The Joint Commission:", {"KEN", "PER"}),
        ("The Peruvian side:", {"PER"}),
        ("Next steps:", {"KEN"}),
    ],
)
def test_a_lead_in_of_a_noun_alone(reader: Reader, lead: str, who: set[str]) -> None:
    """ "The Ministers: (a) endorsed ...": the items are theirs, not the publisher's; a heading of no one is none."""
    text = (
        "The 3rd session of the Kenya-Peru Joint Commission was held in Lima on 19 November 2031. Foreign Minister Ana Roe of Kenya and "
        f"Foreign Minister Juan Doe of Peru met there.\n\n{lead}\n(a) endorsed the new rules;\n(b) welcomed the opening of the port; and\n"
    )
    source = SourceText(
        text,
        title="Joint Commission held in Lima",
        date="2031-11-20",
        publisher="Ministry of Foreign Affairs of Kenya",
    )
    acts = reader.read(source).acts
    assert [act.force for act in acts] == ["agree", "welcome"]
    assert all({a.party for a in act.actors} == who for act in acts)
