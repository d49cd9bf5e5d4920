"""Acts for the tests of analysis, without a record."""

from __future__ import annotations

from entente.analysis.likeness.claim import Claim, claim_of
from entente.model import Act
from entente.record import ActRow, Proof


def act(
    content: str,
    *,
    fact: str = "a1",
    document: str = "one",
    actors: str = "JPN, KOR",
    verb: str | None = "agree",
    force: str = "agree",
    quote: str | None = None,
    addressees: tuple[str, ...] = (),
    negated: bool = False,
) -> ActRow:
    """An act that says `content`."""
    words = quote if quote is not None else f"{verb or ''} {content}".strip()
    proof = Proof(document, fact, 0, words, "read", ((0, len(words)),))
    return ActRow("s", actors, verb, force, content, addressees, negated, None, proof)


def act_of(found: Act, *, document: str) -> ActRow:
    """An act as it was read, as the record would give it."""
    actors, quote = ", ".join(a.party for a in found.actors), " … ".join(s.quote for s in found.evidence)
    return act(
        found.content, document=document, verb=found.verb, force=found.force, actors=actors, quote=quote,
        addressees=found.addressees, negated=found.negated,
    )  # fmt: skip


def claims(document: str, *contents: str, force: str = "agree", verb: str = "agree") -> tuple[Claim, ...]:
    """Several acts of one document, a1, a2, …"""
    return tuple(
        claim_of(act(content, fact=f"a{n}", document=document, force=force, verb=verb))
        for n, content in enumerate(contents, 1)
    )
