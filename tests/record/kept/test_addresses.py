"""Documents are known again by the address that they tell, whatever their path."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select, text
from tests.record.dumping import SCHEMAS, fill

from entente.api import reread
from entente.model import Reading, SourceText, from_json, to_json
from entente.reading import Reader
from entente.record import Record, schema
from entente.record.kept import known
from entente.record.kept.addresses import Told, compared, same_page
from entente.record.store.engine import engine_for
from entente.record.store.tables import documents

PAGE = "https://www.mofa.example/en/readout?seq=7"
HOME = "https://www.mofa.example/"
BODY = (
    "Foreign Minister Taro Sato of Japan and Foreign Minister Kim Min-jun of South Korea met in {place} on May 10, 2021. "
    "The two ministers agreed to hold further talks on the river in autumn and welcomed the new ferry between the ports."
)
OTHER = "Trade Minister Ana Roe of Peru and Trade Minister Juan Doe of Chile spoke by telephone. They urged restraint in Lima."
Paper = Callable[..., Reading]


@pytest.fixture
def paper(reader: Reader) -> Paper:
    """A document under a path, with the address that it tells."""

    def _paper(path: str, url: str | None = PAGE, body: str = BODY.format(place="Seoul"), title: str | None = "Joint Readout", day: str | None = "2021-05-10") -> Reading:  # fmt: skip
        return reader.read(SourceText(body, source=path, title=title, date=day, address=url))

    return _paper


def _what(record: Record, *readings: Reading, at_once: int = 100) -> list[str]:
    return [filed.what for batch in record.add(readings, at_once=at_once) for filed in batch.filed]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (PAGE, "http://WWW.mofa.example/en/readout?seq=7"), (PAGE, f"{PAGE}#top"), (PAGE, "https://www.mofa.example:443/en/readout?seq=7"),
        ("https://a.example/x/", "https://a.example/x"),
    ],
)  # fmt: skip
def test_one_address_in_many_spellings(one: str, other: str) -> None:
    """Scheme, case of the host, its usual port, a last slash and a mark within the page tell nothing apart."""
    assert compared(one) == compared(other) is not None


def test_a_whole_site_is_no_address_of_a_document() -> None:
    """Nor is what cannot be followed; a page of a site that is one page is."""
    for address in (HOME, "https://www.mofa.example", "www.mofa.example/x", "http://[", "", "mailto:a@b.example", f"{PAGE}\x00"):  # fmt: skip
        assert compared(address) is None, address
    assert compared("https://a.example/#/view/1") != compared("https://a.example/#/view/2")


def test_the_full_address_is_kept_and_shown(record: Record, paper: Paper) -> None:
    """In the reading, the record's rows, its views; found by it too."""
    reading = paper("/a/x.md")
    assert reading.document.source_url == PAGE
    assert from_json(to_json(reading)) == reading
    assert _what(record, from_json(to_json(reading))) == ["new"]
    (row,) = record.documents()
    assert (row.source, row.source_url) == ("/a/x.md", PAGE)
    assert record.document(PAGE) == row
    with record.reading() as connection:
        for view in ("accounts", "participants", "acts"):
            assert set(connection.execute(text(f"SELECT source_url FROM session_{view}")).scalars()) == {PAGE}
    assert [s.address for s in record.sources()] == [PAGE]


def test_a_reading_without_an_address_is_as_before(paper: Paper) -> None:
    """The key is absent, not null."""
    assert "source_url" not in to_json(paper("/a/x.md", None))


@pytest.mark.parametrize("at_once", [1, 100])
def test_a_moved_and_edited_copy_is_a_new_version(record: Record, paper: Paper, at_once: int) -> None:
    """Of the document with the same address; moved alone, it is unchanged."""
    first, edited = paper("/a/x.md"), paper("/b/y.md", f"{PAGE}#top", BODY.format(place="Tokyo"))
    assert _what(record, first, edited, at_once=at_once) == ["new", "new version"]
    assert _what(record, paper("/c/z.md"), edited) == ["unchanged", "unchanged"]
    (row,) = record.documents()
    assert row.source == "/b/y.md"
    assert [s.place for s in record.sessions()] == ["Tokyo"]


