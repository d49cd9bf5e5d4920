"""The register, on both databases: fates, lines of descent, filters, order, rulings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.analysis.promises.making import Vow, meeting, paper

from entente.analysis.promises.register import Question, commitments, one_commitment
from entente.analysis.promises.values import Line
from entente.errors import NotInRecord, RecordError
from entente.model import Due, ReaderVersion, Reading, Session, SourceText
from entente.reading import Reader
from entente.record import PromiseFilters, Record

TODAY = date(2023, 1, 1)
RADAR = Vow("launch the Coastal Radar Network")
PROMISED = paper("Both sides will launch the Coastal Radar Network in Busan.", "2021-03-01", [RADAR])
AGAIN = paper("They again will launch the Coastal Radar Network.", "2021-09-01", [RADAR])
DONE = paper("The ministers welcomed the launch of the Coastal Radar Network.", "2022-02-02")


def filed(record: Record, *papers: Reading) -> None:
    """File papers."""
    for _ in record.add(papers):
        pass


def asked(record: Record, *steps: str, **filters: str) -> tuple[Line, ...]:
    """The register's answer."""
    return commitments(record, Question(PromiseFilters(**filters), frozenset(steps)), TODAY)  # type: ignore[arg-type]


def test_a_promise_and_what_became_of_it(record: Record) -> None:
    """The step, the rule, the reason, and words that stand in the later paper."""
    filed(record, PROMISED, DONE)
    (line,) = asked(record)
    assert (line.step, line.by, line.overdue) == ("fulfilled", ("JPN", "KOR"), False)
    (evidence,) = line.evidence
    assert (evidence.rule, evidence.date) == ("launched", "2022-02-02")
    start, end = evidence.proof.spans[0]
    assert record.reading_of(evidence.document).document.text[start:end] == evidence.proof.quote
    assert "launch of the Coastal Radar Network" in evidence.proof.quote


def test_a_promise_made_again_is_one_line_and_not_fulfilled(record: Record) -> None:
    """Whatever the order in which the papers came."""
    filed(record, AGAIN, PROMISED)
    (line,) = asked(record)
    assert (line.step, line.renewals, line.evidence) == ("no evidence", 1, ())
    assert [t.relation for t in line.tellings] == ["first made", "renewed"]
    filed(record, DONE)
    (after,) = asked(record)
    assert (after.id, after.step) == (line.id, "fulfilled")


def test_what_is_promised_after_it_was_done_is_another_promise(record: Record) -> None:
    """The line ends with the deed."""
    later = paper("They will launch the Coastal Radar Network, again.", "2022-12-01", [RADAR])
    filed(record, PROMISED, DONE, later)
    assert sorted(line.step for line in asked(record)) == ["fulfilled", "no evidence"]
    assert len({line.id for line in asked(record)}) == 2


def test_papers_of_one_day_tell_of_one_making(record: Record) -> None:
    """Promises that point to each other are one line, told twice; nothing goes round in a circle."""
    twin = paper("A fact sheet: they will launch the Coastal Radar Network.", "2021-03-01", [RADAR])
    filed(record, PROMISED, twin)
    (line,) = asked(record)
    assert [t.relation for t in line.tellings] == ["first made", "told too"]
    assert line.renewals == 0


def test_overdue_promises_come_first_then_those_due(record: Record) -> None:
    """Then those without a day, the newest first; a closed one is not overdue."""
    vows = {
        "open a consulate in Hobart": Due("by May 2022", None, "2022-05-31"),
        "publish the Tidal Atlas of Sakhalin": Due("by 2024", None, "2024-12-31"),
        "sign the Honshu Ferry Charter": None,
        "launch the Coastal Radar Network": Due("by June 2021", None, "2021-06-30"),
    }
    for number, (action, due) in enumerate(vows.items(), 1):
        filed(
            record, paper(f"No. {number}: they will {action}.", f"2021-03-0{number}", [Vow(action, due=due)])
        )
    filed(record, DONE)
    found = asked(record)
    assert [(line.action.split()[0], line.overdue) for line in found] == [
        ("open", True), ("launch", False), ("publish", False), ("sign", False),
    ]  # fmt: skip
    assert [line.action.split()[0] for line in commitments(record, Question(overdue=True), TODAY)] == ["open"]
    assert [line.action.split()[0] for line in commitments(record, Question(), TODAY, limit=2)] == ["open", "publish"]  # fmt: skip
    assert not any(line.overdue for line in commitments(record, Question(), date(2021, 4, 1)))


