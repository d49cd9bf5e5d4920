"""Web pages: what a person would copy from them, and what they say about themselves."""

from __future__ import annotations

import lxml.html
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entente.sources.html.words import text_of
from sources.making import FIRST, SECOND, fails, never_raises_else, one, spoiled

THIRD = (
    "The ministers also exchanged views on the region and asked their officials to prepare the next round."
)
HEADLINE = "Ministers of Both Sides Meet in Seoul"
ABOVE = (
    '<div class="cookie-banner"><p>This site uses cookies. By continuing you accept our policy.</p><button>OK</button></div>'
    '<div class="menu"><ul><li><a href="/">Home</a></li><li><a href="/press">Press</a></li><li><a href="/us">About</a></li></ul></div>'
)
BELOW = (
    '<div class="related"><h2>Related Links</h2><ul><li><a href="https://example.org/a.html">Earlier meeting</a></li>'
    '<li><a href="https://example.org/b.pdf">Joint Statement (PDF)</a></li></ul></div>'
    '<div id="footer"><p>Copyright Ministry of Foreign Affairs. All rights reserved.</p><a href="/legal">Legal</a></div>'
)


def page(body: str, head: str = "") -> str:
    """A page as ministries have them, with banner, menu, related links and footer."""
    title = f"<title>{HEADLINE} | Ministry of Foreign Affairs</title>"
    return f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">{title}{head}</head><body>{ABOVE}{body}{BELOW}</body></html>'


BODIES = {
    "paragraphs": f"<div id=main><h1>{HEADLINE}</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></div>",
    "breaks": f"<div id=main><h1>{HEADLINE}</h1><div>{FIRST}<br><br>{SECOND}<br /><br />{THIRD}</div></div>",
    "divs": f"<div class=view><div class=tit>{HEADLINE}</div><div class=txt><div>{FIRST}</div><div>&nbsp;</div><div>{SECOND}</div><div>&nbsp;</div><div>{THIRD}</div></div></div>",
    "layout by tables": f"<table><tr><td><a href=/x>Europe</a><br><a href=/y>Asia</a></td><td><b>{HEADLINE}</b><br><br>&nbsp;&nbsp;{FIRST}<br><br>&nbsp;&nbsp;{SECOND}<br><br>{THIRD}</td></tr></table>",
    "article": f"<article><header><h1>{HEADLINE}</h1></header><figure><img src=a.jpg></figure><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p><div><a href=//s.org>Share</a> <a href=//t.org>Tweet</a></div></article>",
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES.keys())
def test_paragraphs_as_a_person_copies_them(body: str) -> None:
    """However the page is built: the body whole, apart by blank lines, without banner, menu and footer."""
    source = one(page(body), ".html")
    text = source.text.removeprefix(HEADLINE).strip()
    assert text == "\n\n".join((FIRST, SECOND, THIRD))
    assert source.title == HEADLINE
    assert source.publisher == "Ministry of Foreign Affairs"
    assert source.declared_language == "en"


def test_lists_keep_their_marks() -> None:
    """Numbers where the page shows numbers."""
    body = f"<article><h1>{HEADLINE}</h1><p>{FIRST}</p><ol><li>To meet.</li><li>To talk.</li></ol><ul><li>Trade</li></ul><p>{SECOND}</p></article>"
    assert "1. To meet.\n\n2. To talk.\n\n• Trade" in one(page(body), ".html").text


def test_documents_that_go_with_the_page_are_linked() -> None:
    """Links in the text, related ones and files; relative ones where the page says its address."""
    body = f'<main><h1>{HEADLINE}</h1><p>{FIRST} <a href="/fact.html">the fact sheet</a></p><p>{SECOND}</p></main>'
    links = one(page(body, '<link rel="canonical" href="https://example.org/p/1.html">'), ".html").links
    assert ("the fact sheet", "https://example.org/fact.html") in links
    assert ("Earlier meeting", "https://example.org/a.html") in links
    assert ("Joint Statement (PDF)", "https://example.org/b.pdf") in links
    assert "Home" not in dict(links)


@pytest.mark.parametrize(
    ("head", "line"),
    [
        ('<meta property="article:published_time" content="2018-06-12T10:00:00+09:00">', ""),
        ("", "<p>June 12, 2018</p>"),
        ("", '<time datetime="2018-06-12">12 June</time>'),
        ("", "<div>2018.06.12</div>"),
        ("", "<ul><li>Council</li><li>Press release</li><li>12 June 2018</li></ul>"),
        ("", "<p>Updated: June 12, 2018 22:10</p>"),
    ],
)
def test_the_date_of_the_page(head: str, line: str) -> None:
    """What it tells machines, or shows by itself near the top."""
    body = f"<div id=main><h1>{HEADLINE}</h1>{line}<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></div>"
    assert one(page(body, head), ".html").date == "2018-06-12"


