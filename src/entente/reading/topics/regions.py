"""Where a text says what was talked about: behind "discussed", "focused on", before "were on the agenda" ..."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from entente.reading.clauses.found import ActFound
from entente.reading.document.text_view import TextView
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.syntax.tree import Tree
from entente.reading.topics.marks import AUDIENCE, RESUMES
from entente.reading.topics.meetings import Meetings
from entente.reading.topics.told_of import told_of
from entente.reading.topics.words import (
    built_on,
    cues,
    frame,
    in_title,
    modal,
    openers,
    other_times,
    second,
    words,
)

_END = Guarded(
    r"\.$|,\s+(?:we|they)\s|;\s+(?:they|the|both|he|she)\s|,?\s+and\s+(?:to\s+)?(?:reaffirm|emphasi|underscore|congratulate|thank|express|welcome|reiterate|agreed)"
)
# "trade was discussed, as were | visas", "was discussed, as well as | visas", "other questions were discussed, including | visas"
_AS_WERE = Guarded(r",\s+(?:as\s+(?:was|were|did|well\s+as)|including)\s+(?=\S)")
# "regional issues, in particular | shipping and visas, were discussed"
_IN_PARTICULAR = compiled(
    r",\s+(?:in\s+particular|particularly|especially|notably|including)\s+(?P<more>(?:the\s)?[^;]{3,120}?),?\s+(?:was|were|is|are|will\s+be|have\s+been|had\s+been)\s"
)
_THESE_INCLUDE = compiled(
    r"(?:These|Those)\s+(?:also\s+)?(?:include|included|range\s+from|ranged\s+from|cover|covered)\s+(?=\S)"
)
_PASSIVE = Guarded(r"\b(?:was|were|been|being|be)\s+(?:[\w-]+\s+)?$")
_ADOPTED = ("Adopted by ", "Communiqué of ", "Communique of ")  # how a communiqué opens
# "returned from Lima, where she had talks with many ministers on": told of other talks than the reported
_ELSEWHERE = Guarded(
    r",\s(?:where|in\swhich|at\swhich)\s[^,;]*?\b(?:talks|conversations?|meetings?|discussions?|consultations?)\swith\s[^,;]*$"
)
_ALL_WILL = Guarded(
    r"\b(?:they|both|(?:the\s|both\s)?(?:two\s|three\s|four\s)?(?:leaders|ministers|presidents|sides|parties|delegations|principals|officials))\s+$",
    re.I,
)
_CLAUSE = compiled(r",\s(?:where|which|who|when)\b")


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of `sentence` that lists topics; `whole`: it is one as it stands, an item of a list; `session`: of the planned
    meeting that the sentence tells of; `of_act`: it is told of by itself, whatever meeting is reported."""

    start: int
    end: int
    sentence: SentenceView
    whole: bool = False
    session: str | None = None
    of_act: bool = False

    def __hash__(self) -> int:
        return hash((self.start, self.end, self.whole, self.session))


