"""What tells two meetings apart, and what a session is called, by the mentions alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from entente.model import Document, Reading, Session, SourceText, Span
from entente.reading import Reader
from entente.record import Record
from entente.record.identity.account_of import Told, session_facts
from entente.record.identity.days import Days
from entente.record.identity.matching import judge, same_parties
from entente.record.identity.mechanisms import MechanismKey, mechanism_of_name, meets_at
from entente.record.identity.mention import Mention, mentions_of
from entente.record.identity.parties import same_circle
from entente.record.identity.tying import tie

_DAY = date(2022, 3, 24).toordinal()
_TASKFORCE = MechanismKey("ports-taskforce", "Ports Taskforce", None, False, ("AUS", "USA"))
_SUMMIT = MechanismKey("nato-summit", "NATO Summit", None, True, ("NATO",))
_ACCOUNT = Mention(
    document="d1", local="s1", role="account", status="held", mechanism=None, ordinal=None, level="leaders", format="in-person",
    days=Days(_DAY, _DAY), dated=True, place=None, country=None, parties=("AUS", "USA"), heads=(), tier="leaders", joint=False,
    press=False, paper=False, told=_DAY, title="",
)  # fmt: skip


def _told(mention: Mention) -> Told:
    day = date.fromordinal(mention.days.first).isoformat() if mention.days else None
    return Told(mention, day, None, mention.place, mention.country, None)


def test_talks_of_a_member_with_the_head_of_its_organisation_are_not_the_meeting_of_all() -> None:
    talks = replace(_ACCOUNT, parties=("NATO", "USA"), heads=(("NATO", ("poe",)), ("USA", ("roe",))))
    summit = replace(_ACCOUNT, document="d2", parties=("NATO",))
    assert not same_parties(talks, summit)
    assert same_parties(
        replace(talks, heads=(("USA", ("roe",)),)), summit
    )  # nobody spoke for it: all were there
    assert same_parties(talks, replace(talks, document="d2"))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("NATO",), ("EU", "USA"), False),
        (("NATO",), ("NATO", "USA"), True),
    ],
)
def test_two_organisations_are_two_meetings_however_many_are_of_both(
    one: tuple[str, ...], other: tuple[str, ...], same: bool
) -> None:
    assert same_circle(one, other) is same


def test_who_met_four_together_met_one_of_them_by_himself_too() -> None:
    """Unless the longer list names him as well, and the others were only spoken of."""
    four = replace(_ACCOUNT, parties=("DEU", "FRA", "GBR", "ITA", "USA"), heads=(("USA", ("roe",)),))
    two = replace(
        _ACCOUNT, document="d2", parties=("ITA", "USA"), heads=(("ITA", ("doe",)), ("USA", ("roe",)))
    )
    assert judge(four, two).answer == "different"
    named = replace(four, heads=two.heads)
    assert judge(named, two).answer == "same"


def test_leaders_who_met_the_day_after_a_taskforce_are_not_its_session() -> None:
    spoken = replace(
        _ACCOUNT, document="d2", role="aside", mechanism=_TASKFORCE, days=Days(_DAY - 1, _DAY - 1), level=None, tier=None
    )  # fmt: skip
    assert tie(spoken, _ACCOUNT) is None
    assert tie(replace(spoken, days=_ACCOUNT.days), _ACCOUNT) is None  # at no level of theirs
    named = replace(spoken, days=_ACCOUNT.days, level="leaders")
    assert tie(named, _ACCOUNT) is not None


def test_a_paper_on_a_consultation_of_officials_does_not_name_the_talks_of_leaders() -> None:
    core = mechanism_of_name("U.S.-Japan Competitiveness and Resilience Partnership", None, ("JPN", "USA"))
    assert core is not None and not meets_at(core, "leaders") and meets_at(core, None)
    talks = replace(_ACCOUNT, parties=("JPN", "USA"))
    paper = replace(
        talks, document="d2", local="", role="issued", mechanism=core, level=None, tier=None, paper=True
    )
    facts = session_facts([_told(talks), _told(paper)])
    assert facts.mechanism is not None and facts.mechanism.id == "leaders-jpn-usa"
    officials = replace(talks, level="senior-official", tier="senior-official")
    named = session_facts([_told(officials), _told(paper)]).mechanism
    assert named == core


def test_what_is_spoken_of_afterwards_was_held() -> None:
    notice = replace(_ACCOUNT, role="notice", status="planned", mechanism=_SUMMIT, parties=("NATO",))
    spoken = replace(notice, document="d2", role="aside", status="held")
    assert session_facts([_told(notice)]).status == "planned"
    assert session_facts([_told(notice), _told(spoken)]).status == "held"
    off = replace(notice, status="called-off")
    assert session_facts([_told(off), _told(spoken)]).status == "called-off"


def test_a_first_dialogue_held_at_a_summit_does_not_count_the_summit() -> None:
    summit = replace(_ACCOUNT, mechanism=_SUMMIT, parties=("NATO",))
    beside = replace(summit, document="d2", role="aside", mechanism=None, ordinal=1)
    assert session_facts([_told(summit), _told(beside)]).ordinal is None
    assert session_facts([_told(summit), _told(replace(beside, mechanism=_SUMMIT))]).ordinal == 1


def test_a_summit_of_which_only_the_town_is_said_is_the_last_one_there() -> None:
    first = replace(_ACCOUNT, mechanism=_SUMMIT, parties=("NATO",), place="Brussels", country="BEL")
    last = replace(first, document="d2", days=Days(_DAY + 200, _DAY + 200))
    spoken = replace(
        first, document="d3", role="aside", dated=False, days=Days(_DAY - 100, _DAY + 266), told=_DAY + 266
    )
    early, late = tie(spoken, first), tie(spoken, last)
    assert early and late and late.weight > early.weight
    assert tie(spoken, replace(first, place="Madrid", country="ESP")) is None
    assert tie(spoken, replace(first, place=None, country=None)) is None


def test_a_joint_paper_of_the_day_announced_came_out_at_the_meeting() -> None:
    notice = replace(_ACCOUNT, role="notice", status="planned")
    paper = replace(
        _ACCOUNT, document="d2", local="", role="issued", status=None, joint=True, paper=True, level=None
    )
    found = tie(paper, notice)
    assert found is not None and session_facts([_told(notice), _told(paper)]).status == "held"
    assert tie(replace(paper, days=Days(_DAY + 1, _DAY + 1), told=_DAY + 1), notice) is None
    assert tie(replace(paper, joint=False), notice) is None
    assert tie(replace(paper, parties=("AUS", "JPN")), notice) is None


def test_a_session_beside_that_lies_after_its_document_is_planned() -> None:
    """ "will be convened in Korea next summer", of which a reader only saw "convened"."""
    text = "Korea and the United States met in Oslo on December 15."
    document = Document(
        "d1", None, "joint statement", "joint", None, "2023-12-16", None, "en", None, (), text
    )
    main = Session(
        "s1", True, "held", None, None, None, None, "2023-12-15", None, "Oslo", None, None, ("KOR", "USA"), None, None,
        (Span(0, len(text), text),),
    )  # fmt: skip
    for day, status in (("2024-22", "planned"), ("2023-07", "held"), ("2023-12-16", "held"), (None, "held")):
        beside = replace(main, id="s2", main=False, date=day, place=None)
        reading = Reading(document=document, sessions=(main, beside))
        assert mentions_of(reading, "d1")[1].status == status


def test_a_month_that_is_over_is_not_the_day_of_the_paper(record: Record, reader: Reader) -> None:
    """A fact sheet of December on what was announced in November: no session of December."""
    text = "At the Lima Climate Summit in November 2031, President Roe of Peru and President Doe of Chile met and agreed to expand trade."
    for _ in record.add(
        [
            reader.read(
                SourceText(
                    text, source="a.txt", title="Fact Sheet on the Lima Climate Summit", date="2031-12-13"
                )
            )
        ]
    ):
        pass
    assert [s.date for s in record.sessions()] == ["2031-11"]
