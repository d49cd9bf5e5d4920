"""Web pages saved as one file."""

from __future__ import annotations

import quopri

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sources.making import FIRST, SECOND, fails, never_raises_else, one, spoiled

HEADLINE = "Ministers of Both Sides Meet in Seoul"
ADDRESS = "https://example.org/press/1.html"


def saved(page: str, encoding: str = "utf-8", kind: str = "text/html") -> bytes:
    """As a browser saves it: quoted-printable, lines cut, a picture behind it."""
    told = quopri.encodestring(page.encode(encoding)).decode("ascii")
    return (
        "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--edge--"\r\n\r\n'
        f"----edge--\r\nContent-Type: {kind}; charset={encoding}\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        f"Content-Location: {ADDRESS}\r\n\r\n{told}\r\n"
        "----edge--\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n----edge----\r\n"
    ).encode("ascii")


PAGE = (
    f'<html lang="en"><head><title>{HEADLINE} | Ministry</title></head><body><h1>{HEADLINE}</h1>'
    f"<p>{FIRST}</p><p>{SECOND} “Très bien”, said the hosts.</p></body></html>"
)


@pytest.mark.parametrize("suffix", [".mhtml", ".mht", ""])
@pytest.mark.parametrize("encoding", ["utf-8", "windows-1252", "utf-16"])
def test_the_page_in_the_file(suffix: str, encoding: str) -> None:
    """Whole words, in the encoding that the file names, under the address from which it was saved."""
    source = one(saved(PAGE, encoding), suffix)
    assert source.text.endswith(f"{FIRST}\n\n{SECOND} “Très bien”, said the hosts.")
    assert (source.title, source.address) == (HEADLINE, ADDRESS)


def test_no_page_in_the_file() -> None:
    """It is said; a page that only bears the name is read as what it is."""
    assert "holds no web page" in fails(saved("x", kind="text/css"), ".mhtml")
    assert FIRST in one(PAGE, ".mhtml").text


@given(st.one_of(spoiled(saved(PAGE)), st.binary(max_size=400)))
@settings(max_examples=60, deadline=None)
def test_no_bytes_make_it_raise_anything_else(data: bytes) -> None:
    """Broken files and noise."""
    never_raises_else(data, ".mhtml")
