"""Which language a text is in, by its script and its commonest words. Unsure is an answer."""

from __future__ import annotations

from collections import Counter

from entente.reading.patterns.ready import compiled

_RANGES = {
    "ko": "\uac00-\ud7af", "ja": "\u3040-\u30ff", "zh": "\u4e00-\u9fff", "ru": "\u0400-\u04ff", "ar": "\u0600-\u06ff",
    "he": "\u0590-\u05ff", "hi": "\u0900-\u097f", "th": "\u0e00-\u0e7f", "el": "\u0370-\u03ff",
}  # fmt: skip
_SCRIPTS = [(code, compiled(f"[{letters}]")) for code, letters in _RANGES.items()]
_SCRIPT = compiled(f"[{''.join(_RANGES.values())}]")  # any of them
_PROFILES = {
    "en": "the of and to in that for with on by is was are will his their has have from at this as its be which an also he they",
    "fr": "le la les des et du de en une dans pour que qui sur est au par avec ont a été ses son leur aux ce cette",
    "es": "el la los las de y en del que para con por una su se al sus como más fue ha entre este esta lo un",
    "de": "der die das und den von zu mit für auf im ist des dem ein eine nicht als auch bei wurde sich an werden hat",
    "pt": "o a os as de e em do da que para com por uma no na dos das ao um se foi não mais entre",
    "it": "il la i gli le di e in del della che per con una sul sono ha nel dei delle si al dal un è anche",
    "nl": "de het een en van in op te dat is voor met zijn niet aan ook door werd naar bij uit heeft",
    "id": "yang dan di untuk dengan dari pada ini itu dalam tidak akan oleh kedua juga telah adalah ke",
    "vi": "và của các trong cho với là được những về hai bên đã không này một có người",
    "pl": "i w na z do się nie że o dla oraz jest po od przez ze jak są to",
    "tr": "ve bir bu için ile olarak da de olan ile en çok daha iki arasında",
}
_COMMON = {code: frozenset(profile.split()) for code, profile in _PROFILES.items()}
_TAG = compiled(r"([A-Za-z]{2})(?:[-_].*)?")
_WORD = compiled(r"[^\W\d_]+")
_FEW = 8  # words; fewer may be names
_FEW_LETTERS = 12
_SMALL_WORDS = 3  # of another language; "von der" in a name are two


def guess_language(text: str) -> str | None:
    """ISO 639-1 code of the language of most of the text; None where it cannot be told."""
    sample = text[:6_000]
    if _letters(sample[:200]) < _FEW_LETTERS and _letters(sample) < _FEW_LETTERS:
        return None
    if _SCRIPT.search(sample):
        letters = _letters(sample)
        for code, script in _SCRIPTS:
            share = len(script.findall(sample)) / letters
            if share > (0.12 if code == "ja" else 0.3):
                return code
    words = Counter(map(str.lower, _WORD.findall(sample)))
    total = words.total()
    shares = {code: sum(words[w] for w in common & words.keys()) / total for code, common in _COMMON.items()}
    best = max(shares, key=lambda code: shares[code])
    if shares[best] < 0.12 or total < 8:
        return None
    return best if best == "en" or shares[best] > 1.25 * shares["en"] else "en"


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def _in_other_script(text: str) -> bool:
    """Whether most of its letters are of another script."""
    return 2 * sum(len(script.findall(text)) for _, script in _SCRIPTS) > _letters(text)


def declared_language(tag: str | None) -> str | None:
    """ISO 639-1 code of what a file says of its language ("pt-BR"); None where it says nothing of the kind."""
    match = _TAG.fullmatch(tag or "")
    return match.group(1).lower() if match else None


def is_foreign(sentence: str) -> bool:
    """Whether a sentence of an English document is surely in another language: another script, or no English small word."""
    if _SCRIPT.search(sentence) and _in_other_script(sentence):
        return True
    if not _COMMON["en"].isdisjoint(sentence.lower().split()):  # nearly every sentence, without a pattern
        return False
    words = [word.lower() for word in _WORD.findall(sentence) if len(word) > 1]
    if len(words) < _FEW or not _COMMON["en"].isdisjoint(words):
        return False
    return max(sum(word in common for word in words) for common in _COMMON.values()) >= _SMALL_WORDS