@pytest.mark.parametrize(
    "above",
    [
        f"<h1>{HEADLINE}</h1><div class=rightalign>June 12, 2018</div>",
        f"<ul><li>Council</li><li>12 June 2018</li></ul><h1>{HEADLINE}</h1>",
        f"<h1>{HEADLINE}</h1><p>12 Jun. 2018 - | Press Release (2018) 74</p><p>Last updated: 13 Jun. 2018 10:11</p>",
    ],
)
def test_a_date_beside_the_heading(above: str) -> None:
    """Also where it is no part of the main text, or where another line says when the page was last touched."""
    body = f"<div>{above}<div><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></div></div>"
    assert one(page(body), ".html").date == "2018-06-12"


def test_no_date_where_the_page_has_none() -> None:
    """A date in a sentence is not that of the page."""
    body = f"<div id=main><h1>{HEADLINE}</h1><p>{FIRST} They had met on June 12, 2018, too.</p><p>{SECOND}</p></div>"
    assert one(page(body), ".html").date is None


BESIDE = {
    "teasers": '<div class="relatedNews"><h2>More</h2><h3><a href=/b>Talks end</a></h3><p>Fredonia urged Sylvania to leave.</p></div>',
    "banner": '<div id="cookie-notice"><p>We use cookies. You agree to sail with us.</p></div>',
    "letters": '<section class="newsletter"><p>We will send you a letter every week.</p></section>',
    "a tweet": '<blockquote class="twitter-tweet"><p>We agreed to go fishing!</p><a href=//t.org>June 12</a></blockquote>',
    "a survey": "<p>Were you satisfied with what is on this page?</p>",
    "what is not shown": '<p hidden>Fredonia left the treaty.</p><p style="color:red; display: none">Sylvania left too.</p>',
    "another story": "<p><b>READ ALSO:</b> <a href=/x>Fredonia and Sylvania agree to part</a></p>",
    "a notice": "<p>The Office manages this site and endorses no other.</p>",
}


@pytest.mark.parametrize("paragraphs", [(FIRST,), (FIRST, SECOND, THIRD)], ids=["short", "long"])
@pytest.mark.parametrize("beside", BESIDE.values(), ids=BESIDE.keys())
def test_nothing_of_what_stands_beside_the_text(beside: str, paragraphs: tuple[str, ...]) -> None:
    """Teasers, banners and questions to the visitor, however short the text is, and inside the article too."""
    told = "".join(f"<p>{p}</p>" for p in paragraphs)
    for body in (
        f"<div><h1>{HEADLINE}</h1>{told}</div>{beside}",
        f"<article><h1>{HEADLINE}</h1>{told}{beside}</article>",
    ):
        text = one(page(body), ".html").text.removeprefix(HEADLINE).strip()
        assert text == "\n\n".join(paragraphs)


def test_a_first_paragraph_set_apart() -> None:
    """Between the heading and the rest, in a block of its own, it is the first paragraph still; once."""
    top = f"<div class=top><h1>{HEADLINE}</h1><div class=entry-summary><p>{FIRST}</p></div><time>June 12, 2018</time></div>"
    rest = f"<div class='entry-content'><p>{SECOND}</p><p>{THIRD}</p><p>{SECOND} {THIRD}</p></div>"
    source = one(page(f"<div>{top}{rest}</div>"), ".html")
    text = source.text.removeprefix(HEADLINE).strip()
    assert text == "\n\n".join((FIRST, SECOND, THIRD, f"{SECOND} {THIRD}"))


def test_a_name_alone_makes_nothing_stand_beside() -> None:
    """What holds the text is the text, whatever it is called."""
    body = f"<div class='share-page related'><h1>{HEADLINE}</h1><p>{FIRST}</p><p>{SECOND}</p></div>"
    assert f"{FIRST}\n\n{SECOND}" in one(page(body), ".html").text


def test_numbers_of_footnotes() -> None:
    """They are no part of the last word; a power is."""
    body = (
        f"<main><h1>{HEADLINE}</h1><p>{FIRST}<sup><a href='#n1'>1</a></sup> {SECOND}<a href='#n2'>[2]</a></p>"
        f"<p>It covers 10 km<sup>2</sup> of <a href='#there'>the coast</a>. {THIRD}</p></main>"
    )
    text = one(page(body), ".html").text
    assert f"{FIRST} {SECOND}\n\n" in text and "km2 of the coast" in text


