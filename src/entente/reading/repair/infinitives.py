"""Bare forms under "to" or a modal that were taken for nouns: "will share data, map the sea floor and | enforce quotas".

Where verbs are listed, each governs the words up to the next. Words that are verbs and nothing else are in the lexicon; a
word that may be a noun is a verb where a determiner stands right behind it.
"""

from __future__ import annotations

from entente.lexicon.promise_words import promise_words
from entente.lexicon.verbs import verb_lexicon
from entente.reading.repair.parse import SUBJECTS, Parse

_DEEDS = promise_words().deeds
_MAY_BE = _DEEDS | promise_words().deeds_and_nouns
_MODALS = frozenset("will shall would should must can could may might".split())
_OPENS_OBJECT = frozenset(["DT", "PRP$"])
_OTHER_CLAUSE = frozenset("VBD VBZ MD WDT WP WRB".split())
_OTHER_WORDS = frozenset([";", ":", "“", '"', "that"])
_OPERATIVE = frozenset(v for v, senses in verb_lexicon().entries.items() if not all(s.weak for s in senses))
_LINKS = frozenset([",", "and", "or", ";"])
_NOUNS = frozenset(["account", "task", "justice"])  # "hold to account", "take to task", "bring to justice"


def verb_behind_to(parse: Parse) -> None:
    """ "agreement to restart flights": behind the "to" of an infinitive stands a verb, unless it is "to account"."""
    for k in range(1, len(parse.words)):
        if parse.words[k] in _NOUNS and parse.tags[k] == "VB" and parse.words[k - 1] == "to":
            if not parse.kids(k, "obj", "ccomp", "obl") and parse.words[k + 1 : k + 2] != ["for"]:
                parse.tags[k], parse.deps[k] = "NN", "obl"
                parse.tags[k - 1], parse.deps[k - 1] = "IN", "case"
            continue
        if parse.tags[k] == "NN" and parse.words[k - 1].lower() == "to" and parse.deps[k - 1] == "mark":
            parse.tags[k], parse.tags[k - 1] = "VB", "TO"


def bare_verb_behind_will(parse: Parse) -> None:
    """ "will | supply | gas": the bare form right behind "will" is the verb, and the noun that it was hung on is its object."""
    for k in range(1, len(parse.words) - 1):
        noun = parse.heads[k]
        if parse.tags[k] != "VB" or parse.deps[k] != "compound" or parse.words[k - 1] not in _SHALL:
            continue
        if parse.tags[noun][:2] != "NN" or noun < k or parse.heads[k - 1] != noun:
            continue
        over, relation = parse.heads[noun], parse.deps[noun]
        parse.heads[k], parse.deps[k] = (k if over == noun else over), relation
        for child in parse.kids(
            noun, *SUBJECTS, "aux", "punct", "advmod", "obl", "advcl", "mark", "cc", "conj", "parataxis"
        ):
            if child < k or parse.deps[child] in ("punct", "obl", "advcl"):
                parse.heads[child] = k
        parse.heads[noun], parse.deps[noun] = k, "obj"


_SHALL = frozenset(["will", "shall", "would"])


def bare_verb_beside_infinitive(parse: Parse) -> None:
    """ "pledged to join A, settle B, and | strive for C": a present without a subject, beside an infinitive and below a past."""
    for k in range(3, len(parse.words) - 1):
        if (
            parse.tags[k] != "VBP"
            or parse.deps[k] != "conj"
            or parse.kids(k, *SUBJECTS, "aux", "cop", "mark")
        ):
            continue
        above = parse.heads[k]
        if parse.words[k] == "look":
            continue  # "tasked officials to draft a plan, and look forward to it": a statement's own present
        if parse.tags[above] == "VB" and above < k and _under_will(parse, above):
            # "They will open a port and intend to dredge it": a present of theirs; of one who acts it would be "intends".
            if parse.words[k] not in _OPERATIVE or _of_one(parse, above):
                parse.tags[k] = "VB"
        elif parse.tags[above] == "VB" and above < k and _under_past(parse, above):
            parse.tags[k] = "VB"
        elif parse.tags[above] == "VBD" and not parse.kids(above, "aux"):
            aims = [m for thing in parse.kids(above, "obj") for m in parse.kids(thing, "acl")]
            aims = [m for m in (*parse.kids(above, "xcomp"), *aims) if m < k]
            first = next((m for m in aims if parse.tags[m] == "VB"), None)
            if first is not None:
                parse.tags[k], parse.heads[k] = "VB", first


def _under_will(parse: Parse, verb: int) -> bool:
    return any(parse.words[a] in _SHALL for a in parse.kids(verb, "aux"))


def _under_past(parse: Parse, verb: int) -> bool:
    """ "agreed to | open" """
    to = any(parse.words[m] == "to" for m in parse.kids(verb, "mark"))
    return to and parse.tags[parse.heads[verb]] == "VBD"


def _of_one(parse: Parse, verb: int) -> bool:
    """ "Johnson will ...": one who acts, so that no bare form behind it is a present."""
    subjects = parse.kids(verb, *SUBJECTS)
    return any(
        parse.tags[s] in ("NN", "NNP") and not parse.kids(s, "conj") or parse.words[s].lower() in _ONE
        for s in subjects
    )


_ONE = frozenset(["he", "she", "it"])


