"""Which addresses may be followed: a page out in the world must not send us into the reader's own network.

An address that a person gives is fetched wherever it leads: ministries have intranets. A redirect is somebody else's
word: it may lead anywhere in the open network, and further inside only from a host that is inside itself.
"""

from __future__ import annotations

import ipaddress
import socket
from urllib.parse import urlsplit

from entente.errors import SourceError

_REMEDY = "save the page and give the file, or give that address itself"


def check_redirect(given: str, target: str) -> None:
    """Raises `SourceError` where the address `given` redirects to a `target` that must not be followed."""
    parts = urlsplit(target)
    if parts.scheme not in ("http", "https"):
        raise SourceError(given, f"redirects to {_shown(target)}, which is no web address", _REMEDY)
    if is_inside(parts.hostname or "") and not is_inside(urlsplit(given).hostname or ""):
        raise SourceError(given, f"redirects into this network, to {_shown(target)}", _REMEDY)


def is_inside(host: str) -> bool:
    """Whether any address of a host is private, loopback, link-local or otherwise not open to the world."""
    try:
        found = socket.getaddrinfo(host, None, proto=socket.IPPROTO_TCP)
    except (OSError, UnicodeError):
        return False  # unknown here: a proxy may know it, else the fetch says that it is unknown
    return any(not _address(str(entry[4][0])).is_global for entry in found)


def _address(text: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address:
    address = ipaddress.ip_address(text.split("%")[0])
    inner = getattr(address, "ipv4_mapped", None)
    return inner or address


def _shown(address: str) -> str:
    return repr(address if len(address) <= 80 else address[:79] + "…")
