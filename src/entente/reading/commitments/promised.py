"""Which part of an act promises something. One rule a way of promising; the first that knows the act decides."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain

from entente.reading.cast.cast import Cast
from entente.reading.clauses.found import ActFound
from entente.reading.commitments.actions import Action, actions_under
from entente.reading.commitments.antecedent import with_antecedent
from entente.reading.commitments.beginning import begins_with_action, nothing, whole
from entente.reading.commitments.nominal import doing_of, furthered, noun_of_action
from entente.reading.commitments.of_themselves import of_themselves
from entente.reading.commitments.patterns import (
    AND_TO,
    BY_WHOM,
    DONE_TO,
    HELD,
    INVITATION,
    MEETING,
    MONEY,
    NOT_HELD,
    NOT_TO,
    OF_SPEAKER,
    OFFER,
    OLD_PLAN,
    PROMISING_TO,
    STATE,
    WHEN_FIRST,
    WHICH,
    WORDS,
)
from entente.reading.commitments.under_nouns import decided, inside_noun, no_promise, of_another, shared
from entente.reading.parser.lemmas import lemma

Rule = Callable[[ActFound], Iterator[Action] | None]


def promised(item: ActFound, cast: Cast) -> Iterator[Action]:
    """The actions that an act promises, in the order of the text."""
    if item.act.force == "welcome" and of_another(item, cast):
        yield from inside_noun(item) or ()
        return
    for rule in _RULES:
        found = rule(item)
        if found is not None:
            yield from found
            return
    found = no_promise(item, cast)
    found = inside_noun(item) if found is None else found
    found = of_themselves(item, cast) if found is None else found
    yield from found or ()


def _negated(item: ActFound) -> Iterator[Action] | None:
    """ "will not recognize the annexation": what one promises not to do; other negated acts promise nothing."""
    act = item.act
    if not act.negated:
        return None
    if act.verb != "will" or not item.promise or not act.content or NOT_HELD.search(act.content):
        return nothing()
    return iter([(*whole(item), f"not {WHICH.sub('', act.content)}")])


def _aspiring(item: ActFound) -> Iterator[Action] | None:
    """ "seeks to widen trade", "stands ready to help": an aim or a readiness, no promise."""
    words = set((item.act.verb or "").split())
    return nothing() if item.act.force == "commit" and words & WORDS.aspiring else None


def _hoped(item: ActFound) -> Iterator[Action] | None:
    """ "hope that the next round will be held soon": nobody undertakes to hold it."""
    words = set((item.act.verb or "").split())
    return nothing() if item.act.force == "expect" and words & WORDS.trusting else None


def _offered(item: ActFound) -> Iterator[Action] | None:
    """ "offered to host the next round"."""
    act = item.act
    hosts = act.content.split(" ", 1)[0] in WORDS.hosting
    return actions_under(item, *whole(item)) if act.verb == "offer" and hosts else None


def _in_direct_speech(item: ActFound) -> Iterator[Action] | None:
    """ "Roe said, "We will send ..."."""
    act = item.act
    own = OF_SPEAKER.search(act.content) if act.force == "inform" and act.quoted else None
    if own is None:
        return None
    start, end = whole(item)
    return actions_under(item, start + own.start("verb"), end)


def _held(item: ActFound) -> Iterator[Action] | None:
    """ "agreed that the next round will be held in Rome", "The next round will take place ...": to hold it."""
    act = item.act
    found = HELD.search(act.content) if act.force in WORDS.promising else None
    if found is None:
        return None
    subject = OLD_PLAN.sub("", found.group("subject"))
    named = subject.isupper() or MEETING.search(subject) or " next " in f" {subject} "
    if act.verb != "will" and not named:
        return None
    article = subject if subject.isupper() else subject[0].lower() + subject[1:]
    rest = BY_WHOM.sub("", found.group("rest"), count=1)
    action = f"{WORDS.held[' '.join(found.group('held').split())]} {article}{rest}"
    if found.group("held") == "meet":
        action = f"meet{found.group('rest')}"  # "that the working group will meet soon"
    return iter([(*whole(item), WHICH.sub("", action))])


def _done_to_it(item: ActFound) -> Iterator[Action] | None:
    """ "agreed that visas will be abolished": to abolish them."""
    act = item.act
    settled = (item.promise and act.force == "agree") or act.verb in WORDS.settling
    found = DONE_TO.search(act.content) if settled else None
    if found is None or BY_WHOM.search(found.group("rest")):
        return None
    what, done = found.group("what"), lemma(found.group("done"), "VBN")
    what = what[0].lower() + what[1:] if what.split()[0] in _DETERMINERS else what
    done += found.group("particle") or ""
    return iter([(*whole(item), WHICH.sub("", f"{done} {what}{found.group('rest')}"))])


