"""Standing consultations by their names in the text: "the U.S.-Israel Strategic Consultative Group", "the NCG"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from entente.lexicon.mechanisms import mechanism_words, mechanisms
from entente.lexicon.parties import is_organisation
from entente.lexicon.patterns import any_of
from entente.model import MechanismName
from entente.reading.dates.calendar_words import MONTH, WEEKDAYS
from entente.reading.mentions.ordinals import ROMAN
from entente.reading.mentions.parties import find_parties
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.phrases import PhraseIndex, plain
from entente.reading.patterns.ready import compiled

_WORDS = mechanism_words()


_HEADS = any_of((*_WORDS["meetings"], *_WORDS["bodies"], *_WORDS["frames"]))
_ORDINAL = r"(?:[A-Z][a-z]+ty-[A-Z][a-z]+|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|[Tt]enth|[Ee]leventh|[Tt]welfth|\d{1,3}(?:st|nd|rd|th))"
# The pieces of a name, read from its head to the left: capitalised words, and the small ones that link them.
_PIECE = Guarded(
    r"(?P<word>[“\"][A-Z][^”\"\n]{2,40}[”\"]|[A-Z][\w.’'&+-]*|\d\+\d)|(?P<link>(?:on|of|for|and|the|in|with)\b|[,–/-])|(?P<other>\d+(?:st|nd|rd|th)(?=[A-Z])|[^\s,–/-]+)"
)
_BREAK = compiled(rf"(?:{any_of(_WORDS['breaks'])}|{_ORDINAL}|{ROMAN})$")
_LONGEST = 14  # pieces of a name
_DAY = rf"(?:{MONTH}|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|{'|'.join(WEEKDAYS)})\b"
_WORD = r"(?:[A-Z][\w.’'&+-]*)"
_WORDS_ON = rf"{_WORD}(?:\s+{_WORD}){{0,3}}"
# Whose parties meet: "the Review Conference of the Parties to the Treaty on the Protection of Wetlands".
_OF_TREATY = rf"\s+(?:for|of|to)\s+(?:the\s+)?(?:(?:States\s+)?[Pp]arties\s+to\s+the\s+)?(?:Treaty|Convention|Covenant|Protocol)\s+on\s+(?:the\s+)?{_WORDS_ON}(?:\s+(?:of|with)\s+(?:the\s+)?{_WORDS_ON})?"
_MATTER = compiled(
    rf"{_OF_TREATY}|\s+of\s+(?:the\s+)?Heads\s+of\s+State(?:\s+(?:and|or)(?:\s+of)?\s+Government)?(?:\s+of\s+(?:the\s+)?{_WORDS_ON})?|\s+(?:on|for|of)\s+(?:the\s+)?(?!{_DAY}){_WORDS_ON}(?:(?:,\s+{_WORDS_ON}){{0,4}},?\s+and\s+{_WORDS_ON})?"
)
# Who keeps it: "between the European Union and the Kyrgyz Republic", "between the Ministries of Foreign Affairs of X and Y".
_PARTY = r"(?:[Tt]he\s+)?(?:[Mm]inistr(?:y|ies)\s+(?:of|for)\s+Foreign\s+Affairs\s+of\s+(?:the\s+)?|(?:[Gg]overnments?|[Ff]oreign\s+[Mm]inistr(?:y|ies))\s+of\s+(?:the\s+)?)?[A-Z][\w.’-]*(?:\s+(?:of\s+(?:the\s+)?)?[A-Z][\w.’-]*){0,4}"
# A body with "and" in its name: "the Peace and Security Council of the African Union".
_JOINT_BODY = r"(?:[Tt]he\s+)?[A-Z]\w+\s+and\s+[A-Z]\w+\s+(?:Council|Committee|Commission)\s+of\s+(?:the\s+)?[A-Z]\w+(?:\s+[A-Z]\w+)*"
_OFFICES = r"(?:the\s+)?(?:[A-Z]\w+\s+){1,3}(?:Ministers|Advis[eo]rs|Leaders|Secretaries)\b"
# "the Lima Summit between | President Roe and President Doe": people keep no row.
_PERSON = r"(?!(?:the\s+)?(?:[A-Z][\w.]+\s+)?(?:Vice\s+)?(?:President|Premier|Chancellor|King|Queen|Emir|Sultan|Minister|Secretary|Leader)\s+[A-Z])"
_KEEPERS = rf"(?:\s+[Bb]etween\s+{_PERSON}(?:{_OFFICES}|(?:{_JOINT_BODY}|(?:{_PARTY},\s+)?{_PARTY})(?:\s+\([A-Z]{{2,6}}\))?\s+and\s+(?:{_JOINT_BODY}|{_PARTY})))?"
_BETWEEN = compiled(_KEEPERS)
# A conference on the affairs of one: "International Conference on the Recovery, Reconstruction and Modernisation of Ruritania".
_ON_AFFAIRS_OF = compiled(rf"\s+of\s+(?:the\s+)?{_WORDS_ON}")
_ACRONYM = compiled(r"\s*\((?:the\s+)?[“\"]?(?P<acronym>[A-Za-z0-9][\w&+-]{1,10})[”\"]?\)")
_SMALL_HEADS = r"consultations?(?:\s+mechanism)?|dialogues?|consultation\s+mechanism|committee|commission|working\s+group|talks|contact\s+group"
_SMALL = Guarded(
    rf"(?P<name>(?:\b{_PARTY.replace('[Tt]he', 'the')}[-–]{_PARTY.replace('[Tt]he', 'the')}\s+)?(?:\b(?:{any_of(_WORDS['kinds'])})\s+)+(?:{_SMALL_HEADS})\b)(?P<between>{_KEEPERS})"
    r"(?:\s*\((?P<acronym>[A-Z][\w&+-]{1,10})\))?"
)
_OF_WHOM = compiled(
    r"\s+(?:deputy |vice )?(?:foreign|defen[cs]e|trade|ministr|minister|government|side|leader|diplomat)"
)
_SMALL_HINT = Guarded(rf"\b(?:{_SMALL_HEADS})\b")
_INNER = Guarded(
    r"\s\((?P<acronym>[A-Z][A-Za-z.]{1,7})\)(?=\s+(?:Dialogue|Group|Council|Forum|Initiative|Meeting|meeting|Talks|Summit)\b)"
)
_LEAD = compiled(
    rf"^(?:(?:{any_of(_WORDS['lead'])}|{_ORDINAL}|{ROMAN}(?= [A-Z])|[12]\d{{3}}|and|[A-Z][\w.]*-(?:hosted|led|chaired|initiated|sponsored|brokered|backed|convened|organi[sz]ed|mediated))(?:[’']s)?(?![\w’'-])[\s:,–-]*)+"
)
_ANY_HEAD = Guarded(rf"\b(?P<head>{_HEADS})s?\b")


@dataclass(frozen=True, slots=True)
class MechanismMention:
    """A mechanism named in the text; offsets cover the name. `known`: the lexicon lists it."""

    start: int
    end: int
    name: MechanismName
    head: str
    known: bool = False


def find_mechanisms(text: str, offset: int = 0) -> tuple[MechanismMention, ...]:
    """Names headed by a word for a standing body, and names that the lexicon lists, in order."""
    found = [*_capitalised(text)] if _ANY_HEAD.search(text) else []
    found += _listed(text, found)
    if _SMALL_HINT.search(text):
        found += [m for m in _in_small_letters(text) if not _covered(m, found)]
    found.sort(key=lambda m: m.start)
    return tuple(MechanismMention(m.start + offset, m.end + offset, m.name, m.head, m.known) for m in found)


# "Dialogue Relations", "Council President": the head only qualifies what follows it.
_NOT_A_BODY = compiled(
    r"-|\s+(?:Relations|Partners?|Presidents?|Vice|Chair\w*|Members?|(?:Senior\s+|Deputy\s+)?(?:Directors?|Coordinators?|Advis[eo]rs?)|Secretar\w+|Spokes\w+|Staff|Advis[eo]rs?|Framework|Agreement)\b"
)


# "Trilateral Joint Statement", "Ministerial Declaration": of whom a paper is.
_ONLY_QUALIFIES = compiled(
    r"(?:Trilateral|Ministerial)\s+(?:Joint\s+|Leaders[’']?\s+|Press\s+)*(?:Statement|Declaration|Communiqu[ée]|Fact\s+Sheet|Readout|Release)\b"
)


def _capitalised(text: str) -> list[MechanismMention]:
    inner = {m.start(): m.group("acronym") for m in _INNER.finditer(text)}
    text = _INNER.sub(lambda m: " " * len(m.group()), text)  # "Emerging Technology (CET) Dialogue"
    pieces = list(_PIECE.finditer(text))
    found: list[MechanismMention] = []
    taken = len(text) + 1
    for head in reversed(list(_ANY_HEAD.finditer(text))):
        if (
            head.end() > taken
            or _NOT_A_BODY.match(text, head.end())
            or _ONLY_QUALIFIES.match(text, head.start())
        ):
            continue
        mention = _named(text, pieces, head, inner)
        if mention:
            found.append(mention)
            taken = mention.start
    return found[::-1]


def _named(
    text: str, pieces: list[re.Match[str]], head: re.Match[str], inner: dict[int, str]
) -> MechanismMention | None:
    """The name that ends in a head, with what it is on, between whom, and its acronym."""
    begin = _leftmost(pieces, head.start())
    matter = _MATTER.match(text, head.end())
    if matter and matter.group().lstrip().startswith("of ") and find_parties(matter.group()):
        alone = head.start() == begin or not _LEAD.sub("", text[begin : head.start()])
        if not alone or _of_states(matter.group()):
            matter = None  # "Leaders Summit of the United States, Japan, ...": who meets
    end = matter.end() if matter else head.end()
    if matter and head.group("head") == "Conference" and (whose := _ON_AFFAIRS_OF.match(text, end)):
        end = whose.end()
    name = text[begin:end]
    lead = _LEAD.match(name)
    bare = name[lead.end() if lead else 0 :].strip().rstrip(".,")
    if bare[:1] in _QUOTES and not any(mark in bare[1:] for mark in _QUOTES):
        bare = _LEAD.sub("", bare[1:])  # "hereinafter the “Joint Council”"
    if len(bare.split()) < 2 and bare not in ("Quad",):
        return None
    start = begin + name.rfind(bare)
    end = start + len(bare)
    between = _BETWEEN.match(text, end)
    end = between.end() if between else end
    acronym = _ACRONYM.match(text, end)
    within = next((a for at, a in inner.items() if start <= at <= end and _of_name(text[start:at], a)), None)
    full = MechanismName(
        " ".join(text[start:end].split()), own_acronym(acronym.group("acronym"), bare) if acronym else within
    )
    return MechanismMention(start, end, full, _head(bare))


def _of_name(before: str, acronym: str) -> bool:
    """Whether it shortens the name that goes on behind it: not "the Japan-European Union (EU) Summit", "the U.S. (DOD) Forum"."""
    return "." not in acronym and not any(m.end == len(before) for m in find_parties(before))


def _of_states(words: str) -> bool:
    """Whether they name states: not "of MERCOSUR", "of Heads of State of the African Union", which is whose row it is."""
    return any(not is_organisation(m.code) for m in find_parties(words))


def _leftmost(pieces: list[re.Match[str]], at: int) -> int:
    """Where the name begins whose head stands at `at`: the first of the capitalised words joined to it."""
    index = bisect_left(pieces, at, key=lambda piece: piece.start())
    begin, link, text = at, "", pieces[0].string
    for piece in reversed(pieces[max(0, index - _LONGEST) : index]):
        word = piece.group("word")
        if word and link == _APART and (_shouted(word) or text.startswith("The ", begin)):
            break  # "OSLO - Climate Dialogue", "Oslo - The Climate Dialogue": where the report was written
        if word and link == "and" and word in _WORDS["meetings"]:
            break  # "the U.S.-EU Summit and NATO Summit" are two
        if word and not _ends_here(word):
            begin, link = piece.start(), ""
        elif piece.group("link") and (not link or (link, piece.group()) == ("and", ",")):
            link = _linked(piece)  # one link between words: "of the" leads to another name
        else:
            break
    return begin


_QUOTES = '“”"'
_APART = " - "
_SHOUTED = 3  # letters; shorter words in capitals are acronyms


def _shouted(word: str) -> bool:
    return word.isupper() and len(word) > _SHOUTED and "." not in word


def _linked(piece: re.Match[str]) -> str:
    """The link as written; a dash with room on both sides apart from one between the parts of a word."""
    dash = piece.group() in "-–" and piece.string[piece.start() - 1 : piece.start()] == " "
    return _APART if dash else piece.group()


def _ends_here(word: str) -> bool:
    """Whether a word belongs to what stands before the name: a verb of a headline, a count, the end of a sentence."""
    return bool(_BREAK.match(word)) or (word.endswith(".") and len(word) > 4 and "." not in word[:-1])


_COUNTED = compiled(r"(?<=[A-Z]{3})-?\d{1,3}$")


def own_acronym(acronym: str | None, name: str) -> str | None:
    """Without what stands in brackets for another reason: "(Summary)", "Coronavirus Disease (COVID-19)"."""
    acronym = _COUNTED.sub("", acronym) if acronym else None  # "ABM19": the 19th of its row
    if acronym is None or sum(c.isupper() for c in acronym) < 2 or re.search(r"-\d", acronym):
        return None
    first = next(c for c in acronym if c.isupper())
    return acronym if any(word[:1].upper() == first for word in re.split(r"[\s“\"-]+", name)) else None


def _head(name: str) -> str:
    """The word that says what it is: the last head in the name ("Dialogue" in "Dialogue on Technology")."""
    heads = [m.group("head") for m in _ANY_HEAD.finditer(name)]
    return " ".join(heads[-1].split()) if heads else name.split()[-1]


def _listed(text: str, found: list[MechanismMention]) -> Iterator[MechanismMention]:
    """Names of the lexicon that no longer name covers: "AUSMIN", "the Normandy format"."""
    for start, end, _ in _index().find(text):
        words = text[start:end]
        mention = MechanismMention(start, end, MechanismName(" ".join(words.split())), _head(words), True)
        if not _covered(mention, found):
            yield mention


def _in_small_letters(text: str) -> Iterator[MechanismMention]:
    for match in _SMALL.finditer(text):
        office = _OF_WHOM.match(
            text, match.end("between")
        )  # "between the Vietnamese and Lao | foreign ministries"
        whole = match.group("name") + ("" if office else match.group("between"))
        name = MechanismName(" ".join(whole.split()), match.group("acronym"))
        yield MechanismMention(
            match.start("name"), match.start("name") + len(whole), name, match.group("name").split()[-1]
        )


def _covered(mention: MechanismMention, others: Iterable[MechanismMention]) -> bool:
    return any(o.start < mention.end and mention.start < o.end for o in others)


_SPEAKS_FOR_ITSELF = 4  # letters of an acronym; longer ones ("AUSMIN") shorten nothing else


@cache
def _index() -> PhraseIndex[str]:
    """The surfaces that stand for a mechanism wherever they stand: several words, or an acronym of its own."""
    return PhraseIndex(
        (surface, item.name)
        for item in mechanisms()
        for surface in item.surfaces
        if len(surface.split()) > 1
        or (surface != item.acronym and surface[:2].isupper() and len(surface) > 3)
        or (surface.isupper() and surface.isalpha() and len(surface) > _SPEAKS_FOR_ITSELF)
    )


@cache
def _parties_by_name() -> dict[str, tuple[str, ...]]:
    return {plain(surface).lower(): item.parties for item in mechanisms() for surface in item.surfaces}


def listed_parties(name: str) -> tuple[str, ...]:
    """The parties of a mechanism that the lexicon lists under this name; empty where it lists none."""
    return _parties_by_name().get(plain(name).lower(), ())
