"""Clauses hung on the wrong word: of two futures, behind a gerund, behind a text in which something is said."""

from __future__ import annotations

from entente.lexicon.verbs import verb_lexicon
from entente.reading.parser.lemmas import lemma
from entente.reading.repair.parse import SUBJECTS, Parse


def clauses_with_will(parse: Parse) -> None:
    """ "Peru will export grapes and | Japan will cut its duties": each "will" has its own subject and verb."""
    if "MD" not in parse.tags:
        return
    before: int | None = None
    for will in range(1, len(parse.words) - 1):
        if parse.words[will] not in ("will", "shall") or parse.tags[will] != "MD":
            continue
        verb = will + 1 + (parse.tags[will + 1] == "RB")
        subject = will - 1
        if verb >= len(parse.words) or parse.tags[verb] != "VB" or parse.tags[subject] not in _SUBJECT_TAGS:
            continue
        first = _phrase(parse, subject)
        joined = before is not None and first > 0 and parse.words[first - 1] in ("and", "while", "but")
        if before is not None and joined and parse.heads[before] == verb:
            _two_clauses(parse, before, first, subject, verb)
            parse.heads[will], parse.deps[will] = verb, "aux"
        elif before is not None and joined and _hangs_wrong(parse, before, subject, verb):
            parse.heads[subject], parse.deps[subject] = verb, "nsubj"
            parse.heads[verb], parse.deps[verb] = before, "conj"
            parse.heads[first - 1], parse.heads[will] = verb, verb
        before = verb


def _hangs_wrong(parse: Parse, before: int, subject: int, verb: int) -> bool:
    """The second clause hangs on a noun, or its subject on the object of the first: "grapes and Japan"."""
    of_noun = parse.tags[parse.heads[verb]][:1] == "N"
    return of_noun or (parse.heads[verb] == before and parse.deps[subject] == "conj")


_SUBJECT_TAGS = frozenset(["NNP", "NNPS", "NNS", "NN", "PRP"])


def _phrase(parse: Parse, noun: int) -> int:
    """Where the words of a noun begin."""
    first = noun
    while first > 0 and parse.tags[first - 1] in ("DT", "JJ", "NNP", "NN", "CD", "PRP$", "POS"):
        first -= 1
    return first


def _two_clauses(parse: Parse, one: int, first: int, subject: int, other: int) -> None:
    """Makes the verb `one` the head, and `other` with its subject, whose words begin at `first`, the second clause."""
    parse.heads[one], parse.deps[one] = (
        (one if parse.heads[other] == other else parse.heads[other]),
        parse.deps[other],
    )
    parse.heads[other], parse.deps[other] = one, "conj"
    for k, head in enumerate(parse.heads):
        if head == other and k < first - 1:
            parse.heads[k] = one
    parse.heads[subject], parse.deps[subject] = other, "nsubj"
    parse.heads[first - 1], parse.deps[first - 1] = other, "cc"
    for k in range(first, subject):
        if not first <= parse.heads[k] <= subject:
            parse.heads[k], parse.deps[k] = subject, "compound"


def verb_of_the_clause(parse: Parse) -> None:
    """ "We remain committed to peace and | welcome and support the plan", "We urge them to trade and | reaffirm our pledge": no verb
    is set beside a noun, and what only those who speak can do goes on with their clause."""
    for k in range(2, len(parse.words) - 1):
        if parse.words[k - 1] != "and" or parse.deps[k] != "conj" or parse.words[k] not in OPERATIVE:
            continue
        over = _clause_over(parse, parse.heads[k])
        paired = parse.words[k + 1] == "and" and parse.tags[k + 2 : k + 3] in (["VB"], ["VBP"])
        last = k + 2 if paired else k
        if over is None or not parse.kids(last, "obj", "ccomp", "obl"):
            continue
        wanted = any(
            parse.tags[c] == "VB" for c in parse.kids(over, "xcomp", "advcl")
        )  # "want to trade and | encourage"
        said = parse.heads[k] == over and parse.words[k] in EXPRESSIVE and not wanted
        sure = said or (parse.tags[k] == "VBP" and parse.words[k] in _ONLY_SAID)
        if "TO" in parse.tags[over:k] and not sure:
            continue
        parse.heads[k], parse.tags[k] = over, "VBP"
        if paired:
            parse.heads[last], parse.deps[last], parse.tags[last] = k, "conj", "VBP"


_ENTRIES = verb_lexicon().entries
OPERATIVE = frozenset(v for v, senses in _ENTRIES.items() if not all(s.weak for s in senses))
_SAID = frozenset(["affirm", "emphasize", "welcome", "concern", "condemn", "urge", "expect"])
EXPRESSIVE = frozenset(v for v, senses in _ENTRIES.items() if all(s.force in _SAID for s in senses))
_ONLY_SAID = (EXPRESSIVE - {"encourage"}) | {
    "look"
}  # "to promote trade and encourage investment": what is done


