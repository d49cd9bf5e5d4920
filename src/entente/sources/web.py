"""Documents at http(s) addresses: bounded in time, size and redirects."""

from __future__ import annotations

import time
from urllib.parse import urlsplit

import httpx

from entente.errors import SourceError
from entente.sources.limits import Limits
from entente.version import VERSION

_SUFFIXES = {
    "text/html": ".html", "application/xhtml+xml": ".html", "application/pdf": ".pdf", "text/markdown": ".md",
    "application/json": ".json", "application/x-ndjson": ".jsonl", "text/plain": ".txt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}  # fmt: skip


def is_address(item: str) -> bool:
    """Whether an input is an address rather than a path."""
    return item.lower().startswith(("http://", "https://"))


def fetch(address: str, limits: Limits) -> tuple[bytes, str]:
    """The bytes at an address and the file suffix that their type stands for.

    Raises `SourceError` for whatever keeps them from being had within the limits.
    """
    deadline = time.monotonic() + limits.total_seconds
    timeout = httpx.Timeout(min(limits.connect_seconds, limits.total_seconds))
    headers = {"User-Agent": f"entente/{VERSION}"}
    try:
        with (
            httpx.Client(
                timeout=timeout, follow_redirects=True, max_redirects=limits.redirects, headers=headers
            ) as client,
            client.stream("GET", address) as response,
        ):
            if response.status_code >= 400:
                raise SourceError(address, f"answers {response.status_code}", "check the address")
            return _body(response, address, limits, deadline), _suffix(response, address)
    except httpx.TooManyRedirects as error:
        raise SourceError(address, "redirects without end", "save the page and give the file") from error
    except httpx.TimeoutException as error:
        raise SourceError(address, "does not answer in time", "try again later, or save the page") from error
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, ValueError, OSError) as error:
        raise SourceError(
            address, f"cannot be fetched: {error or type(error).__name__}", "check the address"
        ) from error


def _body(response: httpx.Response, address: str, limits: Limits, deadline: float) -> bytes:
    chunks, size = [], 0
    for chunk in response.iter_bytes(65_536):
        chunks.append(chunk)
        size += len(chunk)
        if size > limits.download_bytes:
            raise SourceError(
                address, f"is larger than {limits.download_bytes // 1_048_576} MiB", "save what you need"
            )
        if time.monotonic() > deadline:
            raise SourceError(address, "does not finish in time", "try again later, or save the page")
    return b"".join(chunks)


def _suffix(response: httpx.Response, address: str) -> str:
    kind = response.headers.get("content-type", "").split(";")[0].strip().lower()
    if kind in _SUFFIXES and kind != "text/plain":
        return _SUFFIXES[kind]
    path = urlsplit(address).path
    ending = "." + path.rsplit(".", 1)[-1].lower() if "." in path.rsplit("/", 1)[-1] else ""
    return ending or _SUFFIXES.get(kind, "")