_DETERMINERS = frozenset({"The", "A", "An", "Their", "Its", "Our", "All", "Both"})


def _infinitive(item: ActFound) -> Iterator[Action] | None:
    """ "agreed to hold ...", "will hold ...", "committed to holding ...": the content is the action."""
    if not (item.promise and item.act.force in WORDS.promising and begins_with_action(item)):
        return None
    if _befalls(item) or STATE.match(item.act.content):
        return nothing()
    start, end = whole(item)
    under = (PROMISING_TO if item.act.verb == "will" else WHEN_FIRST).match(item.act.content)
    return with_antecedent(item, actions_under(item, start + (under.end() if under else 0), end))


def _befalls(item: ActFound) -> bool:
    """ "Freedonia will be paired with a port": what others do to it is no promise of its own."""
    tree, clause = item.tree, item.clause
    if tree is None or clause is None or item.act.verb != "will":
        return False
    at = clause.predicate.at
    subject = tree.kid(at, "nsubj:pass")
    return tree.tag[at] == "VBN" and subject is not None and tree.tag[subject] in ("NNP", "PRP")


def _refraining(item: ActFound) -> Iterator[Action] | None:
    """ "undertook not to deploy missiles": to refrain from it is what is promised."""
    act = item.act
    refrains = NOT_TO.match(act.content) if item.promise and act.force in ("commit", "agree") else None
    if refrains is None:
        return None
    start, end = whole(item)
    also = AND_TO.search(act.content, refrains.end())  # "not to deploy A | and to withdraw B"
    words = act.content[refrains.end() : also.start() if also else None]
    left = (start, start + also.start() if also else end, f"not {WHICH.sub('', words)}")
    return chain([left], actions_under(item, start + also.end(), end) if also else ())


def _besides(item: ActFound) -> Iterator[Action] | None:
    """ "agreed on the need for calm | and to open a hotline", "committed to the Charter | and to upholding it"."""
    also = AND_TO.search(item.act.content) if item.promise and item.act.force in ("commit", "agree") else None
    tree = item.tree
    if also is None or tree is None:
        return None
    start, end = whole(item)
    before = [k for k in range(len(tree) - 1) if start <= tree.start[k] < start + also.start()]
    if any(tree.tag[k + 1] in ("VB", "VBG") and tree.lower[k] == "to" for k in before):
        return None  # "agreed on the need to end A | and to resume B": what is needed; "commitment to ending A | and to resuming B"
    return actions_under(item, start + also.end(), end)


def _accepted_invitation(item: ActFound) -> Iterator[Action] | None:
    """ "accepted an invitation to visit Fredonia"."""
    act = item.act
    invited = INVITATION.match(act.content) if act.verb == "accept" else None
    if invited is None:
        return None
    start, end = whole(item)
    return actions_under(item, start + invited.start("verb"), end)


def _accepted_offer(item: ActFound) -> Iterator[Action] | None:
    """ "accepted Kenya's offer to host the next round"."""
    taken = OFFER.search(item.act.content) if item.act.verb == "accept" else None
    if taken is None:
        return None
    start, end = whole(item)
    return actions_under(item, start + taken.start("verb"), end)


def _verb_itself(item: ActFound) -> Iterator[Action] | None:
    """ "pledged $5 million", "redouble our efforts": the verb itself is what is promised."""
    act = item.act
    doing = (act.verb or "").split(" ")[0]
    if item.promise and doing in WORDS.doing_itself:
        return iter([(*whole(item), f"{doing} {WHICH.sub('', act.content)}")])
    if item.promise and act.force == "commit" and act.verb in WORDS.pledging and MONEY.match(act.content):
        if act.verb == "commit" and _has_done(item):
            return nothing()
        return iter([(*whole(item), f"{act.verb} {WHICH.sub('', act.content)}")])
    return None


def _has_done(item: ActFound) -> bool:
    """ "has committed more than $5 million": what has been set aside so far."""
    tree, clause = item.tree, item.clause
    if tree is None or clause is None:
        return False
    return any(tree.lower[k] in ("has", "have") for k in tree.kids(clause.predicate.at, "aux"))


def _expected_of_oneself(item: ActFound) -> Iterator[Action] | None:
    """ "expects to sign ..."."""
    act = item.act
    if act.force == act.verb == "expect" and item.clause is not None and begins_with_action(item):
        return actions_under(item, *whole(item))
    return None


_RULES: tuple[Rule, ...] = (
    _negated,
    _aspiring,
    _hoped,
    _in_direct_speech,
    _held,
    _done_to_it,
    _refraining,
    doing_of,
    furthered,
    _infinitive,
    _verb_itself,
    _besides,
    noun_of_action,
    _accepted_invitation,
    _accepted_offer,
    _expected_of_oneself,
    _offered,
    decided,
    shared,
)
