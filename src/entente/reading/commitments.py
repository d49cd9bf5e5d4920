"""Commitments: promised future action, each tied to the act that makes it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from entente.model import Act, Commitment, Span
from entente.reading.due import find_due, find_recurrence
from entente.reading.found import ActFound
from entente.reading.guarded import Guarded
from entente.reading.parser.lemmas import lemma
from entente.reading.tree import Tree

_NOUN_TO_DO = Guarded(
    r"\b(?:commitments?|resolve|determination|intent(?:ion)?s?|plans?|pledges?|committed|determined|agreement|dedicated)\s+"
    r"(?P<to>to)(?:,[^,;]{3,60},)?\s+(?:also\s+|further\s+|continue\s+to\s+)?(?P<verb>[a-z]+)\b"
)
_NOUN_TO_DOING = Guarded(
    r"\b(?:commitment|dedication|resolve)\b[^;]{0,80}?\band\s+(?P<to>to)\s+(?P<verb>[a-z]+ing)\b"
)
_WHICH = Guarded(
    r",?\s+(?:which\s|as well as (?=their|its|our|the)\b|drawing on\b|beginning with\b|building on\b|based on (?:the|their|our)\b|while\b).*$",
    re.S,
)
# What a party says that it does next: "will send", "intends to send", "is sending".
_PROMISED = (
    r"\b(?:(?:will|would|shall)|(?:intends?|intended|plans?|planned|aims?|aimed|is\s+determined|are\s+determined|is\s+ready|are\s+ready|is\s+going|are\s+going|has\s+decided|have\s+decided)\s+to|"
    r"(?P<now>is|are))\s+"
)
_WILL = Guarded(_PROMISED + r"(?:not only\s+|also\s+|always\s+|further\s+|[a-z]+ly\s+)*(?P<verb>[a-z]+)\b")
# Gifts that are announced while they are under way.
_GIVING = frozenset(
    "providing investing contributing delivering sending allocating moving donating committing increasing expanding doubling".split()
)
# In direct speech: "We will send ...".
_OF_SPEAKER = Guarded(
    r"(?:^|[\s\"“])(?:[Ww]e|I)(?: will(?: also)?| intend to| plan to| are going to|'ll|’ll| shall)\s+(?P<verb>(?!be |have |see |need |like )[a-z]+)\b"
)
# Nouns that name an action: "committed to close coordination" promises to coordinate closely.
_ACTIONS = {
    "coordination": "coordinate", "consultation": "consult", "cooperation": "cooperate", "collaboration": "collaborate",
    "engagement": "engage", "investment": "invest", "action": "act", "communication": "communicate",
}  # fmt: skip
_MANNER = {
    "close": "closely", "joint": "jointly", "regular": "regularly", "active": "actively", "frequent": "frequently",
    "constructive": "constructively", "intensive": "intensively", "closer": "more closely", "further": "further",
}  # fmt: skip
_NOUN_ACTION = re.compile(
    rf"(?P<how>(?:continued|{'|'.join(_MANNER)})\s)(?P<what>{'|'.join(_ACTIONS)})s?\b(?!\s+(?:agreement|mechanism|framework|plan|and))"
)
_SHARED_PROMISE = Guarded(
    r"\b(?:our|joint|shared|common|mutual|collective) (?:commitment|determination|resolve|pledge) to (?P<verb>(?!the |a |an )[a-z]+)\b(?! (?:and|of|in)\b)"
)
_PLAN = Guarded(r"\b(?:intentions?|intent|plans?|decision|readiness)\s+to\b")
_MONEY = re.compile(
    r"(?:an additional |additional |up to |over |more than |approximately |nearly |some |at least |another )?(?:[A-Z]{2,3}\s?)?[$€£¥]|\d[\d.,]*\s+(?:million|billion|thousand)"
)
_NOT_DOING = frozenset(["like", "be", "have", "need", "require", "include"])
_NO_PROMISE = frozenset(["assert", "discuss", "urge", "provide", "condemn", "concern"])
_OWN_SUBJECT = re.compile(
    r"(?:together,? )?(?:they|we|both (?:sides|countries|parties|leaders|ministers)|the two (?:sides|countries|leaders|parties|ministers)|the (?:sides|leaders|parties|ministers)|(?:they and )?(?:their|the|our) (?:teams|governments|officials|ministers|experts|delegations|ministries|envoys|advisers|advisors|militaries)|"
    r"(?:\w+day )?(?:his|her|its|their|our) (?:country|government|countries|administration)|he|she)(?: both| also)?"
)
_SECOND = re.compile(r"(?P<link>\s+and\s+)(?P<verb>[a-z]+ing)\b")
_NEVER = re.compile(r"\b(?:never|not)\b")


def read_commitments(acts: tuple[ActFound, ...], base: str | None) -> tuple[Commitment, ...]:
    """The promises of all acts, in their order."""
    found: list[Commitment] = []
    for item in acts:
        for start, end, action in _actions(item):
            if len(action.split()) < 2:
                continue
            span = item.act.evidence[0]
            text_start = max(span.start, start)
            evidence = _span(item, text_start, end)
            found.append(
                Commitment(
                    item.act.id,
                    _by(item),
                    action,
                    find_due(action, base),
                    find_recurrence(action),
                    (evidence,),
                )
            )
    return tuple(found)


def _by(item: ActFound) -> tuple[str, ...]:
    return tuple(dict.fromkeys(actor.party for actor in item.act.actors))


def _span(item: ActFound, start: int, end: int) -> Span:
    sentence = item.sentence
    inner = Span.of(sentence.text, start - sentence.start, end - sentence.start)
    return Span(inner.start + sentence.start, inner.end + sentence.start, inner.quote)


def _actions(item: ActFound) -> Iterator[tuple[int, int, str]]:
    act = item.act
    content, start = act.content, item.content_start
    if act.negated:
        if act.verb == "will" and item.promise and content:
            yield start, start + len(content), f"not {_WHICH.sub('', content)}"
        return
    if act.force == "inform" and act.quoted and (own := _OF_SPEAKER.search(content)):
        yield from _verbs(item, start + own.start("verb"), start + len(content))
        return
    if (
        item.promise
        and act.force in ("commit", "agree", "affirm", "expect", "welcome")
        and _begins_with_action(item)
    ):
        yield from _verbs(item, start, start + len(content))
        return
    if item.promise and act.force == "commit" and act.verb in ("commit", "pledge") and _MONEY.match(content):
        yield start, start + len(content), f"{act.verb} {_WHICH.sub('', content)}"
        return
    if item.promise and act.force in ("commit", "agree") and (noun := _NOUN_ACTION.match(content)):
        how, what = noun.group("how"), _ACTIONS[noun.group("what").rstrip("s")]
        way = "continue to " if how == "continued " else ""
        manner = f" {_MANNER[how.strip()]}" if how and how.strip() in _MANNER else ""
        yield start, start + len(content), _WHICH.sub("", f"{way}{what}{manner}{content[noun.end() :]}")
        return
    if (
        act.force == "expect"
        and act.verb == "expect"
        and item.clause is not None
        and _begins_with_action(item)
    ):
        yield from _verbs(item, start, start + len(content))
        return
    if act.force == "assert" and (shared := _SHARED_PROMISE.search(content)):
        yield from _verbs(item, start + shared.start("verb"), start + len(content))
        return
    if act.verb is not None and "hope" in act.verb:
        return  # that the others, too, will act is hoped
    if act.force in _NO_PROMISE or (
        act.force == "announce" and not _PLAN.search(content[:60]) and not _self_promise(act)
    ):
        return
    if act.force == "welcome" and not re.search(r"\b(?:their|our)\b", content):
        return  # another's agreement is welcomed
    promised = _NOUN_TO_DO.search(content) or _NOUN_TO_DOING.search(content)
    if promised and not re.search(r"\b(?:of|by) (?:all|both|other)\b", content[: promised.start()]):
        verb = promised.group("verb")
        at = (
            promised.start("verb")
            if "continue to" not in promised.group()
            else promised.start() + promised.group().find("continue")
        )
        if verb.endswith("ing") or _is_base(verb, content[promised.start("verb") :]):
            yield from _verbs(item, start + at, start + len(content))
            return
    if _self_promise(act):
        will = _WILL.search(content)
        if (
            will
            and will.group("verb") not in _NOT_DOING
            and (not will.group("now") or will.group("verb") in _GIVING)
        ):
            yield from _verbs(item, start + will.start("verb"), start + len(content))


def _self_promise(act: Act) -> bool:
    """ "that they will continue to ...", "that the United States will ...": the actors speak of themselves."""
    match = re.match(rf"(?P<subject>.{{0,120}}?){_PROMISED}", act.content)
    if not match or not act.verb:
        return False
    whole = match.group("subject").split(",")[0].strip()
    subject = whole.lower()
    if _OWN_SUBJECT.fullmatch(subject):
        return True
    from entente.reading.parties import codes, find_parties

    mentions = find_parties(whole)
    named = codes(mentions)
    if mentions and act.content[mentions[-1].end : mentions[-1].end + 1] in ("’", "'"):
        return False  # "Freedonia's visit will ...": not Freedonia itself
    return bool(named) and set(named) <= {a.party for a in act.actors} and len(subject.split()) <= 9


def _begins_with_action(item: ActFound) -> bool:
    words = item.act.content.split()
    if not words:
        return False
    first = words[0].lower().strip(",")
    if item.clause is not None and item.clause.predicate.future:
        return True
    if item.clause is None:
        return _is_base(first, item.act.content) or first.endswith("ing")
    tree = item.tree
    assert tree is not None
    if item.clause.predicate.entry and item.clause.predicate.entry.keep_object:
        return " to " in item.act.content
    k = item.clause.content[0]
    while k < len(tree) and tree.tag[k] in ("RB", "TO", "IN", ","):
        k += 1
    return k < len(tree) and tree.tag[k] in ("VB", "VBG") and tree.start[k] < item.content_start + 30


def _is_base(word: str, rest: str) -> bool:
    return bool(re.match(r"[a-z]+$", word)) and not re.match(
        r"(?:the|a|an|our|their|his|its|all|peace|security|this|that|these|each|every|one|any|both|human|free)\b",
        word,
    )


def _verbs(item: ActFound, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """One action per verb coordinated under the promise, each starting with its base form."""
    tree = item.tree
    if tree is None:
        return
    inside = [i for i in range(len(tree)) if start <= tree.start[i] < end]
    if not inside:
        return
    head = next((i for i in inside[:6] if _may_head(tree, i)), None)
    if head is None:
        if item.clause is not None or tree.tag[inside[0]] not in ("NN", "NNP"):
            return  # "committed to quadrilateral cooperation": no action is promised
        head = inside[0]  # a list item's verb, taken for a name
    if item.clause is not None and item.clause.predicate.entry and item.clause.predicate.entry.keep_object:
        to = next(
            (i for i in inside if tree.lower[i] == "to" and i + 1 < len(tree) and tree.tag[i + 1] == "VB"),
            None,
        )
        if to is not None:
            head = to + 1
    heads = sorted({
        head, *_coordinated(tree, head, set(inside)), *_under_light_verb(tree, head, set(inside)),
        *(_gerunds_listed(tree, head, inside) if item.clause is None else ()), *_infinitives_listed(tree, head, inside),
    })  # fmt: skip
    heads = _with_objects(tree, [h for h in heads if not _of_an_aim(tree, head, h)])
    starts = [_verb_start(tree, h, inside[0]) for h in heads]
    for n, h in enumerate(heads):
        last = (starts[n + 1] if n + 1 < len(heads) else inside[-1] + 1) - 1
        while last > h and tree.lower[last] in (
            "and",
            ",",
            "to",
            ";",
            "or",
            "by",
            "on",
            "will",
            "also",
            "as",
            "well",
        ):
            last -= 1
        begin = tree.start[starts[n]]
        finish = min(tree.end[last], end)
        yield begin, finish, _base_form(tree, h, starts[n], last, item, finish)


def _of_an_aim(tree: Tree, head: int, verb: int) -> bool:
    """ "continue coordination to prevent A, preserve B and work for C": what follows an aim's infinitive belongs to it."""
    if verb <= head or tree.tag[verb] != "VB":
        return False
    listed = [
        k
        for k in range(head + 2, len(tree) - 1)
        if tree.lower[k] == "to" and tree.tag[k + 1] == "VB" and tree.lower[k - 1] in (",", "and", "or", ";")
    ]
    if len(listed) == 1 and tree.lower[listed[0] - 1] == "," and verb > listed[0]:
        return True  # "continue coordination, to prevent A, preserve B and work for C"
    if tree.lower[verb - 1] == "to":
        return False
    return any(
        tree.lower[k] == "to" and tree.tag[k + 1] == "VB" and tree.lower[k - 1] not in ("and", ",", "or")
        and not (tree.lemma[k - 1] in _LIGHT and k < head + 3)
        for k in range(head + 2, verb - 1)
    )  # fmt: skip


