"""What a reader takes away from a practice."""

from urllib.parse import parse_qs, urlsplit

import pytest
from django.utils import translation

from exemplar.catalogue.taking import mail_to, taking
from tests.exchange.a_record import FULL, SITE


@pytest.mark.parametrize(
    ("reader", "date"),
    [("en", "(2024, May 1)."), ("fr", "(2024, 1 mai)."), ("ar", "(2024, 1 مايو).")],
)
def test_the_reference_is_dated_in_the_readers_words(reader: str, date: str) -> None:
    with translation.override(reader):
        assert taking(FULL, SITE, reader).citation.date == date


def test_a_letter_holds_title_and_address_and_nothing_can_add_a_recipient() -> None:
    link = mail_to("A & B?bcc=x@example.org\n", "https://practices.example.org/p/0123ABCD")
    assert urlsplit(link).path == ""
    assert parse_qs(urlsplit(link).query) == {
        "subject": ["A & B?bcc=x@example.org\n"],
        "body": ["https://practices.example.org/p/0123ABCD"],
    }
