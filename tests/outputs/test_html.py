"""The page: one file, offline, every fact in place; in a real browser where there is one."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

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
    assert [(p.text, p.facts) for p in found] == [
        ("They agreed to ", (0,)),
        ("meet in Seoul", (0, 1)),
        (".", ()),
    ]


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


@pytest.mark.browser
def test_clicking_a_fact_shows_its_words_and_back(browser: Any, page: Path) -> None:
    """On a desk."""
    browser.set_window_size(1400, 900)
    browser.get(page.as_uri())
    card = browser.find_element("css selector", "main:not([hidden]) .card.k-act")
    card.click()
    marked = browser.find_elements("css selector", "main:not([hidden]) .m.on")
    assert marked
    body = card.find_element("css selector", ".body").text.rstrip("….")
    assert body.split()[-1].strip('.,”"') in " ".join(m.text for m in marked)
    browser.find_element("css selector", "main:not([hidden]) .text .m.k-act").click()
    assert browser.find_elements("css selector", 'main:not([hidden]) .card[aria-pressed="true"]')


@pytest.mark.browser
def test_kinds_can_be_left_out(browser: Any, page: Path) -> None:
    """The legend filters text and facts."""
    browser.get(page.as_uri())
    browser.find_element("css selector", "main:not([hidden]) .kind[data-kind=act]").click()
    assert not [
        c for c in browser.find_elements("css selector", "main:not([hidden]) .card.k-act") if c.is_displayed()
    ]


@pytest.mark.browser
@pytest.mark.parametrize("width", [390, 1400])
def test_nothing_runs_over_the_edge(browser: Any, page: Path, width: int) -> None:
    """At phone and desk width, text and facts."""
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 850, "deviceScaleFactor": 1, "mobile": width < 500},
    )
    browser.get(page.as_uri())
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
