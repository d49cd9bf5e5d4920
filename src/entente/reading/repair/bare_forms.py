"""Bare forms of verbs taken for nouns: "agreed to | restart flights", "and properly | handle differences"."""

from __future__ import annotations

from entente.reading.parser.lemmas import lemma
from entente.reading.repair.parse import FINITE, SUBJECTS, Parse

_WILL = frozenset(["will", "shall"])
_NOUNS = frozenset(["account", "task", "justice"])  # "hold to account", "take to task", "bring to justice"


def verb_behind_to(parse: Parse) -> None:
    """ "agreement to restart flights": behind the "to" of an infinitive stands a verb, unless it is "to account"."""
    if "to" not in parse.small:
        return
    for k in range(1, len(parse.words)):
        if parse.words[k] in _NOUNS and parse.tags[k] == "VB" and parse.words[k - 1] == "to":
            if not parse.kids(k, "obj", "ccomp", "obl") and parse.words[k + 1 : k + 2] != ["for"]:
                parse.tags[k], parse.deps[k] = "NN", "obl"
                parse.tags[k - 1], parse.deps[k - 1] = "IN", "case"
            continue
        if parse.tags[k] == "NN" and parse.words[k - 1].lower() == "to" and parse.deps[k - 1] == "mark":
            parse.tags[k], parse.tags[k - 1] = "VB", "TO"


def verb_behind_adverb(parse: Parse) -> None:
    """ "will respect each other, and properly handle differences": an adverb between "and" and two nouns has a verb behind it."""
    for k in range(2, len(parse.words) - 1):
        noun = parse.heads[k]
        if parse.deps[k] != "compound" or noun <= k or not parse.words[k - 1].endswith("ly"):
            continue
        if parse.tags[k] != "NN" or parse.tags[k - 1] != "RB" or parse.words[k - 2] not in ("and", ",", "to"):
            continue
        verb = parse.heads[parse.heads[noun]] if parse.deps[noun] == "conj" else noun
        if parse.deps[noun] != "conj" or parse.tags[verb] != "VB" or verb > k:
            continue
        for c, head in enumerate(parse.heads):
            if head == noun and c < k:
                parse.heads[c] = k
        parse.tags[k], parse.heads[k], parse.deps[k] = "VB", verb, "conj"
        parse.heads[noun], parse.deps[noun] = k, "obj"


_CLAUSE_BEHIND = {"calls": ("for", "on", "upon"), "hopes": ("for", "that", "to"), "demands": ("that",)}
_OBJECT_BEHIND = frozenset("supports demands praises regrets thanks requests values stresses".split())


def verb_taken_for_noun(parse: Parse) -> None:
    """ "Japan condemns the attack and calls for calm": beside a present, "calls for" is no second object."""
    for k in range(3, len(parse.words) - 1):
        word, behind = parse.words[k], parse.words[k + 1]
        if parse.tags[k] != "NNS" or parse.deps[k] != "conj" or parse.words[k - 1] != "and":
            continue
        verb = parse.heads[parse.heads[k]]
        clause = behind in _CLAUSE_BEHIND.get(word, ())
        thing = word in _OBJECT_BEHIND and parse.tags[k + 1] in ("DT", "PRP$", "NNP")
        if not (clause or thing) or parse.tags[verb] != "VBZ" or not parse.kids(verb, *SUBJECTS):
            continue
        noun = parse.heads[k]
        for c, head in enumerate(parse.heads):
            if c > k and head in (noun, k):
                parse.heads[c], parse.deps[c] = k, "obl" if parse.deps[c] == "nmod" else parse.deps[c]
        for c in parse.kids(noun, "cc"):
            parse.heads[c] = k
        parse.heads[k], parse.tags[k] = verb, "VBZ"


def future_beside_infinitive(parse: Parse) -> None:
    """ "commit to deepening trade and will work together", "agree to share data and look forward to the summit": what stands
    under "will", and what nobody agrees to do, goes with the verb that has the subject."""
    for k, dep in enumerate(parse.deps):
        if dep != "conj" or parse.tags[k] not in ("VB", "VBP") or parse.kids(k, *SUBJECTS):
            continue
        hopes = parse.words[k : k + 2] == ["look", "forward"] and not parse.kids(k, "mark", "aux")
        if not hopes and not any(parse.words[c].lower() in _WILL for c in parse.kids(k, "aux")):
            continue
        head = parse.heads[k]
        while (
            parse.tags[head] in ("VB", "VBG")
            and not parse.kids(head, *SUBJECTS)
            and parse.heads[head] != head
        ):
            if any(parse.tags[c] == "MD" for c in parse.kids(head, "aux")):
                break
            head = parse.heads[head]
        if parse.tags[head] == "JJ" and parse.deps[head] == "xcomp":
            head = parse.heads[head]  # "stand ready to help, and will send aid"
        state = parse.tags[head] == "JJ" and parse.kids(
            head, "cop"
        )  # "is willing to help, and will send aid"
        if (parse.tags[head] in FINITE or state) and parse.kids(head, *SUBJECTS):
            parse.heads[k] = head
            parse.tags[k] = "VBP" if hopes else "VB"


def past_under_will(parse: Parse) -> None:
    """ "will increase A and broaden B": a form that is its own base stands under "will" too."""
    if parse.small.isdisjoint(_WILL):
        return
    for k, dep in enumerate(parse.deps):
        if dep != "conj" or parse.tags[k] != "VBD":
            continue
        word = parse.words[k].lower()
        if word.endswith("ed") or parse.kids(k, *SUBJECTS):
            continue
        head = parse.heads[k]
        will = any(parse.words[c].lower() in _WILL for c in parse.kids(head, "aux"))
        if parse.tags[head] == "VB" and will and lemma(word, "VBD") == word:
            parse.tags[k] = "VB"


def adjective_taken_for_verb(parse: Parse) -> None:
    """ "the progress in Union and Fredonia-facilitated talks": a capital with a hyphen is no verb of the sentence."""
    for k in range(2, len(parse.words) - 1):
        word = parse.words[k]
        if (
            parse.tags[k] not in ("VBD", "VBN")
            or "-" not in word
            or not word[0].isupper()
            or parse.kids(k, *SUBJECTS)
        ):
            continue
        noun = next((n for n in parse.kids(k, "obj") if n > k), None)
        if parse.deps[k] != "conj" or noun is None or parse.words[k - 1] != "and":
            continue
        first = k - 2
        parse.heads[noun], parse.deps[noun] = parse.heads[first], parse.deps[first]
        parse.heads[first], parse.deps[first] = noun, "compound"
        parse.heads[k], parse.deps[k], parse.tags[k] = first, "conj", "VBN"
