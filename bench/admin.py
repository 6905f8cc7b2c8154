"""How long editors wait: list, search, filter and edit of practices in the admin, at 10,000.

Run with `DATA_DIR` naming an empty folder: `DATA_DIR=/var/tmp/bench python bench/admin.py`. The
times are those of the whole request inside the process, the best and the median of five. A folder
that was filled before is measured again without filling it.
"""
# ruff: noqa: E402 - Django is set up before what needs it is imported

import os
import random
import sys
import time
from collections.abc import Iterator
from statistics import median
from urllib.parse import urlsplit

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "exemplar.website.settings")

import django

django.setup()

from django.conf import settings
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from exemplar.core import topics
from exemplar.practices.incoming import IncomingLink, IncomingPlace, IncomingRecord
from exemplar.practices.intake import accept
from exemplar.practices.models import Practice, Topic

WORDS = (
    *("city", "school", "mediator", "language", "newcomer", "market", "garden", "theatre"),
    *("sport", "council", "women", "youth", "health", "housing", "library", "radio"),
    *("festival", "police", "training", "neighbour", "dialogue", "history", "music"),
)


def words(count: int) -> str:
    """Made-up text of that many words."""
    return " ".join(random.choice(WORDS) for _ in range(count))


def records(count: int) -> Iterator[IncomingRecord]:
    """Made-up practices of the usual length in a thousand cities."""
    for number in range(count):
        country = random.choice(("IT", "GB", "FR", "PT", "UA", "ES", "DE"))
        yield IncomingRecord(
            title=f"{words(6).capitalize()} {number}",
            language=random.choice(("en", "en", "en", "fr", "it")),
            places=(IncomingPlace(country, f"Town {random.randrange(1000)}"),),
            year_text=str(random.randrange(2005, 2024)),
            topics=tuple(random.sample(topics.SLUGS, 2)),
            purpose=f"{words(80)}\n\n{words(50)}",
            rationale=words(100),
            process=words(250),
            impact=words(100),
            source_url=f"https://example.org/{number}",
            links=(IncomingLink("Report", "https://example.org/report"),),
        )


def measure(client: Client, name: str, address: str) -> None:
    """Print one line of the table."""
    times = []
    for _ in range(5):
        start = time.perf_counter()
        with CaptureQueriesContext(connection) as context:
            assert client.get(address).status_code == 200, address
        times.append((time.perf_counter() - start) * 1000)
    print(f"{name:28}{min(times):8.0f}{median(times):8.0f}{len(context):9}")


def desk() -> Client:
    """A superuser whose session has shown the second factor."""
    from allauth.mfa.models import Authenticator
    from allauth.mfa.totp.internal.auth import TOTP

    user, _ = User.objects.get_or_create(username="bench", is_superuser=True, is_staff=True)
    Authenticator.objects.filter(user=user).delete()
    TOTP.activate(user, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")
    client = Client(headers={"host": urlsplit(settings.BASE_URL).netloc})
    client.force_login(user)
    session = client.session
    session["second_factor_shown_by"] = str(user.pk)
    session.save()
    return client


def main(count: int) -> None:
    """Fill the database, then measure."""
    random.seed(1)
    call_command("migrate", verbosity=0)
    if not Practice.objects.exists():
        start = time.perf_counter()
        accept(records(count), publish=True)
        taken = time.perf_counter() - start
        print(f"import, index included: {taken:.1f} s, {count / taken:.0f} records a second")

    client = desk()
    practices = reverse("wagtailsnippets_practices_practice:list")
    row = Practice.objects.order_by("pk")[count // 2]
    topic = Topic.objects.first()
    print(f"{'':28}{'best ms':>8}{'median':>8}{'queries':>9}")
    for name, address in (
        ("list", practices),
        ("list, page 150", f"{practices}?p=150"),
        ("list by title", f"{practices}?ordering=title"),
        ("search, common word", f"{practices}?q=mediator"),
        ("search, one practice", f"{practices}?q={row.uid}"),
        ("filter by topic", f"{practices}?topic={topic.pk if topic else ''}"),
        ("filter by country", f"{practices}?country=IT"),
        ("edit", reverse("wagtailsnippets_practices_practice:edit", args=[row.pk])),
        ("history", reverse("wagtailsnippets_practices_practice:history", args=[row.pk])),
        ("places", reverse("wagtailsnippets_practices_place:list")),
        ("choose a place", reverse("wagtailsnippetchoosers_practices_place:choose")),
    ):
        measure(client, name, address)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