def noun_beside_noun(parse: Parse) -> None:
    """ "act with courage and | resolve to defend": behind "with" and a bare noun stands a second noun, where it may be one."""
    for k in range(3, len(parse.words)):
        if (
            parse.words[k] not in _FEELINGS
            or parse.tags[k] not in ("VB", "VBP")
            or parse.words[k - 1] != "and"
        ):
            continue
        first = k - 2
        if parse.tags[first] != "NN" or not any(parse.words[c] == "with" for c in parse.kids(first, "case")):
            continue
        if not parse.kids(k, *SUBJECTS, "obj", "ccomp"):
            parse.tags[k], parse.heads[k], parse.deps[k] = "NN", first, "conj"
            for c in parse.kids(k, "xcomp"):
                parse.deps[c] = "acl"


_FEELINGS = frozenset(["resolve", *verb_lexicon().nouns])


def listed_verbs(parse: Parse) -> None:
    """ "will share data, map the sea floor and enforce quotas": each verb of a list governs what stands up to the next."""
    for first in range(1, len(parse.words) - 3):
        if parse.tags[first] != "VB" or not _opens_list(parse, first):
            continue
        listed = _listed(parse, first)
        if listed and any(parse.tags[k] != "VB" or parse.heads[k] != first for k in listed):
            _govern(parse, first, listed)


def _opens_list(parse: Parse, first: int) -> bool:
    """Whether "to" or a modal stands before the verb."""
    if parse.deps[first] == "conj":
        return False
    return any(
        k == first - 1 and parse.words[k] == "to" or parse.words[k].lower() in _MODALS
        for k in parse.kids(first, "mark", "aux")
    )


def _listed(parse: Parse, first: int) -> list[int]:
    """The verbs set beside the first by commas and "and", up to where another clause or infinitive begins."""
    found: list[int] = []
    for k in range(first + 1, len(parse.words) - 1):
        linked, word = _linked(parse, k), parse.words[k]
        if word in _OTHER_WORDS or (parse.tags[k] == "VB" and not linked):
            break
        if linked and k > first + 1 and _names_deed(parse, first, k):
            found.append(k)
        elif parse.tags[k] in _OTHER_CLAUSE:
            break
    return found


def _linked(parse: Parse, k: int) -> bool:
    """Whether a comma or "and" stands before the word, with or without an adverb between."""
    adverb = parse.tags[k - 1] == "RB" and parse.words[k - 1][-2:] == "ly"
    return parse.words[k - 1 - adverb] in _LINKS


def _names_deed(parse: Parse, first: int, k: int) -> bool:
    """Whether a word whose class is in doubt is a verb here."""
    word, behind = parse.words[k], parse.words[k + 1]
    if behind in ("-", "for", "of") or parse.kids(k, *SUBJECTS):
        return False
    if parse.tags[k] == "VBP" and word in _OPERATIVE and any(parse.tags[h] == "VBP" for h in range(first)):
        return False  # "We agree to share data | and commit to ...": it goes with "we"
    sure = parse.tags[k + 1] in _OPENS_OBJECT or (parse.tags[k] == "VB" and parse.deps[k] == "conj")
    return word in _DEEDS or (word in _MAY_BE and sure)


def _govern(parse: Parse, first: int, listed: list[int]) -> None:
    """Makes the listed verbs conjuncts of the first, and each the head of its own words."""
    bounds = [first, *listed]
    for number, verb in enumerate(bounds):
        begin = verb if number == 0 else _link_before(parse, verb)
        end = _link_before(parse, listed[number]) if number < len(listed) else _end(parse, verb)
        if number:
            parse.tags[verb], parse.heads[verb], parse.deps[verb] = "VB", first, "conj"
        for k in range(begin, end):
            if k == verb or begin <= parse.heads[k] < end and parse.heads[k] != k:
                continue
            if number == 0 and k < verb:
                continue
            parse.heads[k] = verb
            if parse.tags[k][:1] == "N":
                parse.deps[k] = "obl" if _has_case(parse, k) else "obj"
            elif parse.words[k] in ("and", "or"):
                parse.deps[k] = "cc"
        _head_of_object(parse, verb, end)


def _head_of_object(parse: Parse, verb: int, end: int) -> None:
    """ "map the sea floor": the last noun of the words right behind the verb is its object."""
    last = verb + 1
    while last < end and parse.tags[last] in (
        "DT",
        "PRP$",
        "JJ",
        "NN",
        "NNS",
        "NNP",
        "CD",
        "VBG",
        "VBN",
        "HYPH",
    ):
        last += 1
    head = last - 1
    if head <= verb or parse.tags[head][:1] != "N" or parse.heads[head] == verb and parse.deps[head] == "obj":
        return
    for k in range(verb + 1, head):
        if not verb < parse.heads[k] <= head or parse.heads[k] == verb:
            parse.heads[k], parse.deps[k] = head, "det" if parse.tags[k] == "DT" else "compound"
    if not verb < parse.heads[head] < last:
        parse.heads[head], parse.deps[head] = verb, "obj"


def _link_before(parse: Parse, verb: int) -> int:
    """Where the comma, "and" and adverb before a listed verb begin."""
    k = verb
    while k > 0 and (parse.words[k - 1] in _LINKS or (parse.tags[k - 1] == "RB" and k == verb)):
        k -= 1
    return k


def _end(parse: Parse, verb: int) -> int:
    """Where the words of the last verb end: at the stop, or before a word that another governs."""
    end = verb + 1
    while end < len(parse.words) and parse.words[end] not in (".", ";", ","):
        end += 1
    return end


def _has_case(parse: Parse, k: int) -> bool:
    return bool(parse.kids(k, "case"))