def test_a_new_title_or_day_is_an_edit_where_the_words_are_alike(record: Record, paper: Paper) -> None:
    """A page corrected in its title, then in its date."""
    versions = [paper("/a/x.md"), paper("/b/y.md", title="Readout of the Ministers"), paper("/c/z.md", title="Readout of the Ministers", body=BODY.format(place="Tokyo"), day="2021-05-11")]  # fmt: skip
    assert _what(record, *versions) == ["new", "new version", "new version"]


@pytest.mark.parametrize("at_once", [1, 100])
@pytest.mark.parametrize(
    "other",
    [
        {"title": "Readout of Another Day", "day": "2022-01-01"},  # even in the same words
        {"title": "A Call on Trade", "body": OTHER},  # of one list of that day
        {"title": None, "day": None, "body": OTHER},
    ],
)
def test_pages_that_only_share_an_address_stay_apart(
    record: Record, paper: Paper, other: dict[str, str], at_once: int
) -> None:
    """Each is known again by itself, also when it is edited."""
    first, second = paper("/a/x.md"), paper("/b/y.md", **other)
    assert _what(record, first, second, at_once=at_once) == ["new", "new"]
    assert _what(record, first, second) == ["unchanged", "unchanged"]
    edited = paper(
        "/c/z.md", **{**other, "body": other.get("body", BODY.format(place="Seoul")) + " More soon."}
    )
    assert _what(record, edited) == ["new version"]
    assert len(list(record.documents())) == 2


def test_formulas_of_one_day_under_one_address_stay_apart(record: Record, paper: Paper) -> None:
    """One name in the place of another makes it another paper, however alike the rest; a slip of letters is mended."""
    text = "On behalf of the people of Norway I congratulate {who} as its citizens gather to celebrate their national day today."
    papers = [paper(f"/a/{who}.md", body=text.format(who=who), title=f"Message on the National Day of {who}") for who in ("Peru", "Chile", "Kenya")]  # fmt: skip
    assert _what(record, *papers) == ["new", "new", "new"]
    slip = paper("/b/x.md", body=text.format(who="Kenya"), title="Message on the National Day of Kenia")
    again = paper("/b/y.md", body=text.format(who="Kenya"), title="Message on the National Day of Kenya")
    assert _what(record, again, slip) == ["unchanged", "new version"]


def test_a_home_page_swallows_nothing(record: Record, paper: Paper) -> None:
    """Many documents of one publisher and day under its home page; it is kept as their address all the same."""
    papers = [paper(f"/a/{n}.md", HOME, BODY.format(place=place), "Joint Readout") for n, place in enumerate(("Seoul", "Tokyo", "Busan"))]  # fmt: skip
    assert _what(record, *papers) == ["new", "new", "new"]
    assert {d.source_url for d in record.documents()} == {HOME}


