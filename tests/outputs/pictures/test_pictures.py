"""Pictures: well-formed, self-contained, told in words too, readable on a desk and on a telephone."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html

from entente.analysis.timeline import Timeline, lanes_of
from entente.analysis.topic_grid import GridCell, GridRow, TopicGrid
from entente.outputs.pictures import timeline, topics
from entente.outputs.pictures.axis import Axis
from entente.outputs.pictures.rendering import cut, letters
from entente.record import MechanismRow, Proof, SessionRow

EVIL = '<script>alert(1)</script>]]>&\x1b\u202e"'
SVG = "{http://www.w3.org/2000/svg}"


def session(
    day: str | None, level: str | None = "ministerial", status: str | None = "held", **other: Any
) -> SessionRow:
    """A session of a mechanism."""
    row: dict[str, Any] = {
        "id": f"talks-{day}", "mechanism": "talks", "mechanism_name": "Talks", "mechanism_acronym": None, "ordinal": None, "level": level,
        "status": status, "format": None, "date": day, "end_date": None, "place": "Seoul", "country": "KOR", "host": None,
        "parties": ("JPN", "KOR"), "planned_date": None, "planned_place": None, "accounts": 1, "documents": 1,
    }  # fmt: skip
    return SessionRow(**(row | other))


def line(*rows: SessionRow, undated: tuple[SessionRow, ...] = (), name: str = "Talks") -> Timeline:
    """A timeline of them."""
    mechanism = MechanismRow("talks", name, None, False, False, ("JPN", "KOR"), len(rows), None, None, ())
    return Timeline(mechanism, lanes_of([*rows, *undated]), rows, undated)


def grid(columns: int, *subjects: str | None, name: str = "Talks") -> TopicGrid:
    """Every second session speaks of each subject."""
    sessions = tuple(session(f"{2000 + n}-05-04") for n in range(columns))
    proof = Proof("document", "t1", 0, "words", "read", ((0, 5),))
    rows = tuple(
        GridRow(
            code,
            "what it covers",
            tuple(GridCell(s.id, (name,), (proof,)) if i % 2 == 0 else None for i, s in enumerate(sessions)),
        )
        for code in subjects
    )
    return TopicGrid(line(name=name).mechanism, sessions, rows, ())


MANY = line(
    session("2006-11-07", "sub-ministerial", planned_date="2006-11-09", ordinal=1),
    session("2008-12-08", status="called-off", ordinal=2),
    session("2010", "leaders"),
    session("2012-22", None, None),
    session("2013-07", "working", "planned"),
    *(session(f"2015-{month:02}-{day:02}") for month in range(1, 13) for day in (1, 2, 15)),
    undated=(session(None, "leaders", "planned"),),
)
PICTURES: list[tuple[str, Callable[[], str], Callable[[], str]]] = [
    ("a long timeline", lambda: timeline.svg(MANY), lambda: timeline.html(MANY)),
    ("one session", lambda: timeline.svg(line(session("2020-07-08"))), lambda: timeline.html(line(session("2020-07-08")))),
    ("no session", lambda: timeline.svg(line()), lambda: timeline.html(line())),
    ("only undated ones", lambda: timeline.svg(line(undated=(session(None),))), lambda: timeline.html(line(undated=(session(None),)))),
    ("harm", lambda: timeline.svg(line(session("2020", place=EVIL), name=EVIL)), lambda: timeline.html(line(session("2020", place=EVIL), name=EVIL))),
    ("topics", lambda: topics.svg(grid(12, "trade", "energy", None)), lambda: topics.html(grid(12, "trade", "energy", None))),
    ("topics of many sessions", lambda: topics.svg(grid(90, "trade")), lambda: topics.html(grid(90, "trade"))),
    ("no topics", lambda: topics.svg(grid(0)), lambda: topics.html(grid(0))),
    ("harmful topics", lambda: topics.svg(grid(2, "trade", name=EVIL)), lambda: topics.html(grid(2, "trade", name=EVIL))),
]  # fmt: skip


@pytest.mark.parametrize(("_", "svg", "page"), PICTURES, ids=[name for name, *_ in PICTURES])
def test_pictures_are_whole_and_say_what_they_show(
    _: str, svg: Callable[[], str], page: Callable[[], str]
) -> None:
    """The SVG is XML with a title and a description; nothing is loaded, nothing of a text is markup."""
    picture = svg()
    root = etree.fromstring(picture.encode())
    named = str(root.get("aria-labelledby")).split()
    assert [root.findtext(f"*[@id='{name}']") for name in named] == [
        root.findtext(f"{SVG}title"),
        root.findtext(f"{SVG}desc"),
    ]
    assert root.findtext(f"{SVG}desc")
    for text in (picture, page()):
        assert "<script" not in text
        assert not set(text) & set("\x1b\u202e")
        assert "http" not in text.replace("http://www.w3.org/2000/svg", "").replace("http-equiv", "")
        assert "prefers-color-scheme: dark" in text
        assert text == (svg() if text is picture else page())


@pytest.mark.parametrize(("_", "svg", "page"), PICTURES, ids=[name for name, *_ in PICTURES])
def test_pages_hold_the_same_as_a_table(_: str, svg: Callable[[], str], page: Callable[[], str]) -> None:
    """Ids occur once; there is a table with headings."""
    root = html.fromstring(page())
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert root.xpath("//table//th[@scope='col']")


def test_the_table_has_a_row_for_each_session() -> None:
    """Undated ones too, which no axis can show."""
    root = html.fromstring(timeline.html(MANY))
    assert len(root.xpath("//tbody/tr")) == len(MANY.sessions) + 1
    assert len(root.xpath("//figure[contains(@class, 'wide')]//*[local-name()='g']")) == len(MANY.sessions)
    assert len(root.xpath("//figure[contains(@class, 'tall')]//*[local-name()='g']")) == len(MANY.sessions)


def test_a_moved_session_is_joined_to_the_day_for_which_it_was_planned() -> None:
    """However near the two are, both marks can be seen, and the words give both dates."""
    picture = timeline.svg(line(session("2006-11-07", planned_date="2006-11-09")))
    root = etree.fromstring(picture.encode())
    (group,) = root.findall(f"{SVG}g")
    first, second = (float(str(c.get("cx"))) for c in group.findall(f"{SVG}circle"))
    assert abs(first - second) >= 12
    assert (
        group.findtext(f"{SVG}title")
        == "7 November 2006: session, ministerial, held, Seoul, South Korea, had been planned for 9 November 2006"
    )


def test_labels_do_not_lie_on_each_other() -> None:
    """In each lane and line, by the widths that are reckoned with."""
    root = etree.fromstring(timeline.svg(MANY).encode())
    lines: dict[str, list[tuple[float, float]]] = {}
    for text in root.findall(f"{SVG}g/{SVG}text"):
        half = letters(str(text.text), 11.5) / 2
        at = float(str(text.get("x")))
        lines.setdefault(str(text.get("y")), []).append((at - half, at + half))
    for spans in lines.values():
        ordered = sorted(spans)
        assert all(a[1] <= b[0] for a, b in pairwise(ordered))


UNDATED = replace(
    grid(3, "trade"), sessions=(session("2006-01-19"), session("2007-09-20"), session("XXXX-11-07"))
)


def test_labels_end_within_the_picture() -> None:
    """Slanted ones over the columns and years over the strips, in a wide font; the year that is not said is said to be so."""
    for found in (UNDATED, *(grid(n, "trade") for n in (1, 12, 24, 60))):
        root = etree.fromstring(topics.svg(found).encode())
        slanted = [t for t in root.findall(f"{SVG}text") if t.get("transform")]
        for text in slanted:
            x, y = (float(n) for n in str(text.get("transform")).split("(")[1].split(")")[0].split())
            long = letters(str(text.text), 13.5)
            assert x + 0.67 * long <= float(str(root.get("viewBox")).split()[2])
            assert y - 0.74 * letters(str(text.text), 12) >= 0
        tall = html.fromstring(topics.html(found)).xpath(
            "//figure[@class='tall']//*[local-name()='text'][@class='soft']"
        )
        assert all(float(t.get("x")) + letters(t.text, 13.5) <= topics.TALL_WIDTH for t in tall)
    assert slanted
    assert "7 Nov no year" in topics.svg(UNDATED)
    assert ">no year<" in topics.html(UNDATED)


def test_a_session_without_a_year_ends_no_line() -> None:
    """It has no place in the row, so that nothing is silent before it."""
    root = etree.fromstring(topics.svg(UNDATED).encode())
    (path,) = root.findall(f"{SVG}path")
    start, end = str(path.get("d")).lstrip("M").split(" ")[0], str(path.get("d")).split("H")[1]
    assert start == end


def test_sessions_without_topics_are_named_beside_the_picture() -> None:
    found = replace(grid(2, "trade"), without=(session("2025-10-10"), session(None)))
    for made in (topics.svg(found), topics.html(found)):
        assert "no document names a topic of them: 10 October 2025; undated." in made


@given(st.integers(1, 9990), st.integers(0, 900))
def test_an_axis_has_room_for_its_years(first: int, more: int) -> None:
    """Ticks go from left to right, apart enough to be read, within the axis."""
    axis = Axis(first, min(9998, first + more), 100, 900)
    places = [tick.x for tick in axis.ticks()]
    assert places == sorted(places)
    assert all(100 <= x <= 900 for x in places)
    assert all(b - a >= 40 for a, b in pairwise(places))


@given(st.text(max_size=60), st.floats(0, 300))
def test_words_are_cut_to_their_room(text: str, width: float) -> None:
    """With an ellipsis, which is always shown."""
    shown = cut(text, width, 12)
    assert shown in ("…", " ".join(shown.split()))
    assert letters(shown, 12) <= max(width, letters("…", 12))


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Debian's chromium without a screen."""
    if not shutil.which("chromium") or not shutil.which("chromedriver"):
        pytest.skip("chromium and chromedriver are not installed")
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"):
        options.add_argument(argument)
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    yield driver
    driver.quit()


