"""Documents at http(s) addresses: bounded in time, size and redirects."""

from __future__ import annotations

import codecs
import queue
import threading
import time
import zlib
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

import httpx

from entente.errors import SourceError
from entente.sources.limits import MIB, Limits
from entente.sources.network import check_redirect
from entente.version import VERSION

Fetched = tuple[bytes, str]

_SUFFIXES = {
    "text/html": ".html", "application/xhtml+xml": ".html", "application/pdf": ".pdf", "text/markdown": ".md",
    "application/json": ".json", "application/x-ndjson": ".jsonl", "text/plain": ".txt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}  # fmt: skip
_LATE = ("does not answer in time", "try again later, or save the page")


def fetch(address: str, limits: Limits) -> Fetched:
    """The bytes at an address, and the file suffix that their type stands for.

    Raises `SourceError` for whatever keeps them from being had within the limits. The work is done in a thread of its
    own, since a server that sends a header letter by letter keeps every time-out of a single step.
    """
    answer: queue.SimpleQueue[Fetched | SourceError] = queue.SimpleQueue()
    threading.Thread(target=lambda: answer.put(_outcome(address, limits)), daemon=True).start()
    try:
        outcome = answer.get(timeout=limits.total_seconds + 0.5)  # the thread's own deadline comes first
    except queue.Empty:
        raise SourceError(address, *_LATE) from None
    if isinstance(outcome, SourceError):
        raise outcome
    return outcome


def _outcome(address: str, limits: Limits) -> Fetched | SourceError:
    try:
        return _fetched(address, limits)
    except SourceError as error:
        return error
    except httpx.TimeoutException:
        return SourceError(address, *_LATE)
    except httpx.InvalidURL:
        return SourceError(address, "redirects to what is no web address", "save the page and give the file")
    except httpx.ConnectError as error:
        return SourceError(address, f"cannot be reached: {error}", "check the address and the network")
    except Exception as error:  # a thread must not die without an answer
        return SourceError(
            address, f"cannot be fetched: {error or type(error).__name__}", "check the address"
        )


def _fetched(address: str, limits: Limits) -> Fetched:
    deadline = time.monotonic() + limits.total_seconds
    client = httpx.Client(
        timeout=min(limits.connect_seconds, limits.total_seconds),
        headers={"User-Agent": f"entente/{VERSION}", "Accept-Encoding": "gzip"},
    )
    _check_given(address)
    place = address
    with client:
        for _ in range(limits.redirects + 1):
            with client.stream("GET", place) as response:
                target = response.headers.get("location") if response.is_redirect else None
                if target is None:
                    return _answer(response, address, limits, deadline)
            place = urljoin(place, target)
            check_redirect(address, place)
            if time.monotonic() > deadline:
                raise SourceError(address, *_LATE)
    raise SourceError(address, "redirects without end", "save the page and give the file")


def _check_given(address: str) -> None:
    try:
        host = httpx.URL(address).raw_host
    except (httpx.InvalidURL, UnicodeError):
        host = b""
    if not host:
        raise SourceError(address, "is no address that can be understood", "check the address")


def _answer(response: httpx.Response, address: str, limits: Limits, deadline: float) -> Fetched:
    if not response.is_success:
        raise SourceError(
            address, f"answers {response.status_code} {response.reason_phrase}".rstrip(), "check the address"
        )
    body = _body(response, address, limits, deadline)
    suffix = _suffix(response, address)
    return _in_utf8(body, response, suffix), suffix


def _body(response: httpx.Response, address: str, limits: Limits, deadline: float) -> bytes:
    chunks, size = [], 0
    for chunk in _unpacked(response, address, limits.download_bytes + 1):
        chunks.append(chunk)
        size += len(chunk)
        if size > limits.download_bytes:
            raise SourceError(
                address, f"is larger than {limits.download_bytes / MIB:g} MiB", "save what you need"
            )
        if time.monotonic() > deadline:
            raise SourceError(address, *_LATE)
    return b"".join(chunks)


def _unpacked(response: httpx.Response, address: str, most: int) -> Iterator[bytes]:
    """The body as it arrives, never more than `most` bytes at once: what is packed may unpack to gigabytes."""
    packing = response.headers.get("content-encoding", "identity").strip().lower()
    if packing == "identity":
        yield from response.iter_raw()
        return
    if packing not in ("gzip", "x-gzip", "deflate"):
        raise SourceError(address, f"is packed as {packing[:40]!r}", "save the page and give the file")
    unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 32)
    for chunk in response.iter_raw():
        yield unpacker.decompress(chunk, most)


def _suffix(response: httpx.Response, address: str) -> str:
    kind = response.headers.get("content-type", "").split(";")[0].strip().lower()
    if kind in _SUFFIXES and kind != "text/plain":
        return _SUFFIXES[kind]
    path = urlsplit(address).path
    ending = "." + path.rsplit(".", 1)[-1].lower() if "." in path.rsplit("/", 1)[-1] else ""
    return ending or _SUFFIXES.get(kind, "")


def _in_utf8(body: bytes, response: httpx.Response, suffix: str) -> bytes:
    """Text in the encoding that the server names, as UTF-8 with the mark that tells so; other bytes as they are."""
    named = response.charset_encoding
    if not named or suffix in (".pdf", ".docx") or body.startswith((b"%PDF", b"PK\x03\x04")):
        return body
    try:
        if codecs.lookup(named).name == "utf-8":
            return body
        return codecs.BOM_UTF8 + body.decode(named).encode("utf-8")
    except (LookupError, ValueError):
        return body
