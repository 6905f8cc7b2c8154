"""Puts the shipped texts into the tree of pages: for migrations, with models as they were then.

A language is planted once, whole, and only where it has no home page. Where editors have rewritten
a page in English its translations are planted as drafts: readers go on being shown what the editors
wrote, and never a shipped text that says something else, such as another institution's address.

Historical models know nothing of trees, so that paths and counts of children are set by hand.
"""

import uuid
from collections.abc import Iterator, Mapping
from typing import Any, Final

from django.utils import timezone
from treebeard.numconv import NumConv

from exemplar.editorial import shipped

#: What the tree counts in: four figures a level, of these digits (treebeard's own).
_STEP_LENGTH: Final = 4
_NUMBERS: Final = NumConv("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")

#: Name of a page among its language's pages, its model and the fields that ship.
_Planned = tuple[str, str, Mapping[str, Any]]


def plant_missing(apps: Any) -> list[str]:
    """Plant every shipped language that has no home page yet; returns those planted, in order."""
    homes = apps.get_model("editorial", "HomePage").objects
    planted = set(homes.values_list("locale__language_code", flat=True))
    missing = [language for language in shipped.LANGUAGES if language not in planted]
    siblings = _siblings(apps)
    for language in missing:
        _plant_language(apps, language, siblings)
    return missing


def plant_page(apps: Any, name: str) -> list[str]:
    """Plant one shipped page in every language, below the home page; returns the languages.

    Nothing is planted where editors already have a page of that name. Where they have rewritten the
    home page, whose institution the page may speak for, it waits as a draft.
    """
    if apps.get_model("editorial", "EditorialPage").objects.filter(slug=name).exists():
        return []
    sibling = _Sibling(None, {})
    sibling.is_whole = _siblings(apps)["home"].is_whole
    homes = {
        home.locale.language_code: home
        for home in apps.get_model("editorial", "HomePage").objects.select_related("locale")
    }
    languages = [language for language in shipped.LANGUAGES if language in homes]
    for language in languages:
        fields = next(page for page in shipped.texts(language).pages if page["slug"] == name)
        home = homes[language]
        _page(apps, "EditorialPage", fields, home.locale, sibling, home)
    return languages


class _Sibling:
    """What the translations of one page have in common with its English version."""

    def __init__(self, page: Any, fields: Mapping[str, Any]) -> None:
        self.key = page.translation_key if page else uuid.uuid4()
        self.is_whole = page is None or (
            page.live and all(getattr(page, name) == value for name, value in fields.items())
        )


def _siblings(apps: Any) -> dict[str, _Sibling]:
    """By name; a page that editors have removed from the English tree is not among them."""
    names: dict[str, _Sibling] = {}
    is_new = not apps.get_model("editorial", "HomePage").objects.exists()
    for name, model, fields in _planned("en"):
        pages = apps.get_model("editorial", model).objects.filter(locale__language_code="en")
        page = (pages.filter(slug=name) if model == "EditorialPage" else pages).first()
        if page is not None or is_new or model != "EditorialPage":
            names[name] = _Sibling(page, {**fields, "slug": page.slug} if page else fields)
    return names


def _planned(language: str) -> Iterator[_Planned]:
    """The home page, then its children in their order."""
    texts = shipped.texts(language)
    slug = "home" if language == "en" else f"home-{language}"
    yield "home", "HomePage", {**texts.home, "slug": slug}
    yield "catalogue", "CataloguePage", texts.catalogue
    for page in texts.pages:
        yield page["slug"], "EditorialPage", page


def _plant_language(apps: Any, language: str, siblings: Mapping[str, _Sibling]) -> None:
    Page = apps.get_model("wagtailcore", "Page")
    locale, _ = apps.get_model("wagtailcore", "Locale").objects.get_or_create(
        language_code=language
    )
    parent = Page.objects.get(depth=1)
    for name, model, fields in _planned(language):
        if name in siblings:
            page = _page(apps, model, fields, locale, siblings[name], parent)
            parent = page if name == "home" else parent


def _page(
    apps: Any,
    model: str,
    fields: Mapping[str, Any],
    locale: Any,
    sibling: _Sibling,
    parent: Any,
) -> Any:
    """One page below `parent`, after its last child."""
    now = timezone.now() if sibling.is_whole else None
    kind, _ = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="editorial", model=model.lower()
    )
    page = apps.get_model("editorial", model).objects.create(
        **fields,
        draft_title=fields["title"],
        content_type=kind,
        locale=locale,
        translation_key=sibling.key,
        path=_next_path(apps, parent),
        depth=parent.depth + 1,
        numchild=0,
        url_path=f"{parent.url_path}{fields['slug']}/",
        live=sibling.is_whole,
        has_unpublished_changes=not sibling.is_whole,
        first_published_at=now,
        last_published_at=now,
    )
    parent.numchild += 1
    parent.save(update_fields=["numchild"])
    return page


def _next_path(apps: Any, parent: Any) -> str:
    children = apps.get_model("wagtailcore", "Page").objects.filter(
        path__startswith=parent.path, depth=parent.depth + 1
    )
    last = children.order_by("-path").values_list("path", flat=True).first()
    number = _NUMBERS.str2int(last[-_STEP_LENGTH:]) + 1 if last else 1
    return f"{parent.path}{_NUMBERS.int2str(number):0>{_STEP_LENGTH}}"
