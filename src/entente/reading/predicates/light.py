"""Light verbs ("express", "convey", "voice"): their noun decides what is done."""

from __future__ import annotations

from entente.lexicon.verbs import verb_lexicon
from entente.model import Force
from entente.reading.predicates.contents import past_means
from entente.reading.predicates.objects import object_start, objects
from entente.reading.predicates.predicate import Predicate
from entente.reading.predicates.words import WORDS
from entente.reading.syntax.tree import Tree


def light_verb(tree: Tree, i: int) -> Predicate | None:
    """ "expressed deep concern over": the noun acts, the verb only carries it."""
    verb, lexicon = tree.lemma[i], verb_lexicon()
    if verb not in lexicon.light or not tree.is_verb(i):
        return None
    noun = next((n for n in objects(tree, i) if tree.lemma[n] in lexicon.nouns), None)
    noun = _object_behind(tree, i) or _carried(tree, i) if noun is None else noun
    if noun is None:
        return None
    attitude = lexicon.nouns[tree.lemma[noun]]
    held = verb == "have" or (verb == "share" and _theirs(tree, noun) is None)
    if held and not attitude.feeling and attitude.force != "expect":
        return None  # "share a commitment": they hold it; "shared their opposition": they said so
    if verb == "share" and attitude.force == "emphasize":
        return None  # "shared his view": a sense of the verb itself
    if verb in lexicon.restating and not attitude.feeling:
        return None
    if verb in lexicon.of_own and not _own(tree, noun):
        return None  # "noted Peru's concern", "noted the concern of Peru"
    if attitude.force == "emphasize" and any(
        tree.lower[c] in ("this", "these") for c in tree.kids(noun, "det")
    ):
        return None  # "expressed these views at a meeting": which ones, the text has said
    begin = object_start(tree, i, noun)
    begin = tree.left(noun) if tree.kid(noun, "nmod:poss") is not None and tree.head[noun] == i else begin
    following = noun + 1
    while following < len(tree) and tree.lower[following] in ("and", ",") | lexicon.nouns.keys():
        following += 1
    following += following < len(tree) and tree.words[following] in WORDS.calendar
    following = past_means(tree, _past_principal(tree, following))
    if not attitude.kept and following < len(tree):
        if tree.lower[following] in WORDS.feeling_prepositions:
            begin = _past_told(tree, following, attitude.force)
    force = attitude.force
    wished = tree.lower[noun + 1 : noun + 2] == ["to"] and "VB" in tree.tag[noun + 2 : noun + 4]
    if attitude.to_do and (wished or tree.lower[noun + 1 : noun + 2] == ["that"]):
        force = attitude.to_do
    return Predicate(
        i, force, f"{verb} {tree.lemma[noun]}", begin, promise=attitude.promise,
        addressed=_to_whom(tree, i, noun), noun=noun,
    )  # fmt: skip


def _object_behind(tree: Tree, i: int) -> int | None:
    """ "reaffirmed in the strongest terms | their condemnation": the object behind a phrase, which the parser took for one."""
    for c in tree.kids(i, "obl", "obl:unmarked"):
        if c > i and tree.kid(c, "case") is None and tree.lemma[c] in verb_lexicon().nouns:
            return c
    return None


def _past_principal(tree: Tree, k: int) -> int:
    """ "offered condolences | on behalf of the people | for the attack": past those in whose name it is told."""
    if tree.lower[k : k + 3] != ["on", "behalf", "of"]:
        return k
    principal = tree.right(tree.head[k + 2]) if tree.dep[k + 2] == "case" else k + 2
    behind = (m for m in range(k + 3, min(len(tree), k + 14)) if tree.lower[m] in WORDS.felt_for)
    return next(behind, min(principal + 1, len(tree) - 1))


def _carried(tree: Tree, i: int) -> int | None:
    """ "sent a message | of condolence": the feeling that the object carries."""
    carriers = (n for n in objects(tree, i) if tree.lemma[n] in WORDS.carriers)
    return next(
        (c for n in carriers for c in tree.kids(n, "nmod") if tree.lemma[c] in verb_lexicon().nouns), None
    )


def _past_told(tree: Tree, k: int, force: Force) -> int:
    """ "gratitude | to the people of Peru for | their hospitality": past whom it is told, where its matter follows."""
    if force == "urge" and tree.lower[k] == "to" and tree.tag[k + 1 : k + 2] != ["VB"]:
        return next(  # "an invitation | to the minister to | visit Peru"
            (
                m + 1
                for m in range(k + 2, min(len(tree) - 1, k + 20))
                if tree.lower[m] == "to" and tree.tag[m + 1] == "VB"
            ),
            k + 1,
        )
    if (
        tree.lower[k] not in ("to", "with")
        or force not in ("welcome", "condole", "concern")
        or tree.tag[k + 1 : k + 2] == ["VB"]
    ):
        return k + 1
    for m in range(k + 2, min(len(tree) - 1, k + 30)):
        if tree.tag[m] in ("VBD", "VBZ", "VBP", "VBG", "MD") or tree.lower[m] in (";", ":"):
            break
        if tree.lower[m] in (WORDS.felt_over if force == "concern" else WORDS.felt_for):
            return m + 1
    return k + 1


def _own(tree: Tree, noun: int) -> bool:
    """ "our ongoing concern", "their appreciation"."""
    return any(tree.tag[c] == "PRP$" for c in tree.kids(noun, "nmod:poss"))


def _theirs(tree: Tree, noun: int) -> int | None:
    return next(
        (c for c in tree.kids(noun, "nmod:poss") if tree.lower[c] in ("their", "his", "her")),
        None,
    )


def _to_whom(tree: Tree, i: int, noun: int) -> tuple[int, int] | None:
    """ "conveyed his condolences to the families": the words behind "to"."""
    for k in range(i + 1, min(len(tree), noun + 4)):
        if tree.lower[k] == "to" and tree.tag[k] in ("IN", "TO") and k + 1 < len(tree):
            if tree.tag[k + 1] != "VB":
                return k + 1, _end_of_whom(tree, k + 1)
    return None


def _end_of_whom(tree: Tree, begin: int) -> int:
    """Where those to whom it is told end: "to the Government and people of Peru | for the loss"."""
    last = min(len(tree), begin + _WHOM)
    return next((k for k in range(begin + 1, last) if tree.lower[k] in _BEHIND_WHOM), last)


_WHOM = 12  # words
_BEHIND_WHOM = frozenset(
    [",", ".", ";", "for", "on", "over", "after", "at", "in", "following", "as", "who", "that"]
)
