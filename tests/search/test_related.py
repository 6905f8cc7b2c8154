"""Related practices and the reasons why."""

from exemplar.practices.record import PublicPlace, PublicPractice, PublicRecord
from exemplar.search.related import related

TURIN = PublicPlace("IT", "Italy", "Turin", token="it-turin")
PORTO = PublicPlace("PT", "Portugal", "Porto", token="pt-porto")


def a_card(
    uid: str,
    title: str,
    topics: tuple[str, ...] = (),
    place: PublicPlace = PORTO,
) -> PublicPractice:
    record = PublicRecord(uid, "en", "en", title, uid, places=(place,), topics=topics)
    return PublicPractice(uid, (record,))


SUBJECT = a_card("subject", "Youth theatre", ("education", "media"), TURIN)


def test_other_cities_come_first_and_each_has_its_reasons() -> None:
    found = related(
        SUBJECT,
        [
            a_card("same city", "Youth and theatre", ("media", "education"), TURIN),
            a_card("topics", "Other", ("media", "education")),
            a_card("words", "Theatres for the youth", ("media",)),
            SUBJECT,
        ],
        "en",
    )
    assert [one.practice.uid for one in found] == ["topics", "words", "same city"]
    assert found[0].topics == ("education", "media")
    assert found[1].words == ("Youth", "theatre")
    assert found[2].same_city


def test_little_in_common_is_nothing_to_show() -> None:
    weak = [
        a_card("one topic", "Other", ("media",)),
        a_card("words alone", "Youth theatre"),
        a_card("a topic and a word", "Theatre", ("media",)),
        a_card("and the city", "Theatre", ("media",), TURIN),
    ]
    assert related(SUBJECT, weak, "en") == ()


def test_no_more_than_asked_for() -> None:
    many = [a_card(f"u{n}", "Other", ("media", "education")) for n in range(9)]
    assert [one.practice.uid for one in related(SUBJECT, many, "en", 2)] == ["u0", "u1"]
