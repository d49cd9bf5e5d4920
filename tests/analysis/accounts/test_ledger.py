"""Accounts of one session, claim by claim."""

from __future__ import annotations

from entente.analysis.accounts.ledger import accounts_of
from entente.analysis.accounts.rows import Ledger
from entente.model import SourceText, to_dict
from entente.reading import Reader
from entente.record import Record

RELEASE = "kor-2006-11-07-joint-press-release-on-the-first-sub-ministerial-session"
REPORT = "2006-11-08-allies-call-north-korean-test-a-grave-threat"

JOINT = """Foreign Minister Akiko Sato of Japan and Foreign Minister Bat Bold of Mongolia met in Ulaanbaatar on 3 May 2021.
The two ministers agreed to build a railway to the coast. The two ministers expressed grave concern over the fires in the delta.
The two ministers agreed to exchange 200 teachers of music. The two ministers welcomed the opening of the bridge at Zamyn."""
OTHER = """Foreign Minister Akiko Sato of Japan and Foreign Minister Bat Bold of Mongolia met in Ulaanbaatar on 3 May 2021.
Mongolia agreed to build a railway to the coast. The two ministers expressed concern over the fires in the delta.
The two ministers agreed to exchange 300 teachers of music. Minister Sato thanked Mongolia for its wool."""


def _pairs(ledger: Ledger) -> set[tuple[str, ...]]:
    return {
        tuple(f"{t.document}:{a.proof.fact}" for t in e.tellings for a in t.acts)
        for e in (*ledger.by_all, *ledger.by_several)
    }


def _kinds(ledger: Ledger) -> set[str]:
    return {f.kind for p in ledger.points for f in p.findings}


def test_the_release_and_the_press_report_of_the_first_session(example: Record) -> None:
    """What both say, in other words; a joint act told as one side's; the announcement is not compared, and that is said."""
    ledger = accounts_of(example, "scap-2006-11-07")
    assert [a.document.id for a in ledger.accounts] == [RELEASE, REPORT]
    assert [o.because for o in ledger.left_out] == ["announces the session: it cannot tell of it"]
    assert (f"{RELEASE}:a3", f"{REPORT}:a1") in _pairs(ledger)
    assert (f"{RELEASE}:a4", f"{REPORT}:a2") in _pairs(ledger)
    assert {"date", "joint told as one side's", "said by"} <= _kinds(ledger)
    assert any(t.document == RELEASE and "value of the alliance" in t.acts[0].content for e in ledger.by_one for t in e.tellings)  # fmt: skip


def test_every_act_stands_in_the_ledger_once_and_every_quote_verifies(example: Record) -> None:
    """Nothing is lost, nothing told twice; each proof stands in its document."""
    page = example.session("scap-2006-11-07")
    ledger = accounts_of(example, "scap-2006-11-07")
    told = [
        f"{a.proof.document}:{a.proof.fact}"
        for e in (*ledger.by_all, *ledger.by_several, *ledger.by_one)
        for t in e.tellings
        for a in t.acts
    ]
    assert sorted(told) == sorted(
        f"{a.proof.document}:{a.proof.fact}"
        for a in page.acts
        if a.proof.document in {x.document.id for x in ledger.accounts}
    )
    for point in ledger.points:
        for side in point.sides:
            if side.proof:
                text = example.reading_of(side.document).document.text
                assert " … ".join(text[s:e] for s, e in side.proof.spans) == side.proof.quote


def test_what_one_account_tells_in_one_act_and_another_in_two_is_one_entry(
    record: Record, reader: Reader
) -> None:
    """Nothing stands in two entries."""
    head = "Foreign Minister Akiko Sato of Japan and Foreign Minister Bat Bold of Mongolia met in Ulaanbaatar on 3 May 2021.\n"
    two = "The two ministers agreed to build a railway to the coast. The two ministers agreed to exchange teachers of music every year."
    one = "The two ministers agreed to build a railway to the coast and to exchange teachers of music every year."
    for n, text in enumerate((two, one)):
        list(
            record.add(
                [
                    reader.read(
                        SourceText(head + text, title=f"Readout {n}", source=f"{n}.txt", date="2021-05-03")
                    )
                ]
            )
        )
    ledger = accounts_of(record, next(iter(record.sessions())).id)
    told = [a.proof for e in (*ledger.by_all, *ledger.by_one) for t in e.tellings for a in t.acts]
    assert len(told) == len(set(told))


def test_a_ruling_is_obeyed(example: Record) -> None:
    """Two acts that a person calls the same are one entry; two that are not, are two."""
    example.same(f"{RELEASE}:a2", f"{REPORT}:a4", by="ana")
    example.different(f"{RELEASE}:a3", f"{REPORT}:a1", by="ana")
    ledger = accounts_of(example, "scap-2006-11-07")
    assert (f"{RELEASE}:a2", f"{REPORT}:a4") in _pairs(ledger)
    assert (f"{RELEASE}:a3", f"{REPORT}:a1") not in _pairs(ledger)
    assert any(e.ruled for e in ledger.by_all)


