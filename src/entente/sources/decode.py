"""Bytes to characters, and characters to clean text."""

from __future__ import annotations

import re
import unicodedata

from charset_normalizer import from_bytes

from entente.errors import SourceError

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")
# Zero-width and bidirectional marks: invisible, and able to make a quote look like what it is not.
_INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_SPACES = re.compile(r"[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_BREAKS = re.compile(r"\r\n?|\u2028|\u2029|\x0c|\x85")
_BLANKS = re.compile(r"\n{3,}")


def decode(data: bytes, source: str) -> str:
    """The text of `data`. UTF-8 first, then what a byte order mark or the letters say.

    Raises `SourceError` for binary data and for bytes in no encoding that makes sense.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _strictly(data, "utf-16", source)
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    wide = _utf16_without_mark(data)
    if wide:
        text = _strictly(data, wide, source)
        if sum(c in " \n" for c in text) > len(text) // 50:  # words lie between spaces, in every alphabet
            return text
    if data.count(0) > len(data) // 200:
        raise SourceError(
            source, "is binary, not text", "give a text, Markdown, HTML, PDF, DOCX or JSON Lines file"
        )
    return _guess(data, source)


def _utf16_without_mark(data: bytes) -> str | None:
    sample = data[:4000]
    if len(sample) < 8:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > len(sample) // 4 and even < len(sample) // 40:
        return "utf-16-le"
    if even > len(sample) // 4 and odd < len(sample) // 40:
        return "utf-16-be"
    return None


def _strictly(data: bytes, encoding: str, source: str) -> str:
    try:
        return data.decode(encoding).lstrip("\ufeff")
    except UnicodeDecodeError as error:
        raise SourceError(
            source, f"is broken {encoding.upper()} at byte {error.start}", "save it as UTF-8"
        ) from error


def _guess(data: bytes, source: str) -> str:
    if b"\x00" in data:
        raise SourceError(
            source, "is binary, not text", "give a text, Markdown, HTML, PDF, DOCX or JSON Lines file"
        )
    letters = sum(65 <= b < 91 or 97 <= b < 123 or b in b" \n\r.,'\"-()" for b in data[:4000])
    if letters > 0.93 * len(data[:4000]):  # Western text with some typographic quotes or accents
        return data.decode("cp1252", errors="replace")
    best = from_bytes(
        data[:200_000], cp_isolation=["cp949", "cp932", "gb18030", "big5", "cp1251", "cp1252", "latin_1"]
    ).best()
    if best is None:
        raise SourceError(source, "is in no encoding that can be recognised", "save it as UTF-8")
    return data.decode(best.encoding, errors="replace")


def clean(text: str) -> str:
    """Text without control, invisible and bidirectional characters, with plain spaces and line ends.

    Letters and quotation marks stay as they are: a quote must look like the original. Applying it twice changes nothing.
    """
    text = _BREAKS.sub("\n", text)
    text = _SURROGATES.sub("\ufffd", text)
    text = _INVISIBLE.sub("", _CONTROLS.sub("", text.replace("\x0b", "\n")))
    lines = [_SPACES.sub(" ", line).strip() for line in text.split("\n")]
    return _BLANKS.sub("\n\n", "\n".join(lines)).strip()


def unwrap(text: str) -> str:
    """Paragraphs whose lines were broken at a fixed width, joined again; other texts unchanged."""
    paragraphs = text.split("\n\n")
    return "\n\n".join(_joined(p) if _wrapped(p) else p for p in paragraphs)


def _wrapped(paragraph: str) -> bool:
    lines = paragraph.split("\n")
    inner = lines[:-1]
    return (
        len(lines) > 1
        and all(45 <= len(line) <= 100 for line in inner)
        and not any(_is_item(x) for x in lines[1:])
    )


def _is_item(line: str) -> bool:
    return bool(re.match(r"(?:[•*–-]|\(?\w{1,3}[.)])\s", line))


def _joined(paragraph: str) -> str:
    return re.sub(r"\s*\n\s*", " ", paragraph)


def printable(value: str) -> str:
    """One line that is safe to show: no control characters."""
    return "".join(c if c == " " or not unicodedata.category(c).startswith("C") else "�" for c in value)
