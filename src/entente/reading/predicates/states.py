"""Attitudes that a state holds: adjectives, verdicts, and "there is agreement on"."""

from __future__ import annotations

from entente.lexicon.actor_words import actor_words
from entente.lexicon.verbs import verb_lexicon
from entente.reading.predicates.contents import past_governed, past_insertion, past_views, tells_when
from entente.reading.predicates.future import negated
from entente.reading.predicates.light import light_verb
from entente.reading.predicates.predicate import Predicate
from entente.reading.predicates.senses import verb_sense
from entente.reading.predicates.words import WORDS
from entente.reading.syntax.tree import Tree


def state(tree: Tree, i: int) -> Predicate | None:
    """ "are committed to", "remain concerned about", "are pleased to announce"."""
    word = i
    if tree.lemma[i] in WORDS.states and tree.is_verb(i):
        complement = [c for c in tree.kids(i, "xcomp", "advmod", "obl", "acl") if c > i]
        if not complement and tree.lower[i + 1 : i + 3] not in (["shoulder", "to"], ["side", "by"]):
            return None
        word = complement[0] if complement else i
    elif not tree.kids(i, "cop", "aux:pass"):
        return None
    if tree.lower[word] in WORDS.carrying:  # "are united in recognizing", "are pleased to announce"
        inner = _inner_verb(tree, word)
        acting = (light_verb(tree, inner) or verb_sense(tree, inner)) if inner is not None else None
        if acting and not (acting.entry and acting.entry.own):  # "are proud to help"
            return acting
    if (held := _in_attitude(tree, i, word)) is not None:
        return held
    attitude = verb_lexicon().adjectives.get(_with_preposition(tree, word))
    if attitude is None or (word == i and not tree.finite(i)):
        return None
    if attitude.force == "welcome" and tree.lower[word + 1 : word + 3] in (["to", "be"], ["to", "have"]):
        return None  # "is proud to be a member": that tells of those who say it
    if attitude.of_people and not _of_people(tree, i):
        return None
    last = _last_attitude(tree, word)
    start = past_governed(
        tree, past_insertion(tree, last + 1 + (tree.lower[last + 1 : last + 2] in (["”"], ['"'], ["''"])))
    )
    if (
        attitude.force in ("concern", "condemn", "condole", "welcome")
        and tree.lower[start : start + 1]
        and tree.lower[start] in WORDS.felt_over
    ):
        start += 1
    verb = tree.lemma[i] if word != i else "be"
    return Predicate(i, attitude.force, f"{verb} {tree.lower[word]}", start, promise=attitude.promise)


def _last_attitude(tree: Tree, word: int) -> int:
    """ "shocked and | saddened | by": the last of the adjectives set beside each other."""
    adjectives = verb_lexicon().adjectives
    while tree.lower[word + 1 : word + 2] in (["and"], [","]):
        adverb = tree.tag[word + 2 : word + 3] == ["RB"]  # "outraged and | deeply | saddened by"
        beside = word + 2 + adverb
        if beside >= len(tree) or tree.lower[beside] not in adjectives:
            break
        word = beside
    return word


def _in_attitude(tree: Tree, i: int, word: int) -> Predicate | None:
    """ "remain unwavering in their support for ...", "stand shoulder to shoulder in our resolve to ...": the noun acts."""
    at = _in_what(tree, word)
    if at is None or not (tree.finite(i) or tree.kids(i, "aux")):
        return None
    for noun in (*range(at + 2, min(at + 5, len(tree) - 1)), tree.head[at + 1]):
        attitude = verb_lexicon().nouns.get(tree.lemma[noun])
        if attitude is not None:
            begin = at + 1 if attitude.kept else past_governed(tree, noun + 1)
            phrase = f"be {tree.lower[word]}" if word != i else tree.lemma[i]
            return Predicate(i, attitude.force, phrase, begin, promise=attitude.promise)
    return None


def _in_what(tree: Tree, word: int) -> int | None:
    """The "in" before "our" or "their", right behind an adjective, those beside it, or "shoulder to shoulder"."""
    at = word + 1
    while tree.lower[at : at + 1] and (
        tree.tag[at] in ("JJ", "RB", "CC") or tree.lower[at] in ("to", "shoulder", "side", "by")
    ):
        at += 1
    return at if tree.lower[at : at + 1] == ["in"] and tree.tag[at + 1 : at + 2] == ["PRP$"] else None


def _of_people(tree: Tree, i: int) -> bool:
    """ "The ministers are agreed", not "a truce was agreed"."""
    subject = tree.kid(i, "nsubj", "nsubj:pass")
    if subject is None:
        return False
    groups = actor_words().groups
    return tree.lower[subject] in ("we", "they", "all") or tree.lemma[subject].lower() in groups


def _with_preposition(tree: Tree, word: int) -> str:
    """ "view" of "are of the view" as "of view", so that the lexicon can tell it from the bare noun."""
    case = tree.kid(word, "case")
    return tree.lower[word] if case is None else f"{tree.lower[case]} {tree.lower[word]}"


def verdict(tree: Tree, i: int, subject: int) -> Predicate | None:
    """ "is welcome", "are a matter of concern": what those who speak think of the subject."""
    if i > subject and any(tree.lower[k] == "welcome" for k in tree.kids(i, "amod")):
        return Predicate(i, "welcome", "be welcome", i + 1)  # "is a welcome step"
    for judged in verb_lexicon().verdicts:
        if (
            not {tree.lower[i], _with_preposition(tree, i)} & judged.words
            or subject > i
            or tree.kids(i, "xcomp", "ccomp")
        ):
            continue
        if not judged.of or any(tree.lower[c] in judged.of for c in tree.kids(i, "nmod", "obl")):
            silent = judged.force == "condemn"  # in a joint text, "is unacceptable" asserts
            return Predicate(i, judged.force, f"be {tree.lower[i]}", i + 1, silent_in_joint=silent)
    return None


