"""A page that editors add is translated in the admin and keeps its address in every language."""

from typing import Any

import pytest
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from exemplar.editorial.models import EditorialPage, HomePage
from exemplar.editorial.reading import editorial_page

pytestmark = pytest.mark.django_db


def test_a_translation_keeps_the_address(django_capture_on_commit_callbacks: Any) -> None:
    french = Locale.objects.get(language_code="fr")
    home = HomePage.objects.get(locale__language_code="en")
    page = home.add_child(
        instance=EditorialPage(title="Partners", slug="partners", body="<p>Our partners.</p>")
    )
    source, _ = TranslationSource.get_or_create_from_instance(page)
    translation = Translation.objects.create(source=source, target_locale=french)
    words = {"Partners": "Partenaires", "Our partners.": "Nos partenaires."}
    segments = StringSegment.objects.filter(source=source)
    assert {segment.string.data for segment in segments} == set(words)
    for segment in segments:
        StringTranslation.objects.create(
            translation_of=segment.string,
            context=segment.context,
            locale=french,
            data=words[segment.string.data],
        )
    with django_capture_on_commit_callbacks(execute=True):  # it publishes once it is saved
        translation.save_target(publish=True)

    shown = editorial_page("fr", "partners")
    assert shown is not None
    assert (shown.title, shown.is_fallback) == ("Partenaires", False)
    assert shown.languages == ("en", "fr")
    assert "Nos partenaires." in shown.body