@pytest.mark.browser
@pytest.mark.parametrize("width", [390, 1280])
def test_the_page_fits_the_screen_and_shows_one_picture(browser: Any, tmp_path: Path, width: int) -> None:
    """On a telephone the tall one, on a desk the wide one; the page itself never scrolls sideways; letters can be read."""
    for made in (timeline.html(MANY), topics.html(grid(60, "trade", "energy"))):
        path = tmp_path / "page.html"
        path.write_text(made, encoding="utf-8")
        browser.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600},
        )
        browser.get(path.as_uri())
        assert browser.execute_script("return document.documentElement.scrollWidth") <= width
        shown = browser.execute_script(
            "return [...document.querySelectorAll('figure')].map(f => f.offsetParent !== null)"
        )
        assert shown == ([False, True] if width < 600 else [True, False])
        size = browser.execute_script(
            "const s = [...document.querySelectorAll('figure > svg, figure > div > svg')].find(s => s.getBoundingClientRect().width);"
            "return s.getBoundingClientRect().width / s.viewBox.baseVal.width * 11.5"
        )
        assert size >= 11


def test_a_session_that_was_not_held_is_outlined() -> None:
    """What was only to be discussed is no topic discussed; it is not counted."""
    found = grid(3, "trade")
    called_off = replace(found.sessions[2], status="called-off")
    found = replace(found, sessions=(*found.sessions[:2], called_off))
    told = topics.svg(found)
    assert told.count('class="outline"') == 1
    assert "in 2 sessions" in told
    assert "called off" in told
    assert 'class="outline"' not in topics.svg(grid(3, "trade"))


def test_near_sessions_have_their_words() -> None:
    """Four within a month stand in four lines of words."""
    days = ("2021-03-12", "2021-03-20", "2021-03-24", "2021-03-30", "2024-05-04")
    root = etree.fromstring(timeline.svg(line(*map(session, days))).encode())
    told = {t.text for t in root.findall(f"{SVG}g/{SVG}text")}
    assert {"12 Mar", "20 Mar", "24 Mar", "30 Mar"} <= told


def test_the_place_stays_beside_the_day_planned() -> None:
    """The year stands above; the country goes where there is no room."""
    moved = session("2006-11-07", planned_date="2006-11-09")
    assert "planned for 9 November · Seoul, South Korea<" in timeline.html(line(moved))
    both = replace(moved, place="Seven Bridges Town", planned_date="2006-10-09")
    assert "planned for 9 October · Seven Bridges Town<" in timeline.html(line(both))