def _clause_over(parse: Parse, word: int) -> int | None:
    """The verb of the present above a word, where "we", "they" or a plural is its subject."""
    while parse.tags[word] != "VBP":
        if parse.heads[word] == word:
            return None
        word = parse.heads[word]
    return word if parse.kids(word, *SUBJECTS) else None


def past_beside_infinitive(parse: Parse) -> None:
    """ "urged Peru to lift the ban and | made its position clear", "said so and | set out the plan": a past goes on with a past."""
    for k in range(3, len(parse.words) - 1):
        if parse.words[k - 1] not in ("and", "also") or parse.deps[k] != "conj":
            continue
        if parse.tags[k] == "VB" and parse.words[k] in _LIKE_THEIR_PAST:
            if parse.tags[parse.heads[k]] == "VBD" and parse.tags[k - 2] not in ("VB", "MD"):
                parse.tags[k] = "VBD"
        elif parse.tags[k] == "VBD" and _has_no_past(parse, parse.heads[k]) and not parse.kids(k, *SUBJECTS):
            over = parse.heads[k]
            while parse.tags[over] != "VBD" and parse.heads[over] != over:
                over = parse.heads[over]
            if parse.tags[over] == "VBD" and parse.deps[over] not in ("acl:relcl", "ccomp"):
                parse.heads[k] = over


def _has_no_past(parse: Parse, verb: int) -> bool:
    """ "to | lift", "can be | lifted"."""
    return parse.tags[verb] == "VB" or (
        parse.tags[verb] == "VBN" and any(parse.tags[k] == "MD" for k in parse.kids(verb, "aux"))
    )


def finite_verb_below_noun(parse: Parse) -> None:
    """ "The Peruvian side, in turn, | called for talks": a finite verb describes no noun; it is the verb of the sentence."""
    noun = parse.root()
    if parse.tags[noun][:2] not in ("NN", "PR"):
        return
    verb = next(
        (k for k in parse.kids(noun, "acl") if k > noun and parse.tags[k] in ("VBD", "VBZ", "VBP")), None
    )
    if verb is None or parse.kids(noun, "cop", "nsubj") or parse.kids(verb, *SUBJECTS):
        return
    parse.heads[verb], parse.deps[verb] = verb, "ROOT"
    parse.heads[noun], parse.deps[noun] = verb, "nsubj"


def past_taken_for_participle(parse: Parse) -> None:
    """ "a visit, which the latter | accepted": with a subject of its own and no auxiliary, a relative clause has a past."""
    for k, tag in enumerate(parse.tags):
        if tag == "VBN" and parse.deps[k] == "acl:relcl" and parse.kids(k, "nsubj"):
            which = any(parse.tags[c] in ("WDT", "WP") for c in parse.kids(k, "obj"))
            if which and not parse.kids(k, "aux", "aux:pass", "cop"):
                parse.tags[k] = "VBD"


def participle_taken_for_past(parse: Parse) -> None:
    """ "a pact that has brought together leaders | committed to reform": no second clause without "and" or a comma."""
    for k in range(3, len(parse.words) - 1):
        noun = k - 1
        if parse.tags[k] != "VBD" or parse.deps[k] != "conj" or parse.tags[noun] != "NNS":
            continue
        if parse.heads[noun] != k or parse.deps[noun] != "nsubj" or parse.words[k + 1] != "to":
            continue
        first = _phrase(parse, noun)
        if parse.kids(k, "cc") or first == 0 or parse.words[first - 1] in _OPENS_CLAUSE:
            continue
        over = next((v for v in range(first - 1, 0, -1) if parse.tags[v][:2] == "VB"), None)
        if over is not None:
            parse.tags[k], parse.deps[k], parse.heads[k] = "VBN", "acl", noun
            parse.heads[noun], parse.deps[noun] = over, "obj"


_OPENS_CLAUSE = frozenset(", ; and but while that which who where when whom as".split())
_LIKE_THEIR_PAST = frozenset("set put let cut hit".split())


def shared_taken_for_past(parse: Parse) -> None:
    """ "discussed trade, aid, and | shared efforts to rebuild": before such a noun it describes, and the list goes on."""
    for k in range(2, len(parse.words) - 1):
        noun, over = k + 1, parse.heads[k]
        if parse.words[k] != "shared" or parse.deps[k] != "conj" or parse.words[noun] not in _SHARED:
            continue
        if parse.heads[noun] != k or parse.deps[noun] != "obj" or parse.words[k - 1] != "and":
            continue
        listed = parse.kids(over, "obj", "obl")
        if over > k or not listed or parse.kids(k, *SUBJECTS):
            continue
        for child in range(len(parse.words)):
            if parse.heads[child] == k and child != noun:
                parse.heads[child] = noun
        parse.tags[k], parse.deps[k], parse.heads[k] = "JJ", "amod", noun
        parse.deps[noun], parse.heads[noun] = "conj", listed[-1]


