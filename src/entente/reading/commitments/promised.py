"""Which part of an act promises something. One rule a way of promising; the first that knows the act decides."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import chain

from entente.lexicon.actor_words import actor_words
from entente.model import Act
from entente.reading.cast.cast import Cast
from entente.reading.clauses.found import ActFound
from entente.reading.commitments.nominal import doing_of, noun_of_action, quality
from entente.reading.commitments.owners import named_before_promise, owner_before
from entente.reading.commitments.patterns import (
    ADVERBIAL,
    AND_TO,
    BASE_FORM,
    BESIDE,
    BY_WHOM,
    DONE_TO,
    HELD,
    INVITATION,
    MEETING,
    MONEY,
    NOT_TO,
    NOUN_TO_DO,
    NOUN_TO_DOING,
    OF_ALL,
    OF_SPEAKER,
    OWN_COMMITMENT,
    OWN_SUBJECT,
    PLAN,
    PROMISING_TO,
    RELATIVE,
    SHARED_PROMISE,
    SUBJECT_OF_PROMISE,
    THEIRS,
    WE_WILL,
    WHEN_FIRST,
    WHICH,
    WILL,
    WORDS,
)
from entente.reading.commitments.verbs import Action, actions_under, befalls, keeps_object, with_antecedent
from entente.reading.mentions.parties import codes, find_parties
from entente.reading.parser.lemmas import lemma
from entente.reading.patterns.ready import compiled

_JOINING = compiled(r"[\s,]*\b(?:and|but)?[\s,]*$")  # between two promises
Rule = Callable[[ActFound], Iterator[Action] | None]


def promised(item: ActFound, cast: Cast) -> Iterator[Action]:
    """The actions that an act promises, in the order of the text."""
    if item.act.force == "welcome" and _of_another(item, cast):
        yield from _inside_noun(item) or ()
        return
    for rule in _RULES:
        found = rule(item)
        if found is not None:
            yield from found
            return
    yield from _of_themselves(item, cast) or ()


def _whole(item: ActFound) -> tuple[int, int]:
    return item.content_start, item.content_start + len(item.act.content)


def _nothing() -> Iterator[Action]:
    return iter(())


def _negated(item: ActFound) -> Iterator[Action] | None:
    """ "will not recognize the annexation": what one promises not to do; other negated acts promise nothing."""
    act = item.act
    if not act.negated:
        return None
    if act.verb != "will" or not item.promise or not act.content:
        return _nothing()
    return iter([(*_whole(item), f"not {WHICH.sub('', act.content)}")])


def _in_direct_speech(item: ActFound) -> Iterator[Action] | None:
    """ "Roe said, "We will send ..."."""
    act = item.act
    own = OF_SPEAKER.search(act.content) if act.force == "inform" and act.quoted else None
    if own is None:
        return None
    start, end = _whole(item)
    return actions_under(item, start + own.start("verb"), end)


def _held(item: ActFound) -> Iterator[Action] | None:
    """ "agreed that the next round will be held in Rome", "The next round will take place ...": to hold it."""
    act = item.act
    found = HELD.search(act.content) if act.force in WORDS.promising else None
    if found is None:
        return None
    subject = found.group("subject")
    if act.verb != "will" and not MEETING.search(subject) and " next " not in f" {subject} ":
        return None
    article = subject[0].lower() + subject[1:]
    rest = BY_WHOM.sub("", found.group("rest"), count=1)
    action = f"{WORDS.held[' '.join(found.group('held').split())]} {article}{rest}"
    if found.group("held") == "meet":
        action = f"meet{found.group('rest')}"  # "that the working group will meet soon"
    return iter([(*_whole(item), WHICH.sub("", action))])


def _done_to_it(item: ActFound) -> Iterator[Action] | None:
    """ "agreed that visas will be abolished": to abolish them."""
    act = item.act
    found = DONE_TO.search(act.content) if item.promise and act.force == "agree" else None
    if found is None or BY_WHOM.search(found.group("rest")):
        return None
    what, done = found.group("what"), lemma(found.group("done"), "VBN")
    what = what[0].lower() + what[1:] if what.split()[0] in _DETERMINERS else what
    done += found.group("particle") or ""
    return iter([(*_whole(item), WHICH.sub("", f"{done} {what}{found.group('rest')}"))])


_DETERMINERS = frozenset({"The", "A", "An", "Their", "Its", "Our", "All", "Both"})


