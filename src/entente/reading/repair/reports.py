"""Errors in reports and readouts, mended when those of any text are.

The press writes "During the meeting ministers reviewed ...", "held a call in which they agreed ...", and makes deeds the
subject of passives ("Enhancing trade will also be discussed").
"""

from __future__ import annotations

from entente.lexicon.actor_words import actor_words
from entente.lexicon.verbs import verb_lexicon
from entente.reading.parser.lemmas import lemma
from entente.reading.repair.parse import FINITE, QUOTES, Parse

_SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "csubj:pass")
_WHICH = frozenset(["which", "whom"])
_OCCASION = frozenset("during at in on after before following".split())


def mend_reports(parse: Parse) -> None:
    """Mends `parse` in place."""
    _occasion_before_subject(parse)
    _name_before_verb(parse)
    _in_which(parse)
    _said_in_a_text(parse)
    _said_in_a_text_carried(parse)
    _deed_as_subject(parse)
    _two_subjects(parse)
    _saying_between_commas(parse)
    _noun_beside_verb(parse)
    _joint_before_subject(parse)
    _clause_as_subject(parse)
    _not_only(parse)
    _that_of_a_word_given(parse)


def _that_of_a_word_given(parse: Parse) -> None:
    """ "gave his word | that the base would close": what the word says; the clause has its own subject and lacks nothing."""
    if "that" not in parse.small:
        return
    for that, word in enumerate(parse.words):
        verb, noun = parse.heads[that], that - 1
        if (
            word != "that"
            or parse.deps[that] != "obj"
            or parse.deps[verb] != "acl:relcl"
            or parse.heads[verb] != noun
        ):
            continue
        if (
            parse.words[noun] in _WORDS_GIVEN
            and parse.kids(noun, "nmod:poss")
            and parse.kids(verb, *_SUBJECTS)
        ):
            parse.tags[that], parse.deps[that], parse.deps[verb] = "IN", "mark", "acl"


# "his word that", "her promise that"; behind other nouns "that" is often an object: "his plan that they rejected".
_WORDS_GIVEN = frozenset(
    noun for sense in verb_lexicon().entries["give"] if sense.force == "commit" for noun in sense.nouns
)


def _occasion_before_subject(parse: Parse) -> None:
    """ "During the meeting | ministers reviewed ...": the plural before the verb is its subject, not the occasion."""
    if not parse.words or parse.words[0].lower() not in _OCCASION:
        return
    verb = next((k for k, tag in enumerate(parse.tags) if tag in FINITE), 0)
    who = verb - 1
    while who > 0 and parse.tags[who] == "RB":
        who -= 1
    if who < 2 or parse.heads[who] != verb or parse.deps[who] != "obl" or parse.kids(verb, *_SUBJECTS):
        return
    noun = who - 1
    plural = parse.tags[who] in ("NNS", "NNPS") and _acts(parse.words[who])
    if not (plural or parse.tags[who] == "NNP") or parse.tags[noun] != "NN" or parse.heads[noun] != who:
        return
    for k in parse.kids(who, "case", "det", "amod", "compound"):
        parse.heads[k] = noun
    parse.heads[noun], parse.deps[noun], parse.deps[who] = verb, "obl", "nsubj"


def _acts(word: str) -> bool:
    """Whether the noun may stand for those at the table."""
    return lemma(word, "NNS").lower() in actor_words().groups


def _name_before_verb(parse: Parse) -> None:
    """ "The Chairperson calls on the army": a noun right before a finite verb is its subject, no part of a name."""
    for verb, tag in enumerate(parse.tags):
        if (
            tag not in ("VBZ", "VBD")
            or verb == 0
            or parse.heads[verb] != verb
            or parse.kids(verb, *_SUBJECTS)
        ):
            continue
        who = verb - 1
        if (
            parse.heads[who] == verb
            and parse.deps[who] in ("compound", "amod")
            and parse.tags[who].startswith("NN")
        ):
            parse.deps[who] = "nsubj"
            for k in parse.kids(verb, "det", "amod", "compound", "nmod:poss"):
                if k < who:
                    parse.heads[k] = who


