"""Promises: one action a verb, in its base form, with when it falls due."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading
from entente.reading.commitments.due import due_first, find_due

TITLE = "Joint Statement of Japan and India"


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Japan and India agreed to expand trade and to build a port.", ["expand trade", "build a port"]),
        ("Japan accepted an invitation to visit Delhi in May.", ["visit Delhi in May"]),
        ("Japan and India agreed that Japan will host the next round.", ["host the next round"]),
        ("The next round will be hosted by India in May.", ["host the next round in May"]),
        ("Japan and India will resolve to end the war.", ["end the war"]),
        ("Japan and India reaffirmed their commitment to further deepening of trade.", []),
        ("Japan and India reaffirmed their commitment to strengthen the treaty.", ["strengthen the treaty"]),
        (
            "Japan and India affirmed their commitment to joint work to end hunger, share seeds, and open ports.",
            [],
        ),
        ("Japan and India affirmed their commitment to jointly end hunger.", ["jointly end hunger"]),
        (
            "Japan and India agreed to go on with their plans, including efforts to: map the coast; dam the river; and share seeds.",
            ["go on with their plans, including efforts to: map the coast; dam the river; and share seeds"],
        ),
        ("Japan and India are committed to expanding trade.", ["expand trade"]),
        ("Japan conveyed its commitment to India and to further expanding trade.", ["further expand trade"]),
        ("Japan and India reaffirmed their commitment to the treaty.", []),
        ("Japan and India announced their plans to build a port.", ["build a port"]),
        ("Japan expects to provide two ships to India.", ["provide two ships to India"]),
        ("Japan pledged $100 million to build ports.", ["pledge $100 million to build ports"]),
        ("Japan and India agreed on expanding trade and on opening a port.", ["expand trade", "open a port"]),
        # verbs that share an object are one promise
        ("Japan and India agreed to promote and defend democracy.", ["promote and defend democracy"]),
        (
            "Japan and India will widen, fully enforce and renew the pact.",
            ["widen, fully enforce and renew the pact"],
        ),
        (
            "They are committed to widening, enforcing and renewing the pact.",
            ["widen, enforce and renew the pact"],
        ),
        (
            "Japan and India resolve to build diverse, modern, and secure ports and reduce delays.",
            ["build diverse, modern, and secure ports", "reduce delays"],
        ),
        (
            "They determined to continue to closely coordinate and to work jointly with Fiji.",
            ["continue to closely coordinate", "work jointly with Fiji"],
        ),
        (
            "They reached consensus on widening ties of the navies, deepening contacts of the coast guards, and jointly dealing with waste.",
            ["widen ties of the navies", "deepen contacts of the coast guards", "jointly deal with waste"],
        ),
        (
            "They agreed on widening trade by cutting duties, mapping roads and lending money.",
            ["widen trade by cutting duties, mapping roads and lending money"],
        ),
        (
            "They decided to support the growth of ports to widen trade; and promote the growth of networks.",
            ["support the growth of ports to widen trade", "promote the growth of networks"],
        ),
        (
            "We will encourage efforts to triple capacity as well as demonstrate ambition at home.",
            ["encourage efforts to triple capacity", "demonstrate ambition at home"],
        ),
        (
            "Japan stated that Japan, with its partners, intends to send experts to India.",
            ["send experts to India"],
        ),
        ("Japan stated that India will send experts.", []),
        ("Japan and India are committed to close coordination on ports.", ["coordinate closely on ports"]),
        ("Japan will not apply duties on fish.", ["not apply duties on fish"]),
        (
            "Japan and India agreed to continue exchanges to prevent waste and protect rivers.",
            ["continue exchanges to prevent waste and protect rivers"],
        ),
        (
            "They agreed that their officials would remain in close touch.",
            ["remain in close touch"],
        ),
        ("Japan voiced hope that the two sides will sign a treaty.", []),
        ("The new rule is intended to calm the markets.", []),
        ("It was agreed to open a port.", ["open a port"]),
        ("Japan and India discussed trade.", []),
        ("Japan and India welcomed the progress of the talks.", []),
    ],
)
def test_actions(read: Callable[..., Reading], sentence: str, wanted: list[str]) -> None:
    """ "commitment to" with a noun promises nothing."""
    reading = read(sentence, title=TITLE)
    assert [c.action for c in reading.commitments] == wanted
    assert all(c.act in {a.id for a in reading.acts} for c in reading.commitments)


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        pytest.param("Japan and India agreed that visas would be abolished.", ["abolish visas"], id="done-to-it"),
        pytest.param("Japan and India agreed that more must be done.", [], id="must-is-none"),
        pytest.param("The ministers of Japan and India are determined to, by 2030, reduce emissions by a third.", ["reduce emissions by a third"], id="when-first"),
        pytest.param("The ministers of Japan and India tasked their teams with drafting a plan.", ["draft a plan"], id="with-gerund"),
        pytest.param("Japan and India discussed their shared commitment to ending the war.", ["end the war"], id="discussed-their-commitment"),
        pytest.param("Japan and India are committed to pursuing the transition, enabling growth.", ["pursue the transition, enabling growth"], id="what-comes-of-it"),
        pytest.param("Japan announced that Japan will send experts and intends to open a school.", ["send experts", "open a school"], id="one-behind-the-other"),
        pytest.param("Japan and India agreed that the two navies would conduct joint patrols.", ["conduct joint patrols"], id="the-two-navies"),
        pytest.param("Japan and India agreed that our two nations will patrol the strait.", ["patrol the strait"], id="our-two-nations"),
        pytest.param("Japan stressed that the Roe-Doe Administration will back the plan, and will open a school.", ["back the plan", "open a school"], id="administration"),
        pytest.param("Japan and India will commit to implementation of the new code.", ["implement the new code"], id="noun-under-will"),
        pytest.param("Japan conveyed that Japan remains committed to India and to supporting growth.", ["support growth"], id="committed-to-someone"),
        pytest.param("Japan reinforced its commitment to continue deepening ties with India.", ["continue deepening ties with India"], id="reinforced"),
        pytest.param("Japan highlighted its commitment to cooperation with India to combat piracy, and share charts.", [], id="aim-of-a-noun"),
        pytest.param("The talks prepare the Harbour Summit, which Prime Minister Taro Sato of Japan will host in Kobe.", ["host the Harbour Summit in Kobe"], id="which-one-will-host"),
        pytest.param("Japan and India looked forward to the next round of the Harbour Dialogue that India will chair in June.", [], id="told-of-what-is-awaited"),
        pytest.param("Japan and India will recommit to the Harbour Pledge in its entirety.", [], id="recommit-to-a-thing"),
        pytest.param("Japan will be paired with a port of India next year.", [], id="done-to-oneself"),
    ],
)  # fmt: skip
def test_promises_in_other_words(read: Callable[..., Reading], sentence: str, wanted: list[str]) -> None:
    """Passives, dates before the verb, teams, and what is talked of as one's own."""
    assert [c.action for c in read(sentence, title=TITLE).commitments] == wanted


