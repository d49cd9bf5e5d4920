"""Topics: what a session discussed, one per coordinated item, in the words of the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from entente.model import Span, Topic
from entente.reading.acts import ActFound
from entente.reading.guarded import Guarded
from entente.reading.overlaps import Apart
from entente.reading.parties import find_parties
from entente.reading.sentence import SentenceView
from entente.reading.text import TextView
from entente.reading.tree import Tree

_PURPOSE = Guarded(
    r"\b(?:to (?:discuss|consult on|exchange views on|talk about|consult about|coordinate on)|discussions? (?:on|of|about)|talks on|consultations? on|(?:conversation|discussion|meeting|call|talks|discussions) (?:also )?(?:focused|centered|centred) on|"
    r"(?:consultations|talks|meeting|discussions|session|sides|dialogue|round) (?:also )?(?:reviewed|covered|addressed|touched (?:up)?on|dealt with|centred on|centered on)|agenda (?:included|includes)|topics (?:discussed|included)[^.]{0,60}?included|exchanged? views (?:with [^,;.]{3,40}? )?on|focused on|topics of discussion included|issues discussed included)\s+",
    re.I,
)
_FRAME = re.compile(
    r"^(?:On|Regarding|With regard to|With respect to|Concerning|As for|Turning to)\s+(?P<topic>[^,]{3,90}),\s+(?:the|he|she|they|both|president|prime|vice|mr|ms|we|secretary|minister|national)\b",
    re.I,
)
_LEAD = re.compile(
    r"^(?:also\s+|in addition to\s+|(?:the\s+)?(?:entire|whole|full|wide)\s+(?:spectrum|gamut|range)\s+of\s+|exchange of views on\s+|views on\s+|(?:the |various |possible |potential )?(?:areas|fields|avenues) (?:of|for) (?:[a-z]+ing )?(?:further |bilateral |mutual |practical |closer )*(?:cooperation|collaboration|interest)(?: in the (?:fields?|areas?) of)?\s+|including\s+|and\s+|as well as\s+|on\s+|about\s+|both\s+|the\s+following\s+topics:?\s*|issues\s+including\s+|topics\s+including\s+|areas\s+such\s+as\s+|"
    r"(?:a\s+(?:wide\s+|broad\s+)?(?:range|number|variety|series|set)\s+of\s+(?:other\s+)?)|among\s+other\s+(?:things|issues|topics),?\s*)+",
    re.I,
)
_STOP = re.compile(
    r",?\s+(?:(?<!areas )(?<!issues )(?<!topics )(?<!challenges )such as|through|in order to|noting|during (?:the|their|a|an|his|her)|throughout|at the (?:meeting|talks)|ahead of|(?:and )?(?:co-)?(?:chaired|led|hosted|organi[sz]ed) by|while|with a view to|with substantial|as part of|and (?:agreed|reaffirmed|underscored|emphasized|reiterated|welcomed|noted|expressed|stressed|condemned|committed|pledged|highlighted|called))\b.*$",
    re.I | re.S,
)
_INCLUDING = Guarded(
    r",?\s+(?:,\s*)?(?:including(?: on| with respect to| with regard to| by| through| in)?|to include|in particular|particularly|especially|namely|notably|on (?:areas|issues|topics|challenges) such as)\s+",
    re.I,
)
_SPLIT = re.compile(
    r"\s*(?:\s+besides\s+|,?\s+apart from\s+|;\s*(?:and\s+)?|,\s*(?:as well as|and also|and|along with)\s+|,\s+|\s+as well as\s+|\s+and\s+)",
    re.I,
)
_BARE = re.compile(
    r"^(?:(?:a |the )?(?:wide |broad )?array of issues|namely|the (?:latter|former)|views|)$|^(?:(?:a |the )?(?:wide |broad )?(?:range|number|variety) of )?(?:other )?(?:issues|topics|matters|progress|things|ways|others|areas)(?: of mutual (?:interest|concern))?$",
    re.I,
)


def read_topics(
    view: TextView,
    sentences: Sequence[SentenceView],
    acts: tuple[ActFound, ...],
    trees: dict[int, Tree],
    session: str | None,
) -> tuple[Topic, ...]:
    """The topics of the main session in the order of the text, each once."""
    if session is None:
        return ()
    from entente.reading.subjects import subject_of

    found: dict[tuple[int, int], Topic] = {}
    taken = Apart()
    bare_verbs = {
        start
        for tree in trees.values()
        for start, tag in zip(tree.start, tree.tag, strict=True)
        if tag == "VB"
    }
    adjectives = {
        end for tree in trees.values() for end, tag in zip(tree.end, tree.tag, strict=True) if tag[:2] == "JJ"
    }
    for start, end in sorted(set(_regions(view, sentences, acts))):
        for a, b in _items(view.text, start, end, adjectives):
            label = view.text[a:b]
            if not taken.free(a, b) or _BARE.match(label) or _NO_TOPIC.match(label):
                continue
            if a in bare_verbs:
                continue
            taken.take(a, b)
            found[(a, b)] = Topic(session, label, subject_of(label), (Span.of(view.text, a, b),))
    return tuple(found[key] for key in sorted(found))


def _regions(
    view: TextView, sentences: Sequence[SentenceView], acts: tuple[ActFound, ...]
) -> Iterator[tuple[int, int]]:
    for item in acts:
        if item.act.force == "discuss" and (item.clause is not None or item.sentence.kind == "prose"):
            if not view.text[: item.content_start].endswith("with "):  # with whom, not about what
                yield item.content_start, item.content_start + len(item.act.content)
    contents = sorted((a.content_start, a.content_start + len(a.act.content)) for a in acts)
    for sentence in sentences:
        if sentence.kind not in ("prose", "bullet"):
            continue
        taken = contents[bisect_left(contents, (sentence.start,)) : bisect_left(contents, (sentence.end,))]
        if sentence.kind == "prose":  # a bullet tells of other meetings: "a new dialogue to discuss ..."
            yield from _purpose(sentence, taken)
        frame = _FRAME.match(sentence.text)
        if frame:
            yield sentence.start + frame.start("topic"), sentence.start + frame.end("topic")


def _purpose(sentence: SentenceView, taken: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for match in _PURPOSE.finditer(sentence.text):
        start = sentence.start + match.end()
        if any(a <= start < b for a, b in taken):
            continue
        stop = re.search(
            r"\.$|;|,?\s+and (?:to )?(?:reaffirm|emphasi|underscore|congratulate|thank|express|welcome|reiterate|agreed)",
            sentence.text[match.end() :],
        )
        end = start + (stop.start() if stop else len(sentence.text) - match.end())
        if end > start:
            yield start, end


def _items(text: str, start: int, end: int, adjectives: set[int]) -> Iterator[tuple[int, int]]:
    cut = _STOP.search(text[start:end])
    if cut:
        end = start + cut.start()
    lead = _LEAD.match(text[start:end])
    if lead and lead.end() < end - start:
        start += lead.end()
    including = _INCLUDING.search(text[start:end])
    if including:
        head_end = start + including.start()
        if not _BARE.match(text[start:head_end].strip()) and head_end > start:
            yield from _split(text, start, head_end, adjectives)
        yield from _split(text, start + including.end(), end, adjectives)
        return
    yield from _split(text, start, end, adjectives)


# What no discussion is about: a date, an infinitive, a delegation.
_NO_TOPIC = re.compile(
    r"to\s+\w|beyond$|(?:the\s+)?[\w-]+\s+side$|(?:promote|advance|strengthen|deepen|enhance|expand|address|support|ensure|reaffirm|meet|enjoy|remain)\s|"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|today\b|\d",
    re.I,
)
_NOUNY = re.compile(
    r"^(?:the|their|its|our|his|her|a|an|ongoing|current|recent|continued|new|how|ways|efforts|next|shared|bilateral|regional|global|[a-z]+ing)\b|^[A-Z]",
    re.I,
)


def _split(text: str, start: int, end: int, adjectives: set[int]) -> Iterator[tuple[int, int]]:
    """Coordinated items. A plain "A and B" is kept whole unless B begins like a phrase of its own.

    `adjectives`: where the adjectives of the text end; behind one of them no item does.
    """
    phrase = text[start:end]
    pieces: list[tuple[int, int]] = []
    begin = 0
    clause = _CLAUSE.search(phrase)
    if clause:
        phrase, end = phrase[: clause.start()], start + clause.start()
    listed = phrase.count(",") >= 1
    for match in _SPLIT.finditer(phrase):
        separator = match.group().strip().lower()
        rest = phrase[match.end() :]
        if (
            separator == "and"
            and not (listed and _last_item(phrase, begin, match))
            and not _own_phrase(phrase[begin : match.start()], rest)
        ):
            continue
        if _among_parties(phrase[begin : match.start()], rest):
            continue
        bare_list = phrase.count(",") > 2 and re.match(
            r"[a-z-]+(?:,|$| and )", rest
        )  # "political, economic, trade, ..."
        if start + match.start() in adjectives and not bare_list and separator != ";":
            continue
        if separator == "," and re.match(r"(?:which|who|where|when|including|as)\b", rest):
            end = start + match.start()
            break
        if match.start() > begin:
            pieces.append((begin, match.start()))
        begin = match.end()
    if start + begin < end:
        pieces.append((begin, end - start))
    for a, b in _whole_adjectives(phrase, pieces):
        bounds = _trim(text, start + a, start + b)
        if bounds and bounds[1] - bounds[0] > 2:
            yield bounds


def _among_parties(before: str, after: str) -> bool:
    """ "cooperation between A and B, and among A, B and C": parties that cooperate are no topics."""
    if re.match(r"(?:among|between)\b", after):
        return True
    scope = re.search(r"\b(?:between|among)\b(?P<words>[^.;]*)$", before)
    if not scope:
        return False
    named = find_parties(after[:60])
    return bool(named) and named[0].start <= 4


_CLAUSE = re.compile(
    r",\s+(?:and\s+)?(?:the two|both|they|the leaders|he|she|president|prime minister)\s[^,]*?\b(?:\w+ed|will)\b",
    re.I,
)


def _last_item(phrase: str, begin: int, match: re.Match[str]) -> bool:
    """ "A, B and C": the last "and" of a list whose items are set apart by commas."""
    if re.match(r"(?:their|its|his|her)\b", phrase[match.end() :]):
        return False  # "weapons and their means of delivery" is one
    return begin > 0 and "," not in phrase[match.end() :] and "," not in phrase[begin : match.start()]


def _whole_adjectives(phrase: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """ "bilateral, regional and global issues" is one topic: single adjectives wait for their noun."""
    if len(pieces) > 4:
        return pieces
    for n, (a, b) in enumerate(pieces[:-1]):
        word = phrase[a:b].strip()
        if re.fullmatch(r"[a-z-]+(?:al|ic|ive|ary|ous|ful|ed|ent|ant|able)", word):
            return [*pieces[:n], (a, pieces[-1][1])]
    return pieces


def _own_phrase(before: str, after: str) -> bool:
    """Whether "and" joins two topics: the second has its own determiner, gerund or preposition."""
    if re.match(
        r"(?:the|our|his|ongoing|ways|efforts|how|on|opportunities|steps|recent|developments)\b", after, re.I
    ):
        return not re.search(r"\b(?:between|both)\b", before)
    return bool(re.match(r"[a-z]+ing\s", after) and re.match(r"\s*[a-z]+ing\s", before))


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and (text[start].isspace() or text[start] in ",;:."):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:."):
        end -= 1
    number = re.match(r"\(?\d{1,2}[.)]\s+|(?:namely|especially),?\s+", text[start:end])
    if number:
        start += number.end()
    lead = re.match(r"(?:and|on|about|as well as|also|both|including)\s+", text[start:end])
    if lead:
        start += lead.end()
    scope = re.search(r"\s+in (?:all |various |different )?(?:areas|fields)$", text[start:end])
    if scope:
        end = start + scope.start()
    return (start, end) if end > start else None
