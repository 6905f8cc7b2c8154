"""The pages to begin with, in each language that ships with texts.

Historical models know nothing of trees, so that paths and counts of children are set by hand.
"""

import uuid

from django.db import migrations
from django.utils import timezone

from exemplar.editorial import shipped

#: What Wagtail's tree gives to the root's first children and to theirs: four characters a level.
STEP = "{parent}{number:04d}"


def plant(apps, schema_editor):
    Page = apps.get_model("wagtailcore", "Page")
    Site = apps.get_model("wagtailcore", "Site")
    root = Page.objects.get(depth=1)
    _remove_welcome_page(Page, root)
    ids = {name: uuid.uuid4() for name in _names()}
    for number, language in enumerate(shipped.LANGUAGES, start=1):
        home = _plant_language(apps, root, number, language, ids)
        if language == "en":
            Site.objects.update_or_create(
                is_default_site=True,
                defaults={"hostname": "localhost", "root_page_id": home.pk, "site_name": home.title},
            )
    root.numchild = len(shipped.LANGUAGES)
    root.save(update_fields=["numchild"])


def _names():
    """What the translations of one page have in common."""
    return ["home", "catalogue", *(page["slug"] for page in shipped.texts("en").pages)]


def _remove_welcome_page(Page, root):
    """Wagtail greets its developers with a page; whatever else stands there is somebody's work."""
    others = Page.objects.filter(path__startswith=root.path, depth__gt=1)
    if others.count() > 1:
        raise RuntimeError("The tree of pages already holds pages that this product did not make.")
    others.delete()


def _plant_language(apps, root, number, language, ids):
    Locale = apps.get_model("wagtailcore", "Locale")
    locale, _ = Locale.objects.get_or_create(language_code=language)
    texts = shipped.texts(language)
    children = [("catalogue", "CataloguePage", texts.catalogue)]
    children += [(page["slug"], "EditorialPage", page) for page in texts.pages]
    slug = "home" if language == "en" else f"home-{language}"
    home = _page(
        apps, "HomePage", {**texts.home, "slug": slug}, locale, ids["home"], (root, number)
    )
    for position, (name, model, fields) in enumerate(children, start=1):
        _page(apps, model, fields, locale, ids[name], (home, position))
    home.numchild = len(children)
    home.save(update_fields=["numchild"])
    return home


def _page(apps, model, fields, locale, key, place):
    parent, number = place
    now = timezone.now()
    ContentType = apps.get_model("contenttypes", "ContentType")
    kind, _ = ContentType.objects.get_or_create(app_label="editorial", model=model.lower())
    return apps.get_model("editorial", model).objects.create(
        **fields,
        draft_title=fields["title"],
        content_type=kind,
        locale=locale,
        translation_key=key,
        path=STEP.format(parent=parent.path, number=number),
        depth=parent.depth + 1,
        numchild=0,
        url_path=f"{parent.url_path}{fields['slug']}/",
        live=True,
        first_published_at=now,
        last_published_at=now,
    )


class Migration(migrations.Migration):
    dependencies = [
        ("editorial", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(plant, migrations.RunPython.noop)]