def test_what_accounts_contradict_each_other_in(record: Record, reader: Reader) -> None:
    """Who did it, how strongly, how many."""
    texts = (("Joint Statement of Japan and Mongolia", JOINT), ("Readout of the Meeting of Japan and Mongolia", OTHER))  # fmt: skip
    list(record.add(reader.read(SourceText(text, title=title, source=title, date="2021-05-03")) for title, text in texts))  # fmt: skip
    (session,) = record.sessions()
    ledger = accounts_of(record, session.id)
    assert len(ledger.accounts) == 2
    said = {(f.kind, f.sentence.partition(":")[0]) for p in ledger.points for f in p.findings}
    assert ("joint told as one side's", "Japan and Mongolia / Mongolia") in said
    assert ("figures", "200 teacher / 300 teacher") in said
    assert "strength" in _kinds(ledger)
    alone = {t.acts[0].content for e in ledger.by_one for t in e.tellings}
    assert any("bridge" in content for content in alone)
    assert any("wool" in content for content in alone)
    for finding in ledger.findings:
        assert finding.rule and finding.sides


def test_one_account_is_no_error(example: Record) -> None:
    """It is said that there is nothing to compare."""
    ledger = accounts_of(example, "scap-2010-02-26")
    assert not ledger.by_all
    assert any("only one account" in note for note in ledger.notes)
    assert accounts_of(example, "scap-2008-12-08").notes  # called off: no account at all


def test_the_same_answer_twice(example: Record) -> None:
    """And it can be printed as JSON."""
    one, other = (to_dict(accounts_of(example, "scap-2006-11-07")) for _ in range(2))
    assert one == other
    assert one["session"]["id"] == "scap-2006-11-07"


def test_a_meeting_of_forty(record: Record, reader: Reader) -> None:
    """Many parties are counted in the sentence, and it is said that an account may tell of a part only."""
    names = "Austria, Belgium, Brazil, Canada, Chile, Denmark, Egypt, Fiji, Finland, Ghana, Greece, India, Italy, Japan, Kenya, Malta, Nepal, Oman, Peru, and Poland"
    text = f"The leaders of {names} met in Vienna on 3 May 2021. The leaders of {names} agreed to protect migrating cranes."
    alone = f"The leaders of {names} met in Vienna on 3 May 2021. Japan agreed to protect migrating cranes."
    list(record.add(reader.read(SourceText(t, title=f"Statement {n}", source=f"{n}.txt", date="2021-05-03")) for n, t in enumerate((text, alone))))  # fmt: skip
    for session in record.sessions(asides=True):
        ledger = accounts_of(record, session.id)
        for point in ledger.points:
            assert all(len(f.sentence) < 300 for f in point.findings)


def _told_by(record: Record, reader: Reader, *texts: str) -> Ledger:
    """The ledger of the one session that these papers tell of."""
    for n, text in enumerate(texts):
        title = ("Joint Statement of Japan and Mongolia", "Readout of the Meeting of Japan and Mongolia")[n]
        list(record.add([reader.read(SourceText(text, title=title, source=f"{n}.txt", date="2021-05-03"))]))
    (session,) = record.sessions()
    return accounts_of(record, session.id)


def test_a_building_in_the_town_and_another_spelling_are_no_difference(
    record: Record, reader: Reader
) -> None:
    """The town and its State Guest House; "Bob" and "Robert J."."""
    ledger = _told_by(
        record, reader,
        "Foreign Minister Akiko Sato of Japan and Foreign Minister Robert J. Bold of Mongolia met in Tokyo on 3 May 2021. Minister Robert J. Bold reaffirmed the commitment of Mongolia to build a railway to the coast.",
        "Foreign Minister Akiko Sato of Japan and Foreign Minister Bob Bold of Mongolia met at the Akasaka Palace on 3 May 2021. Minister Bob Bold reaffirmed the commitment of Mongolia to build a railway to the coast.",
    )  # fmt: skip
    assert len(ledger.accounts) == 2
    assert not _kinds(ledger) & {"place", "said by"}


def test_tellings_that_have_little_in_common_contradict_nobody(record: Record, reader: Reader) -> None:
    """Two acts of the alliance and its teachers need not be one act told otherwise."""
    ledger = _told_by(
        record, reader,
        JOINT,
        JOINT.splitlines()[0] + " Mongolia pledged to send wool and teachers of chess to the islands. The two ministers discussed the bridge.",
    )  # fmt: skip
    assert "joint told as one side's" not in _kinds(ledger)
