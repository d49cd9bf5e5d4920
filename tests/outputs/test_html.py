"""The page: one file, offline, every fact in place; in a real browser where there is one."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entente.model import SourceText
from entente.outputs.html import render
from entente.outputs.html.marking import Mark, pieces
from entente.reading import Reader
from entente.sources import read_source

EVIL = "<script>document.title='owned'</script><img src=x onerror=alert(1)>"


def test_pieces_are_the_text_and_know_their_facts() -> None:
    """Overlapping spans are cut at their borders."""
    from entente.model import Span

    text = "They agreed to meet in Seoul."
    marks = [Mark(0, "act", (Span.of(text, 0, 28),)), Mark(1, "session", (Span.of(text, 15, 28),))]
    found = pieces(text, marks, 0, len(text))
    assert "".join(p.text for p in found) == text
    assert [(p.text, p.facts, p.kinds) for p in found] == [
        ("They agreed to ", (0,), ("act",)),
        ("meet in Seoul", (1, 0), ("session", "act")),
        (".", (), ()),
    ]


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 12)), max_size=12))
def test_any_overlap_is_cut_without_loss(stretches: list[tuple[int, int]]) -> None:
    """The pieces are the text again, and each has just the facts whose words hold it."""
    from entente.model import Span

    text = "abcdefghij" * 6
    marks = [Mark(n, "act", (Span.of(text, a, a + length),)) for n, (a, length) in enumerate(stretches)]
    position, whole = 0, pieces(text, marks, 0, len(text))
    for piece in whole:
        end = position + len(piece.text)
        assert set(piece.facts) == {
            n for n, (a, length) in enumerate(stretches) if a <= position and end <= a + length
        }
        position = end
    assert "".join(piece.text for piece in whole) == text


def test_what_cannot_be_seen_cannot_deceive(reader: Reader) -> None:
    """Bidirectional marks, zero-width letters and controls of a text are not in its page."""
    evil = "Japan and India\u202e agreed to\u200b meet.\x00\x1b[31m"
    page = render([reader.read(SourceText(evil, title="Joint\u2066 Statement", source="a\u202eb.txt"))])
    assert not set(page) & set("\u202e\u2066\u200b\x00\x1b")


def test_what_was_not_read_is_shown_too(reader: Reader) -> None:
    """In the text and, last, among the facts."""
    reading = reader.read(
        SourceText("Japan and India agreed to meet. The weather was fine.", title="Readout")
    )
    page = render([reading])
    assert reading.unread and "Not read <b>1</b>" in page
    assert page.index("<h2>Not read</h2>") > page.index("<h2>Acts</h2>")


def test_a_page_of_nothing(reader: Reader) -> None:
    """A text without facts says so; a foreign one is named."""
    french = "Les deux ministres ont salué la coopération entre la France et le Japon et ont décidé de se revoir à Paris avec les autres partenaires de la région."
    assert "This text is in French; only English is read." in render([reader.read(SourceText(french))])


def test_the_page_is_self_contained_and_escapes(reader: Reader) -> None:
    """No address is loaded; text of the document is never markup."""
    page = render([reader.read(SourceText("Japan and India agreed to meet. " + EVIL, title=EVIL))])
    assert "<script>document" not in page
    assert "<img" not in page
    assert "src=" not in page.replace("img src=x", "")
    assert "default-src 'none'" in page


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
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    yield driver
    driver.quit()


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory, examples: Path) -> Path:
    """The page of the example record."""
    reader = Reader()
    path = tmp_path_factory.mktemp("page") / "page.html"
    path.write_text(
        render(reader.read(s) for p in sorted(examples.glob("2006*.md")) for s in read_source(p)),
        encoding="utf-8",
    )
    return path


def _open(browser: Any, page: Path) -> None:
    """The page anew: one opened before, at the address of a fact, would stay there."""
    from selenium.webdriver.support.wait import WebDriverWait

    browser.get("about:blank")
    browser.get(page.as_uri())
    WebDriverWait(browser, 60).until(
        lambda shown: shown.execute_script("return document.readyState") == "complete"
    )


def _in(browser: Any, selector: str) -> list[Any]:
    """Elements of the document that is shown."""
    found: list[Any] = browser.find_elements("css selector", f"main:not([hidden]) {selector}")
    return found


@pytest.mark.browser
def test_clicking_a_fact_shows_its_words_and_back(browser: Any, page: Path) -> None:
    """On a desk."""
    browser.set_window_size(1400, 900)
    _open(browser, page)
    card = _in(browser, ".card.k-act")[0]
    card.click()
    marked = _in(browser, ".m.on")
    assert marked
    body = card.find_element("css selector", ".body").text.rstrip("….")
    assert body.split()[-1].strip('.,”"') in " ".join(m.text for m in marked)
    assert browser.current_url.endswith("#fact-" + card.get_attribute("data-fact"))
    mark = _in(browser, ".text .m.k-topic")[0]
    mark.click()
    (chosen,) = _in(browser, '.card[aria-pressed="true"]')
    assert "k-topic" in chosen.get_attribute("class"), "the shortest of the facts at that place"
    assert chosen.find_element("css selector", ".head").text.startswith(mark.text)


@pytest.mark.browser
def test_facts_that_overlap_are_shown_in_turn(browser: Any, page: Path) -> None:
    """Each further click at the same place shows the next fact there; the others are outlined."""
    _open(browser, page)
    mark = _in(browser, ".text .m.k-topic.k-act")[0]
    asked = mark.get_attribute("data-facts").split()
    seen = []
    for _ in asked:
        mark.click()
        (chosen,) = _in(browser, '.card[aria-pressed="true"]')
        seen.append(chosen.get_attribute("data-fact"))
        assert len(_in(browser, ".card.also")) == len(asked)
    assert seen == asked


@pytest.mark.browser
def test_the_keyboard_does_what_the_mouse_does(browser: Any, page: Path) -> None:
    """Arrows walk from mark to mark and from card to card, Enter shows the other side, Escape clears."""
    from selenium.webdriver.common.keys import Keys

    _open(browser, page)
    first, second = _in(browser, ".text .m")[:2]
    assert first.get_attribute("tabindex") == "0"
    browser.execute_script("arguments[0].focus()", first)
    first.send_keys(Keys.ARROW_DOWN)
    assert browser.switch_to.active_element == second
    second.send_keys(Keys.ENTER)
    assert len(_in(browser, '.card[aria-pressed="true"]')) == 1
    second.send_keys(Keys.ESCAPE)
    assert not _in(browser, ".on")
    cards = _in(browser, ".card")
    browser.execute_script("arguments[0].focus()", cards[0])
    cards[0].send_keys(Keys.ARROW_DOWN)
    cards[1].send_keys(Keys.ENTER)
    assert _in(browser, ".m.on")


@pytest.mark.browser
def test_moving_between_documents(browser: Any, page: Path) -> None:
    """By the list, by the buttons beside it, and by the address of a fact."""
    _open(browser, page)
    assert browser.find_element("id", "previous").get_property("disabled")
    browser.find_element("id", "next").click()
    (main,) = browser.find_elements("css selector", "main:not([hidden])")
    assert main.get_attribute("data-document") == "1"
    last = browser.find_elements("css selector", "main")[-1]
    fact = last.find_element("css selector", ".card").get_attribute("data-fact")
    browser.get("about:blank")
    browser.get(f"{page.as_uri()}#fact-{fact}")
    assert last != main and _in(browser, f'.card.on[data-fact="{fact}"]')


@pytest.mark.browser
def test_kinds_can_be_left_out(browser: Any, page: Path) -> None:
    """The legend filters text and facts; what lies under a kind that is off can be clicked."""
    _open(browser, page)
    mark = _in(browser, ".text .m.k-topic.k-act")[0]
    colour = mark.value_of_css_property("background-color")
    _in(browser, ".kind[data-kind=topic]")[0].click()
    assert not [c for c in _in(browser, ".card.k-topic") if c.is_displayed()]
    assert mark.value_of_css_property("background-color") != colour
    mark.click()
    assert "k-act" in _in(browser, '.card[aria-pressed="true"]')[0].get_attribute("class")
    for kind in _in(browser, '.kind[aria-pressed="true"]'):
        kind.click()
    assert mark.value_of_css_property("background-color") == "rgba(0, 0, 0, 0)"


@pytest.mark.browser
def test_a_click_touches_only_its_own_fact(browser: Any, tmp_path: Path, reader: Reader) -> None:
    """In a document of over a thousand facts a click changes a few elements, so that it stays quick."""
    said = "Japan and India agreed to expand trade by 2022. They urged North Korea to return to talks. Both sides welcomed peace. "
    path = tmp_path / "long.html"
    path.write_text(
        render([reader.read(SourceText(said * 300, title="Joint Statement of Japan and India"))]), "utf-8"
    )
    _open(browser, path)
    assert len(_in(browser, ".card")) > 1000
    script = """const one = [...document.querySelectorAll(arguments[0])].at(-1);
        const changes = new MutationObserver(() => {});
        changes.observe(document, {subtree: true, attributes: true, childList: true, characterData: true});
        one.click(); return changes.takeRecords().length;"""
    assert all(0 < browser.execute_script(script, kind) < 20 for kind in (".card", ".m"))


@pytest.mark.browser
def test_on_paper_nothing_is_hidden(browser: Any, page: Path) -> None:
    """Printing shows text and facts of all documents, without the buttons."""
    _open(browser, page)
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        for selector in ("main", ".text", ".facts"):
            assert all(e.is_displayed() for e in browser.find_elements("css selector", selector)), selector
        assert not browser.find_element("css selector", ".top").is_displayed()
    finally:
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


@pytest.mark.browser
@pytest.mark.parametrize("width", [390, 1400])
def test_nothing_runs_over_the_edge(browser: Any, page: Path, width: int) -> None:
    """At phone and desk width, text and facts."""
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 850, "deviceScaleFactor": 1, "mobile": width < 500},
    )
    _open(browser, page)
    for tab in ("tab-text", "tab-facts"):
        button = browser.find_element("id", tab)
        if button.is_displayed():
            button.click()
        assert browser.execute_script("return document.documentElement.scrollWidth") <= width
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


@pytest.mark.browser
def test_a_malicious_document_is_only_text(browser: Any, tmp_path: Path, reader: Reader) -> None:
    """No script of it runs, nothing is fetched."""
    path = tmp_path / "evil.html"
    path.write_text(
        render([reader.read(SourceText(f"Japan and India agreed to meet {EVIL}.", title=EVIL))]),
        encoding="utf-8",
    )
    browser.get_log("performance")
    browser.get(path.as_uri())
    assert browser.title != "owned"
    requests = [json.loads(e["message"])["message"] for e in browser.get_log("performance")]
    urls = [r["params"]["request"]["url"] for r in requests if r["method"] == "Network.requestWillBeSent"]
    assert all(u == path.as_uri() for u in urls), urls
