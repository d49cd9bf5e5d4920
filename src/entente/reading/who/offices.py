"""Titles and bare surnames that stand for a person of the cast."""

from __future__ import annotations

import re

from entente.lexicon.parties import is_organisation
from entente.model import Actor
from entente.reading.cast.cast import Person
from entente.reading.mentions.parties import PartyMention
from entente.reading.patterns.ready import compiled
from entente.reading.people.comparing import bare_title
from entente.reading.who.patterns import LEADING_DETERMINER, OF_PARTY, STYLED, STYLED_BEFORE, WORDS
from entente.reading.who.scene import Scene
from entente.reading.who.setting import Who


def title_holder(scene: Scene, k: int) -> Who | None:
    """ "The President", "the Vice President", "the Foreign Secretary": a title that stands for a person."""
    tree = scene.tree
    if tree.tag[k] in ("NNS", "NNPS") or (tree.words[k][:1].islower() and tree.lower[k] not in WORDS.holders):
        return None
    phrase = scene.phrase(k)
    if tree.lower[k] in WORDS.bodies or phrase.split()[-1] in WORDS.state_bodies:
        return None  # "the Authority", of which one is the chair; "the Department", of which one is the spokesperson
    if tree.lower[k] in WORDS.styles and (tree.lower[k - 1 : k] in (["his"], ["her"]) or "." in phrase):
        return scene.of_person(_bearer(scene, phrase) or scene.setting.last_person)
    bare = not re.match(r"(?:the|his|her)\s", phrase, re.I) and not _styled(scene, k, phrase)
    if bare and tree.dep[k] != "conj":
        return _own_holder(scene, k, phrase)
    title, prefer = LEADING_DETERMINER.sub("", phrase), scene.setting.home
    if not title.strip():
        return None  # a determiner by itself
    if title.split()[0].lower() in WORDS.visiting:
        return _visitor(scene, title.partition(" ")[2])
    owner = next((m for m in scene.parties if tree.end[k] - len(phrase) <= m.start < tree.start[k]), None)
    if owner is not None:  # "the Indian Prime Minister"
        title = title.replace(scene.text[owner.start : owner.end], "").strip()
    else:
        owner = _owner_behind(scene, tree.end[k]) or owner_shared(
            scene, tree.end[k]
        )  # "the President of India"
    prefer = owner.code if owner is not None else prefer
    cast = scene.setting.cast
    holder = cast.titled(title, prefer) or _stands_for(scene, k, title, prefer)
    if owner is None and holder is not None and _yet_unnamed(scene, k, holder):
        return _own_office(scene, k, title)
    ours = scene.setting.own_office is not None and bare_title(title) == scene.setting.own_office
    if owner is None and (holder is None or (ours and holder.party != scene.setting.home)):
        return _own_office(scene, k, title)
    return None if owner and holder and holder.party not in (None, prefer) else scene.of_person(holder)


def _bearer(scene: Scene, style: str) -> Person | None:
    """ "His Highness": the one of those named before whom the text styles so, whoever was named last."""
    begin, told = scene.tree.start[0], scene.setting.cast.people
    styled = [p for p in told if p.mentions[0].start < begin and _introduced_as(scene, p, style)]
    return styled[0] if len(styled) == 1 else None


def _introduced_as(scene: Scene, person: Person, style: str) -> bool:
    first = person.mentions[0]
    return style.lower() in scene.text[max(0, first.start - len(style) - 1) : first.name_start].lower()


def _yet_unnamed(scene: Scene, k: int, holder: Person) -> bool:
    """ "The President thanks Sheikh Roe, President of Freedonia": a guest whom the text names only then is not meant before."""
    home = scene.setting.home
    later = all(m.start > scene.tree.start[k] for m in holder.mentions)
    if later and home is not None and holder.party not in (None, home) and scene.setting.own_office is None:
        scene.setting.own_office = bare_title(scene.phrase(k))
        return True
    return False


