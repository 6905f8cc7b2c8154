"""Alternative labels of the topics that joined later, for sites that began with fewer."""

from django.db import migrations

from exemplar.practices import wording


def complete(apps, schema_editor):
    wording.complete_topics(apps)


class Migration(migrations.Migration):
    dependencies = [("practices", "0004_topic_words")]

    operations = [migrations.RunPython(complete, migrations.RunPython.noop)]