def _with_objects(tree: Tree, heads: list[int]) -> list[int]:
    """Without the verbs that share the object of the one before: "promote and defend democracy" is one promise."""
    kept: list[int] = []
    previous = None
    for head in heads:
        between = range(previous + 1, head) if previous is not None else range(0)
        if previous is None or any(tree.lower[i] not in _JOINING for i in between) or not len(between):
            kept.append(head)
        previous = head
    return kept


_JOINING = frozenset(["and", ",", "or", "further", "to"])
_LIGHT = frozenset(
    "work continue seek help strive aim endeavour endeavor begin cooperate collaborate partner".split()
)


def _under_light_verb(tree: Tree, head: int, inside: set[int]) -> list[int]:
    """ "work to harmonize standards and develop corridors": what is coordinated below a verb that only introduces."""
    if tree.lemma[head] not in _LIGHT:
        return []
    below = next(
        (
            k
            for k in tree.kids(head, "xcomp", "advcl")
            if k in inside and tree.tag[k] == "VB" and k < head + 6
        ),
        None,
    )
    return (
        [] if below is None else [k for k in tree.kids(below, "conj") if k in inside and tree.tag[k] == "VB"]
    )


def _infinitives_listed(tree: Tree, head: int, inside: list[int]) -> list[int]:
    """ "to launch a fund and to open ...", "support ... as well as provide": joined by words, whatever the tree says."""
    found: list[int] = []
    for k in inside:
        if k <= head + 1 or tree.tag[k] not in ("VB", "VBP"):
            continue
        if tree.lower[k - 1] == "to" and tree.lower[k - 2] not in ("and", ","):
            return found  # an aim of its own: what follows may belong to it
        if (tree.lower[k - 1] == "to" and k - 2 > head) or tree.lower[k - 3 : k] == ["as", "well", "as"]:
            found.append(k)
    return found