def _styled(scene: Scene, k: int, phrase: str) -> bool:
    """ "His Excellency President Roe", "H.E. Minister": the parser is told the title without its style."""
    begin = scene.tree.end[k] - len(phrase)
    return bool(
        STYLED.match(phrase) or STYLED_BEFORE.search(scene.text, max(0, begin - _LONGEST_STYLE), begin)
    )


_LONGEST_STYLE = 24  # characters of "His Royal Highness the "


def _stands_for(scene: Scene, k: int, title: str, prefer: str | None) -> Person | None:
    """ "The Head of State", "the premier": the President or the Prime Minister of whom the text tells."""
    said = scene.text[scene.tree.end[k] - len(title) :][:_LONGEST].lower()
    offices = next((o for name, o in WORDS.offices_for.items() if said.startswith(name)), ())
    holders = (scene.setting.cast.titled(office, prefer) for office in offices)
    return next((holder for holder in holders if holder), None)


_OF_FIELD = compiled(
    r"(?: of(?: the)?| for)(?: [A-Z][\w’'-]+)+(?:(?:,| and|, and)(?: [A-Z][\w’'-]+)+)*?(?= of (?:the )?[A-Z])"
)


def _owner_behind(scene: Scene, end: int) -> PartyMention | None:
    """ "The President of India", "the Minister of Trade and Industry of Peru": the party behind an office."""
    field = _OF_FIELD.match(scene.text, end)
    for at in (end, field.end() if field else end):
        of = OF_PARTY.match(scene.text, at)
        owner = next((m for m in scene.parties if of and of.end() <= m.start <= of.end() + 4), None)
        if owner is not None:
            return owner
    return None


_SECOND = compiled(r" and (?P<title>(?:[A-Z][\w-]+ ){0,3}[A-Z][\w-]+)(?= of )")


def owner_shared(scene: Scene, end: int) -> PartyMention | None:
    """ "The King | and Crown Prince of Peru": the party behind the second office, which has no article of its own."""
    other = _SECOND.match(scene.text, end)
    if other is None or other["title"].rsplit(maxsplit=1)[-1].lower() not in WORDS.holders:
        return None
    return _owner_behind(scene, other.end())


def _visitor(scene: Scene, title: str) -> Who | None:
    """ "The guest president": the holder of such an office who is not of the publisher's, or of the first named."""
    cast, setting = scene.setting.cast, scene.setting
    host = setting.home or next((p.party for p in cast.people if p.party), None)
    for party in setting.parties:
        holder = cast.titled(title, party) if party != host else None
        if holder is not None and holder.party == party:
            return scene.of_person(holder)
    return None


def _own_office(scene: Scene, k: int, title: str) -> Who | None:
    """ "The Prime Minister thanked ...": whom the publisher's own text never names holds the office at home."""
    setting, home = scene.setting, scene.setting.home
    if not home or is_organisation(home) or setting.joint or setting.press:
        return None
    if (
        not (title.istitle() or title.isupper())
        or scene.tree.lower[k] not in WORDS.holders
        or home not in setting.parties
    ):
        return None
    return Who((Actor(home),))


def _own_holder(scene: Scene, k: int, phrase: str) -> Who | None:
    """ "Foreign Secretary reiterated ...": a title that opens a sentence, without an article, is the publisher's own."""
    home = scene.setting.home
    if scene.setting.joint or scene.tree.lower[k] not in WORDS.holders:
        return None
    if home is None:  # the press of South Asia
        return scene.of_person(scene.setting.cast.titled(phrase, None)) if phrase[:1].isupper() else None
    if is_organisation(home):
        return None
    begin = scene.tree.end[k] - len(phrase)
    if begin != scene.tree.start[0] or any(begin <= m.start < scene.tree.end[k] for m in scene.parties):
        return None
    holder = scene.setting.cast.titled(phrase, home)
    if holder is None or _yet_unnamed(scene, k, holder) or not _is_guest(scene, holder, phrase):
        own = holder is not None and holder.party in (None, home)
        return scene.of_person(holder) if own else Who((Actor(home),))
    return scene.of_person(holder)


