"""Names and offices made alike for comparison: "João" and "Joao", "PM" and "Prime Minister"."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from entente.lexicon.office_words import NAME_TITLES
from entente.reading.patterns.phrases import plain

PARTICLES = frozenset(["de", "da", "del", "la", "van", "von", "der", "den", "bin", "al", "el"])
_SMALL = frozenset(["jr", "sr", "ii", "iii", "iv"]) | PARTICLES

_TITLES = frozenset(title.lower() for title in NAME_TITLES)  # "Sheikh Roe" and "Roe bin Doe" may be one


@lru_cache(maxsize=16_384)  # every mention is compared with many
def name_tokens(name: str) -> frozenset[str]:
    """The words of a name for comparison: without case, points, suffixes and single initials."""
    words = re.findall(r"[^\W\d_][\w’'-]*", bare_letters(name))
    words = words[1:] if len(words) > 1 and words[0] in _TITLES else words
    return frozenset(w.replace("-", "") for w in words if w not in _SMALL and len(w) > 1)


_STROKED = str.maketrans({"đ": "d", "ø": "o", "ł": "l", "ı": "i", "ð": "d"})


def bare_letters(name: str) -> str:
    """Small letters without their accents: "João" as "joao"."""
    small = plain(name).lower()
    if small.isascii():
        return small
    parted = unicodedata.normalize("NFKD", small)
    return "".join(c for c in parted if not unicodedata.combining(c)).translate(_STROKED)


def named_in(tokens: frozenset[str], name: str) -> bool:
    """Whether all `tokens` stand in a fuller name; of a double family name one is enough ("Roe" for "Roe-Doe")."""
    if tokens <= name_tokens(name):
        return True
    if len(tokens) > 1 or "-" not in name:
        return False
    article, _, bare = bare_letters(name).split()[-1].rpartition("-")
    if article in _ARTICLES:
        return tokens == {bare}  # "Khalil" for "Al-Khalil"
    parts = [*article.split("-"), bare]
    return tokens <= set(parts) and min(map(len, parts)) > 3


_ARTICLES = frozenset("al el as ash ad ar at az an".split())


def ordered(name: str) -> list[str]:
    """The words of a name in its order, without particles; the last is the surname."""
    return [w for w in re.findall(r"[^\W\d_][\w’'-]*", bare_letters(name)) if w not in _SMALL]


@lru_cache(maxsize=4096)
def bare_title(title: str) -> str:
    """An office for comparison: small letters, without a determiner."""
    bare = re.sub(r"^(?:the|his|her|its|their)\s+", "", plain(title).strip(), flags=re.I).lower()
    words = (_IN_FULL.get(word, word) for word in bare.replace("adviser", "advisor").split())
    return " ".join(words)


# Offices as headlines shorten them.
_IN_FULL = {
    "pm": "prime minister",
    "dpm": "deputy prime minister",
    "fm": "foreign minister",
    "eam": "external affairs minister",
    "nsa": "national security advisor",
    "vp": "vice president",
    "secgen": "secretary-general",
}
