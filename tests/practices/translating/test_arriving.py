"""Translations that an import brings: marked, measured by their original, and never half public."""

from dataclasses import replace
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from exemplar.practices import publishing, reading
from exemplar.practices.intake import accept
from exemplar.practices.models import Practice, Translation
from exemplar.practices.translating.marks import Origin
from tests.practices.test_intake import a_record, take

pytestmark = pytest.mark.django_db

UID = "AAAA1111"


def an_original(**values: Any) -> Any:
    return a_record(uid=UID, **values)


def in_french(**values: Any) -> Any:
    given = {"title": "Un pont de mots", "purpose": "Se rencontrer."} | values
    return a_record(uid=UID, language="fr", original_language="en", **given)


def marks() -> dict[str, str]:
    return reading.published([UID])[0].in_language("fr").translation


def test_what_nobody_says_was_made_by_a_person() -> None:
    take(an_original(), in_french())
    assert marks() == {"title": "human", "purpose": "human"}
    row = Translation.objects.get()
    assert (row.needed, row.done, row.stale) == (2, 2, 0)


def test_origins_that_are_said_count_and_can_be_corrected() -> None:
    take(an_original(), in_french(translation={"purpose": Origin.MACHINE}))
    assert marks() == {"title": "human", "purpose": "machine"}
    again = take(in_french(translation={"purpose": Origin.CITY}))
    assert again.updated == 1
    assert marks() == {"title": "human", "purpose": "city"}
    assert take(in_french(translation={"purpose": Origin.CITY})).unchanged == 1


def test_a_half_is_kept_as_a_draft_and_published_once_it_is_whole() -> None:
    report = take(an_original(impact="They met."), in_french())
    assert [problem.value for problem in report.problems] == ["impact"]
    assert [version.language for version in reading.published([UID])[0].versions] == ["en"]
    assert Practice.objects.get(locale__language_code="fr").title == "Un pont de mots"
    assert take(in_french()).unchanged == 1
    take(in_french(impact="Ils se sont rencontrés."))
    assert [version.language for version in reading.published([UID])[0].versions] == ["en", "fr"]


def test_a_change_of_the_original_makes_what_was_imported_stale() -> None:
    take(an_original(), in_french())
    take(an_original(purpose="To eat together."))
    assert Translation.objects.get().stale == 1
    take(in_french(purpose="Manger ensemble."))
    assert Translation.objects.get().stale == 0


def test_an_original_and_its_translation_may_change_in_one_import() -> None:
    take(an_original(), in_french())
    take(an_original(purpose="To eat together."), in_french(purpose="Manger ensemble."))
    assert Translation.objects.get().stale == 0


def test_drafts_may_be_half_and_are_refused_later() -> None:
    report = accept([an_original(impact="They met."), in_french()], publish=False)
    assert report.problems == []
    draft = Practice.objects.get(locale__language_code="fr")
    with pytest.raises(ValueError, match="Impact"):
        publishing.publish(draft)


def test_a_second_import_reads_the_originals_of_a_batch_at_once() -> None:
    uids = [f"AAAA111{number}" for number in range(6)]
    records = [
        record
        for uid in uids
        for record in (replace(an_original(), uid=uid), replace(in_french(), uid=uid))
    ]
    take(*records)
    asked = []
    for translations in (records[1:4:2], records[1::2]):
        with CaptureQueriesContext(connection) as queries:
            assert take(*translations).unchanged == len(translations)
        asked.append(len(queries))
    assert asked[0] == asked[1]