def _is_guest(scene: Scene, holder: Person, title: str) -> bool:
    """ "The President of Peru arrived. ... President thanked": one who came and holds what nobody at home is told of by."""
    setting = scene.setting
    there = setting.table is not None and holder.name in {p.name for p in setting.table.people}
    guest = there and holder.party != setting.home and bare_title(title) != setting.own_office
    told_before = scene.text[: holder.mentions[0].start] if guest else ""
    own = rf"(?<!the )\b{re.escape(title)}\b(?! (?:of|for)\b|[’',]? [A-Z]|,)"  # "Prime Minister and the Prime Minister of Peru"
    return guest and re.search(own, told_before, re.I if title.isupper() else 0) is None


def of_two_offices(scene: Scene, heads: list[int]) -> Who | None:
    """ "The Prime Minister and Minister of Foreign Affairs": one person with both titles, not two."""
    tree = scene.tree
    if tree.tag[heads[0]] not in ("NNP", "NN") or tree.lower[heads[0]] not in WORDS.holders:
        return None
    last = max(tree.right(heads[-1]), heads[-1])
    words = scene.text[tree.start[tree.left(heads[0])] : tree.end[last]]
    if " and " not in words or " and the " in words or len(words) > 120:
        return None
    return scene.of_person(scene.setting.cast.titled(LEADING_DETERMINER.sub("", words), scene.setting.home))


def holders_in_a_row(scene: Scene, span: tuple[int, int] | None) -> Who | None:
    """ "The Foreign Secretary and Permanent Under-Secretary", "The President, Chancellor Roe, and Prime Minister Doe": all of the cast."""
    if span is None:
        return None
    start, end = scene.tree.start[span[0]], scene.tree.end[span[1] - 1]
    words = scene.text[start:end]
    titles, cast = LEADING_DETERMINER.sub("", words), scene.setting.cast
    if " and " not in words or len(words) > _LONGEST or cast.titled(titles, scene.setting.home):
        return None  # "the Prime Minister and Minister of Trade" may be one
    joints = [m.span() for m in _JOINT.finditer(scene.text, start, end)]
    starts, ends = [start, *(b for _, b in joints)], [*(a for a, _ in joints), end]
    holders = [_holder_of(scene, a, b) for a, b in zip(starts, ends, strict=True)]
    named = {holder.name: holder for holder in holders if holder is not None}
    if None in holders or not 1 < len(named) == len({holder.party for holder in named.values()}):
        return None
    each = [scene.of_person(holder) for holder in named.values()]
    actors = tuple(actor for who in each if who for actor in who.actors)
    return Who(actors) if len(actors) == len(named) else None


_JOINT = compiled(r",? and |, ")


def _holder_of(scene: Scene, start: int, end: int) -> Person | None:
    """Whom one part of a row names: by a name that ends it, or by a title alone."""
    person = next((p for p in scene.people if start < p.end == end), None)
    if person is not None:
        return scene.setting.cast.of(person)
    return scene.setting.cast.titled(LEADING_DETERMINER.sub("", scene.text[start:end]), scene.setting.home)


_LONGEST = 120  # characters of two titles with a name


def of_two(scene: Scene, k: int, word: str) -> Who | None:
    """ "Roe invited Doe, and the latter accepted": the second, or the first, of the two whom the sentence names."""
    end, cast = scene.tree.start[k], scene.setting.cast
    named = [(p.start, scene.of_person(cast.of(p))) for p in scene.people if p.end < end]
    named += [(m.start, Who((Actor(m.code),))) for m in scene.parties if m.end < end]
    found: dict[str, Who] = {}
    for _, who in sorted(((at, who) for at, who in named if who), key=lambda pair: pair[0]):
        found.setdefault(who.parties[0], who)
    both = list(found.values())
    if len(both) < 2:
        return None
    return both[1] if word == "latter" else both[0]


def bare_name(scene: Scene, k: int) -> Who | None:
    """ "Xi", "Sullivan": a name without office, of someone in the cast."""
    if scene.tree.tag[k] not in ("NNP", "NNPS"):
        return None
    return scene.of_person(scene.setting.cast.named(scene.text[scene.tree.start[k] : scene.tree.end[k]]))
