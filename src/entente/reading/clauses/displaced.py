"""Content that stands elsewhere than behind its verb: before it, in the subject of a passive, in the act before."""

from __future__ import annotations

from collections.abc import Sequence

from entente.lexicon.actor_words import actor_words
from entente.lexicon.verbs import verb_lexicon
from entente.reading.clauses.clause import Found
from entente.reading.clauses.left_boundary import core
from entente.reading.clauses.words import MATTER
from entente.reading.predicates.words import WORDS
from entente.reading.syntax.tree import Tree

# What may stand between a passive and its matter: "Views were exchanged, | too, | on trade".
_INSERTED = frozenset(["'", '"', "“", "''", "``", ",", "also", "further", "too"])


def said_before(tree: Tree, found: Found, acts: Sequence[Found], limit: int) -> tuple[int, int] | None:
    """ "More should be done, | the two sides agreed": what stands before its verb, where nothing stands behind it."""
    if found.mode != "finite" or _has_words(tree, found.predicate.content, limit):
        return None
    said = tree.kid(found.at, "ccomp")
    if said is None or said > found.at or found.subject_head is None or found.subject_head < said:
        return None
    inside = range(tree.left(said), tree.right(said) + 1)
    if any(f.at in inside for f in acts) or not tree.finite(said):
        return None
    end = inside.stop
    while end > inside.start and not tree.tag[end - 1][0].isalpha():
        end -= 1
    return inside.start, end


def told_of(
    tree: Tree, found: Found, acts: Sequence[Found], content: tuple[int, int]
) -> tuple[int, int] | None:
    """ "proposed a commission, which Roe welcomed": what the act before is about, where no word stands behind the verb."""
    if found.mode != "finite" or _has_words(tree, *content):
        return None
    first = core(tree, found)
    before = [f for f in acts if f.at < first]
    if not before or first < 1 or "which" not in tree.lower[first : found.at]:
        return None
    return before[-1].predicate.content, first


def _has_words(tree: Tree, first: int, limit: int) -> bool:
    """Whether more than marks stand there."""
    return any(tag[0].isalpha() for tag in tree.tag[first:limit])


def passive_content(tree: Tree, found: Found, subject: tuple[int, int], limit: int) -> tuple[int, int]:
    """The subject; behind a noun that acts itself ("Concern was expressed | over ..."), its matter."""
    predicate, noun = found.predicate, found.predicate.noun
    if found.mode == "verdict" and (predicate.promise or predicate.force in ("condole", "urge")):
        begin = predicate.content  # "our commitment to | the truce | will never waver", "remains to | end it"
        return (begin, subject[1] if begin < subject[1] else limit)
    if (told := _told_to_subject(tree, found, limit)) is not None:
        return told
    if noun is None or not subject[0] <= noun < subject[1]:
        return subject
    attitude = verb_lexicon().nouns.get(tree.lemma[noun])
    if predicate.entry is None and attitude and attitude.kept and noun + 1 < subject[1]:
        return subject
    if noun + 1 < subject[1] and not _owned(tree, noun):  # "support for the mission was expressed"
        begin = noun + 2 if tree.lower[noun + 1] in MATTER else noun + 1
        return (begin, subject[1]) if begin < subject[1] else subject
    return _behind_passive(tree, found, limit) or subject


def _owned(tree: Tree, noun: int) -> bool:
    """ "attention of the parties was paid to trade": whose it is, not what it is about."""
    owners = tree.kids(noun, "nmod") if tree.lower[noun + 1 : noun + 2] == ["of"] else ()
    return any(tree.lemma[k] in actor_words().groups for k in owners)


def _behind_passive(tree: Tree, found: Found, limit: int) -> tuple[int, int] | None:
    """ "Views were exchanged, too, during the meeting on | trade": the matter behind the verb."""
    behind = found.predicate.at + 1
    while behind < limit and tree.lower[behind] in _INSERTED:
        behind += 1
    behind = _past_occasion(tree, behind, limit)
    if behind < limit and tree.lower[behind] in MATTER and not _occasion(tree, behind, limit):
        return behind + 1, limit
    return None


def _told_to_subject(tree: Tree, found: Found, limit: int) -> tuple[int, int] | None:
    """ "Peru was urged | to lift the ban | by Roe": of a passive whose subject is addressed, what stands behind it."""
    entry, at = found.predicate.entry, found.predicate.at
    if found.mode != "passive" or entry is None or not entry.addressee:
        return None
    intros = WORDS.introduces.get(entry.verb, frozenset({"to"}))
    first = next((k for k in range(at + 1, limit - 1) if tree.lower[k] in intros), None)
    if first is None:
        return None
    agent = tree.kid(found.agent, "case") if found.agent is not None else None
    return first + 1, agent if agent is not None and agent > first + 1 else limit


def _past_occasion(tree: Tree, at: int, limit: int) -> int:
    """ "Views were exchanged | during the meeting | on trade": where the matter begins."""
    if at >= limit or tree.lower[at] not in ("during", "at"):
        return at
    noun = next((k for k in range(at + 1, min(limit, at + 5)) if tree.lemma[k] in WORDS.occasions), at)
    return noun + 1 if noun + 1 < limit and tree.lower[noun + 1] in MATTER - {"of", "in", "at"} else at


def _occasion(tree: Tree, at: int, limit: int) -> bool:
    """ "was reached | at a meeting in Rome": where and when, not what about."""
    return tree.lower[at] in ("at", "in") and any(
        tree.lemma[k] in WORDS.occasions for k in range(at + 1, min(limit, at + 6))
    )
