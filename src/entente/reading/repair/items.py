"""Items without a subject, which begin with what is done: "Commends Kenya for its work, and urges it to go on"."""

from __future__ import annotations

from entente.lexicon.actor_words import actor_words
from entente.reading.parser.lemmas import lemma
from entente.reading.repair.clauses import EXPRESSIVE, OPERATIVE
from entente.reading.repair.parse import SUBJECTS, Parse


def verb_that_opens_an_item(parse: Parse) -> None:
    """ "2. | Commends Kenya and Peru for their work", "| Thanks Kenya for its aid, and urges it": no name, but a verb."""
    first = 2 if parse.tags[:2] == ["LS", "."] else 0
    if not _says(parse, first):
        return
    root = parse.root()
    if root == first:
        parse.tags[first] = "VBZ"
        return
    thanked = parse.heads[first] if parse.deps[first] == "compound" else root
    if parse.tags[root] != "VBZ" or parse.heads[thanked] != root or parse.deps[thanked] not in SUBJECTS:
        return
    parse.tags[first], parse.deps[first], parse.heads[first] = "VBZ", "ROOT", first
    parse.heads[thanked], parse.deps[thanked] = first, "obj"
    parse.heads[root], parse.deps[root] = first, "conj"


def _says(parse: Parse, first: int) -> bool:
    """Whether the word is a form in "-s" of a verb with which one speaks, right before a name."""
    word = parse.words[first] if first + 1 < len(parse.words) else ""
    verb = lemma(word.lower(), "VBZ") if word[:1].isupper() and word[-1:] == "s" else ""
    speaks = verb in EXPRESSIVE and verb not in actor_words().groups
    return speaks and parse.tags[first + 1] in ("NNP", "NNPS") and parse.tags[first] in _MISTAKEN


_MISTAKEN = frozenset(["NN", "NNS", "NNP", "NNPS", "VB"])


def verbs_of_an_item(parse: Parse) -> None:
    """ "Underscores the need for aid, and | cautions that time is short": the verbs of an item without a subject go together."""
    root = parse.root()
    if not parse.tags or parse.tags[root] != "VBZ" or parse.kids(root, *SUBJECTS):
        return
    for k in range(root + 2, len(parse.words) - 1):
        before = k - 1 - (parse.tags[k - 1] == "RB")
        if parse.words[before] not in ("and", ";") or parse.tags[k] not in ("NNS", "VBZ"):
            continue
        noun = parse.tags[k] == "NNS"
        if lemma(parse.words[k], "VBZ") not in OPERATIVE or parse.kids(k, *SUBJECTS):
            continue
        if (noun and parse.words[k + 1] not in _AFTER_VERB) or (not noun and _present_above(parse, k, root)):
            continue
        for c in parse.kids(k, "det", "amod", "compound"):
            parse.deps[c] = "advmod"
        parse.tags[k], parse.deps[k], parse.heads[k] = "VBZ", "conj", root


_AFTER_VERB = frozenset("that to the its all upon on with this these those their any".split())


def _present_above(parse: Parse, k: int, root: int) -> bool:
    """Whether a verb of the present below the root is above the word: "a plan which helps and | supports"."""
    over = parse.heads[k]
    while over != root and parse.heads[over] != over:
        if parse.tags[over] in ("VBZ", "VBP"):
            return True
        over = parse.heads[over]
    return False
