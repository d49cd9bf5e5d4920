"""What a lead-in leaves unfinished: "The two sides agreed on | the following points:"."""

from __future__ import annotations

import re

from entente.lexicon.actor_words import actor_words
from entente.lexicon.list_words import list_words
from entente.lexicon.patterns import any_of
from entente.lexicon.predicate_words import predicate_words
from entente.lexicon.verbs import verb_lexicon
from entente.reading.parser.lemmas import lemma
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled

_WORDS = list_words()
_COLON = compiled(r"\s*[:—–-]\s*$")
# What stands for the list at the end of its lead-in.
_STAND_IN = Guarded(
    rf",?\s+(?:(?:{any_of(_WORDS.doing)})\s+)?(?:as\s+follows|(?:(?:the|these)\s+)?following"
    rf"(?:\s+[\w-]+){{0,2}}?(?:\s+(?:{any_of(_WORDS.followings)})(?:e?s|ies)?(?:\s+(?:of|for)(?:\s+[\w-]+){{1,2}})?)?)$"
)
_STAND_IN_IES = Guarded(
    rf"\s+(?:(?:{any_of(_WORDS.doing)})\s+)?(?:(?:the|these)\s+)?following(?:\s+[\w-]+){{0,2}}?"
    rf"\s+(?:{any_of(w[:-1] for w in _WORDS.followings if w.endswith('y'))})ies(?:\s+(?:of|for)(?:\s+[\w-]+){{1,2}})?$"
)
_AIM = Guarded(rf"\b(?:{any_of(_WORDS.aims)})$", re.I)
_INSERTED = compiled(rf",?\s(?:also|further|jointly|{any_of(predicate_words().insertions)}),?$")
_LAST = compiled(r"(?:([\w’'+-]+)\s+)?([\w’'-]+)\W*$")
_FORMS = ("VBD", "VBZ", "VBG", "VBN", "VB")


def unfinished(text: str) -> int | None:
    """Where in `text`, which ends with a colon, the words end that its items go on from; None where it is whole."""
    words = text[: _COLON.search(text).start()] if _COLON.search(text) else text  # type: ignore[union-attr]
    stand_in = _STAND_IN.search(words) or _STAND_IN_IES.search(words)
    rest = words[: stand_in.start()] if stand_in else words
    bare = _INSERTED.sub("", rest)
    last = _LAST.search(bare)
    if last is None or last.group(1) is None or _named(last) or _AIM.search(bare):
        return None
    before, word = last.group(1).lower(), last.group(2).lower()
    if stand_in and _NAMED.search(stand_in.group()) and _tells_of_talk(word):
        return None  # "discussed the following issues": one act, which goes on through its list
    if word in _WORDS.prepositions and (stand_in is not None or word not in _WORDS.unfinished):
        on = _acts(before) or before in _WORDS.agreed_on or before in verb_lexicon().nouns
        return len(rest) if on and word not in ("by", "through") else None
    if word in _WORDS.unfinished or (_acts(word) and word not in _WORDS.named):
        return len(rest)
    return None


# "The Presidents | of A and B, meeting in Lima:", "We, | the ministers of A, gathered in Lima:",
# "Representatives | of A and B, meeting in Lima:": who acts, without a verb.
_SUBJECT_ALONE = compiled(
    r"(?P<who>We|(?:The )?(?:[A-Z][\w’'-]+ (?:of |and |& )?){0,4}?[A-Z][\w’'-]+s)(?:,| of| from) (?:(?!:)[^\n])*?"
    r"(?<=[,;] )(?:meeting|gathered|gathering|assembled|convened|reunited|having (?:met|gathered))\b[^:\n]*:\s*$"
)


# "The Ministers:", "Foreign Ministers | also:", "Both sides:", "The Joint Commission:": who acts, and no more.
_BODIES = "Commission|Committee|Council|Meeting|Summit|Conference|Assembly|Authority|Secretariat|Presidency"
_SEVERAL = rf"(?:{any_of(w + 's' for w in actor_words().groups)}|parties|countries)"
_NOUN_ALONE = compiled(
    rf"(?P<who>(?:The|Both|All|Our|the) (?:(?:two|three|four|five) )?(?:[A-Za-z][\w’'-]* ){{0,3}}?(?i:{_SEVERAL})|(?:[A-Z][\w’'-]* ){{0,2}}(?:Ministers|Leaders)"
    rf"|The (?:[A-Z][\w’'-]* ){{0,3}}?(?:{_BODIES})|We|They)(?: (?:also|further|furthermore|then|thus|jointly|therefore|hereby),?)*\s*:\s*$"
)


def subject_alone(text: str) -> int | None:
    """Where the words end that say who did what the items tell, in a lead-in that has no verb; None for any other."""
    match = _SUBJECT_ALONE.match(text) or _NOUN_ALONE.match(text)
    return match.end("who") if match else None


def tells_deed(text: str) -> bool:
    """Whether the words begin with an operative verb: "Ratified their commitment", "Take note of the report"."""
    first = _FIRST.match(text)
    return first is not None and _acts(first.group().lower())


def _named(last: re.Match[str]) -> bool:
    """A capital letter begins the last word, where not all is in capitals: "WE DECLARE TO:"."""
    return last.group(2)[0].isupper() and not (last.group(2).isupper() and last.group(1).isupper())


_NAMED = Guarded(rf"\b(?:{any_of(_WORDS.named)})$")


def _tells_of_talk(word: str) -> bool:
    """Whether the verb only says what was talked of: "discussed", "addressed", "identified"."""
    senses = [s for form in _FORMS for s in verb_lexicon().entries.get(lemma(word, form), ())]
    return bool(senses) and all(s.force == "discuss" or s.verb == "identify" for s in senses)


_FIRST = compiled(r"[A-Za-z]+")


def _acts(word: str) -> bool:
    """Whether the word is an operative verb in some form, and not one that only tells."""
    senses = (sense for form in _FORMS for sense in verb_lexicon().entries.get(lemma(word, form), ()))
    return any(sense.force != "inform" for sense in senses)
