"""Bytes to characters, and characters to clean text."""

from __future__ import annotations

import re

from entente.errors import SourceError
from entente.sources.legacy import guess
from entente.sources.utf16 import without_mark

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")
# Zero-width and bidirectional marks and tags: invisible, and able to make a quote look like what it is not.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_HYPHENATED = re.compile("(?<=\\w)\u00ad[ \t]*\r?\n[ \t]*(?=\\w)")  # a soft hyphen that the line end showed
_SURROGATES = re.compile("[\ud800-\udfff]")
_SPACES = re.compile(r"[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_BREAKS = re.compile(r"\r\n?|\u2028|\u2029|\x0c|\x85|\x0b")
_SYMBOL = re.compile("^[\uf020-\uf0ff](?= )", re.M)  # how word processors write the mark of an item
_BLANKS = re.compile(r"\n{3,}")
_BINARY_BYTES = bytes(set(range(32)) - set(b"\t\n\x0b\f\r\x1b")) + b"\x7f"
_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
)


def decode(data: bytes, source: str) -> str:
    """The text of `data`: what a byte order mark says, else UTF-8, else what the letters look like.

    Raises `SourceError` for binary data and for bytes in no encoding that makes sense.
    """
    marked = _marked(data, source)
    if marked is not None:
        return marked
    wide = without_mark(data)
    if wide is not None:
        return wide
    if _is_binary(data):
        raise SourceError(
            source, "is binary, not text", "give a text, Markdown, HTML, PDF, DOCX or JSON Lines file"
        )
    decoded = _utf8(data)
    if decoded is None:
        decoded = guess(data)
    if decoded is None:
        raise SourceError(source, "is in no encoding that can be recognised", "save it as UTF-8")
    return decoded


def _marked(data: bytes, source: str) -> str | None:
    """The text of data that begins with a byte order mark."""
    encoding = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)
    if encoding is None:
        return None
    if encoding == "utf-8-sig":
        return _utf8(data[3:]) or data.decode(encoding, errors="replace")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise SourceError(
            source, f"is broken {encoding.upper()} at byte {error.start}", "save it as UTF-8"
        ) from error


def _utf8(data: bytes) -> str | None:
    """UTF-8, surrogates and a few broken bytes in it included; None for what is something else."""
    try:
        text = data.decode("utf-8", errors="surrogatepass")
    except UnicodeDecodeError:
        text = data.decode("utf-8", errors="replace")
        broken = text.count("\ufffd")
        sound = sum(character > "\x7f" for character in text) - broken
        if broken * 4 > sound:
            return None
    if _SURROGATES.search(text):  # pairs of them, as some programs write, are one character
        text = text.encode("utf-16", errors="surrogatepass").decode("utf-16", errors="replace")
    return text


def _is_binary(data: bytes) -> bool:
    """Whether control characters are more than strays."""
    sample = data[:100_000]
    controls = len(sample) - len(sample.translate(None, _BINARY_BYTES))
    return controls > max(4, len(sample) // 50)


def clean(text: str) -> str:
    """Text without control, invisible and bidirectional characters, with plain spaces and line ends.

    Letters and quotation marks stay as they are: a quote must look like the original. Applying it twice changes nothing.
    """
    text = _BREAKS.sub("\n", _HYPHENATED.sub("", text))
    text = _SURROGATES.sub("\ufffd", text)
    text = _INVISIBLE.sub("", _CONTROLS.sub("", text))
    lines = [_SPACES.sub(" ", line).strip() for line in text.split("\n")]
    return _BLANKS.sub("\n\n", _SYMBOL.sub("•", "\n".join(lines))).strip()


def one_line(text: str) -> str:
    """Clean text on one line."""
    return " ".join(clean(text).split())
