"""Publishers: which party speaks under an address or a name."""

from __future__ import annotations

import re
from functools import cache
from typing import Any
from urllib.parse import urlsplit

import pycountry

from entente.lexicon.files import load_file
from entente.lexicon.parties import party_names

PRESS = "press"


@cache
def _publishers() -> list[dict[str, Any]]:
    return list(load_file("publishers.yaml"))


def publisher_party(address: str | None, name: str | None) -> str | None:
    """The party behind an address or a publisher's name; "press" for the press; None where neither is known."""
    named = _by_name(name) if name and not is_host(name) else None
    if named:
        return named
    host = hostname_of(address) or (name if name and is_host(name) else None)
    if not host:
        return None
    hits = [
        (len(end), str(entry["party"]))
        for entry in _publishers()
        for end in entry["hosts"]
        if host == end.lstrip(".") or host.endswith(end if end.startswith(".") else "." + end)
    ]
    return max(hits)[1] if hits else _by_form(host)


def hostname_of(address: str | None) -> str | None:
    """The host of an address ("www.mofa.go.kr"), which stands for a publisher that is not named; None where it has none."""
    try:
        return urlsplit(address).hostname if address else None
    except ValueError:  # "http://[": no address
        return None


def is_host(name: str) -> bool:
    """Whether a publisher is told by its host alone."""
    return _HOST.fullmatch(name) is not None


_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z][a-z-]+")


@cache
def _seats() -> tuple[dict[str, str], re.Pattern[str]]:
    """The countries by the names of their agencies and papers, and a pattern of these names."""
    names = {
        n: str(code) for entry in _publishers() for code, some in entry.get("seats", {}).items() for n in some
    }
    words = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    return names, re.compile(rf"(?<!\w)(?:{words})(?!\w)")


def press_seat(publisher: str | None, opening: str, address: str | None = None) -> str | None:
    """The country of an agency or paper that names its own people without it: of the publisher, of who signs a dateline,
    or under whose domain it is published."""
    names, pattern = _seats()
    if publisher and is_host(publisher):
        publisher, address = None, address or f"//{publisher}"
    signed = (match.group(match.lastindex or 0) for match in _SIGNED.finditer(opening))
    publisher = (publisher or "").replace("’", "'")
    for words in (publisher, *signed):
        match = pattern.search(words)
        if match:
            return names[match.group()]
    own = [
        code
        for code in _parties_in(publisher, ("name", "adjective", "capital"))
        if len(code) == 3 and code.isupper()
    ]
    return own[0] if len(own) == 1 else _of_domain(address)  # "Freedonia Times", "Dhaka Tribune"


def _of_domain(address: str | None) -> str | None:
    """The country of a paper's domain ("tribune.com.pk"), not of one that anybody takes ("news.tv")."""
    host = hostname_of(address)
    end = (host or "").rsplit(".", 1)[-1]
    if len(end) != 2 or end in _ANYBODYS:
        return None
    country = pycountry.countries.get(alpha_2={"uk": "GB"}.get(end, end).upper())
    return str(country.alpha_3) if country else None


_ANYBODYS = frozenset("ai cc co eu fm gg io la ly me so to tv ws".split())


# "(Yonhap)", "/TASS/", "May 1, SPA --", "(VNA) –": how agencies sign the first line.
_SIGNED = re.compile(r"[(/]\s?([A-Z][\w. ]{1,24})[)/]|, ([A-Z]{2,10}) ?[–—-]{1,2} ")


def signs_as_agency(publisher: str | None, opening: str) -> bool:
    """Whether the first line is signed with the publisher's own name, as agencies sign: "SEOUL, May 2 (Korea Bizwire) --"."""
    name = (publisher or "").strip()
    if len(name) < _SIGNATURE or _OFFICE.search(name):
        return False
    return any(name == (match.group(1) or match.group(2)) for match in _SIGNED.finditer(opening))


_SIGNATURE = 3  # letters

# Words for an office that publishes.
_OFFICE = re.compile(
    r"\b(?:ministry|department|office|government|embassy|consulate|mission|presiden(?:t|cy)|cabinet|chancellery|secretariat|commission|council|administration)\b",
    re.I,
)
_DEMONYM = re.compile(r"The [A-Z]\w+n")  # "The Australian", "The Canadian": papers
_BRACKETS = re.compile(r"\s*\([^()]*\)")


