"""Definitions and better labels of the topics, for sites that began with fewer."""

from django.db import migrations

from exemplar.practices import wording


def complete(apps, schema_editor):
    wording.complete_topics(apps)


class Migration(migrations.Migration):
    dependencies = [("practices", "0003_translations")]

    operations = [migrations.RunPython(complete, migrations.RunPython.noop)]
