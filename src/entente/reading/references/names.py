"""Capitalised names with a head noun: "U.S.-Mexico Supply Chains Working Group".

A name is found from its head: to the left it takes the capitalised words that belong to it, to the right its
complement ("on Cyber Issues", "for Global Infrastructure and Investment") and its acronym.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from entente.reading.references.complement import acronym_end, complement_end
from entente.reading.references.forms import spelled_start
from entente.reading.references.mention import Mention
from entente.reading.references.name_evidence import Name, kind_of_name
from entente.reading.references.names_left import name_start
from entente.reading.references.tokens import Token
from entente.reading.references.topic_phrase import made_of, topic_end
from entente.reading.references.words import heads, small_heads, word_set


def find_names(tokens: Sequence[Token]) -> Iterator[Mention]:
    """All names with a head noun, from left to right, without overlaps."""
    done = 0
    for start, end in capital_runs(tokens):
        if end <= done:
            continue
        start = max(start, done)
        mention, upto = _name_in(tokens, start, end)
        done = max(done, upto)
        if mention:
            yield mention


def capital_runs(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Stretches of capitalised words with nothing but space between them."""
    start, inside = None, 0
    for i, token in enumerate(tokens):
        if start is not None and token.text in word_set("breaks"):
            yield start, i  # a heading runs into the sentence behind it
            start = i
        elif token.capital and not (start is None and token.text.isdigit() and len(token.text) != 4):
            start = i if start is None else start
        elif start is not None and i >= inside:
            inside = _bracket_inside(tokens, i)
            if i < inside:
                continue  # "Safe Harbours | (SH) | Mission"
            yield start, i
            start = None
    if start is not None:
        yield start, len(tokens)


def _bracket_inside(tokens: Sequence[Token], at: int) -> int:
    """The end of an acronym in brackets at `at` with a head noun right behind it, which goes on with the name; else 0."""
    end = acronym_end(tokens, at)
    headed = end if end < len(tokens) and tokens[end].text in heads() else end + 1  # "(SH) | Work Plan"
    goes_on = (
        at < end
        and headed < len(tokens)
        and tokens[end].gap
        and tokens[end].capital
        and tokens[headed].text in heads()
    )
    house = tokens[at - 1].text in word_set("organisations")  # "Open Seas Foundation (OSF) | Partnership"
    if not goes_on or house:
        return 0
    acronym = tokens[at + 1].text
    return end if acronym.isupper() or sum(c.isupper() for c in acronym) > 1 else 0  # "(E3)", "(CoRe)"


def _name_in(tokens: Sequence[Token], start: int, end: int) -> tuple[Mention | None, int]:
    """The name that the run `start:end` heads, and how far it reaches."""
    head = next((i for i in range(end - 1, start - 1, -1) if tokens[i].text in heads()), None)
    small = _small_head(tokens, start, end)
    kind: str
    if small:
        head_index, kind = small
    elif head is not None:
        head_index, kind = head, heads()[tokens[head].text]
    else:
        return None, end
    head_index, kind = _meeting_of(tokens, head_index, end, kind)
    stop = head_index + 1
    if stop < end and tokens[stop].text.removesuffix("'s") in word_set("continues") | word_set(
        "organisations"
    ):
        return None, end  # "North Atlantic Treaty Organization"
    if stop < len(tokens) and kind == "event" and tokens[stop].text in word_set("thinking"):
        return None, end  # "the Cold War | mentality"
    first = name_start(tokens, start, end if small else head_index)
    if first is None:
        return None, end
    stop = complement_end(tokens, acronym_end(tokens, stop), kind)
    bracketed = acronym_end(tokens, stop)
    if bracketed > stop and any(t.text == "between" for t in tokens[head_index:stop]):
        bracketed = _other_side(tokens, bracketed)
    behind = bracketed > stop and kind in ("instrument", "document")
    stop = (
        complement_end(tokens, bracketed, kind) if behind else bracketed
    )  # "Memorandum (MOU) | on Fisheries"
    plain = tokens[min(stop, len(tokens) - 1)].text in ("concerning", "regarding")
    plain = plain or made_of(tokens, head_index)
    if (first < head_index or plain) and all(
        t.text in "()of" or t.capital for t in tokens[head_index + 1 : stop]
    ):
        stop = topic_end(tokens, first, head_index, stop)
    bracket = next((i for i in range(head_index, stop) if tokens[i].text == "("), end if small else stop)
    if bracket + 1 < len(tokens) and tokens[bracket].text == "(":
        spelled = spelled_start(tokens, bracket, tokens[bracket + 1].text)
        first = min(first, spelled) if spelled is not None else first
    verdict = kind_of_name(Name(tokens, first, head_index, stop, kind, small=bool(small)))
    if verdict is None:
        return None, head_index + 1 if not small else end
    last = tokens[stop - 1]
    return Mention(tokens[first].start, last.end - 2 * last.text.endswith("'s"), verdict), stop


def _meeting_of(tokens: Sequence[Token], head: int, end: int, kind: str) -> tuple[int, str]:
    """The head and its kind, where the name goes on to a meeting: "Open Seas Partnership for Trade | Leaders' Summit"."""
    stop = complement_end(tokens, end, kind) if end == head + 1 and kind == "mechanism" else end
    last = stop - 1
    inside = {t.text for t in tokens[head + 1 : last]}
    met = last > head and heads().get(tokens[last].text) == "meeting" and not inside & {"the", "of", "a"}
    return (last, "meeting") if met else (head, kind)


def _other_side(tokens: Sequence[Token], at: int) -> int:
    """The end of "Agreement between the Open Seas Union (OSU) | and Fredonia"; `at` where no other side follows."""
    if at + 1 >= len(tokens) or tokens[at].text != "and":
        return at
    end = start = at + 1 + (tokens[at + 1].text == "the")
    while end < len(tokens) and tokens[end].capital:
        end += 1
    return acronym_end(tokens, end) if end > start else at


def _small_head(tokens: Sequence[Token], start: int, end: int) -> tuple[int, str] | None:
    """The head noun in small letters behind a run of capitals, and its kind."""
    at = acronym_end(tokens, end)
    last = heads().get(tokens[end - 1].text)
    for skip in range(3):
        if at + skip >= len(tokens):
            return None
        word = tokens[at + skip].text
        two = f"{word} {tokens[at + skip + 1].text}" if at + skip + 1 < len(tokens) else ""
        for phrase, width in ((two, 2), (word, 1)):
            kind = small_heads().get(phrase)
            if kind and kind == last == "mechanism" and at == end:
                return None  # "Billion Trees Initiative | program"
            if kind and (
                skip == 0 or end - start > 1 or "-" in tokens[end - 1].text or _paired(tokens, start)
            ):
                return at + skip + width - 1, kind
        if word not in word_set("between_small"):
            return None
    return None


def _paired(tokens: Sequence[Token], start: int) -> bool:
    """ "Belt and | Road": a capital joined to the one before."""
    return start > 1 and tokens[start - 1].text == "and" and tokens[start - 2].capital