def test_due_and_recurrence(read: Callable[..., Reading]) -> None:
    """The words of the deadline, and bounds where they allow them."""
    reading = read(
        "Japan and India agreed to open a joint office by the end of 2022. They agreed to meet quarterly.",
        title=TITLE,
    )
    due = reading.commitments[0].due
    assert due is not None
    assert (due.text, due.start, due.end) == ("by the end of 2022", None, "2022-12-31")
    assert reading.commitments[1].recurrence == "quarterly"


@pytest.mark.parametrize(
    ("sentence", "matter"),
    [
        ("Views were exchanged, too, on the fishing season.", "the fishing season"),
        ("Substantive views were exchanged during the meeting on the fishing season.", "the fishing season"),
        ("Views were exchanged on the fishing season.", "the fishing season"),
    ],
)
def test_the_matter_of_views_stands_behind_what_is_inserted(
    read: Callable[..., Reading], sentence: str, matter: str
) -> None:
    """Of views that were exchanged, the content is what they were about."""
    assert [a.content for a in read(sentence, title=TITLE).acts] == [matter]


_ITEMS = "\n\n1. Open a joint office in Delhi.\n\n2. Train 200 officers and share best practices.\n\n3. Commit to and carry out a plan against fraud."


@pytest.mark.parametrize(
    "lead",
    [
        pytest.param("Over the next year, we must fight fraud through the following actions:", id="must"),
        pytest.param("Next steps include:", id="nobody"),
        pytest.param("Our action plan has three parts:", id="a-plan-of-ours"),
    ],
)
def test_a_joint_list_of_actions_is_promised_whoever_leads_it(
    read: Callable[..., Reading], lead: str
) -> None:
    """A list of bare verbs under words that are no act: what both are to do."""
    opening = "Prime Minister Taro Sato of Japan and Prime Minister Asha Rao of India met in Tokyo today.\n\n"
    reading = read(opening + lead + _ITEMS, title=TITLE)
    assert [c.action for c in reading.commitments] == [
        "open a joint office in Delhi", "train 200 officers", "share best practices",
        "commit to and carry out a plan against fraud",
    ]  # fmt: skip
    assert all(set(c.by) == {"JPN", "IND"} for c in reading.commitments)