def _in_which(parse: Parse) -> None:
    """ "held a call | in which they agreed ...": what "which" opens is told of the call."""
    if parse.small.isdisjoint(_WHICH):
        return
    for which, word in enumerate(parse.words):
        verb = parse.heads[which]
        if word.lower() not in _WHICH or which < 3 or verb <= which or parse.tags[which - 1] != "IN":
            continue
        over = parse.heads[verb]
        noun = next((k for k in parse.kids(over, "obj", "obl") if k < which), None)
        if parse.deps[verb] != "ccomp" or over >= which or noun is None or not parse.kids(verb, *_SUBJECTS):
            continue
        parse.heads[verb], parse.deps[verb] = noun, "acl:relcl"


def _said_in_a_text(parse: Parse) -> None:
    """ "said in a statement that talks began": the clause is what is said, not an attribute of the text."""
    if "that" not in parse.small:
        return
    for that, word in enumerate(parse.words):
        verb = parse.heads[that]
        if word.lower() != "that" or verb <= that or parse.deps[verb] not in ("acl:relcl", "acl"):
            continue
        noun = parse.heads[verb]
        over = parse.heads[noun]
        says = lemma(parse.words[over], "VBD").lower() in verb_lexicon().reporting
        subject = any(that < k < verb for k in parse.kids(verb, *_SUBJECTS))
        if (
            noun == that - 1
            and parse.deps[noun] == "obl"
            and says
            and subject
            and not parse.kids(over, "ccomp")
        ):
            _make_told(parse, over, that, verb)


def _said_in_a_text_carried(parse: Parse) -> None:
    """ "said in a statement carried by the agency that talks began": told by who said it, not by who carries it."""
    if "that" not in parse.small:
        return
    for that in range(4, len(parse.words)):
        verb = parse.heads[that]
        if parse.words[that].lower() != "that" or verb <= that or parse.deps[verb] != "ccomp":
            continue
        said = parse.heads[verb]
        text = parse.heads[said]
        over = parse.heads[text]
        if not over < text < said < that or parse.deps[said] != "acl" or parse.deps[text] != "obl":
            continue
        if lemma(parse.words[over], "VBD").lower() not in verb_lexicon().reporting:
            continue
        _make_told(parse, over, that, verb)
        for k in parse.kids(over, "conj"):
            if k > verb and not parse.kids(k, *_SUBJECTS):
                parse.heads[k] = verb  # "that they met | and agreed"


def _make_told(parse: Parse, over: int, that: int, verb: int) -> None:
    parse.heads[verb], parse.deps[verb] = over, "ccomp"
    parse.deps[that], parse.tags[that] = "mark", "IN"


def _deed_as_subject(parse: Parse) -> None:
    """ "Enhancing trade will also be discussed": what is discussed is the deed, not the trade."""
    if not parse.words or parse.tags[0] != "VBG" or parse.deps[0] not in ("advcl", "csubj", "csubj:pass"):
        return
    verb = parse.heads[0]
    subjects = [k for k in parse.kids(verb, "nsubj:pass") if 0 < k < verb]
    if not subjects or "," in parse.words[: subjects[0]] or not parse.kids(verb, "aux:pass"):
        return
    parse.deps[0] = "csubj"
    parse.heads[subjects[0]], parse.deps[subjects[0]] = 0, "obj"


def _two_subjects(parse: Parse) -> None:
    """ "The execution of six men, for drug offences, is regrettable": what stands behind a preposition is no subject."""
    for k, dep in enumerate(parse.deps):
        if dep not in ("nsubj", "nsubj:pass") or not parse.kids(k, "case"):
            continue
        first = next((s for s in parse.kids(parse.heads[k], "nsubj", "nsubj:pass") if s < k), None)
        if first is not None and not parse.kids(first, "case"):
            parse.heads[k], parse.deps[k] = first, "nmod"


