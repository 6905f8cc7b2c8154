"""The pages in German, Spanish, Italian, Portuguese and Ukrainian, for sites that began without."""

from django.db import migrations

from exemplar.editorial import planting


def plant(apps, schema_editor):
    planting.plant_missing(apps)


class Migration(migrations.Migration):
    dependencies = [("editorial", "0002_default_texts")]

    operations = [migrations.RunPython(plant, migrations.RunPython.noop)]