@pytest.mark.parametrize(
    ("item", "wanted"),
    [
        pytest.param("Opening routes, including serving ports and training pilots;", ["open routes, including serving ports and training pilots"], id="including"),
        pytest.param("Opening routes, including new ones; and repairing docks;", ["open routes, including new ones", "repair docks"], id="behind-a-semicolon"),
        pytest.param("Widening trade by cutting duties, mapping roads and lending money;", ["widen trade by cutting duties, mapping roads and lending money"], id="by-doing"),
        pytest.param("Building ships, recognizing the age of the fleet, fixing nets;", ["build ships"], id="recognizing"),
        pytest.param("Building ships, opening docks and training pilots;", ["build ships", "open docks", "train pilots"], id="list"),
    ],
)  # fmt: skip
def test_gerunds_of_an_item_that_only_explain_it_promise_nothing(
    read: Callable[..., Reading], item: str, wanted: list[str]
) -> None:
    """What "including", "by" and "recognizing" lead belongs to the promise before it, up to the next semicolon."""
    reading = read(f"The two sides intend to:\n\n• {item}", title=TITLE)
    assert [c.action for c in reading.commitments] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("• Ports – The two sides will open a new terminal.", ["open a new terminal"], id="subject"),
        pytest.param("• Ports – Japan decided to dredge the river.", ["dredge the river"], id="party"),
        pytest.param("• Ports – Recognizing the need for trade, Japan and India committed to dredge the river.", ["dredge the river"],
                     id="participle"),
        pytest.param("The two sides agreed that, in the coming months, they will exchange experts.", ["exchange experts"],
                     id="adverbial-before-the-subject"),
        pytest.param("Japan announced its intention, together with its partners, to build a dam.", ["build a dam"],
                     id="remark-before-the-verb"),
    ],
)  # fmt: skip
def test_what_stands_before_a_promise_does_not_hide_it(
    read: Callable[..., Reading], text: str, wanted: list[str]
) -> None:
    """The label of an item, an adverbial, a remark."""
    opening = "Prime Minister Taro Sato of Japan and Prime Minister Asha Rao of India met in Tokyo today.\n\n"
    reading = read(opening + text, title=TITLE)
    assert [c.action for c in reading.commitments] == wanted


def test_examples_behind_a_topic_are_none(read: Callable[..., Reading]) -> None:
    """Behind "such as" nothing is listed; the list goes on where the examples end."""
    opening = "Prime Minister Taro Sato of Japan and Prime Minister Asha Rao of India met in Tokyo today. "
    text = "They discussed regional issues, such as the flood in Freedonia, and the opportunities of the new accord."
    reading = read(opening + text, title=TITLE)
    assert [t.label for t in reading.topics] == ["regional issues", "the opportunities of the new accord"]


