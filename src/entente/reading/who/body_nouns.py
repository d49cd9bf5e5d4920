"""Nouns that stand for an organisation: "the bloc", "the Council", "the Bank and the Government"."""

from __future__ import annotations

from entente.lexicon.parties import called, is_organisation
from entente.model import Actor
from entente.reading.mentions.parties import find_parties
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.who.noun import Noun
from entente.reading.who.patterns import (
    WORDS,
)
from entente.reading.who.setting import Setting, Who


def named_again(noun: Noun) -> Who | None:
    """ "The bloc", "the Council": the organisation last named, or the one that met; "the Alliance" of two who speak."""
    if noun.word in WORDS.of_two and _two_speak(noun) and bare_singular(noun):
        return noun.setting.all
    if noun.word not in WORDS.named_again:
        return None
    if not (bare_singular(noun) or _without_article(noun)):
        return _named_with_its_owner(noun)
    found = noun.setting.last_body or alone_there(noun.setting) or _only_body(noun.setting)
    return found or _publisher(noun)


def _without_article(noun: Noun) -> bool:
    """ "Council requests the Commission": how organs call themselves in their own papers."""
    tree, k = noun.scene.tree, noun.k
    return (
        noun.phrase == tree.words[k] and noun.phrase[:1].isupper() and tree.tag[k] == "NNP" and not noun.named
    )


def _named_with_its_owner(noun: Noun) -> Who | None:
    """ "The General Secretariat", of which the text spoke before as "the General Secretariat of the League"."""
    words = noun.phrase.removeprefix("the ").removeprefix("The ")
    if noun.plural or noun.named or noun.setting.joint or " " not in words or not words.istitle():
        return None
    text, first = noun.scene.text, noun.scene.tree.start[0]
    at = text.find(f"{words} of ", 0, first)
    owner = _OWNER.match(text, at + len(words)) if at >= 0 else None
    codes = tuple(dict.fromkeys(m.code for m in find_parties(owner.group("owner")))) if owner else ()
    return Who((Actor(codes[0]),)) if len(codes) == 1 and is_organisation(codes[0]) else None


_OWNER = compiled(r" of (?:the )?(?P<owner>[A-Z][\w’'-]*(?: (?:of |and |for |the )*[A-Z][\w’'-]*){0,6})")


def _publisher(noun: Noun) -> Who | None:
    """ "The Community will send a team", where the organisation of that name publishes what its members agreed.

    "The Council condemned": its organ, in its own paper, where it sits with no state.
    """
    setting, home = noun.setting, noun.setting.home
    if home is None or not is_organisation(home):
        return None
    alone = not setting.joint and all(map(is_organisation, setting.parties))
    whole = noun.word in WORDS.groupings or alone
    return Who((Actor(home),)) if whole and called(home, noun.word.capitalize()) else None


def _two_speak(noun: Noun) -> bool:
    """Whether a joint text is spoken by two states alone, and tells of no larger alliance."""
    there = noun.setting.parties
    alone = noun.setting.joint and len(there) == _PAIR and not any(map(is_organisation, there))
    return alone and not _LARGER.search(noun.scene.text)


_PAIR = 2
_LARGER = Guarded(r"\bNATO\b|\bAtlantic Alliance\b")


def _only_body(setting: Setting) -> Who | None:
    """The one organisation that the press tells of beside states."""
    bodies = [code for code in setting.parties if is_organisation(code)]
    return Who((Actor(bodies[0]),)) if setting.press and len(bodies) == 1 else None


def by_its_last_word(noun: Noun) -> Who | None:
    """ "The Bank and the Government": of those at the table, the one whose name ends so; the one that is a state."""
    setting, word = noun.setting, noun.scene.tree.words[noun.k]
    if len(setting.parties) < 2 or not setting.joint or not word[:1].isupper() or not bare_singular(noun):
        return None
    state = word == "Government"
    found = [c for c in setting.parties if (not is_organisation(c) if state else called(c, word))]
    return Who((Actor(found[0]),)) if len(found) == 1 else None


def bare_singular(noun: Noun) -> bool:
    tag = noun.scene.tree.tag[noun.k]
    return tag in ("NN", "NNP") and noun.phrase.lower() == f"the {noun.word}" and not noun.named


def body_of_state(noun: Noun) -> Who | None:
    """ "The Nuclear Safety Commission", "the Peruvian Coast Guard": a body of the state that publishes the text, or that is named."""
    setting, phrase = noun.setting, noun.phrase
    if setting.joint or setting.press or not setting.home or is_organisation(setting.home):
        return None
    words = phrase.removeprefix("the ").removeprefix("The ").split()
    if noun.plural or words[-1] not in _ORGANS or not all(w[:1].isupper() for w in words):
        return None
    if noun.named:
        return (
            Who((Actor(noun.named[0]),))
            if len(noun.named) == 1 and not is_organisation(noun.named[0])
            else None
        )
    of_other = _OF_WHOM.match(noun.scene.text, noun.scene.tree.end[noun.k])
    if of_other or len(words) <= _PAIR or WORDS.of_no_state.intersection(w.lower() for w in words):
        return None
    return Who((Actor(setting.home),))


# A centre, a foundation or a corporation may be anyone's.
_ORGANS = WORDS.state_bodies - frozenset(
    "Center Centre Centers Foundation Corporation Secretariat Government Authority Office".split()
)
_OF_WHOM = compiled(r" (?:of|for) (?:the )?[A-Z]")


def sends_delegation(noun: Noun) -> bool:
    """Whether a text tells of a delegation that its own people lead, and of nobody else's."""
    setting = noun.setting
    if setting.joint or setting.press:
        return False
    led, theirs = _LEADS.search(noun.scene.text), _THEIRS.finditer(noun.scene.text)
    ends = {match.end("of") for match in theirs}
    others = any(m.code != setting.home and (m.start in ends) for m in noun.scene.parties)
    return led is not None and not others and not _RECEIVED.search(noun.scene.text)


_LEADS = compiled(
    r"\b(?:led|leads|leading|headed|heads|heading|sent|sends|dispatched) (?:an?|the|his|her) (?:[\w.-]+ ){0,4}?delegation\b|\bdelegation (?:led|headed) by\b|"
    r"\b[Tt]he (?:[\w.-]+ ){0,2}delegation (?:also )?(?:met|travell?ed|visited)\b"
)
_THEIRS = compiled(r"\bdelegation (?:of|from) (?P<of>(?:the )?)")
_RECEIVED = compiled(r"\b(?:received|hosted|welcomed|met with) (?:an?|the) (?:[\w.-]+ ){0,4}?delegation\b")


def of_one_body(noun: Noun) -> Who | None:
    """ "Most members", "some leaders": the organisation, where it met alone; of no one else's some can be told."""
    there = noun.lemma in WORDS.heads_of_groupings and noun.plural
    return alone_there(noun.setting) if there else None


def alone_there(setting: Setting) -> Who | None:
    """The organisation that met, where no one else did."""
    return setting.all if len(setting.parties) == 1 and is_organisation(setting.parties[0]) else None
