"""Addresses: bounded in redirects, time and size. The servers are this machine's own."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from entente.errors import SourceError
from entente.sources import Limits, read_source

LIMITS = Limits(connect_seconds=1.0, total_seconds=2.0, download_bytes=200_000)


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        """What each path does."""
        if self.path == "/loop":
            self.send_response(302)
            self.send_header("Location", "/loop")
            self.end_headers()
        elif self.path == "/hang":
            time.sleep(3)
        elif self.path == "/missing":
            self.send_error(404)
        else:
            self.send_response(200)
            self.send_header("Content-Type", "text/plain; charset=utf-8")
            self.end_headers()
            body = b"Both sides agreed to meet in Seoul.\n"
            for _ in range(40_000 if self.path == "/endless" else 1):
                self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """A server on the loopback address."""
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{httpd.server_port}"
    httpd.shutdown()


def test_an_address_is_read(server: str) -> None:
    """`source` is the address given."""
    source = next(read_source(f"{server}/text", limits=LIMITS))
    assert source.text == "Both sides agreed to meet in Seoul."
    assert source.source == f"{server}/text"


@pytest.mark.parametrize(
    ("path", "problem"),
    [("/loop", "redirects"), ("/hang", "in time"), ("/endless", "larger"), ("/missing", "404")],
)
def test_addresses_that_misbehave(server: str, path: str, problem: str) -> None:
    """Each gives one clear line."""
    with pytest.raises(SourceError, match=problem):
        list(read_source(server + path, limits=LIMITS))


def test_other_schemes_are_refused() -> None:
    """Files are named by path, not by address."""
    with pytest.raises(SourceError, match="http"):
        list(read_source("ftp://example.org/x"))
