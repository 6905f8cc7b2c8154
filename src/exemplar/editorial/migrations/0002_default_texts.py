"""The pages to begin with, in each language that ships with texts."""

from django.db import migrations

from exemplar.editorial import planting


def plant(apps, schema_editor):
    _remove_welcome_page(apps)
    planting.plant_missing(apps)
    home = apps.get_model("editorial", "HomePage").objects.get(locale__language_code="en")
    apps.get_model("wagtailcore", "Site").objects.update_or_create(
        is_default_site=True,
        defaults={"hostname": "localhost", "root_page_id": home.pk, "site_name": home.title},
    )


def _remove_welcome_page(apps):
    """Wagtail greets its developers with a page; whatever else stands there is somebody's work."""
    Page = apps.get_model("wagtailcore", "Page")
    root = Page.objects.get(depth=1)
    others = Page.objects.filter(path__startswith=root.path, depth__gt=1)
    if others.count() > 1:
        raise RuntimeError("The tree of pages already holds pages that this product did not make.")
    others.delete()
    root.numchild = 0
    root.save(update_fields=["numchild"])


class Migration(migrations.Migration):
    dependencies = [
        ("editorial", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(plant, migrations.RunPython.noop)]
