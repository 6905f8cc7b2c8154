"""The identity's one row: the admin would otherwise make it, and log it, when a page is opened."""

from django.db import migrations


def make(apps, schema_editor):
    Identity = apps.get_model("editorial", "Identity")
    if not Identity.objects.exists():
        Identity.objects.create()


class Migration(migrations.Migration):
    dependencies = [("editorial", "0005_colours_of_the_page")]

    operations = [migrations.RunPython(make, migrations.RunPython.noop)]