def find_regions(
    view: TextView,
    sentences: Sequence[SentenceView],
    acts: tuple[ActFound, ...],
    trees: dict[int, Tree],
    meetings: Meetings,
) -> Iterator[Region]:
    """All stretches that say what was or will be discussed, in no particular order; they may overlap."""
    taken: dict[int, list[tuple[int, int]]] = {}
    for item in acts:
        span = (item.content_start, item.content_start + len(item.act.content))
        held = (
            item.act.verb
            and "attention" not in item.act.verb
            and item.act.verb not in words("telling")
            and item.act.force != "welcome"  # "were glad to talk about | trade"
        )
        if held:  # a plain assertion holds no content back
            taken.setdefault(item.sentence.start, []).append(span)
        if item.act.negated or _of_audience(item) or _in_hand(item):
            continue
        if item.act.force == "discuss" and (item.clause is not None or item.sentence.kind == "prose"):
            with_whom = view.text.endswith("with ", 0, span[0]) and not (item.act.verb or "").endswith(
                " with"
            )
            elsewhere = _elsewhere(item.sentence, span[0])
            session = meetings.told_within(elsewhere, span[0]) if elsewhere is not None else None
            told_here = elsewhere is None or session is not None
            if "\n" in item.act.content:  # the topics of a list are its items
                items = (s for s in sentences if s.kind == "bullet" and span[0] < s.start < span[1])
                yield from (Region(*_bullet(s), s, whole=True) for s in items)
            elif not with_whom and told_here and not _possible(item):
                yield Region(*span, item.sentence, session=session, of_act=True)
                yield from _resumed(view.text, span[1], item.sentence)
        matter = item.clause.predicate.matter if item.clause is not None else None
        if matter is not None and item.tree is not None and matter < len(item.tree):
            start = item.tree.start[matter]
            planned = meetings.planned(item.sentence) or meetings.told_beside(item.sentence)
            heeded = (
                "attention" in view.text[item.content_start : start]
            )  # "will pay attention to": work, no talk
            together = len(item.act.actors) > 1 and view.genre.kind != "fact sheet" and not heeded
            if planned or together:  # what one will look into by oneself is talked of at no meeting
                yield Region(start, span[1], item.sentence, session=planned, of_act=True)
    listing = told = False
    discussing = {item.sentence.start for item in acts if item.act.force == "discuss"}
    for sentence in (s for s in view.sentences if s.kind == "title" or s.text.startswith(_ADOPTED)):
        titled = in_title().search(sentence.text.rstrip(".;: "))
        if titled:
            start = sentence.start + titled.start(titled.lastgroup or 0)
            yield Region(start, sentence.end, sentence, of_act=True)
    for sentence in sentences:
        if sentence.kind == "bullet" and listing and _alone(view.text, sentence.start, sentence.end):
            yield Region(*_bullet(sentence), sentence, whole=True)
        listing = sentence.kind == "bullet" and listing
        if sentence.kind != "prose":  # a bullet tells of other meetings: "a new dialogue to discuss ..."
            if sentence.kind == "bullet" and not listing:
                yield from _framed(sentence)
            continue
        yield from _framed(sentence)
        goes_on = _THESE_INCLUDE.match(sentence.text) if told else None
        if goes_on:
            yield Region(sentence.start + goes_on.end(), sentence.end, sentence)
        told = False
        if not cues().search(sentence.text):
            continue
        listing = (
            view.genre.kind != "fact sheet"
            and sentence.text.rstrip().endswith(":")
            and (sentence.start in discussing or bool(openers().search(sentence.text)))
        )
        planned = meetings.planned(sentence)
        if other_times().search(sentence.text):
            continue
        spans = taken.get(sentence.start, [])
        for region in (
            *_opened(sentence, trees.get(sentence.start), spans, planned, meetings),
            *_told(sentence, trees.get(sentence.start), spans),
        ):
            told = True
            yield region
        for match in second().finditer(sentence.text):
            yield Region(sentence.start + match.end(), sentence.end, sentence)


def _of_audience(item: ActFound) -> bool:
    """ "addressed a group of managers", "consulted civil society": those to whom one speaks are no topic."""
    verb = item.act.verb
    return verb == "consult" or (verb == "address" and AUDIENCE.match(item.act.content) is not None)


def _in_hand(item: ActFound) -> bool:
    """ "We are exploring all avenues": work that goes on, talked of at no meeting."""
    if item.clause is None or item.tree is None or item.act.verb not in words("work_in_hand"):
        return False
    tree, verb = item.tree, item.clause.predicate.at
    return tree.tag[verb] == "VBG" and any(
        tree.lower[k] in ("is", "are", "’re") for k in tree.kids(verb, "aux")
    )


def _resumed(text: str, end: int, sentence: SentenceView) -> Iterator[Region]:
    """The topics behind a clause that ended the first: "discussed trade, where ties grow, and | the need for a truce"."""
    clause = _CLAUSE.match(text, end)
    more = RESUMES.search(text, clause.end(), sentence.end) if clause else None
    if more and ";" not in text[end : more.start()]:
        yield Region(more.end(), sentence.end, sentence)


# "announced a new agenda | focused on four areas": what is to be done, and was no agenda of talks.
_MADE = Guarded(r"\b(?:announc|launch|adopt|unveil|endors|pursu|advanc|implement|deliver)\w*\b[^.;]{0,80}$")