@pytest.mark.parametrize(
    ("action", "due"),
    [
        ("build tomorrow’s ports", None),  # of a time to come
        ("discuss it at tomorrow’s leaders summit", "2031-05-06"),
        ("meet tomorrow in Oslo", "2031-05-06"),
        ("follow up on today's talks", None),
        (
            "help those whom the flood struck in January 2031",
            None,
        ),  # before the paper's own date: a past event
        ("review the ports as Peru prepares its fair next year", None),  # beside the promise
        ("build ports in 2032 and 2033", "2033-12-31"),
        ("train crews starting in 2032", None),  # from then on
        ("extend the programme through 2033, following the storm one year ago", "2033-12-31"),
        ("waive visas as of 1 September 2031", None),
        ("return to Oslo next week", "2031-05-18"),
        ("report within six months", "2031-11-05"),
        ("train officers over the coming year", "2032-05-05"),
        ("invest $3 million over the next five years", "2036-05-05"),
        ("travel to Oslo June 11 to 15", "2031-06-15"),
        ("travel to Oslo on Monday, June 9", "2031-06-09"),
        ("host this year’s meeting", "2031-12-31"),
        ("announce the theme of this year’s meeting", None),
        ("strengthen bodies like the Forum that Peru will host later this year", None),
        ("adopt a plan at the summit that both sides will hold in Oslo on 24 July 2031", "2031-07-24"),
        ("convene it in the first semester of 2032", "2032-06-30"),
        ("cut emissions from 2005 levels by 2040", "2040-12-31"),
        ("keep the port open until at least 2040", "2040-12-31"),
        ("ship gas between April and October 2031", "2031-10-31"),
    ],
)
def test_what_is_of_tomorrow_is_not_due_then(action: str, due: str | None) -> None:
    found = find_due(action, "2031-05-05")
    assert (found.end if found else None) == due


def test_due_begins_with_the_document_and_may_stay_open() -> None:
    """What is left of a year begins today; what starts has no end."""
    later = find_due("meet later this year", "2031-05-05")
    starting = find_due("begin as of 1 June 2031", "2031-05-05")
    assert later is not None and (later.start, later.end) == ("2031-05-05", "2031-12-31")
    assert starting is not None and (starting.start, starting.end) == ("2031-06-01", None)
    opened = due_first("By 2035", "2031-05-05", "open a port")
    assert opened is not None and (opened.text, opened.end) == ("By 2035", "2035-12-31")


def test_today_at_the_head_is_the_day_of_a_deed() -> None:
    """ "Today, Roe will sign"; but "Today, Peru will face new threats" tells of these times."""
    signed = due_first("Today", "2031-05-05", "sign the accord")
    assert signed is not None and (signed.text, signed.end) == ("Today", "2031-05-05")
    assert due_first("Today", "2031-05-05", "face new threats") is None


def test_a_week_ends_on_sunday() -> None:
    this = find_due("travel to Oslo this week", "2031-05-07")
    next_ = find_due("travel to Oslo next week", "2031-05-07")
    assert this is not None and (this.start, this.end) == ("2031-05-07", "2031-05-11")
    assert next_ is not None and (next_.start, next_.end) == ("2031-05-12", "2031-05-18")


def test_pending_is_a_quality_too() -> None:
    assert find_due("finalize the pending accords", "2031-05-05") is None
    waiting = find_due("stay in Oslo pending the vote", "2031-05-05")
    assert waiting is not None and waiting.text == "pending the vote"


def test_an_offer_accepted_and_two_owners(read: Callable[..., Reading]) -> None:
    """Who offered it is held to it; whose promise it is, where each is named with its own "'s"."""
    offered = read("Japan and India accepted the offer of Peru to host the next round.", title=TITLE)
    assert [(c.by, c.action) for c in offered.commitments] == [(("PER",), "host the next round")]
    both = read("The ministers welcomed Japan’s and India’s commitment to ensuring peace.", title=TITLE)
    assert [set(c.by) for c in both.commitments] == [{"JPN", "IND"}]


@pytest.mark.parametrize(
    ("action", "due"),
    [
        ("create jobs today to drive the economy", None),  # these times
        ("host the summit today", "2031-05-05"),
        ("expand the programme announced at the summit in March", None),  # has happened
        ("free the hostages of the attack on Oslo on 7 October", None),
        ("extend the accord when it expires in May 2032", None),
        ("sign the accord by early 2032", "2032-06-30"),
        ("speak again in a month", "2031-06-12"),
        ("build on the outcomes of the forum on ports held on 25 April in Lima", None),
        ("meet during the forum on ports to be held on 25 April in Lima", "2032-04-25"),
        ("implement the pledges made in March", None),
        ("have the treaty signed in March", "2032-03-31"),
        ("carry out the outcomes from the March Forum in Lima", None),
        ("reopen flights from the end of June", None),  # from then on
        ("study the threats named in the March 15 Joint Statement", None),
        ("name the members at the October 6 meeting", "2031-10-06"),
        ("support the Sixty-Day Mission—to have safe pumps available within 60 days—for the future", None),
        ("keep a capability to deploy a brigade within ten days", None),
        ("open the port within ten days", "2031-05-15"),
        ("cut duties on tea within ten days", "2031-05-15"),
    ],
)
def test_dates_of_something_else_are_no_due_dates(action: str, due: str | None) -> None:
    """When a thing ends, or what happened; "early" and "in a month" are reckoned."""
    found = find_due(action, "2031-05-05")
    assert (found.end if found else None) == due