def _saying_between_commas(parse: Parse) -> None:
    """ "Both sides, | the statement said, | agreed ...": of two subjects the first goes with what is said."""
    if "," not in parse.small:
        return
    for verb, tag in enumerate(parse.tags):
        if tag not in ("VBD", "VBZ") or parse.words[verb + 1 : verb + 2] != [","]:
            continue
        subjects = [k for k in parse.kids(verb, "nsubj", "nsubj:pass") if k < verb]
        said = next((k for k in parse.kids(verb, "ccomp") if k > verb), None)
        if said is None and parse.deps[verb] == "parataxis" and parse.heads[verb] > verb:
            said = parse.heads[verb]
        if len(subjects) != 2 or said is None or parse.kids(said, *_SUBJECTS):
            continue
        if "," in parse.words[subjects[0] + 1 : subjects[1]]:
            parse.heads[subjects[0]] = said


def _noun_beside_verb(parse: Parse) -> None:
    """ "Trade was discussed, and interest in raising exports was voiced": a noun set beside a verb is the subject of the next."""
    for noun, dep in enumerate(parse.deps):
        first = parse.heads[noun]
        if dep != "conj" or not parse.tags[noun].startswith("NN") or parse.tags[first][:1] != "V":
            continue
        verb = next((k for k in parse.kids(first, "conj") if k > noun and parse.kids(k, "aux:pass")), None)
        if verb is None or not parse.kids(noun, "cc") or parse.kids(noun, "cop"):
            continue
        for k in parse.kids(verb, *_SUBJECTS):
            if k < noun:
                return
            below = [c for c in parse.kids(noun, "acl", "nmod") if c < k]
            parse.heads[k], parse.deps[k] = (below or [noun])[-1], "obj"
        for k in parse.kids(noun, "cc", "punct"):
            if k < noun:
                parse.heads[k] = verb
        parse.heads[noun], parse.deps[noun] = verb, "nsubj:pass"


def _joint_before_subject(parse: Parse) -> None:
    """ "..., and interest in trade was voiced": what joins two clauses is no part of the subject of the second."""
    for noun, dep in enumerate(parse.deps):
        if dep not in _SUBJECTS or parse.deps[parse.heads[noun]] != "conj":
            continue
        joint = next((k for k in parse.kids(noun, "cc") if k < noun), -1)
        for k in parse.kids(noun, "cc", "punct"):
            if k <= joint:
                parse.heads[k] = parse.heads[noun]


def _clause_as_subject(parse: Parse) -> None:
    """ ""Trade has grown" | was underlined": what is said, before a passive without a subject, is its subject."""
    if "VBN" not in parse.tags:
        return
    for verb in range(4, len(parse.words)):
        if parse.tags[verb] != "VBN" or not parse.kids(verb, "aux:pass") or parse.kids(verb, *_SUBJECTS):
            continue
        said = next((k for k in parse.kids(verb, "ccomp") if k < verb), None)
        if said is None and parse.words[0] in QUOTES:
            said = next(
                (k for k in parse.kids(verb, "advcl") if k < verb and not parse.kids(k, "mark")), None
            )
        if said is not None:
            parse.deps[said] = "csubj:pass"


def _not_only(parse: Parse) -> None:
    """ "noted that Peru not only failed to act but also rejected ...": what "but also" adds goes with "not only"."""
    if "only" not in parse.small:
        return
    for also in range(6, len(parse.words) - 1):
        if parse.words[also - 1 : also + 1] != ["but", "also"] or parse.tags[also + 1][:1] != "V":
            continue
        only = next((k for k in range(also - 3, 0, -1) if parse.words[k : k + 2] == ["not", "only"]), None)
        if only is None or only + 2 >= also or parse.tags[only + 2][:1] != "V":
            continue
        first, second = only + 2, also + 1
        if parse.deps[second] == "conj" and parse.heads[second] != first and parse.deps[first] == "ccomp":
            parse.heads[second] = first