def unshaken(tree: Tree, i: int, subject: int) -> Predicate | None:
    """ "Our commitment to the truce will never waver", "remains firm", "remains to end it": those who speak hold to it."""
    attitude = verb_lexicon().nouns.get(tree.lemma[subject])
    ours = any(tree.lower[k] in ("our", "my") for k in tree.kids(subject, "nmod:poss"))
    if attitude is None or attitude.force != "commit" or not ours or subject > i:
        return None
    lasting = not WORDS.unshaken.isdisjoint(tree.lower[i : min(len(tree), i + 4)])
    stays = tree.lemma[i] in WORDS.states or tree.kid(i, "cop") is not None
    phrase = f"{tree.lower[subject]} {tree.lemma[i]}"
    if tree.lemma[i] == "remain" and tree.lower[i + 1 : i + 2] == ["to"]:
        return Predicate(i, "commit", phrase, i + 2, promise=True)
    if not (stays and lasting) and not (tree.lemma[i] in WORDS.wavering and negated(tree, i)):
        return None
    return Predicate(i, "commit", phrase, past_governed(tree, subject + 1), promise=True)


def sympathy(tree: Tree, i: int, subject: int) -> Predicate | None:
    """ "Our thoughts are with the families", "my condolences go to the dead": those who speak condole."""
    ours = any(tree.lower[k] in ("our", "my") for k in tree.kids(subject, "nmod:poss"))
    if (
        not ours
        or tree.lemma[subject] not in WORDS.sympathies
        or tree.kids(subject, "nmod")
        or negated(tree, i)
    ):
        return None
    verb = next(iter(tree.kids(i, "cop")), i)
    matter = verb + 1 + (tree.lower[verb + 1 : verb + 2] == ["out"])
    if tree.lemma[verb] not in WORDS.with_them or tree.lower[matter : matter + 1] not in (["with"], ["to"]):
        return None
    phrase = " ".join([tree.lemma[verb], *tree.lower[verb + 1 : matter + 1]])
    return Predicate(i, "condole", phrase, matter + 1)


def talked_of(tree: Tree, i: int) -> Predicate | None:
    """ "Trade received special attention", "the truce dominated the talks": what those who met discussed is the subject."""
    nouns = WORDS.talked_of.get(tree.lemma[i])
    if not nouns or not tree.finite(i) or negated(tree, i):
        return None
    found = next((k for k in tree.kids(i, "obj", "obl") if k > i and tree.lemma[k] in nouns), None)
    return (
        Predicate(i, "discuss", f"{tree.lemma[i]} {tree.lower[found]}", i + 1) if found is not None else None
    )


def attitude_ahead(tree: Tree) -> Predicate | None:
    """ "Mindful of the danger, they agreed ...", "Concerned that ..., the two sides ...": an attitude that opens a sentence."""
    attitude = verb_lexicon().adjectives.get(tree.lower[0]) if len(tree) > 2 else None
    if attitude is None or attitude.of_people or attitude.force == "commit":
        return None  # "Committed to peace, they ...": what they are
    start = past_insertion(tree, 1)
    if tree.lower[start] not in _GOVERNED_AHEAD:
        return None
    return Predicate(0, attitude.force, f"be {tree.lower[0]}", past_governed(tree, start))


_GOVERNED_AHEAD = frozenset(["of", "that", "to", "about", "by", "with", "at", "over", "in"])


def existential(tree: Tree, i: int, noun: int) -> Predicate | None:
    """ "There was broad agreement on ...", "there is a shared commitment to ..."."""
    attitude = verb_lexicon().nouns.get(tree.lemma[noun])
    talks = tree.lemma[noun] in WORDS.talks
    if not (attitude or talks) or tree.lower[noun] in WORDS.no_existence or noun < i:
        return None
    matter = next(
        (
            k
            for k in range(past_views(tree, noun + 1), min(len(tree), noun + 9))
            if tree.lower[k] in WORDS.of_what
        ),
        None,
    )
    if matter is None or negated(tree, i) or tree.lower[i + 1] == "no":
        return None
    force = attitude.force if attitude else "discuss"
    return Predicate(i, force, f"be {tree.lemma[noun]}", matter + 1, noun=noun)


def took_place(tree: Tree, i: int, noun: int) -> Predicate | None:
    """ "An exchange of views took place on ...": those who met discussed what it was on."""
    place = tree.kid(i, "obj")
    if tree.lemma[i] != "take" or place is None or tree.lemma[place] != "place":
        return None
    if tree.lemma[noun] not in WORDS.talks or negated(tree, i) or not tree.finite(i):
        return None
    on = tree.lower[place + 1 : place + 2] in (["on"], ["about"], ["regarding"])
    if not on or tells_when(tree, place + 2):
        return None
    return Predicate(i, "discuss", f"have {tree.lemma[noun]}", place + 2, noun=noun)


def _inner_verb(tree: Tree, i: int) -> int | None:
    """The verb that "to" or "in" brings right behind an adjective."""
    if tree.lower[i + 1 : i + 3] == ["to", "have"] and tree.tag[i + 3 : i + 4] == ["VBN"]:
        return i + 3  # "are proud to have delivered"
    if i + 2 < len(tree) and tree.lower[i + 1] in ("to", "in") and tree.tag[i + 2] in ("VB", "VBG"):
        return i + 2
    return None
