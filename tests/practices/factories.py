"""Practices for tests, made through the code that editors' acts run through."""

from itertools import count
from typing import Any

from exemplar.practices import publishing
from exemplar.practices.locales import locale_for
from exemplar.practices.models import Place, Practice, PracticePlace, Topic

_numbers = count(1)


def a_place(country_code: str = "IT", name: str = "Turin", **values: Any) -> Place:
    """The place of this name, made when it is not there."""
    found = Place.objects.filter(country_code=country_code, name=name).first()
    if found is None:
        found = Place(country_code=country_code, name=name, **values)
        found.save()
    return found


def a_practice(
    title: str = "",
    *,
    language: str = "en",
    places: tuple[Place, ...] = (),
    topics: tuple[str, ...] = ("education",),
    **values: Any,
) -> Practice:
    """A saved draft, never public."""
    practice = Practice(
        title=title or f"Practice {next(_numbers)}",
        locale=locale_for(language),
        **({"purpose": "<p>To meet each other.</p>", "year_text": "2016"} | values),
    )
    practice.places = [PracticePlace(place=place) for place in places or (a_place(),)]
    practice.topics = Topic.objects.filter(slug__in=topics)
    practice.clean()
    practice.save()
    return practice


def a_published_practice(title: str = "", **values: Any) -> Practice:
    """A practice that the public sees."""
    practice = a_practice(title, **values)
    publishing.publish(practice)
    return practice


def a_translation(of: Practice, language: str, title: str) -> Practice:
    """A saved draft of the same practice in another language."""
    translation: Practice = of.copy_for_translation(locale_for(language))
    translation.title = title
    translation.save()
    return translation
