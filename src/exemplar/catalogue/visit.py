"""One request for a public page: its reader, the state of the catalogue, and how it is answered."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django.template.loader import get_template
from django.utils import timezone
from django.utils.cache import get_conditional_response

from exemplar.catalogue.frame import Frame, Head, frame
from exemplar.catalogue.vocabulary import TopicName, Vocabulary
from exemplar.editorial.reading import furniture
from exemplar.editorial.texts import Furniture
from exemplar.exchange.site import Site
from exemplar.practices import changes, reading
from exemplar.practices.models import Place
from exemplar.search.current import await_change


@dataclass(frozen=True)
class Visit:
    """A reader's request; `seq` is the last change of what the public sees."""

    request: HttpRequest
    language: str
    seq: int

    @classmethod
    def of(cls, request: HttpRequest, language: str) -> "Visit":
        """Begin to answer a request; 1 query.

        Who is signed in waits a moment for the index where it lacks the last change: that may be
        the reader's own."""
        seq = changes.last_seq()
        if settings.SESSION_COOKIE_NAME in request.COOKIES:
            await_change(seq)
        return cls(request, language, seq)

    @cached_property
    def furniture(self) -> Furniture:
        """What every page carries; kept between requests until something changes."""
        return furniture(self.language, self.seq)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The labels of topics and cities; kept between requests until something changes."""
        return vocabulary_of(self.language, self.seq)

    @cached_property
    def site(self) -> Site:
        """What exported records say of this site."""
        return Site(
            settings.BASE_URL, tuple(settings.INTERFACE_LANGUAGES), self.furniture.site_name
        )

    def topic_labels(self, language: str) -> dict[str, str]:
        """Each topic's label by slug, in a language that need not be the reader's."""
        return {topic.slug: topic.label(language) for topic in reading.topic_scheme(self.seq)}

    def etag(self, *parts: object) -> str:
        """A name for the page's present state: address, change, day, version of the templates, and
        whatever else in `parts` it is made of."""
        state = (
            self.request.get_full_path(),
            self.seq,
            timezone.localdate(),
            templates_version(),
            *parts,
        )
        return f'"{sha256(repr(state).encode()).hexdigest()[:32]}"'

    def unchanged(self, etag: str) -> HttpResponse | None:
        """304 where the reader has this state of the page already, else None."""
        answer = get_conditional_response(self.request, etag=etag)
        return None if answer is None else _revalidated(HttpResponse(status=304), etag)

    def page(
        self,
        template: str,
        head: Head,
        page: object,
        *,
        status: int = 200,
        etag: str = "",
        elsewhere: Mapping[str, str] | None = None,
    ) -> HttpResponse:
        """Render a template around plain values; see `frame` for `elsewhere`."""
        context = {"frame": self.frame(elsewhere), "head": head, "page": page}
        # Without the request: a page that anyone may keep has no form's token in it.
        response = HttpResponse(
            get_template(template, using="public").render(context), status=status
        )
        return _revalidated(response, etag)

    def frame(self, elsewhere: Mapping[str, str] | None = None) -> Frame:
        """The frame around this request's page."""
        path = self.request.get_full_path()
        offered = settings.INTERFACE_LANGUAGES
        return frame(self.language, path, offered, self.furniture, elsewhere)

    def absolute(self, path: str) -> str:
        """A path of this site as a full address."""
        return self.site.absolute(path)


def _revalidated(response: HttpResponse, etag: str) -> HttpResponse:
    response["Cache-Control"] = "no-cache"
    if etag:
        response["ETag"] = etag
    return response


@lru_cache(maxsize=32)
def vocabulary_of(language: str, seq: int) -> Vocabulary:
    """The labels in a language; kept until the log grows past `seq`, else 3 queries."""
    topics = {
        topic.slug: TopicName(
            topic.slug, topic.label(language), topic.definitions.get(language, "")
        )
        for topic in reading.topic_scheme(seq)
    }
    cities = Place.objects.exclude(token=None).values_list("token", "name")
    return Vocabulary(language, topics, dict(cities))


@receiver(changes.grown)
def _forget(**kwargs: object) -> None:
    # The number alone does not tell two states apart where a transaction was rolled back.
    vocabulary_of.cache_clear()


@lru_cache(maxsize=1)
def templates_version() -> str:
    """Changes with every release and with every edit of a template or a compiled translation."""
    digest = sha256(version("exemplar").encode())
    for name in ("catalogue", "website"):
        root = Path(apps.get_app_config(name).path)
        for path in sorted([*root.glob("jinja2/**/*.html"), *root.glob("locale/**/*.mo")]):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
