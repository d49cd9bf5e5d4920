"""The history of a fact: readings of all versions, and all rulings that touch it."""

from __future__ import annotations

from entente.model import SourceText
from entente.reading import Reader
from entente.record import Record

RELEASE = "kor-2006-11-07-joint-press-release-on-the-first-sub-ministerial-session"
NOTICE = "kor-2006-10-30-statement-by-the-spokesperson-on-the-first-sub"
_TREATY = "Japan and Chile reaffirmed the treaty"


def _rulings(record: Record, fact: str) -> list[int]:
    return [e["ruling"] for e in record.history(fact) if e["what"] != "read"]


def test_rulings_on_what_is_the_same_touch_the_facts_of_it(example: Record) -> None:
    """Sessions, people, mechanisms and acts; and their undoings."""
    parted = example.different(f"{NOTICE}:s1", "scap-2006-11-07", by="ana")
    people = example.same("r-nicholas-burns", "william-j-burns", by="ana")
    named = example.same("leaders-kor-usa", "scap", by="ana")
    acts = example.same(
        f"{RELEASE}:a5", "2006-11-08-allies-call-north-korean-test-a-grave-threat:a4", by="ana"
    )
    elsewhere = example.same("scap-2020-07-08", "scap-2021-07-23", by="ana")
    back = example.undo(people, by="ana")
    assert _rulings(example, f"{NOTICE}:s1") == [parted, named]
    assert _rulings(example, f"{RELEASE}:s1") == [parted, named]
    assert _rulings(example, f"{RELEASE}:a5") == [parted, named, acts]
    burns = next(
        p.proof for p in example.session("scap-2006-11-07").participants if p.person == "r-nicholas-burns"
    )
    assert _rulings(example, f"{burns.document}:{burns.fact}") == [parted, people, named, back]
    assert _rulings(example, "kor-2020-07-08-eighth-vice-foreign-ministers-strategic-dialogue-with:s1") == [
        named,
        elsewhere,
    ]


def test_earlier_versions_are_read_as_they_were(reader: Reader, record: Record) -> None:
    """The ruling stands beside the reading on which it was made, and not beside what has its number now."""
    first = "Japan and Chile reaffirmed the treaty. They condemned piracy."
    second = "Japan and Chile welcomed the visit. Japan and Chile reaffirmed the treaty. They agreed to meet again."
    for text in (first, second):
        source = SourceText(
            text, source="a.txt", title="Joint Statement of Japan and Chile", date="2023-05-10"
        )
        list(record.add([reader.read(source)]))
        if text == first:
            (document,) = record.documents()
            kept = record.confirm(f"{document.id}:a1", by="ana")
            lost = record.confirm(f"{document.id}:a2", by="ana")

    def events(name: str) -> list[tuple[object, ...]]:
        found = record.history(f"{document.id}:{name}")
        return sorted(
            (e["version"], e["fact"], e["quote"]) if e["what"] == "read" else (9, e["ruling"], e["lost"]) for e in found
        )  # fmt: skip

    assert events("a1") == [(1, "a1", _TREATY), (2, "a1", "Japan and Chile welcomed the visit")]
    assert events("a2") == [
        (1, "a1", _TREATY), (1, "a2", "They condemned piracy"), (2, "a2", _TREATY), (9, kept, False), (9, lost, True),
    ]  # fmt: skip
    assert events("a3") == [(2, "a3", "They agreed to meet again")]
