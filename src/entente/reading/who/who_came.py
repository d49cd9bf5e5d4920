"""Nouns for who came and who received: "the guest", "her host", "the delegation", "the ambassadors"."""

from __future__ import annotations

import re

from entente.lexicon.parties import is_organisation
from entente.model import Actor
from entente.reading.patterns.ready import compiled
from entente.reading.who.noun import Noun
from entente.reading.who.patterns import WORDS
from entente.reading.who.setting import Who


def visitor(noun: Noun) -> Who | None:
    """ "The visiting dignitary": the other of two at the table."""
    setting, words = noun.setting, noun.phrase.lower().split()
    others = [code for code in setting.parties if code != setting.home]
    if noun.plural or len(others) != 1 or words[0] != "the" or not WORDS.visiting & set(words):
        return None
    return Who((Actor(others[0], setting.sole_person(others[0])),))


def host_or_guest(noun: Noun) -> Who | None:
    """ "The host", "the guest", "her guests": of two at the table, by whose place it is, or by whom the word "her" means."""
    setting, words = noun.setting, noun.phrase.lower().split()
    side = WORDS.hosts_and_guests.get(noun.lemma) or WORDS.hosts_and_guests.get(
        words[-2] if words[1:] else ""
    )
    if (
        side is None
        or noun.named
        or len(setting.parties) != _PAIR
        or words[0] not in ("the", "his", "her", "our", "their")
    ):
        return None
    host = setting.table.host if setting.table else None
    if words[0] in ("his", "her"):
        mine = setting.last_person.party if setting.last_person else None
    else:
        mine = (host or setting.home) if side == "guest" else None
    wanted = mine and next((code for code in setting.parties if code != mine), None)
    wanted = wanted if mine in setting.parties else host if side == "host" else None
    if wanted is None or wanted not in setting.parties:
        return None
    person = None if noun.plural or noun.lemma in WORDS.own else setting.sole_person(wanted)
    return Who((Actor(wanted, person),))


_PAIR = 2


def delegation(noun: Noun) -> Who | None:
    """ "The delegation", "the Mission": those who came; in the text of an organisation that sent it, its own."""
    setting = noun.setting
    if noun.plural or noun.named or not _ALONE.fullmatch(noun.phrase):
        return None
    home, host = setting.home, setting.table.host if setting.table else None
    sent = home is not None and is_organisation(home) and host != home
    alone = not setting.joint and len(setting.parties) < _PAIR  # not "the Group" of several who met
    if home and sent and (noun.lemma in WORDS.who_came or (alone and noun.lemma in WORDS.sent_by_bodies)):
        return Who((Actor(home),))
    if noun.lemma not in WORDS.who_came:
        return None
    host = host or home
    others = [code for code in setting.parties if code != host]
    sender = len(others) == 1 and (len(setting.parties) > 1 or (home is None and is_organisation(others[0])))
    return Who((Actor(others[0]),)) if sender else None


_ALONE = compiled(r"(?:the|our) (?:visiting |high-level |guest |observer )?\w+", re.I)


def callers(noun: Noun) -> Who | None:
    """ "The ambassadors": those at the table but him whom they came to see, who holds another office."""
    setting = noun.setting
    if not noun.plural or noun.lemma not in WORDS.callers or setting.table is None:
        return None
    hosts = {p.party for p in setting.table.people if p.office and not _comes_to_see(p.office, noun.lemma)}
    others = [code for code in setting.parties if code not in hosts]
    return Who(tuple(map(Actor, others))) if 0 < len(others) < len(setting.parties) else None


def _comes_to_see(office: str, noun: str) -> bool:
    """Whether the holder may be one of those callers: an envoy is whoever is no minister or leader."""
    return not _RECEIVES.search(office) if noun == "envoy" else noun in office.lower()


_RECEIVES = compiled(
    r"\b(?:(?<!Vice )(?<!Deputy )Minister|President|Premier|Chancellor|King|Emir|Sultan|Foreign Secretary)\b(?! Counsellor)"
)
