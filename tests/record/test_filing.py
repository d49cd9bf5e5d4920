"""Filing: again is nothing, changed is a new version, and what is kept makes the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.record.fixtures import Makers

from entente.model import Reading, SourceText, to_dict
from entente.reading import Reader
from entente.record import Record


def _what(record: Record, *readings: Reading) -> list[str]:
    return [filed.what for batch in record.add(readings) for filed in batch.filed]


def test_the_same_document_again_changes_nothing(example: Record, scap: tuple[Reading, ...]) -> None:
    """And says so; also from another place on the disk."""
    before = example.dump()
    assert set(_what(example, *scap)) == {"unchanged"}
    moved = [replace(r, document=replace(r.document, source="/elsewhere/x.md")) for r in scap[:3]]
    assert set(_what(example, *moved)) == {"unchanged"}
    assert example.dump() == before


def test_another_reader_that_reads_the_same_changes_nothing(
    example: Record, scap: tuple[Reading, ...]
) -> None:
    """One that reads otherwise is filed beside the first, and history tells the two apart."""
    before = example.dump()
    newer = [replace(r, reader=replace(r.reader, version="9999")) for r in scap]
    assert set(_what(example, *newer)) == {"unchanged"}
    assert example.dump() == before
    reworded = replace(newer[2], topics=())
    assert _what(example, reworded) == ["read anew"]
    told = [event["by"] for event in example.history(f"{next(_ids(example, reworded))}:a1")]
    assert told == [f"entente {scap[2].reader.version}", "entente 9999"]


def _ids(record: Record, reading: Reading) -> Iterator[str]:
    return (d.id for d in record.documents() if d.source == reading.document.source)


def test_a_changed_version_is_a_new_version_of_the_same_document(record: Record, reader: Reader) -> None:
    """It takes the place of the old one in all answers; the old one stays kept and does not come back."""

    def version(place: str) -> Reading:
        text = f"Foreign Minister Taro Sato of Japan and Foreign Minister Kim Min-jun of South Korea met in {place} on May 10, 2021."
        return reader.read(
            SourceText(text, source="https://example.org/1", title="Joint Readout", date="2021-05-10")
        )

    first, second = version("Seoul"), version("Tokyo")
    assert _what(record, first) == ["new"]
    assert _what(record, second) == ["new version"]
    assert [s.place for s in record.sessions()] == ["Tokyo"]
    assert len(list(record.documents())) == 1
    assert _what(record, first) == ["unchanged"]
    assert [s.place for s in record.sessions()] == ["Tokyo"]


def test_a_new_version_is_no_other_account(record: Record, reader: Reader) -> None:
    """Of a session of which the document told before; that of another document is, whose own newer version then is none."""
    told = "Foreign Minister Taro Sato of Japan and Foreign Minister Kim Min-jun of South Korea met in Seoul on May 10, 2021."

    def counts(name: str, more: str) -> tuple[int, int]:
        source = SourceText(f"{told} {more}", source=name, title="Joint Readout", date="2021-05-10")
        (batch,) = record.add([reader.read(source)])
        return len(batch.new_sessions), len(batch.grown_sessions)

    assert counts("a.txt", "They discussed trade.") == (1, 0)
    assert counts("a.txt", "They discussed trade and fisheries.") == (0, 0)
    assert counts("b.txt", "They discussed visas.") == (0, 1)
    assert counts("a.txt", "They discussed trade, visas and fisheries.") == (0, 0)
    assert counts("b.txt", "They discussed visas and trade.") == (0, 0)


def test_reading_again_finds_what_was_read(record: Record, reader: Reader) -> None:
    """Also where only the address in the front matter says who publishes: its host is kept as the publisher."""
    text = (
        "Secretary Anna Roe met with Foreign Minister Juan Doe of Peru in Lima today. They discussed trade."
    )
    read = reader.read(
        SourceText(
            text, source="roe.md", title="Meeting", date="2021-05-10", address="https://www.state.gov/roe"
        )
    )
    assert read.main_session is not None and set(read.main_session.parties) == {"USA", "PER"}
    assert read.document.publisher == "www.state.gov"
    _what(record, read)
    assert [to_dict(reader.read(source)) for source in record.sources()] == [to_dict(read)]


def test_names_of_mechanisms_do_not_rest_on_the_order_of_filing(
    makers: Makers, kind: str, tmp_path: Path, reader: Reader
) -> None:
    """One that the lexicon does not know is called as its first session calls it, whichever document came first."""

    def meeting(name: str, day: str) -> Reading:
        text = f"The {name} was held in Lima on {day}. Minister Anna Roe of Peru and Minister Juan Doe of Chile led it."
        return reader.read(SourceText(text, source=f"{day}.md", title=f"The {name}", date=day))

    papers = [
        meeting("Peru-Chile Reef Dialogue", "2021-05-10"), meeting("Chile-Peru Reef Dialogue", "2022-05-10"),
        meeting("PERU-CHILE REEF DIALOGUE", "2020-05-10"),
    ]  # fmt: skip
    dumps = []
    for n, order in enumerate((papers, papers[::-1], papers[1:] + papers[:1])):
        (tmp_path / str(n)).mkdir()
        with Record(makers.empty(kind, tmp_path / str(n)), create=True) as record:
            for paper in order:
                _what(record, paper)
            dumps.append(record.dump()["mechanisms"])
            record.rebuild()
            assert record.dump()["mechanisms"] == dumps[-1]
    assert dumps[0] == dumps[1] == dumps[2]


def test_a_batch_tells_new_sessions_from_those_with_another_account(
    record: Record, scap: tuple[Reading, ...]
) -> None:
    """What `entente add` sums up."""
    (first,) = record.add([scap[2]])
    assert "scap-2006-11-07" in first.new_sessions
    (second,) = record.add([scap[3]])
    assert "scap-2006-11-07" in second.grown_sessions


def test_every_fact_leads_back_to_its_words(example: Record) -> None:
    """Document, place and quote of each line of a session's page."""
    for session in example.sessions(asides=True):
        page = example.session(session.id)
        facts = [*page.accounts, *page.participants, *page.topics, *page.acts, *page.commitments]
        for fact in facts:
            text = example.reading_of(fact.proof.document).document.text
            first = fact.proof.quote.split(" … ")[0]
            assert text[fact.proof.start : fact.proof.start + len(first)] == first


def test_ids_can_be_typed(example: Record) -> None:
    """Small letters, digits, hyphens; a beginning is enough where only one begins so."""
    for document in example.documents():
        assert document.id.replace("-", "").isalnum(), document.id
    assert example.session("scap-2012").session.id == "scap-2012-10-16"
    assert example.document("usa-2013").id.startswith("usa-2013-12-17")


def test_a_check_finds_nothing_wrong(example: Record) -> None:
    """In a record that was only filed."""
    assert list(example.check()) == []


@pytest.mark.parametrize("control", ["\x1b[31m", "\x00", "\u202e"])
def test_control_characters_are_kept_out_of_nothing_but_the_terminal(
    record: Record, read: Callable[..., Reading], control: str
) -> None:
    """A hostile document is filed, found, verified; neither database chokes on it."""
    reading = read(
        f"Japan and India agreed to {control} expand trade by 2022.", title=f"Joint {control}Statement"
    )
    assert _what(record, reading) == ["new"]
    assert _what(record, reading) == ["unchanged"]
    assert list(record.check()) == []
    assert list(record.search("expand trade"))
