"""Ids: short, the same in any order, and never of another one than before."""

from __future__ import annotations

import itertools
from dataclasses import replace

from sqlalchemy import select
from tests.record.making import meeting

from entente.reading import Reader
from entente.record import Record
from entente.record.kept.naming import Traits, ids, mark
from entente.record.store.tables import people


def test_one_alone_has_the_bare_id() -> None:
    """And of several the one that is plain, where one alone is."""
    assert ids("joe-biden", {"a": Traits(False, (None,))}) == {"a": "joe-biden"}
    two = {"a": Traits(True, ("USA",)), "b": Traits(False, (None,))}
    assert ids("joe-biden", two)["a"] == "joe-biden"
    assert ids("joe-biden", two)["b"].startswith("joe-biden-")


def test_several_are_told_apart_by_what_they_are() -> None:
    """By party, by call or meeting, by level; by a hash only where that does not help."""
    assert ids("joe-biden", {"a": Traits(True, ("USA",)), "b": Traits(True, ("CAN",))}) == {
        "a": "joe-biden-usa",
        "b": "joe-biden-can",
    }
    three = {n: Traits(True, (form, level)) for n, form, level in (("a", "call", None), ("b", "in-person", "leaders"), ("c", "in-person", "ministerial"))}  # fmt: skip
    assert ids("x", three) == {"a": "x-call", "b": "x-leaders", "c": "x-ministerial"}
    alike = {n: Traits(True, ("USA",)) for n in "abc"}
    assert len(set(ids("x", alike).values())) == 3


def test_no_order_changes_them() -> None:
    """Whatever came first."""
    some = {"a": Traits(True, ("USA",)), "b": Traits(True, ("USA",)), "c": Traits(True, ("CAN",)), "d": Traits(False, (None,))}  # fmt: skip
    found = [ids("x", dict(order)) for order in itertools.permutations(some.items())]
    assert all(f == found[0] for f in found)


def test_two_people_of_one_name_bear_their_parties(record: Record, reader: Reader) -> None:
    """The bare name then is nobody's; the same in the other order."""
    told = [
        meeting(reader, "2021-05-10", "Taro Sato of Japan", "Kim Min-jun of South Korea"),
        meeting(reader, "2021-06-10", "Taro Sato of Germany", "Jean Martin of France"),
    ]
    for one in told:
        list(record.add([one]))
    with record.reading() as connection:
        found = set(connection.execute(select(people.c.id).where(people.c.base == "taro-sato")).scalars())
    assert found == {"taro-sato-jpn", "taro-sato-deu"}
    kept = record.dump()
    record.rebuild()
    assert record.dump() == kept


def test_a_mark_is_neither_a_name_nor_a_date() -> None:
    """It has a digit and a letter."""
    for number in range(2000):
        found = mark(str(number))
        assert len(found) >= 4
        assert not found.isdigit()
        assert not found.isalpha()


def test_a_name_that_looks_like_an_id_takes_nobody_elses(record: Record, reader: Reader) -> None:
    """Two of one name bear their parties; a third is called as one of them would be."""
    for one in (
        meeting(reader, "2021-05-10", "Taro Sato of Japan", "Kim Min-jun of South Korea"),
        meeting(reader, "2021-06-10", "Taro Sato of Germany", "Jean Martin of France"),
        meeting(reader, "2021-07-10", "Kim Min-jun of South Korea", "Ana Roe of Peru"),
    ):
        changed = one.participants[0]
        if changed.name == "Kim Min-jun":
            one = replace(one, participants=(replace(changed, name="Taro Sato Jpn"), *one.participants[1:]))
        list(record.add([one]))
    with record.reading() as connection:
        found = set(
            connection.execute(select(people.c.id).where(people.c.id.startswith("taro-sato"))).scalars()
        )
    assert found == {"taro-sato-jpn", "taro-sato-deu", "taro-sato-jpn-name"}
    assert list(record.check()) == []