def test_the_name_of_the_site() -> None:
    """As it tells other sites."""
    head = (
        '<meta property="og:site_name" content="Foreign Ministry"><meta property="og:title" content="Other">'
    )
    source = one(page(BODIES["paragraphs"], head), ".html")
    assert (source.title, source.publisher) == (HEADLINE, "Foreign Ministry")


@pytest.mark.parametrize(
    ("name", "publisher"),
    [
        (f"{HEADLINE}_Ministry of Foreign Affairs", "Ministry of Foreign Affairs"),
        (f"{HEADLINE[:20]} - Department of State", "Department of State"),
        ("View|Press Releases | Ministry of Foreign Affairs", "Ministry of Foreign Affairs"),
    ],
)
def test_titles_that_name_the_site(name: str, publisher: str) -> None:
    """Behind an underscore, behind a shortened headline, or where every page of the site is called "View"."""
    heading = "h2" if name.startswith("View") else "h1"
    body = f"<div><{heading}>{HEADLINE}</{heading}><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></div>"
    source = one(f"<html><head><title>{name}</title></head><body>{body}</body></html>", ".html")
    assert (source.title, source.publisher) == (HEADLINE, publisher)


def test_links_that_lead_away_are_left_out() -> None:
    """ "Back to Press Releases" under a text is not part of it; a link alone that is none of these stays."""
    links = (
        "<p><a href=/x>The joint statement</a></p><p>Words.</p><p><a href=/>Back to Press Releases</a></p>"
    )
    assert text_of(lxml.html.document_fromstring(links)) == "The joint statement\n\nWords."


def test_nothing_of_scripts() -> None:
    """They are neither run nor read."""
    body = f"<script>document.write('EVIL')</script><noscript>EVIL</noscript><style>EVIL</style><p onclick=EVIL>{FIRST}</p><p>{SECOND}</p><iframe>EVIL</iframe><!-- EVIL --><template>EVIL</template>"
    assert "EVIL" not in one(page(body), ".html").text


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("cp949", "euc-kr"),
        ("utf-8", "utf-8"),
        ("utf-16", "utf-8"),
        ("utf-16-le", "utf-8"),
        ("cp949", "nonsense"),
    ],
)
def test_encodings_as_pages_declare_them(encoding: str, declared: str) -> None:
    """A mark is believed before the page, and the page before its letters."""
    korean = "한국과 일본은 서울에서 회의를 열고 동맹을 강화하기로 합의했다. " * 5
    written = f'<html><head><meta charset="{declared}"><title>회의</title></head><body><p>{korean}</p></body></html>'
    assert one(written.encode(encoding), ".html").text == korean.strip()


@pytest.mark.parametrize(
    ("markup", "problem"),
    [
        ("<div>" * 100_000 + FIRST, "nested deeper"),
        ("<table><tr><td>" * 5000 + FIRST, "nested deeper"),
        ("<html><body><div id=root></div><script>render()</script></body></html>", "has no text in it"),
        ("<html><p>" + "<i></i>" * 1_000_000, "tags and attributes"),
        ("<html><p " + "<p a/b/c/d/e/f/g/h" * 300_000, "tags and attributes"),
        ("<html><p>" + "x" * 24_000_000, "characters of markup"),
    ],
    ids=["divs", "tables", "script", "tags", "attributes", "megabytes"],
)
def test_pages_that_are_too_much(markup: str, problem: str) -> None:
    """Refused before a tree of gigabytes grows."""
    assert problem in fails(markup, ".html")


@pytest.mark.parametrize(
    "markup",
    [
        f'<p>{FIRST}</p><img src="data:image/png;base64,{"A" * 30_000_000}">',
        f"<p>{FIRST}</p><p {' '.join(f'a{n}' for n in range(300_000))}></p>",
        f"<p>{FIRST}</p>" + '<div class="x" style="color:red"></div>' * 40_000,
    ],
    ids=["picture", "attributes of one tag", "empty elements"],
)
def test_megabytes_of_markup_around_a_text(markup: str) -> None:
    """The text is found."""
    assert one(f"<html><body>{markup}</body></html>", ".html").text == FIRST


@settings(deadline=None, max_examples=40)
@given(
    spoiled(page(BODIES["article"]).encode())
    | st.lists(
        st.sampled_from(
            "<p> </p> <div> <a href=x> </a> <table> <td> <!-- --> <pre> <li> &amp; &#0; <title> text".split()
        )
    ).map(lambda parts: "".join(parts).encode())
)
def test_no_bytes_make_it_raise_anything_else(data: bytes) -> None:
    """Text, or entente's own error."""
    never_raises_else(data, ".html")
