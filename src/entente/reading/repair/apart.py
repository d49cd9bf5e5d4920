"""Two clauses taken for one: what is discussed for who acts next, what "we" do for what is said of a place."""

from __future__ import annotations

from entente.lexicon.verbs import verb_lexicon
from entente.reading.parser.lemmas import lemma
from entente.reading.repair.clauses import EXPRESSIVE
from entente.reading.repair.parse import SUBJECTS, THOSE_WHO_ACT, Parse

_TAKES_A_THING = frozenset(["discuss", "condemn", "oppose", "support"])
_TRANSITIVE = frozenset(
    verb
    for verb, senses in verb_lexicon().entries.items()
    if all(sense.force in _TAKES_A_THING for sense in senses) or any(s.force == "discuss" for s in senses)
)


def object_taken_for_subject(parse: Parse) -> None:
    """ "discussed Peru and | the Minister reiterated": behind a verb that takes no clause its object, then who acts next."""
    for verb in range(4, len(parse.words)):
        over, tag = parse.heads[verb], parse.tags[verb]
        if parse.deps[verb] != "ccomp" or tag not in ("VBD", "VBZ") or parse.tags[over] != tag:
            continue
        thing = next((k for k in parse.kids(verb, "nsubj") if over < k < verb), None)
        if thing is None or lemma(parse.words[over], tag) not in _TRANSITIVE or parse.kids(verb, "mark"):
            continue
        who = next((k for k in parse.kids(thing, "conj") if thing < k < verb), None)
        joint = next(iter(parse.kids(who, "cc")), None) if who is not None else None
        if who is None or joint is None or not _acts(parse, who):
            continue
        parse.heads[thing], parse.deps[thing] = over, "obj"
        parse.heads[who], parse.deps[who] = verb, "nsubj"
        parse.heads[joint], parse.heads[verb], parse.deps[verb] = verb, over, "conj"


def _acts(parse: Parse, noun: int) -> bool:
    return parse.tags[noun] in ("NNP", "PRP") or parse.words[noun].lower() in THOSE_WHO_ACT


_GROUPS = frozenset(
    "allies partners friends neighbors neighbours countries members states governments".split()
)


def names_of_a_group(parse: Parse) -> None:
    """ "the defense of its allies, Kenya and Peru, | reiterating its pledge": the names say who the allies are, and do nothing."""
    for verb in range(5, len(parse.words) - 1):
        if parse.tags[verb] != "VBG" or parse.words[verb - 1] != ",":
            continue
        first = next((k for k in parse.kids(verb, "nsubj") if k < verb and parse.tags[k] == "NNP"), None)
        if first is None or parse.kids(verb, "cc", "aux"):
            continue
        comma = first - 1
        while comma > 0 and parse.tags[comma] in ("DT", "NNP"):
            comma -= 1
        group = comma - 1
        if group < 2 or parse.words[comma] != "," or parse.words[group].lower() not in _GROUPS:
            continue
        over = next((k for k in range(group, 0, -1) if parse.tags[k] in ("VBD", "VBZ", "VBP")), None)
        if over is not None and parse.heads[group] != verb:
            parse.heads[first], parse.deps[first] = group, "appos"
            parse.heads[verb], parse.deps[verb] = over, "advcl"


_OURS = EXPRESSIVE | {"oppose", "reject", "condemn"}


def deed_beside_state(parse: Parse) -> None:
    """ "are committed to a region where seas are free and | strongly oppose force": what only those who speak do goes on with
    their clause, not with what is said of the region."""
    for verb in range(6, len(parse.words) - 1):
        state = parse.heads[verb]
        if parse.deps[verb] != "conj" or parse.deps[state] != "acl:relcl" or not parse.kids(state, "cop"):
            continue
        if lemma(parse.words[verb], parse.tags[verb]) not in _OURS or parse.kids(verb, *SUBJECTS):
            continue
        over = parse.heads[state]
        while parse.heads[over] != over and not parse.kids(over, *SUBJECTS):
            over = parse.heads[over]
        who = next(iter(parse.kids(over, "nsubj")), None)
        if (
            who is not None
            and who < over
            and _speaks(parse, who)
            and parse.tags[verb] in ("VBD", "VBP", "VBZ")
        ):
            parse.heads[verb] = over


def _speaks(parse: Parse, noun: int) -> bool:
    return parse.words[noun].lower() in ("we", "they") or _acts(parse, noun)


_OFFICERS = THOSE_WHO_ACT | {
    "administrator",
    "undersecretary",
    "director",
    "advisor",
    "adviser",
    "commissioner",
    "envoy",
}


def officers_of_a_list(parse: Parse) -> None:
    """ "The Secretary, | the Vice Minister, | and the Undersecretary agreed": three who act, not two of whom one is described."""
    for k in range(2, len(parse.words) - 3):
        head = parse.heads[k]
        if parse.deps[k] != "appos" or head > k or parse.words[k + 1 : k + 3] != [",", "and"]:
            continue
        if not {parse.words[k].lower(), parse.words[head].lower()} <= _OFFICERS:
            continue
        if parse.kids(k, "nmod"):
            continue
        last = next((c for c in parse.kids(parse.heads[head], "nsubj") if c > k + 2), None)
        if last is not None and parse.deps[head] == "nsubj" and last < parse.heads[head]:
            parse.heads[last], parse.deps[last], parse.heads[k + 2] = head, "conj", last
        if any(c > k for c in parse.kids(head, "conj")):
            parse.deps[k] = "conj"
