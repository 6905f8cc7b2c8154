"""The accessibility statement, for sites that began without."""

from django.db import migrations

from exemplar.editorial import planting


def plant(apps, schema_editor):
    planting.plant_page(apps, "accessibility")


class Migration(migrations.Migration):
    dependencies = [("editorial", "0003_more_languages")]

    operations = [migrations.RunPython(plant, migrations.RunPython.noop)]
