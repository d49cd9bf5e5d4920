"""Names that outlive an export: URNs of what the record holds, and how a session is called."""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import quote

from entente.lexicon import parties
from entente.outputs.wording import ordinal, party
from entente.record import DocumentRow, SessionRow

_ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`\x00-\x20]+$", re.IGNORECASE)


def urn(kind: str, ident: str) -> str:
    """ "urn:entente:session:scap-2006-11-07"."""
    return f"urn:entente:{kind}:{quote(ident, safe='-.:')}"


def address(document: DocumentRow) -> str | None:
    """Where a document stands on the web; None for one that was a file on someone's disk."""
    told = document.source_url or ""
    return told if _ADDRESS.match(told) else None


def is_state(code: str) -> bool:
    """Whether a party is a government, not an organisation."""
    return code in _states()


@cache
def _states() -> frozenset[str]:
    return frozenset(p.code for p in parties() if p.sort == "government")


def session_title(session: SessionRow) -> str:
    """ "Second session, Strategic Consultation for Allied Partnership" or "South Korea–United States call"."""
    kind = {"call": "call", "video": "video meeting"}.get(session.format or "", "meeting")
    if session.mechanism_name:
        which = f"{ordinal(session.ordinal)} session, ".capitalize() if session.ordinal else ""
        return f"{which}{session.mechanism_name}"
    return " ".join(w for w in ("–".join(map(party, session.parties)), kind) if w)
