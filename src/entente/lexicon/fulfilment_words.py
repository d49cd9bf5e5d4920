"""The words by which promises and deeds are taken apart, beside the rules: lists of `fulfilment.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from entente.lexicon.files import load_file
from entente.lexicon.fulfilment import fulfilment_rules
from entente.lexicon.patterns import any_of
from entente.lexicon.stems import FILE, stem


@cache
def marker_verb(words: str) -> str:
    """The verb that words of a deed are of, as a stem: "lifting of" and "lifted" are lift."""
    first = words.partition(" ")[0]
    irregular: dict[str, str] = load_file(FILE)["irregular"]
    return stem(irregular.get(first, first)) or first


@cache
def not_yet() -> re.Pattern[str]:
    """What makes a deed a plan, a wish or a denial where it stands right before it, an adverb between."""
    return _any_of(load_file(FILE)["not_yet"], r"(?<![\w-])(?:{})\s(?:[a-z]+ly\s|also\s)?$")


@cache
def denied() -> re.Pattern[str]:
    """What says that nothing was given up, where it stands right before."""
    return _any_of(load_file(FILE)["denied"], r"(?<![\w-])(?:{})\s(?:be\s)?$")


@cache
def no_deed() -> re.Pattern[str]:
    """What takes from a noun ("launch of") that it tells of a deed, somewhere before it in the clause."""
    return _any_of(load_file(FILE)["no_deed"], r"(?<![\w-])(?:{})\b[^,;.]{{0,60}}$")


@cache
def next_one() -> re.Pattern[str]:
    """What tells, right behind "hosting", that the meeting is still to come."""
    return re.compile(r"\s(?:(?:the|an?|its|their|our|his|her)\s)?(?:next|upcoming|forthcoming|future)\b")


@cache
def thing_received(verb: str) -> re.Pattern[str]:
    """What is welcomed or received and is nobody: "welcomed | the recent agreement", "received | an update"."""
    if verb not in load_file(FILE)["receivings"]:
        return re.compile(r"(?!)")
    return _any_of(load_file(FILE)["received_things"], r"\s(?:[\w.’'-]+\s){{0,4}}?(?:{})s?\b")


@cache
def _lead() -> re.Pattern[str]:
    return _any_of(load_file(FILE)["lead"], r"^(?:(?:{})\s(?:to\s|(?=[a-z]+ing\b)))+")


@cache
def _adverbs() -> re.Pattern[str]:
    return _any_of(load_file(FILE)["adverbs"], r"^(?:(?:{})\s(?=[a-z]))+")


def verb_and_rest(action: str) -> tuple[str, str]:
    """The verb that tells what is promised, with its particle, and what follows: "continue to set up aid" is set up, aid."""
    stripped = action
    for pattern in (_adverbs(), _joint_work(), _lead(), _adverbs()):
        stripped = pattern.sub("", stripped, count=1)
    verb, _, rest = (stripped if " " in stripped else action).partition(" ")
    verb = verb.lower().strip(",")
    particle = rest.split(" ", 1)[0]
    if particle in _particles():
        return f"{verb} {particle}", rest[len(particle) :].lstrip()
    return verb, rest


@cache
def _joint_work() -> re.Pattern[str]:
    """ "work with other partners to", "cooperate closely to": what follows is what is promised."""
    return _any_of(load_file(FILE)["joint_work"], r"^(?:{})\b[^,;]{{0,70}}?\sto\s(?=[a-z]+\s)")


@cache
def set_up() -> re.Pattern[str]:
    """What stands before a body that is yet to be set up."""
    return _any_of(load_file(FILE)["set_up"], r"(?<![\w-])(?:{})\b[^;.]{{0,80}}$")


@cache
def object_ahead() -> re.Pattern[str]:
    """What begins the object of a verb: the thing done stands behind "launched the", not before it."""
    return re.compile(
        r"\s(?:(?:the|an?|its|their|our|his|her|new|this|these|several|additional|over|more than|nearly)\b|\d|[$€£¥]|[A-Z])"
    )


@cache
def next_session() -> re.Pattern[str]:
    """How the next session of the same consultation is promised."""
    return _any_of(load_file(FILE)["next"], r"\b(?:{})\b")


@cache
def recurring() -> re.Pattern[str]:
    """How it is promised to do a thing again and again."""
    return _any_of(load_file(FILE)["recurring"], r"\b(?:{})\b")


@cache
def ongoing() -> re.Pattern[str]:
    """How a promise without an end begins."""
    return _any_of(load_file(FILE)["ongoing"], r"^(?:[a-z]+ly\s|also\s)?(?:{})\b")


@cache
def going_on() -> frozenset[str]:
    """The verbs of promises without an end."""
    return frozenset(load_file(FILE)["ongoing"])


@cache
def transparent() -> frozenset[str]:
    """Nouns that only count what follows their "of"."""
    return frozenset(load_file(FILE)["transparent"])


@cache
def _particles() -> frozenset[str]:
    return frozenset(load_file(FILE)["particles"])


@cache
def cut() -> re.Pattern[str]:
    """Where the core of a promise ends."""
    return _any_of(
        load_file(FILE)["cut"],
        r",?\s(?-i:to(?=\s[a-z])|(?:{})\b)|[;:—]|\s[-–]\s|,\s(?=[a-z]+(?:ed|ing)\b)",
    )


@cache
def body_nouns() -> re.Pattern[str]:
    """Nouns of bodies."""
    return _any_of(load_file(FILE)["body"], r"\b(?:{})s?\b")


@cache
def body_words() -> frozenset[str]:
    """The stems of those nouns, which by themselves name none: "working group"."""
    nouns = (word for noun in load_file(FILE)["body"] for word in (*noun.split(), "working"))
    return frozenset(found for word in nouns if (found := stem(word)))


@cache
def attributes() -> frozenset[str]:
    """The stems of words that tell how something is held, and not which it is: "a regular dialogue"."""
    return frozenset(found for word in load_file(FILE)["attributes"] if (found := stem(word)))


@cache
def in_part() -> frozenset[str]:
    """The stems of words that make a deed one in part."""
    return frozenset(found for word in load_file(FILE)["in_part"] if (found := stem(word)))


@cache
def talks_begun() -> re.Pattern[str]:
    """How a promise begins that is to begin talks about something."""
    return _any_of(
        load_file(FILE)["talks"],
        r"^(?:begin|start|launch|open|initiate|resume|restart|reopen|commence|enter into)\s(?:[a-z-]+\s){{0,2}}?(?:{})\s(?:on|for|of|about|over|toward|towards)\s",
    )


def calls_off(action: str) -> bool:
    """Whether a promise is not to do something that was planned: "cancel the exercise in May" falls due on no day."""
    return bool(_calls_off().match(_adverbs().sub("", action, count=1)))


@cache
def _calls_off() -> re.Pattern[str]:
    return _any_of(load_file(FILE)["calls_off"], r"(?:{})\b")


@cache
def from_afar() -> frozenset[str]:
    """The stems of words of a talk by telephone."""
    return frozenset(found for word in load_file(FILE)["from_afar"] if (found := stem(word)))


@cache
def acts() -> dict[str, str]:
    """Nouns and gerunds of deeds, with their verb."""
    return {**gerunds("launched", "signed", "carried out"), **load_file(FILE)["acts"]}


@cache
def gerunds(*names: str) -> dict[str, str]:
    """The gerunds of verbs with which promises of these rules begin, each with its verb."""
    verbs = sorted({verb for rule in fulfilment_rules() if rule.name in names for verb in rule.promise})
    return {form: verb for verb in verbs for form in gerunds_of(verb)}


def gerunds_of(verb: str) -> Iterator[str]:
    """Its gerund, in either spelling that may be right."""
    first, space, particle = verb.partition(" ")
    yield f"{first.removesuffix('e')}ing{space}{particle}"
    yield f"{first}{first[-1]}ing{space}{particle}"


@cache
def joined_verb() -> re.Pattern[str]:
    """A second verb with the same object, which tells what is promised: "build | and conduct an exercise"."""
    verbs = {verb for rule in fulfilment_rules() for verb in rule.promise}
    return _any_of(sorted(verbs), r"^(?:and|or)\s({})\s")


@cache
def act_named() -> re.Pattern[str]:
    """Where a promise names the deed by which it is to be kept: "through the establishment of", "by launching"."""
    return _any_of(acts(), r"\b(?:through|by|including|with)\s(?:the\s|a\s|an\s)?({})\s(?:of\s)?")


@cache
def act_hastened() -> re.Pattern[str]:
    """A promise of a deed behind a verb that only hastens it: "expedite the opening of"."""
    verbs = "|".join(re.escape(verb) for verb in load_file(FILE)["hasten"])
    return _any_of(acts(), rf"^(?:{verbs})\s(?:the\s|an?\s)?({{}})\sof\s")


@cache
def occasion() -> re.Pattern[str]:
    """How a promise begins that names but what is to be held."""
    return _any_of(
        load_file(FILE)["occasions"],
        r"^(?:the|a|an|its|their|our|his|her|another|next|future)\s[^,;.]{{0,60}}?\b(?:{})s?\b",
    )


@cache
def amount_verbs() -> frozenset[str]:
    """Verbs whose promise is measured by its amount."""
    return frozenset(load_file(FILE)["amount"])


def _any_of(words: Iterable[str], frame: str) -> re.Pattern[str]:
    return re.compile(frame.format(any_of(words)), re.I)