def _opened(
    sentence: SentenceView,
    tree: Tree | None,
    taken: list[tuple[int, int]],
    planned: str | None,
    meetings: Meetings,
) -> Iterator[Region]:
    for match in openers().finditer(sentence.text):
        start = sentence.start + match.end()
        begin = sentence.start + match.start()
        if match.group().strip().endswith("addressed") and AUDIENCE.match(sentence.text, match.end()):
            continue
        if match.group().strip() == "discussed" and _PASSIVE.search(sentence.text, 0, match.start()):
            continue  # "trade was discussed | by both ministers": no topic follows
        agenda = sentence.text.find("agenda", match.start(), match.end())
        if agenda >= 0 and _MADE.search(sentence.text, 0, agenda):
            continue
        elsewhere = _elsewhere(sentence, start)
        other = meetings.told_within(elsewhere, start) if elsewhere is not None else None
        if elsewhere is not None and other is None:
            continue
        second_aim = sentence.text.endswith((" as well as ", " as well as also "), 0, match.start())
        begin += 3 * match.group().startswith("to ")  # "committed to | coordinate on trade"
        promised = not second_aim and any(a < start < b and a <= begin for a, b in taken)
        will = match.group().startswith("will ")
        if will and planned is None and _ALL_WILL.search(sentence.text, 0, match.start()):
            planned = meetings.told_beside(sentence)
        later = promised or will or modal().search(sentence.text, max(0, match.start() - 60), match.start())
        if later and planned is None:
            continue
        session = planned if later else other
        own = next((b for a, b in taken if a == start), None)
        if own is not None:  # the act knows where its content ends
            yield Region(start, min(own, sentence.end), sentence, session=session)
            continue
        stop = _END.search(sentence.text, match.end())
        end = sentence.start + (stop.start() if stop else len(sentence.text))
        end = min(end, _main_clause(tree, start - 1, end))
        if end > start:
            yield Region(start, end, sentence, session=session)


def _elsewhere(sentence: SentenceView, at: int) -> int | None:
    """Where the words up to `at` begin to tell of other talks: held elsewhere, with others than those named, or built on."""
    found = _ELSEWHERE.search(sentence.text, 0, at - sentence.start)
    if found and not any(found.start() <= p.start - sentence.start for p in sentence.people):
        return sentence.start + found.start()
    built = built_on().search(sentence.text, 0, at - sentence.start)
    return sentence.start + built.start() if built else None


def _possible(item: ActFound) -> bool:
    """ "at the Forum, where ministers | can | discuss trade": what may be talked of."""
    if item.clause is None or item.tree is None:
        return False
    tree, verb = item.tree, item.clause.predicate.at
    return any(tree.lower[k] in ("can", "may", "might", "could") for k in tree.kids(verb, "aux"))


def _main_clause(tree: Tree | None, at: int, end: int) -> int:
    """Where the clause begins before which the phrase at `at` stands: "After talks on grain, | the ministers left"."""
    inside = [] if tree is None else [k for k in range(len(tree)) if tree.start[k] <= at]
    word = inside[-1] if inside else None
    while tree is not None and word is not None and tree.head[word] != word:
        word = tree.head[word]
        subject = tree.kid(word, "nsubj", "nsubj:pass")
        if subject is not None and at < tree.start[tree.left(subject)] < end and subject < word:
            return tree.start[tree.left(subject)]
    return end


def _told(sentence: SentenceView, tree: Tree | None, taken: list[tuple[int, int]]) -> Iterator[Region]:
    """ "In the talks, trade and energy were on the agenda": the clause says that it is the topic."""
    if tree is None:
        return
    for first, last in told_of(tree):
        start, end = tree.start[first], tree.end[last]
        people = any(p.start < end and start < p.end for p in sentence.people)
        if people or any(a <= start and end < b for a, b in taken):
            continue  # of what is confirmed, not discussed
        yield Region(start, end, sentence)
        particular = _IN_PARTICULAR.match(sentence.text, end - sentence.start)
        if particular:
            yield Region(
                sentence.start + particular.start("more"), sentence.start + particular.end("more"), sentence
            )
        added = _AS_WERE.search(sentence.text, end - sentence.start)
        if added and not any(p.start - sentence.start >= added.end() for p in sentence.people):
            yield Region(sentence.start + added.end(), sentence.end, sentence)


def _framed(sentence: SentenceView) -> Iterator[Region]:
    match = frame().match(sentence.text)
    if match and not match.group("topic").startswith(("May ", "June ")):
        yield Region(sentence.start + match.start("topic"), sentence.start + match.end("topic"), sentence)


def _alone(text: str, start: int, end: int) -> bool:
    """Whether a bullet is this stretch: one that goes on tells, and lists nothing."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    behind = text[end : (text + "\n").index("\n", end)]
    return not re.search(r"[a-z]{3}", before + behind)


def _bullet(sentence: SentenceView) -> tuple[int, int]:
    text = sentence.text
    mark = re.match(r"\s*(?:[•●○▪■□◆◇▶◦‣∘°º˚ㅇ·*–—-]\s+|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+)?", text)
    start = mark.end() if mark else 0
    return sentence.start + start, sentence.start + len(re.sub(r"[\s.;,]*(?:\band)?[\s.;,]*$", "", text))
