"""Offices of companies: whoever holds one sits for no government."""

from __future__ import annotations

from entente.reading.patterns.guarded import Guarded

_OF_BUSINESS = Guarded(
    r"\b(?:(?:Co-)?(?:CEO|CFO|COO|Founder)|Chief Executive Officer|(?:Founding|Managing) Partner|Executive Chair of [A-Z])\b"
)
# A state has companies too: "CEO of the Development Finance Corporation".
_OF_STATE = Guarded(r"\b(?:Corporation|Agency|Authority|Fund|Bank|Commission|Ministry|Department|Board)\b")


def of_business(office: str | None) -> bool:
    """Whether an office is a company's: "Chairman and CEO of Roe Brothers"."""
    return office is not None and bool(_OF_BUSINESS.search(office)) and not _OF_STATE.search(office)
