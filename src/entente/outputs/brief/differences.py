"""Where the accounts of the last session differed, in words."""

from __future__ import annotations

from collections.abc import Iterator

from entente.analysis.accounts.rows import Entry, Finding, Ledger
from entente.outputs.brief import words
from entente.outputs.brief.form import Line, Lines, Notes, Section
from entente.outputs.wording import one_line
from entente.record import DocumentRow

ONLY_ONE = 8  # acts of each account that no other tells


def differences_section(ledger: Ledger | None, notes: Notes) -> Section:
    """Contradictions first, then what only one account says."""
    if ledger is None or len(ledger.accounts) < 2:
        return Section(
            "Where the accounts differed", (),
            "Only one account of the last session is on record: there is nothing to compare." if ledger and ledger.accounts
            else "No account of the last session tells what was said.",
        )  # fmt: skip
    parts = [
        Lines(tuple(_findings(ledger, notes)), "Contradictions"),
        *(
            Lines(tuple(_only(ledger, account.document, notes)), f"Only in: {one_line(account.document.title or account.document.id)}", aside=_who(account.document))
            for account in ledger.accounts
        ),
    ]  # fmt: skip
    return Section(
        "Where the accounts differed", tuple(parts), "The accounts of the last session tell the same."
    )


def _findings(ledger: Ledger, notes: Notes) -> Iterator[Line]:
    for finding in ledger.findings:
        yield _finding(finding, notes)
    for entry in (*ledger.by_all, *ledger.by_several):
        for finding in entry.findings:
            yield _finding(finding, notes)


def _finding(finding: Finding, notes: Notes) -> Line:
    proofs = [side.proof for side in finding.sides if side.proof is not None]
    return Line(words.sentence(one_line(finding.sentence)), notes.cite(*proofs), mark=finding.kind)


def _only(ledger: Ledger, document: DocumentRow, notes: Notes) -> Iterator[Line]:
    entries: list[Entry] = [e for e in ledger.by_one if e.tellings[0].document == document.id]
    for entry in entries[:ONLY_ONE]:
        act = entry.tellings[0].acts[0]
        yield Line("", notes.cite(act.proof), lead=words.actor(act), quote=one_line(act.proof.quote))
    if len(entries) > ONLY_ONE:
        yield Line(f"and {len(entries) - ONLY_ONE} more, shown by `entente accounts {ledger.session.id}`.")


def _who(document: DocumentRow) -> str:
    voice = {"joint": "the parties together", "third-party": "press"}.get(document.voice, "one side")
    return ", ".join(x for x in (voice, one_line(document.publisher or "")) if x)
