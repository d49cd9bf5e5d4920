"""The senses of a full verb: which one stands here, to whom, and where its content begins."""

from __future__ import annotations

from entente.lexicon.verbs import VerbEntry, verb_lexicon
from entente.reading.predicates.contents import (
    on_occasion,
    past_adverbs,
    past_circumstance,
    past_governed,
    past_hearer,
    past_insertion,
    past_manner,
    past_partner,
    past_views,
    tells_when,
)
from entente.reading.predicates.frames import follows, frame, promises
from entente.reading.predicates.objects import (
    governs,
    has_quality,
    nothing_behind,
    object_start,
    objects,
    opens_meeting,
    receives,
)
from entente.reading.predicates.predicate import Predicate
from entente.reading.predicates.words import WORDS
from entente.reading.syntax.tree import Tree

_TO_DO = frozenset({"to"})


def verb_sense(tree: Tree, i: int) -> Predicate | None:
    """The act of a verb in the first of its senses that fits, the narrowest first."""
    entries = verb_lexicon().entries.get(tree.lemma[i], ())
    if not entries or not tree.is_verb(i):
        return None
    for entry in entries:
        found = _sense(tree, i, entry)
        if found:
            return found
    return None


def _sense(tree: Tree, i: int, entry: VerbEntry) -> Predicate | None:
    """The act of verb `i` in one of its senses, or None where what the sense asks for is not there."""
    if not frame(tree, i, entry) or _is_other(tree, i, entry):
        return None
    phrase, noun, addressed = entry.verb, None, None
    begin = i + 1 + (tree.lower[i + 1 : i + 2] != [] and tree.lower[i + 1] in entry.manner)
    begin = past_insertion(tree, past_adverbs(tree, begin))
    if entry.nouns:
        noun = _governed_noun(tree, i, entry)
        matter = _behind_noun(tree, i, noun, entry) if noun is not None else None
        if noun is None or matter is None:
            return None
        phrase, begin = f"{phrase} {tree.lower[noun]}", matter
    elif entry.after:
        begin += _pronoun_inside(tree, begin, entry)
        words = next((a for a in entry.after if follows(tree, begin, a)), None)
        if words is None:
            return None
        phrase, begin = f"{phrase} {words}", begin + len(words.replace("-", " - ").split())
        if entry.verb in ("participate", "engage") or words.split()[-1] in verb_lexicon().nouns:
            begin = past_governed(tree, begin)
    elif entry.needs in ("as", "complement"):
        begin = i + 1
    elif (praised := _past_praised(tree, begin, entry)) is not None and not entry.addressee:
        begin, addressed = praised, (begin, praised - 1)
    elif not entry.addressee:
        hearer = past_hearer(tree, i, begin)
        begin = hearer or past_circumstance(tree, i, past_governed(tree, past_manner(tree, begin)))
    if tree.lower[begin : begin + 1] and tree.lower[begin] in WORDS.reflexive:
        begin = past_governed(tree, begin + 1)  # "commit ourselves | to disarmament"
    if entry.addressee:
        begin, addressed = _addressee(tree, i, begin, entry)
        if entry.verb == "call" and (addressed is None or "during" in tree.lower[slice(*addressed)]):
            return None  # "called on the President (during his visit to ...)": a visit
    force = entry.with_will if entry.with_will and promises(tree, i) else entry.force
    return Predicate(
        i, force, phrase, begin, entry, addressed,
        promise=entry.promise, weak=entry.weak, silent_in_joint=entry.silent_in_joint, noun=noun,
    )  # fmt: skip


def _pronoun_inside(tree: Tree, begin: int, entry: VerbEntry) -> int:
    """ "ruled | that | out", "took | it | up": 1 where a pronoun stands between a verb and its particle."""
    behind = tree.lower[begin + 1 : begin + 2]
    particle = bool(behind) and behind[0] in entry.after and tree.tag[begin + 1] in ("RP", "RB", "IN")
    return int(particle and tree.lower[begin] in _PRONOUNS)


_PRONOUNS = frozenset(["it", "this", "that", "them", "these", "those"])


def _is_other(tree: Tree, i: int, entry: VerbEntry) -> bool:
    """A meeting opened, a guest received, a noun taken for the verb: no act."""
    if entry.unless and governs(tree, i, entry.unless):
        return True  # "undertook a visit", "took up his post"
    if entry.force == "announce" and opens_meeting(tree, i):
        return True
    if entry.verb == "welcome":
        return receives(tree, i)
    if entry.verb in ("deliver", "give") and entry.force == "provide":
        return governs(tree, i, WORDS.performances)
    if entry.force == "announce" and entry.verb in ("launch", "initiate", "start"):
        return governs(tree, i, WORDS.weapons)
    if entry.verb == "commit":
        return governs(tree, i, WORDS.crimes) or _told_of(tree, i, WORDS.crimes)
    begin = past_adverbs(tree, i + 1)
    return entry.verb == "support" and begin < len(tree) and tree.lower[begin] == "for"


def _told_of(tree: Tree, i: int, nouns: frozenset[str]) -> bool:
    """ "the crimes | he committed": whether the verb stands in a relative clause of one of these nouns."""
    return tree.dep[i] == "acl:relcl" and tree.lemma[tree.head[i]] in nouns


