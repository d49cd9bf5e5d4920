"""How far a phrase in small letters reaches in its tree: "| planned visit by the Minister to Fredonia in May |".

What belongs to the noun is its name: adjectives, owners, and who, where and when behind it, up to the first that only
tells more; also where and when, right behind it, that the parser hung on the verb.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from entente.lexicon.told_references import told_noun, told_words
from entente.reading.patterns.ready import compiled
from entente.reading.references.words import DAYS, MONTHS, heads, word_set
from entente.reading.syntax.tree import Tree

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
BEFORE = frozenset({"amod", "compound", "nmod:poss", "nummod", "nmod:unmarked", "flat"})
_BEHIND = frozenset({"nmod", "acl", "obl", "nmod:unmarked", "obl:unmarked", "nummod", "flat", "compound"})
_TELLS_MORE = frozenset({"appos", "acl:relcl", "parataxis", "advcl"})  # what no name of the thing would hold
_HUNG = frozenset({"obl", "nmod", "obl:unmarked", "nmod:unmarked", "obl:agent"})
_NO_HEAD = frozenset({"compound", "nmod:unmarked", "amod", "fixed", "case", "advmod"})
_NOT_FIRST = frozenset({"det", "punct", "case", "cc", "mark"})
_MARKS = frozenset('()“”"')
_YEAR = compiled(r"(?:19|20)\d\d(?:[’']s)?")


@dataclass(frozen=True, slots=True)
class Told:
    """The phrase of the noun `head` in its tree: words `first` to `last`, both within."""

    tree: Tree
    first: int
    head: int
    last: int

    @property
    def start(self) -> int:
        return self.tree.start[self.first]

    @property
    def end(self) -> int:
        return self.tree.end[self.last]


def phrases_of(tree: Tree) -> Iterator[Told]:
    """The phrases of all nouns of the lexicon; one that stands in two places of the document is none."""
    for head, word in enumerate(tree.lower):
        if tree.tag[head] not in _NOUNS or tree.dep[head] in _NO_HEAD or tree.words[head] in heads():
            continue
        if tree.words[head] in word_set("memorials"):
            continue  # "the September 11 Memorial": a place
        if told_noun(word) is not None:
            last = _before_others(tree, head, _reach(tree, head, _last(tree, head)))
            told = Told(tree, _first(tree, head), head, last)
            places = [tree.start[i] for i in range(told.first, told.last + 1)]
            if places == sorted(places):
                yield told


def _first(tree: Tree, head: int) -> int:
    """The first word of what stands before the noun and belongs to it, without an article."""
    first = head
    after = max(
        (c for c in tree.kids(head, "case") if c < head), default=-1
    )  # "two days after | their talks"
    for child in tree.children[head]:
        if after < child < first and tree.dep[child] in BEFORE:
            begin = tree.left(child)
            while begin < child and tree.dep[begin] in _NOT_FIRST:
                begin += 1
            first = min(first, begin)
    return _date_before(tree, first)


def _date_before(tree: Tree, first: int) -> int:
    """ "the | July 15, 2016 | coup attempt": a date behind the article, whatever the parser hangs it on."""
    at = first
    while at > 0 and (
        is_date(tree.words[at - 1]) or tree.words[at - 1].isdigit() or tree.words[at - 1] == ","
    ):
        at -= 1
    return at if is_date(tree.words[at]) and at > 0 and tree.lower[at - 1] == "the" else first


def _last(tree: Tree, head: int) -> int:
    """The last word of what stands behind it: who, where, when, up to the first that only tells more."""
    last = head
    for child in sorted(c for c in tree.children[head] if c > head):
        if tree.dep[child] in _BEHIND or _happened(tree, child):
            if _apart(tree, head, child) or _only_purpose(tree, head, child) or _mere_means(tree, child):
                break
            last = max(last, _right(tree, child))
        elif _other_side(tree, head, child):
            last = _right(tree, child)
        elif not (tree.dep[child] == "punct" and tree.words[child] in _MARKS):
            break
    return last


def _other_side(tree: Tree, head: int, child: int) -> bool:
    """ "talks between the Minister | and his colleague": the second of two, which the parser hung beside the talks."""
    before = tree.lower[head : tree.left(child)]
    return tree.dep[child] == "conj" and "between" in before and "and" not in before


def _reach(tree: Tree, head: int, last: int) -> int:
    """Past "in Zenda", "on 3 May" right behind it, which the parser hung on the verb: "condemned the attack | in Zenda"."""
    verb = tree.head[head]
    if tree.lemma[verb] in told_words("signed") or tree.dep[head] == "nsubj":
        return last
    end = last
    while (place := _hung_behind(tree, head, end)) is not None and not _apart(tree, head, place):
        begin, end = end + 1, _right(tree, place)
        if any(names_something(tree, i) or is_date(tree.words[i]) for i in range(begin, end + 1)):
            last = end
        elif tree.lower[begin] in told_words("nearness"):
            last = end  # "the announcement by Fredonia | last month"
        elif not any(tree.lemma[i] in told_words("spans") for i in range(begin, end + 1)):
            break
    return last


def _hung_behind(tree: Tree, head: int, last: int) -> int | None:
    """The noun of "in Zenda", or the participle of "waged by Fredonia", right behind the word `last`."""
    at = last + 1
    if at + 1 < len(tree.words) and tree.words[at] == "," and "," in tree.words[head:at]:
        at += 1  # "in Zenda, Fredonia, | on 3 May"
    if at >= len(tree.words):
        return None
    if tree.tag[at] == "VBN" and tree.dep[at] in ("acl", "advcl") and tree.kid(at, "nsubj", "aux") is None:
        return at
    if tree.tag[at] == "NNP" and tree.dep[at] == "obl" and tree.kid(at, "case") is None:
        return at  # "the sinking of the frigate | Aurora"
    place = tree.head[at]
    while tree.dep[place] == "compound" and tree.head[place] > place:
        place = tree.head[place]  # "at the border | post"
    hung = place > last and tree.dep[place] in _HUNG
    where_to = tree.lower[at] == "to" and tree.lemma[head] in told_words("journeys")
    near = tree.lower[at] in told_words("nearness") and tree.lower[place] in told_words("times")
    return place if hung and (near or where_to or tree.lower[at] in told_words("where and when")) else None


def _happened(tree: Tree, child: int) -> bool:
    """ "the quake | that struck the coast": who, where or when, told by a clause."""
    if tree.dep[child] != "acl:relcl" or tree.kid(child, "punct") is not None:
        return False
    by_itself = any(tree.lower[s] in ("that", "which") for s in tree.kids(child, "nsubj"))
    return tree.lemma[child] in told_words("happened" if by_itself else "done")


def _apart(tree: Tree, head: int, child: int) -> bool:
    """ "the war | for its own ends", "the visit | as a guest of honour", "the launch | to speed trade": told beside it."""
    noun = told_noun(tree.lower[head])
    happens = noun is not None and noun.kind in ("event", "meeting")
    words = told_words("apart") | (told_words("apart from events") if happens else frozenset())
    begins = {tree.lower[i] for i in tree.kids(child, "case", "mark")}
    if begins and tree.lower[child] in told_words("ways"):
        return True
    if "to" in begins and "from" in {tree.lower[i] for i in tree.kids(head, "case")}:
        return True  # "from the war in Zenda | to the truce": two things of a range
    if begins & told_words("deadlines") and _is_deadline(tree, child):
        return True
    if begins & told_words("beside") and told_noun(tree.lower[child]) is not None:
        return True  # "the reception | during his visit to Zenda": another event
    return bool(begins & words) or (
        happens and to_do(tree, child) and not told_words("steps") & {tree.lemma[head]}
    )


def _is_deadline(tree: Tree, child: int) -> bool:
    """ "a plan | by June 2030", "| ahead of the Leaders' Meeting": until when it is to be made."""
    below = list(tree.subtree(child))
    meeting = (noun := told_noun(tree.lower[child])) is not None and noun.kind == "meeting"
    return meeting or (is_date(tree.words[below[-1]]) and not any(names_something(tree, i) for i in below))


def _before_others(tree: Tree, head: int, last: int) -> int:
    """ "the impact of the war in Zenda | on trade", "discussed the war | with the Minister": no more of the war."""
    above = tree.head[head]
    while (
        tree.dep[above] != "root" and tree.dep[head] == "conj" and tree.dep[above] in ("obj", "obl", "conj")
    ):
        above = tree.head[above]  # "discussed trade and the war": what was discussed, too
    cases = {tree.lower[i] for i in tree.kids(head, "case")}
    if "of" in cases and tree.lemma[above] in told_words("impacts"):
        begins = [i for i in range(head + 2, last) if tree.lower[i] == "on"]
    elif tree.dep[head] in ("obj", "conj", "obl") and tree.lemma[above] in told_words("talked"):
        begins = [i for i in range(head + 2, last) if _with_office(tree, i) or _at_talks(tree, i)]
    else:
        return last
    return begins[-1] - 1 if begins else last


_TALKS = frozenset({"meeting", "talks", "call", "conversation", "sidelines", "margins"})


def _at_talks(tree: Tree, at: int) -> bool:
    """ "discussed the war | in a meeting on the margins of the Summit": where it was talked of."""
    return tree.lower[at] in ("in", "during", "at") and not _TALKS.isdisjoint(tree.lower[at + 1 : at + 4])


def _with_office(tree: Tree, at: int) -> bool:
    """ "with the Prime Minister", "with his counterpart", "with Minister Roe" (one word of the tree for a long naming)."""
    holders = word_set("titles") | told_words("counterparts")
    naming = tree.end[at + 1] - tree.start[at + 1] > len(tree.words[at + 1])
    return tree.lower[at] == "with" and (naming or bool({*tree.words[at + 1 : at + 4]} & holders))


def _only_purpose(tree: Tree, head: int, child: int) -> bool:
    """ "a memorandum (MOU) | to strengthen trade": the name ended with its acronym."""
    return to_do(tree, child) and any(tree.words[i] == ")" for i in range(head, child))


def _mere_means(tree: Tree, child: int) -> bool:
    """ "Fredonia's war | with brutal means": nobody named with whom."""
    case = tree.kids(child, "case")
    return (
        bool(case)
        and tree.lower[case[0]] == "with"
        and not any(names_something(tree, i) for i in tree.subtree(child))
    )


def _right(tree: Tree, word: int) -> int:
    """The last word below `word`, without appositions and clauses."""
    last = word
    below = sorted(c for c in tree.children[word] if c > word)
    for n, child in enumerate(below):
        if tree.dep[child] == "appos" and tree.tag[child] == "NNP" and tree.left(child) == last + 1:
            last = _right(tree, child)  # "the vessel | Aurora"
            continue
        if {tree.lower[i] for i in tree.kids(child, "case")} & told_words("apart"):
            break
        if tree.dep[child] == "conj" and (_says_on(tree, child) or _listed_beside(tree, word, child)):
            break
        if tree.dep[child] == "punct" and any(
            tree.dep[c] not in _TELLS_MORE and tree.dep[c] != "punct" for c in below[n:]
        ):
            continue
        if tree.dep[child] in _TELLS_MORE or tree.dep[child] == "punct":
            break
        last = max(last, _right(tree, child))
    return last


def _says_on(tree: Tree, child: int) -> bool:
    """ "the attack that struck Zenda, | and are shocked": the sentence goes on."""
    return tree.tag[child][:2] == "VB" or bool(tree.kids(child, "cop", "aux"))


def _listed_beside(tree: Tree, word: int, child: int) -> bool:
    """ "the invasion of Fredonia, | climate, and trade": what was talked of beside it, no more of whom it befell."""
    first = tree.left(child)
    apart = "," in tree.words[first - 1 : first + 1] and tree.words[child].islower()
    owned = any(tree.dep[k] == "nmod:poss" for k in tree.children[child])
    named = any(names_something(tree, i) for i in range(tree.left(child), child + 1))
    return apart and names_something(tree, word) and not named and not owned


def to_do(tree: Tree, child: int) -> bool:
    """ "agreement | to open the ports"."""
    return tree.dep[child] == "acl" and any(tree.lower[m] == "to" for m in tree.kids(child, "mark"))


def is_date(word: str) -> bool:
    return word in MONTHS or word in DAYS or _YEAR.fullmatch(word) is not None


def names_something(tree: Tree, at: int) -> bool:
    """Whether the word is (part of) a name, or made of one: "Zendan"."""
    word = tree.words[at]
    coded = word.isalnum() and word[-1:].isdigit()  # "flight MH17"
    return word[:1].isupper() and (tree.tag[at] in ("NNP", "NNPS", "JJ") or coded) and not is_date(word)