def _infinitive(item: ActFound) -> Iterator[Action] | None:
    """ "agreed to hold ...", "will hold ...", "committed to holding ...": the content is the action."""
    if not (item.promise and item.act.force in WORDS.promising and _begins_with_action(item)):
        return None
    if befalls(item):
        return _nothing()
    start, end = _whole(item)
    under = (PROMISING_TO if item.act.verb == "will" else WHEN_FIRST).match(item.act.content)
    return with_antecedent(item, actions_under(item, start + (under.end() if under else 0), end))


def _refraining(item: ActFound) -> Iterator[Action] | None:
    """ "undertook not to deploy missiles": to refrain from it is what is promised."""
    act = item.act
    refrains = NOT_TO.match(act.content) if item.promise and act.force in ("commit", "agree") else None
    if refrains is None:
        return None
    start, end = _whole(item)
    also = AND_TO.search(act.content, refrains.end())  # "not to deploy A | and to withdraw B"
    words = act.content[refrains.end() : also.start() if also else None]
    left = (start, start + also.start() if also else end, f"not {WHICH.sub('', words)}")
    return chain([left], actions_under(item, start + also.end(), end) if also else ())


def _accepted_invitation(item: ActFound) -> Iterator[Action] | None:
    """ "accepted an invitation to visit Fredonia"."""
    act = item.act
    invited = INVITATION.match(act.content) if act.verb == "accept" else None
    if invited is None:
        return None
    start, end = _whole(item)
    return actions_under(item, start + invited.start("verb"), end)


def _verb_itself(item: ActFound) -> Iterator[Action] | None:
    """ "pledged $5 million", "redouble our efforts": the verb itself is what is promised."""
    act = item.act
    doing = (act.verb or "").split(" ")[0]
    if item.promise and doing in WORDS.doing_itself:
        return iter([(*_whole(item), f"{doing} {WHICH.sub('', act.content)}")])
    if item.promise and act.force == "commit" and act.verb in WORDS.pledging and MONEY.match(act.content):
        return iter([(*_whole(item), f"{act.verb} {WHICH.sub('', act.content)}")])
    return None


def _expected_of_oneself(item: ActFound) -> Iterator[Action] | None:
    """ "expects to sign ..."."""
    act = item.act
    if act.force == act.verb == "expect" and item.clause is not None and _begins_with_action(item):
        return actions_under(item, *_whole(item))
    return None


def _shared(item: ActFound) -> Iterator[Action] | None:
    """ "Our joint commitment to defend ... is firm"."""
    shared = SHARED_PROMISE.search(item.act.content) if item.act.force == "assert" else None
    if shared is None:
        return None
    start, end = _whole(item)
    first = start + shared.start("verb")
    return actions_under(item, first, min(end, _main_subject(item, first) or end))


def _main_subject(item: ActFound, first: int) -> int | None:
    """Where the subject of the sentence begins, behind a promise that leads it ("Guided by our resolve to A, | we ...")."""
    tree = item.tree
    subject = next((k for r in tree.roots if (k := tree.kid(r, "nsubj")) is not None), None) if tree else None
    begin = tree.start[tree.left(subject)] if tree and subject is not None else 0
    return begin if begin > first else None


def _no_promise(item: ActFound) -> Iterator[Action] | None:
    """Acts whose content promises nothing of the actors: hopes, other people's deeds, announcements of what is done."""
    act = item.act
    if act.verb is not None and "hope" in act.verb:
        return _nothing()
    if act.force in WORDS.never_promising:
        ours = act.force == "discuss" and OWN_COMMITMENT.search(act.content)
        return None if ours else _nothing()  # "discussed their commitment to keep ...": it is theirs
    if act.force == "announce" and not PLAN.search(act.content[:60]) and not _self_promise(act):
        return _nothing()
    if act.force == "welcome" and not THEIRS.search(act.content):
        return _nothing()  # another's agreement is welcomed
    return None


def _of_another(item: ActFound, cast: Cast) -> bool:
    """ "welcomed the commitment by the authorities to end ...": another's promise, recorded as theirs."""
    noun = NOUN_TO_DO.search(item.act.content)
    if noun is None or noun.group().split()[0].rstrip("s") in WORDS.done:
        return False  # "welcomed Fredonia's agreement to return": what it has agreed with others
    return owner_before(item, item.content_start + noun.start("verb"), cast) is not None


def _inside_noun(item: ActFound) -> Iterator[Action] | None:
    """ "reaffirmed their commitment to defend ...", "their determination to continue to ..."."""
    start, end = _whole(item)
    content = item.act.content
    nouns = [m for m in NOUN_TO_DO.finditer(content) if _is_base(m.group("verb")) and not quality(item, m)]
    if not nouns:
        doing = NOUN_TO_DOING.search(content)
        nouns = [doing] if doing else []
    will = WILL.search(content) if nouns and _self_promise(item.act) else None
    if will is not None and not will.group("now") and will.start() < nouns[0].start():
        return None  # "that it will send aid, with plans to send more": what it will do leads
    if not nouns or OF_ALL.search(content[: nouns[0].start()]):
        return None
    return _each_noun(item, nouns, start, end)


