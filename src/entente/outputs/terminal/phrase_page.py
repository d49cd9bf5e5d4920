"""The history of a phrase on the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console, Group, RenderableType
from rich.text import Text

from entente.analysis.phrases.rows import PhraseHistory, PhraseUse
from entente.outputs import wording
from entente.outputs.terminal.layout import indented, rows, section, show
from entente.outputs.terminal.page import FORCE_STYLES
from entente.outputs.terminal.quoting import in_context
from entente.outputs.wording import counted, one_line

_BAR = 40  # columns of the longest bar
_MOST_YEARS = 40  # lines of the chart; older years are summed up in decades


def print_phrase(console: Console, found: PhraseHistory, *, wordings: int, all_uses: bool) -> None:
    """First and last use, the chart, the wordings, who; with `all_uses` every use that was read."""
    show(console, Group(*_parts(found, wordings, all_uses)))


def _parts(found: PhraseHistory, most: int, all_uses: bool) -> Iterator[RenderableType]:
    yield Text(one_line(found.phrase), style="bold")
    yield indented(Text(_how_much(found), style="dim"))
    firsts = (("First use", found.first), ("Last use", found.last), ("First near variant", found.first_near))
    for title, use in firsts:
        if use and not (title == "Last use" and use == found.first):
            yield section(title, "", *_use(use))
    if found.years:
        yield section("Over time", "documents: █ with the phrase, ░ with near variants only", _chart(found))
    if found.wordings:
        more = len(found.wordings) - most
        note = f"and {counted(more, 'other')} (-n {len(found.wordings)} shows them)" if more > 0 else ""
        yield section("Wordings", note, _wordings(found, most))
    if found.wider:
        told = [f"{one_line(w.wording)} ({w.uses:,})" for w in found.wider[:5]]
        yield section("Wider phrases", "more usual, not counted here", Text(" · ".join(told)))
    if found.parties:
        yield section("Who", "uses that were read", _parties(found))
    if all_uses and found.uses:
        yield section("Uses", "", *(part for use in found.uses for part in (*_use(use), Text(""))))


def _how_much(found: PhraseHistory) -> str:
    count = (
        "more documents than are counted" if found.documents is None else counted(found.documents, "document")
    )
    held = f"in {count} as it stands" if found.documents != 0 else "in no document as it stands"
    if found.complete:
        return f"{held}; {found.read:,} read, all that may hold it or a near variant"
    where = {"documents": "whole documents", "acts": "acts"}.get(found.near_in, "these alone")
    return f"{held}; {found.read:,} read: the earliest, the latest, one of each year; near variants looked for in {where} (--all reads all)"  # fmt: skip


def _use(use: PhraseUse) -> Iterator[RenderableType]:
    head = Text(wording.day(use.date) or "undated", style="bold")
    told = [
        use.level or "",
        one_line(use.session or ""),
        "" if use.session else one_line(use.document.title or ""),
    ]
    head.append("".join(f" · {t}" for t in told if t), style="not bold")
    yield head
    yield _who(use)
    yield in_context(use.context, "bold")
    fact = f":{use.proof.fact}" if use.proof.fact else ""
    line = Text(f"{use.proof.document}{fact}", style="cyan")
    if use.differences:
        line.append(f"  {use.differences}", style="not bold dim")
    yield line


def _who(use: PhraseUse) -> Text:
    who = (
        " + ".join(map(wording.party, use.by)) or one_line(use.document.publisher or "") or "speaker not said"
    )
    line = Text(who, style="italic")
    if use.force:
        line.append(f"  {use.force}", style=FORCE_STYLES.get(use.force, ""))
    if use.to:
        line.append(f"  with {wording.parties(use.to)}", style="not italic dim")
    return line


def _chart(found: PhraseHistory) -> RenderableType:
    bars: dict[str, tuple[int, int]] = {}
    dated = [y for y in found.years if y.year.isdigit()]
    for count in found.years:
        key = count.year
        if len(dated) > _MOST_YEARS and count.year.isdigit():
            key = f"{count.year[:3]}0s"
        plain, near = bars.get(key, (0, 0))
        bars[key] = (plain + count.documents, near + count.near)
    if dated and len(dated) <= _MOST_YEARS:  # silence shows as well
        for year in range(int(dated[0].year), int(dated[-1].year) + 1):
            bars.setdefault(f"{year:04}", (0, 0))
    widest = max(map(sum, bars.values()))
    lines = []
    for key in sorted(bars):
        plain, near = bars[key]
        told = f"{plain:,}" + (f" + {near:,}" if near else "")
        bar = Text("█" * _length(plain, widest), style="blue")
        bar.append("░" * _length(near, widest), style="cyan")
        bar.append(f" {told}" if plain or near else "–", style="default" if plain or near else "dim")
        lines.append((Text(key), bar))
    return rows(lines)


def _length(count: int, widest: int) -> int:
    return max(1, round(count * _BAR / widest)) if count else 0


def _wordings(found: PhraseHistory, most: int) -> RenderableType:
    lines = []
    for one in found.wordings[:most]:
        text = Text(one_line(one.wording), style="bold" if one.exact else "")
        text.append(f"  {one_line(one.differences)}" if one.differences else "", style="not bold dim")
        text.append(f"\n{_span(one.first.date, one.last.date)}", style="not bold dim")
        lines.append((Text(f"{one.uses:,}", justify="right"), text))
    return rows(lines)


def _parties(found: PhraseHistory) -> RenderableType:
    return rows(
        (
            Text(wording.party(p.party)),
            Text(f"{p.uses:,}", justify="right"),
            Text(_span(p.first, p.last), style="dim"),
        )
        for p in found.parties[:15]
    )


def _span(first: str | None, last: str | None) -> str:
    if not first:
        return "undated"
    return wording.day(first) if first == last or not last else f"{wording.day(first)} – {wording.day(last)}"