def test_filters_combine(record: Record) -> None:
    """By, to, words in any form, dates of the promise and of its end, session, steps."""
    text = "In Oslo the leaders met. Japan will open a consulate in Hobart. Korea will donate buses to Fiji by 2024."
    session = meeting(text, "In Oslo the leaders met", date="2022-03-01", place="Oslo")
    vows = [
        Vow("open a consulate in Hobart", by=("JPN",)),
        Vow("donate buses to Fiji by 2024", by=("KOR",), to=("FJI",), due=Due("by 2024", None, "2024-12-31")),
    ]
    filed(record, PROMISED, paper(text, "2022-03-01", vows, sessions=[session]), DONE)

    def verbs(*steps: str, **filters: str) -> list[str]:
        return sorted(line.action.split()[0] for line in asked(record, *steps, **filters))

    assert verbs(by="KOR") == ["donate", "launch"]
    assert verbs(by="South Korea", words="donating buses") == ["donate"]
    assert verbs(to="FJI") == ["donate"]
    assert verbs(to="KOR") == ["open"]  # made to the other at the table
    assert verbs(first="2022") == ["donate", "open"]
    assert verbs(last="2021-12") == ["launch"]
    assert verbs(due_before="2025", due_after="2024-06") == ["donate"]
    assert verbs("fulfilled") == ["launch"]
    assert verbs("no evidence", by="JPN") == ["open"]
    assert verbs(session="leaders-jpn-kor-2022-03-01") == ["donate", "open"]
    assert verbs(words="submarine") == []
    for wrong in (
        {"by": "Atlantis"},
        {"mechanism": "XYZ"},
        {"session": "nowhere"},
        {"first": "soon"},
        {"words": "the"},
    ):
        with pytest.raises(NotInRecord):
            asked(record, **wrong)


def test_the_mechanism_is_a_filter(example: Record) -> None:
    """Under any of its names."""
    found = asked(example, mechanism="SCAP")
    assert found
    assert {t.mechanism for line in found for t in line.tellings} >= {"scap"}


def test_a_session_announced_and_then_held(record: Record) -> None:
    """The announcement is a promise of its parties; the paper that reports the session is the evidence."""
    ahead = "The leaders of Japan and Korea will hold a meeting in Oslo on 5 May 2022."
    held = "The leaders of Japan and Korea met in Oslo on 5 May 2022."
    planned = meeting(
        ahead, "a meeting in Oslo on 5 May 2022", status="planned", date="2022-05-05", place="Oslo"
    )
    met = meeting(held, held[:-1], date="2022-05-05", place="Oslo")
    filed(record, paper(ahead, "2022-04-20", sessions=[planned]))
    (before,) = asked(record)
    assert (before.step, before.due, before.overdue) == ("no evidence", "2022-05-05", True)
    filed(record, paper(held, "2022-05-05", sessions=[met]))
    (after,) = asked(record)
    assert (after.step, after.id) == ("fulfilled", before.id)
    assert after.evidence[0].rule in ("announced and held", "met")


def _two_ahead(text: str) -> list[Session]:
    return [
        replace(meeting(text, f"a summit in {place} on {day} May 2022", status="planned", date=f"2022-05-0{day}", place=place), id=name)
        for name, place, day in (("s1", "Oslo", 5), ("s2", "Lima", 9))
    ]  # fmt: skip


def test_a_promise_of_a_notice_of_several_sessions_is_of_the_one_its_words_name(record: Record) -> None:
    """On either database: of the one that it names itself, else of none; and that one shows it kept."""
    text = "They will attend a summit in Oslo on 5 May 2022 and visit a summit in Lima on 9 May 2022. They will plant kelp."
    vows = [Vow("visit a summit in Lima on 9 May 2022"), Vow("plant kelp")]
    notice = paper(text, "2022-04-20", vows, sessions=_two_ahead(text))
    loose = tuple(replace(act, session=None) for act in notice.acts)
    filed(record, replace(notice, acts=loose))
    (document,) = record.documents()
    sessions = {line.action: line.tellings[0].session for line in asked(record)}
    assert document.session and "2022-05-05" in document.session  # the first of which it speaks
    assert sessions["plant kelp"] is None
    assert "2022-05-09" in str(sessions["visit a summit in Lima on 9 May 2022"])