def _each_noun(item: ActFound, nouns: list[re.Match[str]], start: int, end: int) -> Iterator[Action]:
    """ "their commitment to keep A; and their resolve to end B": up to where the next such noun is set beside it."""
    content = item.act.content
    until = end
    spans: list[tuple[int, int]] = []
    for noun in reversed(nouns):
        beside = BESIDE.search(content[: noun.start()])
        if noun is not nouns[0] and beside is None:
            continue  # of an aim of the one before
        again = noun.group().find("continue to")
        at = noun.start("verb") if again < 0 else noun.start() + again
        spans.append((start + at, until))
        until = start + beside.start() if beside else until
    for span in reversed(spans):
        yield from actions_under(item, *span)


def _of_themselves(item: ActFound, cast: Cast) -> Iterator[Action] | None:
    """ "confirmed that they will send ...", "said that Freedonia is sending ..."."""
    own = _self_promise(item.act) or named_before_promise(item, cast)
    will = _first_will(item.act.content) if own else None
    if will is None and (ours := WE_WILL.search(item.act.content)):
        start, end = _whole(item)
        return actions_under(item, start + ours.start("verb"), end)
    if will is None or will.group("verb") in WORDS.not_doing:
        return None
    start, end = _whole(item)
    content = item.act.content
    more = [
        m
        for m in WILL.finditer(content, will.end())
        if content[: m.start()].endswith(("and ", ", ", "but ")) and not m.group("now")
    ]
    begins = [start + m.start("verb") for m in (will, *more)]
    ends = [*(start + len(_JOINING.sub("", content[: m.start()])) for m in more), end]
    return (action for a, b in zip(begins, ends, strict=True) for action in actions_under(item, a, b))


def _first_will(content: str) -> re.Match[str] | None:
    """The first words that promise: "is handling A well and | will keep B"."""
    for found in WILL.finditer(content):
        if not found.group("now") or found.group("verb") in WORDS.giving:
            return found
        if " and will " not in content[found.end() :]:
            return None
    return None


_RULES: tuple[Rule, ...] = (
    _negated,
    _in_direct_speech,
    _held,
    _done_to_it,
    _refraining,
    doing_of,
    _infinitive,
    _verb_itself,
    noun_of_action,
    _accepted_invitation,
    _expected_of_oneself,
    _shared,
    _no_promise,
    _inside_noun,
)


def _self_promise(act: Act) -> bool:
    """ "that they will continue to ...", "that the United States will ...": the actors speak of themselves."""
    match = SUBJECT_OF_PROMISE.match(act.content)
    if not match or not act.verb or RELATIVE.search(match.group("subject")):
        return False  # "the forum that Freedonia | will host": told of the forum
    whole = ADVERBIAL.sub("", match.group("subject")).split(",")[0].strip()
    subject = whole.lower()
    if OWN_SUBJECT.fullmatch(subject):
        return True
    if subject == "it" and act.force in ("inform", "affirm", "emphasize", "announce"):
        return len(act.actors) == 1 and act.actors[0].person is None  # "Freedonia said it would"
    if act.force == "agree" and subject.split()[-1:] and subject.split()[-1] in actor_words().bodies:
        return True  # "agreed that the working group will meet": a body of their own
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
        return _is_base(first) or first.endswith("ing")
    tree = item.tree
    assert tree is not None
    if keeps_object(item):
        return " to " in item.act.content or " with " in item.act.content
    k = next((k for k in range(len(tree)) if tree.start[k] >= item.content_start), item.clause.content[0])
    first_when = WHEN_FIRST.match(item.act.content)
    upto = item.content_start + (first_when.end() if first_when else 0)
    while k < len(tree) and (tree.start[k] < upto or tree.tag[k] in ("RB", "TO", "IN", ",", "``", "''")):
        k += 1
    return (
        k < len(tree) and tree.tag[k] in ("VB", "VBG") and tree.start[k] < max(upto, item.content_start) + 30
    )


def _is_base(word: str) -> bool:
    """Whether the word may be a verb's base form rather than a determiner or an adjective."""
    past = word.endswith("ed") and word not in WORDS.base_in_ed
    return bool(BASE_FORM.match(word)) and word not in WORDS.no_verbs and not past