def test_the_address_of_a_crowd_tells_no_page_from_another(
    record: Record, paper: Paper, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All pages of a site that one script answers: nothing is looked for among thousands, and each file is itself."""
    monkeypatch.setattr(known, "CROWDED", 2)
    papers = [paper(f"/a/{n}.md", body=f"{OTHER} {place}.", title=f"Readout {place}", day=f"2021-05-1{n}") for n, place in enumerate(("Seoul", "Tokyo", "Busan"))]  # fmt: skip
    assert _what(record, *papers) == ["new", "new", "new"]
    moved = paper("/b/0.md", body=f"{OTHER} Seoul, again.", title="Readout Seoul", day="2021-05-10")
    edited = paper("/a/1.md", body=f"{OTHER} Kyoto.", title="Readout Tokyo", day="2021-05-11")
    assert _what(record, moved, edited, papers[2]) == ["new", "new version", "unchanged"]


def test_the_documents_of_one_file_from_the_web_stay_apart(record: Record, paper: Paper) -> None:
    """Its address is none of theirs."""
    file = "https://a.example/all.jsonl"
    papers = [paper(f"{file}#{n}", file, BODY.format(place=place), None, None) for n, place in enumerate(("Seoul", "Tokyo"))]  # fmt: skip
    assert _what(record, *papers) == ["new", "new"]


def test_the_same_file_is_the_same_document(record: Record, paper: Paper) -> None:
    """With an address for the first time, or without; but not where it tells the address of another page."""
    assert _what(record, paper("/a/x.md", None)) == ["new"]
    assert _what(record, paper("/a/x.md", body=BODY.format(place="Tokyo"))) == ["new version"]
    assert _what(record, paper("/a/x.md", None, body=BODY.format(place="Busan"))) == ["new version"]
    assert _what(record, paper("/b/y.md", body=BODY.format(place="Jeju"))) == ["new version"]
    other = paper("/a/x.md", "https://www.mofa.example/8", OTHER, "A Call on Trade", "2021-06-01")
    assert _what(record, other) == ["new"]
    assert _what(record, other) == ["unchanged"]
    assert len(list(record.documents())) == 2


def test_an_address_once_told_is_not_lost(record: Record, paper: Paper) -> None:
    """By a copy without one, or one published elsewhere; the same file may correct it."""
    assert _what(record, paper("/a/x.md", None)) == ["new"]
    assert _what(record, paper("/a/x.md")) == ["address learnt"]
    copies = paper("/b/y.md", None), paper("/c/z.md", "https://www.mofa.example/copy")
    assert _what(record, *copies) == ["unchanged", "unchanged"]
    assert [d.source_url for d in record.documents()] == [PAGE]
    kept = record.dump()
    assert _what(record, *copies, paper("/a/x.md")) == ["unchanged"] * 3
    assert record.dump() == kept
    better = "https://www.mofa.example/en/readout?seq=8"
    assert _what(record, paper("/a/x.md", better)) == ["address learnt"]
    assert record.document(better).source_url == better


def test_what_came_from_the_web_is_known_in_an_older_record(address: str, paper: Paper) -> None:
    """Its address was its key; all others learn theirs when they are added again."""
    engine = engine_for(address, create=True)
    with engine.connect().execution_options(write=True) as connection, connection.begin():
        schema.migrate(connection, "0009")
        fill(connection, SCHEMAS / "0009.json.gz")
        connection.execute(text(f"UPDATE documents SET key = '{PAGE}' WHERE id LIKE 'kor-2006-11-07-%'"))
    engine.dispose()
    with Record(address) as record, record.reading() as connection:
        rows = connection.execute(select(documents.c.id, documents.c.address))
        known = {row.id: row.address for row in rows}
        ((name, at),) = [told for told in known.items() if told[1]]
        assert name.startswith("kor-2006-11-07") and at == compared(PAGE)


def test_an_older_record_learns_addresses_from_files_added_again(
    address: str, scap: tuple[Reading, ...]
) -> None:
    """It is told how many lack one; what is added again is not read anew by that."""
    engine = engine_for(address, create=True)
    with engine.connect().execution_options(write=True) as connection, connection.begin():
        schema.migrate(connection, "0009")
        fill(connection, SCHEMAS / "0009.json.gz")
    engine.dispose()
    told = [r for r in scap if r.document.source_url]
    with Record(address) as record:
        assert record.unaddressed() == len(scap) == 16
        for _ in reread(record):
            pass
        assert record.unaddressed() == 16
        assert _what(record, *told) == ["address learnt"] * len(told)
        assert record.unaddressed() == 16 - len(told) < 16
        assert _what(record, *told) == ["unchanged"] * len(told)
        kept = record.dump()
        record.rebuild()
        assert record.dump() == kept
    with Record(address) as record:
        assert [d.source_url for d in record.documents() if d.source_url]


def test_a_record_of_today_lacks_no_address(record: Record, paper: Paper) -> None:
    """What tells none has none."""
    _what(record, paper("/a/x.md", None))
    assert record.unaddressed() == 0


def test_same_page() -> None:
    """By title and day; by words where these do not say."""
    told = Told("A", "2021-01-01", BODY)
    assert same_page(told, Told("a", None, OTHER))
    assert not same_page(told, Told("B", "2021-01-02", BODY))
    assert same_page(told, Told(None, None, BODY + OTHER))
    assert not same_page(told, Told(None, "2021-01-01", OTHER))


def test_what_was_filed_stays_known_after_a_copy(record: Record, paper: Paper, tmp_path: Path) -> None:
    """The address goes into a backup and back."""
    from entente.record import back_up, restore

    _what(record, paper("/a/x.md"))
    back_up(record, tmp_path / "copy.db")
    with Record(str(tmp_path / "back.db"), create=True) as back:
        restore(back, tmp_path / "copy.db")
        assert _what(back, paper("/b/y.md", body=BODY.format(place="Tokyo"))) == ["new version"]