# What is shared and told to nobody: "shared views", "shared concerns" may be what was done.
_SHARED = frozenset(
    "efforts challenges priorities goals objectives interests values work responsibility prosperity".split()
)


def gerund_taken_for_noun(parse: Parse) -> None:
    """ "..., warning of consequences": behind a comma and beside a clause, "-ing" is a participle."""
    for k, word in enumerate(parse.words):
        if parse.tags[k] == "VBG" and parse.deps[k] == "advcl" and _describes_noun(parse, k):
            parse.heads[k], parse.deps[k] = k - 2, "acl"
        if parse.tags[k] != "NN" or not word.endswith("ing") or parse.words[k - 1] != ",":
            continue
        beside = parse.deps[k] == "conj" and parse.tags[parse.heads[k]][:1] == "V" and not parse.kids(k, "cc")
        if parse.deps[k] == "appos" and parse.words[k + 1 : k + 2] == ["of"]:
            clause = parse.heads[k]
            while parse.tags[clause][:1] != "V" and parse.heads[clause] != clause:
                clause = parse.heads[clause]
            parse.heads[k], parse.deps[k] = clause, "advcl"
        if parse.deps[k] == "advcl" or beside:
            parse.tags[k] = "VBG"


def participle_beside_gerund(parse: Parse) -> None:
    """ "praised its work in saving reefs, | stressing the need for aid": what only those who speak do goes on with their verb."""
    for k in range(4, len(parse.words) - 1):
        over = parse.heads[k]
        if parse.tags[k] != "VBG" or parse.deps[k] != "conj" or parse.words[k - 1] != ",":
            continue
        if (
            lemma(parse.words[k], "VBG") not in EXPRESSIVE
            or parse.tags[over] != "VBG"
            or not parse.kids(over, "mark")
        ):
            continue
        if parse.kids(k, "cc") or any(parse.kids(c, "cc") for c in parse.kids(over, "conj")):
            continue  # "for saving reefs, welcoming guests and clearing mines"
        while parse.tags[over] not in ("VBD", "VBZ") and parse.heads[over] != over:
            over = parse.heads[over]
        if parse.tags[over] in ("VBD", "VBZ"):
            parse.heads[k], parse.deps[k] = over, "advcl"


def _describes_noun(parse: Parse, k: int) -> bool:
    """ "against actors materially | supporting the war": behind a noun of many and an adverb, without a comma."""
    if k < 3 or parse.tags[k - 1] != "RB" or parse.words[k - 1][-2:] != "ly" or parse.tags[k - 2] != "NNS":
        return False
    return parse.heads[k - 2] < k - 2 and parse.deps[k - 2] in ("obl", "nmod", "obj")


def relative_clause_of_gerund(parse: Parse) -> None:
    """ "Launching a bridge that will connect ...": the gerund leads, what "that" opens hangs on the noun."""
    if not parse.words or parse.tags[0] != "VBG":
        return
    root = parse.root()
    subjects = [k for k in parse.kids(root, "nsubj", "nsubj:pass") if 1 < k < root]
    if root == 0 or not subjects or "," in parse.words[:root] or parse.heads[0] != root:
        return
    who = subjects[0]
    relative = parse.words[who] in ("that", "which", "who")
    noun = next((k for k in range(who - 1, 0, -1) if parse.tags[k].startswith("NN")), None)
    parse.heads[0], parse.deps[0] = 0, "ROOT"
    if relative and noun is not None:
        parse.heads[root], parse.deps[root] = noun, "acl:relcl"
    else:
        parse.heads[root], parse.deps[root] = 0, "xcomp"
    for k in (
        *parse.kids(root, "conj", "punct"),
        *([noun] if noun is not None and parse.heads[noun] == root else []),
    ):
        if k != who and k < root:
            parse.heads[k] = 0


def said_in_a_text(parse: Parse) -> None:
    """ "said in a statement that talks began": the clause is what is said, not an attribute of the text."""
    if "acl:relcl" not in parse.deps and "acl" not in parse.deps:
        return
    for that, word in enumerate(parse.words):
        verb = parse.heads[that]
        if word.lower() != "that" or verb <= that or parse.deps[verb] not in ("acl:relcl", "acl"):
            continue
        noun = parse.heads[verb]
        over = parse.heads[noun]
        says = lemma(parse.words[over], "VBD").lower() in verb_lexicon().reporting
        subject = any(that < k < verb for k in parse.kids(verb, *SUBJECTS))
        if (
            noun == that - 1
            and parse.deps[noun] == "obl"
            and says
            and subject
            and not parse.kids(over, "ccomp")
        ):
            _make_told(parse, over, that, verb)


def _make_told(parse: Parse, over: int, that: int, verb: int) -> None:
    parse.heads[verb], parse.deps[verb] = over, "ccomp"
    parse.deps[that], parse.tags[that] = "mark", "IN"