@pytest.mark.parametrize(
    ("action", "words"),
    [
        ("send a team ahead of the summit in Lima", "ahead of the summit in Lima"),
        ("keep the mission until an agreement is reached", "until an agreement is reached"),
        ("support Peru for as long as it takes", "for as long as it takes"),
        ("reopen flights before the summer", "before the summer"),
        ("stay in touch in the days ahead", "in the days ahead"),
        ("hold the next round on mutually convenient dates", "on mutually convenient dates"),
    ],
)
def test_due_by_an_event_or_a_season(action: str, words: str) -> None:
    found = find_due(action, "2031-05-05")
    assert found is not None and found.text == words


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("On Thursday, May 13, Japan will open a school in Lima.", ["On Thursday, May 13"]),
        ("Later this year, Japan will host a fair and publish its plan.", ["Later this year"] * 2),
        ("Today, Japan agreed to open a school in Lima.", [None]),  # when it was agreed
        ("In Lima, Japan will open a school.", [None]),
    ],
)
def test_the_date_that_opens_a_sentence_is_due(
    read: Callable[..., Reading], sentence: str, due: list[str | None]
) -> None:
    found = read(sentence, title=TITLE).commitments
    assert [c.due.text if c.due else None for c in found] == due


def test_what_is_shared_is_of_all_who_met(read: Callable[..., Reading]) -> None:
    """ "Roe underscored their shared commitment"; "his commitment" is his own."""
    opening = "President Ana Roe of Peru met Prime Minister Taro Sato of Japan in Lima today. "
    shared = read(opening + "President Roe underscored their shared commitment to ending the war.")
    own = read(opening + "President Roe underscored her commitment to ending the war.")
    assert [set(c.by) for c in shared.commitments] == [{"PER", "JPN"}]
    assert [set(c.by) for c in own.commitments] == [{"PER"}]


@pytest.mark.parametrize(
    "action",
    [
        "meet regularly in preparation for the upcoming Andean Summit, scheduled to be hosted by Peru in September",
        "designate the period from April this year to March of the following year as a Year of Exchange",
    ],
)
def test_what_is_prepared_or_named_has_another_day(action: str) -> None:
    """The month of the summit is not when its preparation falls due, nor is a year that is named."""
    assert find_due(action, "2031-02-03") is None


def test_a_promise_from_one_year_to_the_next() -> None:
    due = find_due("provide scholarships from April this year to March of the following year", "2031-02-03")
    assert due is not None
    assert (due.start, due.end) == ("2031-04-01", "2032-03-31")


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "Japan and India agreed to call off the first Trade Dialogue that was to be held in Delhi on February 10, 2023.",
            [("call off the first Trade Dialogue that was to be held in Delhi on February 10, 2023", None)],
        ),
        (
            "Japan and India agreed to postpone the Trade Dialogue from 5 June to 9 July 2023.",
            [("postpone the Trade Dialogue from 5 June to 9 July 2023", None)],
        ),
        (
            "The Trade Dialogue of Japan and India, originally scheduled for June 5, 2023, will now be held on July 9, 2023.",
            [("hold the Trade Dialogue of Japan and India on July 9, 2023", "2023-07-09")],
        ),
        ("The Trade Dialogue of Japan and India will not take place this year.", []),
        (
            "Japan and India agreed to cancel the debts by June 2023.",
            [("cancel the debts by June 2023", "2023-06-30")],
        ),
    ],
)
def test_the_day_of_a_session_put_off_is_no_due_date(
    read: Callable[..., Reading], sentence: str, wanted: list[tuple[str, str | None]]
) -> None:
    """Neither the old one nor the new; that a session is not held nobody promises."""
    found = read(sentence, title=TITLE, date="2023-02-01").commitments
    assert [(c.action, c.due.end if c.due else None) for c in found] == wanted
