"""Ids that a ruling moved are found under the old one."""

from __future__ import annotations

import pytest

from entente.errors import NotInRecord
from entente.record import Record

READOUT = "usa-2010-02-26-joint-readout-of-the-second-ministerial-session-of-the:s1"


def test_a_session_whose_day_is_corrected_is_found_under_its_old_id(example: Record) -> None:
    """Through later rulings too, and in rulings; once the correction is undone the new id leads back."""
    first = example.correct(READOUT, {"date": "2010-02-27"}, by="ana")
    assert [(m.asked, m.now) for m in example.moves_of(first)] == [("scap-2010-02-26", "scap-2010-02-27")]
    assert example.session("scap-2010-02-26").session.id == "scap-2010-02-27"
    second = example.correct(READOUT, {"date": "2010-03-01"}, by="ana")
    assert example.session("scap-2010-02-26").session.id == "scap-2010-03-01"
    assert example.session("scap-2010-02-27").session.id == "scap-2010-03-01"
    third = example.same("scap-2010-02-26", "scap-2008-12-08", by="ana")
    assert example.session("scap-2008-12-08").session.id == "scap-2010-03-01"
    for number in (third, second, first):
        example.undo(number, by="ana")
    assert example.moved("scap-2010-02-26") is None
    assert example.session("scap-2010-03-01").session.id == "scap-2010-02-26"


def test_an_old_id_goes_before_one_that_begins_so(example: Record) -> None:
    """The day is taken away: what begins with the id is not asked."""
    example.correct(READOUT, {"date": "2010-02"}, by="ana")
    assert example.session("scap-2010-02-26").session.id == "scap-2010-02"


def test_a_person_is_found_under_the_id_that_went(example: Record) -> None:
    """Alone, also where others bear the surname."""
    example.same("r-nicholas-burns", "william-j-burns", by="ana")
    went = example.moved("william-j-burns")
    assert went is not None and (went.now, went.ruling) == ("r-nicholas-burns", 1)
    assert example.person("william-j-burns").person.id == "r-nicholas-burns"
    assert [p.id for p in example.people_named("william-j-burns")] == ["r-nicholas-burns"]


def test_what_no_ruling_moved_is_not_found(example: Record) -> None:
    """An id that was never shown."""
    example.correct(READOUT, {"date": "2010-02-27"}, by="ana")
    assert example.moved("scap-1999-01-01") is None
    with pytest.raises(NotInRecord):
        example.session("scap-1999-01-01")


def test_what_is_rejected_goes_nowhere(example: Record) -> None:
    """Its ruling says nothing of it."""
    number = example.reject("usa-2006-01-19-joint-statement-on-the-launch-of-the-strategic:s3", by="ana")
    assert example.moves_of(number) == ()
