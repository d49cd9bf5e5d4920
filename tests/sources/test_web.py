"""Addresses: bounded in redirects, time and size. The servers are this machine's own."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from entente.errors import SourceError
from entente.sources import Limits, network, read_source
from sources.making import FIRST, pdf

LIMITS = Limits(
    connect_seconds=30.0, total_seconds=60.0, download_bytes=200_000
)  # a busy machine answers late
HASTY = Limits(connect_seconds=0.5, total_seconds=1.0, download_bytes=200_000)
_BODY = FIRST.encode()
_LONG = 40.0  # seconds that a server takes which keeps one waiting
_DRIPS = int(_LONG / 0.05)


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        """What each path does; text for any other."""
        _ANSWERS.get(self.path.split("?")[0], _text)(self)

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""

    def head(self, status: int = 200, **fields: str) -> None:
        """Status and header."""
        self.send_response(status)
        for name, value in fields.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()


def _text(answer: _Handler) -> None:
    answer.head(Content_Type="text/plain; charset=utf-8")
    answer.wfile.write(_BODY)


def _redirect(target: str) -> Callable[[_Handler], None]:
    return lambda answer: answer.head(302, Location=target)


def _body(content: bytes, **fields: str) -> Callable[[_Handler], None]:
    def give(answer: _Handler) -> None:
        answer.head(**fields)
        answer.wfile.write(content)

    return give


def _endless(answer: _Handler) -> None:
    answer.head(Content_Type="text/plain")
    while True:
        answer.wfile.write(_BODY * 100)


def _drips(answer: _Handler) -> None:
    answer.head(Content_Type="text/plain")
    for _ in range(_DRIPS):
        answer.wfile.write(b"x ")
        answer.wfile.flush()
        time.sleep(0.05)


def _drips_its_header(answer: _Handler) -> None:
    answer.wfile.write(b"HTTP/1.0 200 OK\r\nX: ")
    for _ in range(_DRIPS):
        answer.wfile.write(b"x")
        answer.wfile.flush()
        time.sleep(0.05)


_ANSWERS: dict[str, Callable[[_Handler], None]] = {
    "/loop": _redirect("/loop"),
    "/once": _redirect("/text"),
    "/to-file": _redirect("file:///etc/passwd"),
    "/to-data": _redirect("data:text/plain,hello"),
    "/hang": lambda answer: time.sleep(_LONG),
    "/drip": _drips,
    "/drip-header": _drips_its_header,
    "/endless": _endless,
    "/missing": lambda answer: answer.send_error(404),
    "/packed": _body(gzip.compress(b"a" * 50_000_000, 1), Content_Encoding="gzip"),
    "/small": _body(gzip.compress(_BODY), Content_Encoding="gzip", Content_Type="text/plain"),
    "/not-packed": _body(_BODY, Content_Encoding="gzip"),
    "/brotli": _body(_BODY, Content_Encoding="br"),
    "/cut": _body(_BODY, Content_Length="100000"),
    "/empty": _body(b""),
    "/korean": _body("양측은 서울에서 합의했다.".encode("cp949"), Content_Type="text/plain; charset=euc-kr"),
    "/pdf": _body(pdf([[FIRST]]), Content_Type="application/pdf"),
    "/page": _body(
        f'<html><body><p>{FIRST} <a href="/more.html">the fact sheet</a></p></body></html>'.encode(),
        Content_Type="text/html",
    ),
}


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """A server on the loopback address."""
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    httpd.handle_error = lambda request, client: None  # type: ignore[method-assign]  # clients hang up on purpose
    threading.Thread(target=lambda: httpd.serve_forever(poll_interval=0.02), daemon=True).start()
    yield f"http://127.0.0.1:{httpd.server_port}"
    httpd.shutdown()


@pytest.mark.parametrize("path", ["/text", "/once", "/small", "/pdf"])
def test_an_address_is_read(server: str, path: str) -> None:
    """`source` is the address given, whatever it redirects to."""
    source = next(read_source(server + path, limits=LIMITS))
    assert source.text == FIRST
    assert source.source == source.address == server + path


def test_the_encoding_that_the_server_names(server: str) -> None:
    """Is believed."""
    assert next(read_source(f"{server}/korean", limits=LIMITS)).text == "양측은 서울에서 합의했다."


def test_links_of_a_page_are_whole(server: str) -> None:
    """Relative ones are resolved against the address given."""
    assert next(read_source(f"{server}/page", limits=LIMITS)).links == (
        ("the fact sheet", f"{server}/more.html"),
    )


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("/loop", "redirects without end"),
        ("/to-file", "redirects to 'file:///etc/passwd', which is no web address"),
        ("/to-data", "redirects to what is no web address"),
        ("/endless", "is larger than"),
        ("/packed", "is larger than"),
        ("/missing", "answers 404"),
        ("/not-packed", "cannot be fetched"),
        ("/brotli", "is packed as 'br'"),
        ("/cut", "cannot be fetched"),
        ("/empty", "is empty"),
    ],
)
def test_addresses_that_misbehave(server: str, path: str, problem: str) -> None:
    """Each gives one clear line."""
    with pytest.raises(SourceError, match=problem) as caught:
        list(read_source(server + path, limits=LIMITS))
    assert str(caught.value).startswith(server + path)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("path", ["/hang", "/drip", "/drip-header"])
def test_addresses_that_keep_one_waiting(server: str, path: str) -> None:
    """Are given up in time."""
    began = time.monotonic()
    with pytest.raises(SourceError, match="does not answer in time") as caught:
        list(read_source(server + path, limits=HASTY))
    assert str(caught.value).startswith(server + path)
    assert time.monotonic() - began < _LONG / 2


@pytest.mark.parametrize("address", ["http://", "http:///x", "http://[::1", "http://127.0.0.1:1/a\nb"])
def test_what_is_no_address(address: str) -> None:
    """Said before anything is fetched."""
    with pytest.raises(SourceError, match="no address that can be understood"):
        list(read_source(address, limits=LIMITS))


def test_nobody_there() -> None:
    """A port that nothing listens on."""
    with pytest.raises(SourceError, match="cannot be reached"):
        list(read_source("http://127.0.0.1:1/", limits=LIMITS))


@pytest.mark.parametrize("address", ["ftp://example.org/x", "file:///etc/passwd"])
def test_other_schemes_are_refused(address: str) -> None:
    """Files are named by path, not by address."""
    with pytest.raises(SourceError, match="http"):
        list(read_source(address))


@pytest.mark.parametrize(
    "inside",
    [
        "127.0.0.1",
        "10.1.2.3",
        "192.168.0.1",
        "169.254.169.254",
        "[::1]",
        "[fd00::1]",
        "[::ffff:10.0.0.1]",
        "0.0.0.0",
    ],
)
def test_a_page_of_the_open_network_does_not_lead_inside(inside: str) -> None:
    """Nor to the address where clouds keep their keys; from inside, it may."""
    with pytest.raises(SourceError, match="redirects into this network"):
        network.check_redirect("http://8.8.8.8/", f"http://{inside}/secret")
    network.check_redirect("http://192.168.0.1/", f"http://{inside}/page")
    network.check_redirect("http://8.8.8.8/", "https://1.1.1.1/page")


def test_a_redirect_inside_is_refused_on_the_way(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The check is made before the second request."""
    hosts = iter([True, False])
    monkeypatch.setattr(network, "is_inside", lambda host: next(hosts))
    with pytest.raises(SourceError, match="redirects into this network"):
        list(read_source(f"{server}/once", limits=LIMITS))