def test_a_promise_is_kept_by_the_session_that_its_own_words_announce(record: Record) -> None:
    """Though it was made at another session."""
    text = "The leaders of Japan and Korea met in Busan on 3 March 2022. They will convene a forum in Oslo on 5 May 2022."
    held = "The leaders of Japan and Korea met in Oslo on 5 May 2022."
    made = meeting(
        text, "The leaders of Japan and Korea met in Busan on 3 March 2022", date="2022-03-03", place="Busan"
    )
    ahead = meeting(text, "a forum in Oslo on 5 May 2022", status="planned", date="2022-05-05", place="Oslo")
    vow = Vow("convene a forum in Oslo on 5 May 2022", due=Due("on 5 May 2022", "2022-05-05", "2022-05-05"))
    met = meeting(held, held[:-1], date="2022-05-05", place="Oslo")
    filed(record, paper(text, "2022-03-03", [vow], sessions=[made, replace(ahead, id="s2", main=False)]))
    filed(record, paper(held, "2022-05-05", sessions=[met]))
    (line,) = (one for one in asked(record) if "forum" in one.action)
    assert (line.step, line.evidence[0].rule) == ("fulfilled", "announced and held")


def test_who_has_no_code_keeps_the_whole_name(record: Record) -> None:
    """Not "Bank, Kelp, of, World"."""
    filed(
        record,
        paper("They will plant kelp.", "2022-04-20", [Vow("plant kelp", by=("Kelp Bank of Lima", "JPN"))]),
    )
    (line,) = asked(record)
    assert set(line.by) == {"Kelp Bank of Lima", "JPN"}


def test_bad_input_is_said_and_guessed_at_nowhere(record: Record) -> None:
    """Nobody who promises, no date, a due date before the promise."""
    filed(
        record,
        paper("The Tidal Atlas of Sakhalin will be published.", "2021-03-01", [Vow("be published", "publish the Tidal Atlas of Sakhalin", by=())]),
        paper("They will launch the Coastal Radar Network.", None, [RADAR], name="undated.txt"),
        paper("They will open a consulate in Hobart, as in 2015.", "2021-04-01", [Vow("open a consulate in Hobart", due=Due("2015", "2015-01-01", "2015-12-31"))]),
        DONE,
    )  # fmt: skip
    found = {line.action.split()[0]: line for line in asked(record)}
    assert found["publish"].by == () and "names nobody" in found["publish"].notes[0]
    assert found["launch"].step == "no evidence" and "no date" in found["launch"].notes[0]
    assert (
        found["open"].due is None
        and not found["open"].overdue
        and "before the promise" in found["open"].notes[0]
    )


def test_a_ruling_stands_before_what_is_proposed(record: Record) -> None:
    """Both are shown; it is undone like any other, and a better reader's reading keeps it."""
    filed(record, PROMISED, DONE)
    (line,) = asked(record)
    fact = f"{line.tellings[0].document}:c1"
    number = record.rule_step(
        fact, "partly", by="ana", evidence=(line.evidence[0].document, "the launch of the Coastal Radar Network"), because="half of it"
    )  # fmt: skip
    (ruled,) = asked(record)
    assert (ruled.step, ruled.proposed) == ("partly", "fulfilled")
    assert ruled.ruling is not None
    assert (ruled.ruling.by, ruled.ruling.because, ruled.ruling.ruling) == ("ana", "half of it", number)
    assert [line.id for line in asked(record, "partly")] == [line.id]
    assert asked(record, "fulfilled") == ()
    better = replace(PROMISED, reader=ReaderVersion("entente", "9.9"))
    filed(record, better)
    assert asked(record)[0].step == "partly"
    assert one_commitment(record, fact, TODAY).step == "partly"
    record.undo(number, by="ben")
    assert asked(record)[0].step == "fulfilled"
    assert [e["what"] for e in record.history(fact) if e["what"] != "read"] == ["step", "undo"]
    assert list(record.check()) == []


