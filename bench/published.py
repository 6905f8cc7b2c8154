"""Fills an installation with published practices at once, for measuring what readers see.

    DATA_DIR=… python bench/published.py 100000 [--words 40]

Importing makes everything that editors need as well, which takes most of an hour for 100,000. Here
only the public side is written, and the index built from it. Every city gets ten made-up other
names, about as many as a real one has. The installation must be migrated and empty.
"""
# ruff: noqa: E402 - Django is set up before what needs it is imported

import argparse
import os
from datetime import UTC, datetime
from itertools import islice

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "exemplar.website.settings")

import django

django.setup()

import numpy as np

import corpus
from exemplar.core.places import city_token, country_name
from exemplar.core.timespan import TimeSpan
from exemplar.practices import changes
from exemplar.practices.models import Place, PlaceAlias, PublishedRecord
from exemplar.practices.models.guard import writing
from exemplar.practices.projection import card_of, opening_of
from exemplar.practices.record import PublicPlace, PublicRecord, to_json
from exemplar.search import keeping
from exemplar.search.current import current_engine

OTHER_NAMES = 10
BATCH = 2000
PUBLISHED = datetime(2026, 1, 1, tzinfo=UTC)


def main() -> None:
    """Write places, records and the index."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("count", type=int)
    parser.add_argument("--words", type=int, default=40, help="words a practice, on average")
    given = parser.parse_args()
    places = cities()
    rows = (row_of(practice, places) for practice in corpus.practices(given.count, given.words))
    with writing():
        while batch := list(islice(rows, BATCH)):
            PublishedRecord.objects.bulk_create(batch)
    changes.note_site()
    keeping.rebuild(current_engine())


def cities() -> dict[str, PublicPlace]:
    """The corpus's cities by name, stored with their other names."""
    world, rng = corpus.World(), np.random.default_rng(3)
    names = iter(corpus.made_up_words(rng, OTHER_NAMES * corpus.CITIES, set(), 0.1, shortest=2))
    places, made, aliases = {}, [], []
    for city, country in zip(world.cities, world.city_country, strict=True):
        code = corpus.COUNTRIES[int(country)]
        token, others = city_token(code, city), [n.capitalize() for n in islice(names, OTHER_NAMES)]
        place = Place(country_code=code, name=city, token=token)
        made.append(place)
        aliases += [PlaceAlias(place=place, name=n, token=city_token(code, n)) for n in others]
        places[city] = PublicPlace(
            code, country_name(code, "en"), city, token=token, names=(city, *others)
        )
    with writing():
        Place.objects.bulk_create(made)
        PlaceAlias.objects.bulk_create(aliases)
    return places


def row_of(practice: corpus.Practice, places: dict[str, PublicPlace]) -> PublishedRecord:
    """A practice of the corpus as its row."""
    span = TimeSpan.parse(practice["year_text"])
    sections = {name: f"<p>{practice[name]}</p>" for name in corpus.SECTIONS}
    record = PublicRecord(
        uid=practice["uid"],
        language=practice["language"],
        original_language=practice["language"],
        title=practice["title"],
        slug=practice["uid"].lower(),
        places=(places[practice["city"]],),
        year_text=practice["year_text"],
        start_year=span.start,
        end_year=span.end,
        ongoing=span.ongoing,
        topics=tuple(practice["topics"]),
        published=PUBLISHED.isoformat(),
        opening=opening_of(sections.values()),
        **sections,
    )
    return PublishedRecord(
        uid=record.uid,
        language=record.language,
        is_original=True,
        slug=record.slug,
        title=record.title,
        card=card_of(record),
        record=to_json(record),
        published=PUBLISHED,
        updated=PUBLISHED,
    )


if __name__ == "__main__":
    main()