def _by_name(name: str) -> str | None:
    """What the publisher's name says: a listed one, a newspaper's, an office with its party, a party's own."""
    bare = _BRACKETS.sub("", name).strip().replace("’", "'")  # as the lexicon writes "People's Republic"
    bare = _sender(bare)
    found = _parties_in(bare)
    for entry in _publishers():
        known = next((name for name in entry["names"] if _as_words(name, bare)), None)
        if known is None:
            continue
        party = str(entry["party"])
        others = [code for code in found if code not in (party, *_parties_in(known))]
        # "Ministry of Foreign Affairs and Trade of Hungary": an office that several states call so
        return others[0] if others and party not in (*found, PRESS) and _OFFICE.search(known) else party
    if _OFFICE.search(bare):
        return found[0] if found else _by_its_seat(bare)
    if _paper().search(bare) or _DEMONYM.fullmatch(bare) or _seats()[1].search(bare):
        return PRESS
    return found[0] if len(found) == 1 else None


# "Permanent Mission of Kenya to | the United Nations", "Embassy of Peru in | Berlin": it speaks for who sent it.
_MISSION = re.compile(
    r"\b(?:mission|embassy|delegation|representation|representative|ambassador|consulate|high commission)\b.*?(?= (?:to|in|at) )",
    re.I,
)


def _sender(name: str) -> str:
    """The name of a mission without whom it is sent to, where it names who sent it."""
    mission = _MISSION.search(name)
    return name[: mission.end()] if mission and _parties_in(name[: mission.end()]) else name


# "Ministry of Foreign Affairs, Islamabad": an office at home, by the capital where it sits.
_AT_HOME = re.compile(
    r"\b(?:ministry|department|chancellery|presidency|cabinet|government|office of the (?:president|(?:deputy )?prime minister))\b",
    re.I,
)


def _by_its_seat(name: str) -> str | None:
    """The government in whose capital an office at home sits; none where the capital is that of another, as Brussels."""
    seats = _parties_in(name, ("capital",)) if _AT_HOME.match(name) else []
    return seats[0] if len(seats) == 1 and seats[0] != "EU" else None


@cache
def _paper() -> re.Pattern[str]:
    """Words of the names of papers and agencies."""
    words = [word for entry in _publishers() for word in entry.get("words", ())]
    return re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True))})\b", re.I)


def _as_words(phrase: str, text: str) -> bool:
    return phrase.lower() in text.lower() and bool(
        re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", text, re.I)
    )


def _parties_in(text: str, senses: tuple[str, ...] = ("name", "adjective")) -> list[str]:
    """The parties that a short text names, in its order; a name inside a longer one is not counted."""
    hits: list[tuple[int, int, str]] = []
    for form in sorted(party_names(), key=lambda f: -len(f.surface)):
        at = text.find(form.surface) if form.sense in senses else -1
        if at < 0 or not re.match(r"(?<!\w)" + re.escape(form.surface) + r"(?!\w)", text[at:]):
            continue
        if not any(a <= at < b for a, b, _ in hits):
            hits.append((at, at + len(form.surface), form.code))
    return list(dict.fromkeys(code for _, _, code in sorted(hits)))


# The labels of host names that governments reserve for themselves under their countries' domains.
_OFFICIAL = frozenset(
    "gov gob gouv go govt gc mfa mofa mofaic president presidency government premier mid mae mzv mrree".split()
)
_NEWS = re.compile(
    r"(?:^|-)(?:news|times|post|herald|daily|gazette|tribune|observer|guardian|journal|telegraph|reuters|xinhua|people|yonhap|tv)(?:-|$)"
    r"|(?:news|times|post|herald|daily|tribune|gazette|xinhua|media)$|^(?:news|xinhua)"
)
_EMBASSY = re.compile(r"^(?:embassy(?:of)?-?(?P<after>[a-z-]+)|(?P<before>[a-z-]+?)-?(?:embassy|emb))$")


def _by_form(host: str) -> str | None:
    """What a host name that nobody listed tells: a ministry's domain, an embassy's, a newspaper's."""
    labels = host.split(".")
    if len(labels[-1]) == 2 and _OFFICIAL & set(labels[:-1]):
        country = pycountry.countries.get(alpha_2={"uk": "GB"}.get(labels[-1], labels[-1]).upper())
        if country is not None:
            return str(country.alpha_3)
    for label in labels[:-1]:
        embassy = _EMBASSY.match(label)
        if embassy:
            named = (embassy.group("after") or embassy.group("before")).replace("-", " ")
            for known in party_names():
                if known.surface.lower().replace(" ", "") == named.replace(" ", ""):
                    return known.code
    return PRESS if any(_NEWS.search(label) for label in labels[:-1]) else None