def _governed_noun(tree: Tree, i: int, entry: VerbEntry) -> int | None:
    """The object noun that the sense asks for, in the number and with the quality that it asks for."""
    noun = next((n for n in objects(tree, i) if tree.lemma[n] in entry.nouns), None)
    if noun is None or (entry.qualities and not has_quality(tree, noun, entry)):
        return None
    return None if entry.singular and tree.tag[noun] == "NNS" else noun


def _past_focusing(tree: Tree, k: int) -> int:
    """ "had an exchange |, focusing | on trade": to the word that brings the matter."""
    first = k + (tree.lower[k : k + 1] == [","])
    on = tree.lower[first + 1 : first + 2] in (["on"], ["upon"], ["around"])
    return first + 1 if on and not WORDS.focusing.isdisjoint(tree.lower[first : first + 1]) else k


def _behind_noun(tree: Tree, i: int, noun: int, entry: VerbEntry) -> int | None:
    """Where the content begins behind such a noun; None where it only tells that a talk took place."""
    inserted = tree.lower[noun + 1 : noun + 3] == [
        "in",
        "particular",
    ]  # "drew attention | in particular | to trade"
    begin = past_partner(tree, past_views(tree, noun + (3 if inserted else 1)))
    if tree.lower[begin : begin + 1] == ["with"] and tree.lower[begin + 2 : begin + 3] == ["of"]:
        begin += 2  # "took note | with satisfaction | of the report"
    begin = _past_focusing(tree, begin)
    holding = entry.verb in WORDS.holding
    if holding and noun < i and tree.kid(i, "aux:pass") is not None and begin < i:
        begin = i + 1  # "talks were held | on customs"
    if holding and (tree.lower[begin : begin + 1] or [""])[0] not in WORDS.matter:
        return None  # "held consultations in Rome"
    if not holding and _named_before(tree, noun) and on_occasion(tree, begin):
        return None  # "reached the agreement at a meeting in Rome": which one, the text has said
    plain = not holding and entry.verb not in ("share", "exchange") and nothing_behind(tree, noun)
    begin = past_governed(tree, begin)
    if holding and tells_when(tree, begin):
        return None  # "held consultations on 8 May"
    if begin < len(tree) and tree.lower[begin] in ("regarding", "concerning", "over"):
        begin += 1
    return object_start(tree, i, noun) if entry.keep_noun or plain else begin


def _named_before(tree: Tree, noun: int) -> bool:
    return any(tree.lower[c] in ("the", "this", "that") for c in tree.kids(noun, "det"))


def _past_praised(tree: Tree, begin: int, entry: VerbEntry) -> int | None:
    """ "commended | Japan for | its leadership": past a name or pronoun alone, to what it is praised for."""
    intros = WORDS.introduces.get(entry.verb)
    k = begin + (tree.lower[begin : begin + 1] == ["the"])
    if intros is None or k + 2 >= len(tree):
        return None
    if tree.lower[k] in WORDS.those_praised and tree.lower[k + 1] == "of":
        k = next((m for m in range(k + 2, min(len(tree) - 2, k + 6)) if tree.tag[m] == "NNP"), k)
    named = tree.tag[k] in ("NNP", "PRP") or tree.lower[k] in WORDS.those_praised
    return k + 2 if named and tree.lower[k + 1] in intros else None


def _addressee(tree: Tree, i: int, begin: int, entry: VerbEntry) -> tuple[int, tuple[int, int] | None]:
    """Where the content begins behind the addressee, and the addressee's words."""
    intros = WORDS.introduces.get(entry.verb, _TO_DO)
    furthered = tree.kid(i, "obj")
    if furthered is not None and tree.lemma[furthered] in WORDS.deeds and intros is _TO_DO:
        return begin, None  # "encouraged | its efforts to make peace"
    opens = tree.lower[begin : begin + 1]
    to_do = opens == ["to"] and tree.tag[begin + 1 : begin + 2] in (["VB"], ["RB"])
    if entry.force == "urge" and (opens == ["for"] or to_do):
        return begin + 1, None  # "urged for | an end to the war", "urged to | end it"
    told = False  # "all States | that have yet to join": within what tells who is addressed
    for k in range(begin, min(len(tree), begin + 40)):
        word = tree.lower[k]
        told = told or (k > begin and word in _WHO and tree.tag[k - 1][:2] in ("NN", "PR", "DT", ","))
        if word in intros and k == begin and word not in ("to", "a"):
            return k + 1, None  # "warned | against the use of force"
        if word in intros and k > begin:
            if word == "to" and not (k + 1 < len(tree) and tree.tag[k + 1] in ("VB", "RB")):
                continue
            if told and _of_what_they_do(tree, k):
                continue
            keep = word == "a"
            return (k if keep else k + 1), (begin, k)
        if word in (".", ";", ":") or (
            k > begin
            and not told
            and tree.tag[k] in ("VBD", "VBZ", "VBP", "MD")
            and word not in WORDS.concerned
        ):
            break
    if entry.verb in WORDS.always_addressed:
        return begin, (begin, min(len(tree), begin + 12))
    return begin, None


_WHO = frozenset(["that", "who", "which"])


def _of_what_they_do(tree: Tree, k: int) -> bool:
    """ "States that have yet | to join", "who seek | to evade our measures": the infinitive of the clause about them."""
    while tree.lower[k - 1] in _STILL:
        k -= 1
    return tree.tag[k - 1][:2] == "VB" and tree.lower[k - 1] != "concerned"


_STILL = frozenset(["yet", "not", "still", "already", "actively", "now", "able", "ready", "willing"])