def test_a_step_is_ruled_with_a_reason_or_words_that_stand_there(record: Record) -> None:
    """Else it is refused, and leaves no trace."""
    filed(record, PROMISED, DONE)
    fact = f"{asked(record)[0].tellings[0].document}:c1"
    for wrong in (
        (fact, "done", None, "so"), (fact, "begun", None, None), (fact, "begun", ("2022", "no such words"), None),
        (fact.replace("c1", "a1"), "begun", None, "so"), (fact.replace("c1", "c9"), "begun", None, "so"),
    ):  # fmt: skip
        with pytest.raises((NotInRecord, RecordError)):
            record.rule_step(wrong[0], wrong[1], by="ana", evidence=wrong[2], because=wrong[3])
    assert list(record.rulings()) == []


def test_a_record_made_again_is_the_same(record: Record) -> None:
    """Nothing rests on the order in which papers came."""
    filed(record, DONE, AGAIN)
    filed(record, PROMISED)
    kept, lines = record.dump(), asked(record)
    record.rebuild()
    assert record.dump() == kept
    assert asked(record) == lines


def test_the_example_record_has_a_register(example: Record) -> None:
    """Every quote of every telling and of the evidence stands in its document."""
    found = asked(example)
    assert found
    for line in found:
        for proof in (*(t.proof for t in line.tellings), *(e.proof for e in line.evidence)):
            text = example.reading_of(proof.document).document.text
            assert " … ".join(text[start:end] for start, end in proof.spans) == proof.quote


def test_a_visit_looked_forward_to_and_an_invitation_are_promises(record: Record, reader: Reader) -> None:
    """Due when they say; kept by the meeting that is told later; by rule also a person may say what became of them."""
    invited = reader.read(SourceText(
        "Readout of a Call\n\nPresident Jane Roe of the Republic of Korea spoke today with Prime Minister Taro Sato of Japan. "
        "President Roe invited Prime Minister Sato to visit Seoul in June. "
        "President Roe looks forward to welcoming Foreign Minister Hana Mori to Seoul.", source="a.txt", date="2023-05-02",
    ))  # fmt: skip
    came = reader.read(SourceText(
        "President Jane Roe of the Republic of Korea met today in Seoul with Foreign Minister Hana Mori of Japan.", source="b.txt", date="2023-06-20",
    ))  # fmt: skip
    filed(record, invited, came)
    lines = {line.action: line for line in asked(record) if line.action.startswith("welcome")}
    visit = lines["welcome Japan to visit Seoul in June"]
    assert (visit.due, visit.by) == ("2023-06-30", ("KOR",))
    assert visit.tellings[0].proof.quote.startswith("President Roe invited")
    guest = lines["welcome Foreign Minister Hana Mori to Seoul"]
    assert (guest.step, guest.evidence[0].date) == ("fulfilled", "2023-06-20")
    fact = f"{guest.tellings[0].document}:{guest.tellings[0].proof.fact}"
    record.rule_step(fact, "no evidence", by="ana", because="another minister")
    assert one_commitment(record, fact, TODAY).step == "no evidence"


def test_what_became_of_the_sessions_of_the_example_record(example: Record) -> None:
    """Each announced session is one promise: held, called off (though "called" is a word of telephones) or not heard of."""
    found = {line.action: line.proposed for line in asked(example)}
    of = {
        words: [step for action, step in found.items() if words in action]
        for words in (
            "hold a sub-ministerial dialogue in Seoul within the year",
            "continue the consultations",
            "December 8",
            "October 18",
        )
    }
    assert of == {
        "hold a sub-ministerial dialogue in Seoul within the year": ["fulfilled"],
        "continue the consultations": ["fulfilled"],  # the next session, in the year that was said
        "December 8": ["withdrawn"],  # that it is cancelled is no promise
        "October 18": ["no evidence"],
    }
    assert not [action for action in found if action.startswith("hold the session announced")]


@pytest.mark.parametrize(("often", "step"), [("again", "fulfilled"), ("again biannually", "no evidence")])
def test_one_session_is_not_twice_a_year(record: Record, reader: Reader, often: str, step: str) -> None:
    who = "Foreign Minister Ana Roe of Peru and Foreign Minister Juan Doe of Chile"
    one = f"{who} met in Lima on 4 March 2031. The ministers agreed to meet {often}."
    other = f"{who} met in Santiago on 4 September 2031."
    filed(
        record,
        *(
            reader.read(SourceText(text, source=f"{day}.txt", date=day))
            for day, text in (("2031-03-04", one), ("2031-09-04", other))
        ),
    )
    assert [line.proposed for line in asked(record) if line.action.startswith("meet")] == [step]
