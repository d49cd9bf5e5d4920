"""Markdown: front matter believed where it is sound, marks gone, links kept."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sources.making import FIRST, fails, never_raises_else, one, spoiled

WHOLE = """---
title: "Joint Statement"
date: 2006-11-07
source_url: https://example.org/x
publisher: Ministry
---

**Both** sides [agreed](https://example.org/y).

* One
* Two
"""


def test_front_matter_and_marks() -> None:
    """Title, date, address, publisher; the body without its marks."""
    source = one(WHOLE, ".md")
    told = (source.title, source.date, source.address, source.publisher)
    assert told == ("Joint Statement", "2006-11-07", "https://example.org/x", "Ministry")
    assert source.text == "Both sides agreed.\n\n• One\n• Two"
    assert source.links == (("agreed", "https://example.org/y"),)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "cp949"])
def test_front_matter_in_other_encodings(encoding: str) -> None:
    """The whole file is decoded before its head is looked for."""
    source = one(
        f"---\ntitle: 공동성명\n---\n{'양측은 서울에서 만나기로 합의했다. ' * 4}".encode(encoding), ".md"
    )
    assert source.title == "공동성명"


@pytest.mark.parametrize(
    "written",
    [
        "March 18, 2022",
        "18 March 2022",
        "2022-03-18",
        "2022-03-18T10:00:00Z",
        "18.03.2022",
        "2022년 3월 18일",
    ],
)
def test_dates_as_people_write_them(written: str) -> None:
    """All of them one day."""
    assert one(f"---\ndate: {written}\n---\n{FIRST}", ".md").date == "2022-03-18"


@pytest.mark.parametrize(
    ("head", "problem"),
    [
        ("date: nonsense", "the date 'nonsense' cannot be read"),
        ("date: 2023-02-30", "cannot be read"),
        ("date: 11/07/2006", "cannot be read"),
        ("date: 9999-99-99", "cannot be read"),
        ("date: [2020]", "cannot be read"),
        ("title: [a, b]", "the title is a list"),
        ("title: {a: b}", "the title is a list"),
        ("title: !!python/object/apply:os.system [x]", "the title is a list"),
        ("title: [unclosed", "not valid YAML in line"),
        ("title: 'x\ndate: 2020", "not valid YAML in line"),
        ("a: &a [x]\ntitle: *a", "not valid YAML in line"),
        ("title: " + "[" * 3000, "not valid YAML"),
        ("title: " + "x" * 70_000, "front matter is too long"),
    ],
)
def test_front_matter_that_is_broken_or_lies(head: str, problem: str) -> None:
    """Said, not guessed."""
    assert problem in fails(f"---\n{head}\n---\n{FIRST}", ".md")


def test_front_matter_that_never_ends() -> None:
    """The line where it begins."""
    assert "begins in line 1 is never closed" in fails(f"---\ntitle: x\n{FIRST}", ".md")


def test_an_address_that_runs_code_is_left_aside() -> None:
    """Only what can be followed."""
    assert one(f"---\ntitle: x\nsource_url: javascript:alert(1)\n---\n{FIRST}", ".md").address is None


def test_marks_that_hide_are_gone_from_titles() -> None:
    """Bidirectional marks and escape sequences."""
    assert one(f'---\ntitle: "\\e[31m\u202eJoint"\n---\n{FIRST}', ".md").title == "[31mJoint"


@pytest.mark.parametrize(
    "opened",
    [
        "[" * 50_000,
        "*" * 50_000,
        "<!--" * 20_000,
        "[a](" * 20_000,
        "`" * 50_001,
        "> " * 30_000,
        "|a" * 30_000,
    ],
)
def test_marks_that_never_close_take_no_time(opened: str) -> None:
    """Time grows in proportion to length: none of these takes a second."""
    assert FIRST in one(f"{opened}\n\n{FIRST}", ".md").text


@settings(deadline=None)
@given(spoiled(WHOLE.encode()) | st.text(alphabet="-*_[]()!<>`#|:\\&; \nab", max_size=300).map(str.encode))
def test_no_bytes_make_it_raise_anything_else(data: bytes) -> None:
    """Text, or entente's own error."""
    never_raises_else(data, ".md")
