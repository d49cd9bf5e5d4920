"""Agreed language on the terminal: the exact words, with whom, at which level."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console, Group, RenderableType
from rich.text import Text

from entente.analysis.language import AgreedWords, Language
from entente.outputs import wording
from entente.outputs.terminal.layout import section, show
from entente.outputs.terminal.page import FORCE_STYLES
from entente.outputs.wording import one_line


def print_language(console: Console, found: Language, *, by_date: bool) -> None:
    """Joint documents, then those of one side; with `by_date` all in one row."""
    show(console, Group(*_parts(found, by_date)))


def _parts(found: Language, by_date: bool) -> Iterator[RenderableType]:
    yield Text(one_line(found.topic), style="bold")
    if by_date:
        yield section("Acts", "the newest first", *_entries(found.acts))
    else:
        joint = tuple(one for one in found.acts if one.joint)
        others = found.acts[len(joint) :]
        if joint:
            yield section("Joint documents", "the newest first", *_entries(joint))
        if others:
            yield section("Documents of one side", "the newest first", *_entries(others))
    if found.back_to:
        yield section("Not looked at", f"acts before {found.back_to}: narrow by --to, --with or --force")


def _entries(acts: tuple[AgreedWords, ...]) -> Iterator[RenderableType]:
    for one in acts:
        head = Text(wording.day(one.date) or "undated", style="bold")
        told = [one.level or "", one_line(one.session or one.document.title or "")]
        head.append("".join(f" · {t}" for t in told if t), style="not bold")
        yield head
        yield _who(one)
        yield Text(one_line(one.words))
        proofs = [one.proof, *one.also]
        yield Text("\n".join(f"{p.document}:{p.fact}" for p in proofs), style="cyan")
        yield Text("")


def _who(one: AgreedWords) -> Text:
    who = (
        " + ".join(map(wording.party, one.by)) or one_line(one.document.publisher or "") or "speaker not said"
    )
    line = Text(who, style="italic")
    line.append(f"  {one.force}", style=f"not italic {FORCE_STYLES.get(one.force, '')}".strip())
    if one.verb and one.verb != one.force:
        line.append(f" ({one_line(one.verb)})", style="not italic dim")
    if one.negated:
        line.append("  denied", style="bold red")
    others = [p for p in one.parties if p not in one.by]
    if others:
        line.append(f"  with {wording.parties(others)}", style="not italic dim")
    return line