def _gerunds_listed(tree: Tree, head: int, inside: list[int]) -> list[int]:
    """ "cooperating in ..., promoting ... and preventing ...": gerunds set beside the first by commas and "and"."""
    if tree.tag[head] != "VBG" or head != inside[0]:
        return []
    return [
        k
        for k in inside[1:]
        if tree.tag[k] == "VBG"
        and tree.lower[k - 1] in (",", "and", "or")
        and tree.dep[k] not in ("amod", "compound")
    ]


def _may_head(tree: Tree, i: int) -> bool:
    return tree.tag[i] in ("VB", "VBG", "VBP", "VBN") and tree.lower[i] not in (
        "including",
        "regarding",
        "concerning",
    )


def _coordinated(tree: Tree, head: int, inside: set[int]) -> list[int]:
    found = []
    todo = list(tree.kids(head, "conj"))
    while todo:
        k = todo.pop(0)
        if (
            k in inside
            and tree.tag[k] in ("VB", "VBG")
            and tree.lower[k - 1] != "-"  # "fast-track"
            and (tree.tag[k] == tree.tag[head] or tree.tag[head] in ("VBP", "NN"))
        ):
            found.append(k)
            todo.extend(tree.kids(k, "conj"))
    return sorted(found)


def _verb_start(tree: Tree, i: int, first: int) -> int:
    left = [c for c in tree.kids(i, "advmod") if c < i and c >= first]
    return min([i, *left]) if left and min(left) == i - 1 else i


def _base_form(tree: Tree, head: int, begin: int, last: int, item: ActFound, finish: int) -> str:
    text = item.sentence.text
    offset = item.sentence.start
    before = text[tree.start[begin] - offset : tree.start[head] - offset]
    after = text[tree.end[head] - offset : finish - offset]
    word = (
        lemma(tree.words[head], tree.tag[head])
        if tree.tag[head] in ("VBG", "VBP", "VBZ")
        else tree.words[head]
    )
    second = _SECOND.match(after) if tree.tag[head] == "VBG" else None  # "promoting and defending"
    if second:
        after = f"{second.group('link')}{lemma(second.group('verb'), 'VBG')}{after[second.end() :]}"
    return _WHICH.sub("", f"{before}{word}{after}".strip())
