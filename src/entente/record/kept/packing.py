"""A reading as the record keeps it: its JSON without the text, compressed; and back."""

from __future__ import annotations

import json
import re
import zlib
from typing import Any

from entente.errors import EvidenceError, RecordError
from entente.lexicon.publishers import is_host
from entente.model import Reading, SourceText, from_json, to_dict
from entente.record.kept.addresses import stands_at

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_EFFORT = 3  # of compression: beyond it twice the time gains a twentieth of the room


def storable(text: str) -> str:
    """A text as both databases hold it: without NUL and half surrogate pairs, each in the place of which stands U+FFFD."""
    return _UNSTORABLE.sub("\ufffd", text)


def storable_row(row: dict[str, Any]) -> dict[str, Any]:
    """A row of which both databases hold every value."""
    for value in row.values():  # a loop: of every row of the record, and most hold nothing odd
        if value.__class__ is str and not _plainly(value) and _UNSTORABLE.search(value):
            return {k: storable(v) if isinstance(v, str) else v for k, v in row.items()}
    return row


def _plainly(text: str) -> bool:
    """Whether a text is storable at first sight: quicker than looking for what is not."""
    return text.isascii() and "\x00" not in text


def pack(reading: Reading) -> bytes:
    """The reading without its text, which stands in `versions`, compressed."""
    return zlib.compress(
        json.dumps(_plain(reading), ensure_ascii=False, separators=(",", ":")).encode(
            "utf-8", "surrogatepass"
        ),
        _EFFORT,
    )


def unpack(body: bytes, text: str) -> Reading:
    """The reading that `pack` packed. Raises `EvidenceError` if its text was altered, `RecordError` if it is damaged."""
    try:
        value = _loaded(body)
        value["document"]["text"] = value["document"]["text"] or text
        return from_json(json.dumps(value, ensure_ascii=False))
    except EvidenceError:
        raise
    except (zlib.error, ValueError, LookupError, TypeError, AttributeError, AssertionError) as error:
        raise RecordError(
            "the record",
            "a reading in it is damaged",
            "see `entente check`; restore it from a backup (`entente restore`)",
        ) from error


def packs(body: bytes, reading: Reading, *, wherever: bool = False) -> bool:
    """Whether `body` is this reading of the same text, but for the path by which the document came and the reader's version,
    and with `wherever` for the address under which it was published.

    A damaged one is none: so filing the document again mends the record.
    """
    other = _plain(reading)
    try:
        one = _loaded(body)
        one["document"]["source"] = other["document"]["source"] = None
        one["reader"]["version"] = other["reader"]["version"]
        if wherever:
            for document in (one["document"], other["document"]):
                document["source_url"] = None
                if is_host(document.get("publisher") or ""):  # it came out of the address
                    document["publisher"] = None
    except (zlib.error, ValueError, LookupError, TypeError):
        return False
    return bool(one == other)


def is_copy(body: bytes, reading: Reading) -> bool:
    """Whether the reading is of a copy from elsewhere of the text of `body`: by another path, under another address or none.

    What is kept tells where the text was published. The same file may correct it.
    """
    document = reading.document
    try:
        earlier = _loaded(body)["document"]
        known, source = earlier.get("source_url"), earlier["source"]
    except (zlib.error, ValueError, LookupError, TypeError, AttributeError):
        return False
    return known is not None and document.source_url != known and document.source != source


def source_of(reading: Reading) -> SourceText:
    """A document as it came to the reader, out of its reading."""
    document = reading.document
    links = tuple((r.label, r.address) for r in document.related if r.address)
    return SourceText(
        document.text, source=document.source, title=document.title, date=document.date, address=stands_at(document),
        publisher=document.publisher, declared_language=document.language, links=links,
    )  # fmt: skip


def _plain(reading: Reading) -> dict[str, Any]:
    value: dict[str, Any] = to_dict(reading)
    if not _UNSTORABLE.search(reading.document.text):
        value["document"]["text"] = ""  # else it stays here: what no database holds must not be lost
    return value


def _loaded(body: bytes) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(zlib.decompress(body).decode("utf-8", "surrogatepass"))
    return value
