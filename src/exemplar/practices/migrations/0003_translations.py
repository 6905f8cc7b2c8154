"""Marks of translated texts, and the editors' list of translations."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from exemplar.practices.richtext import clean_html

SECTIONS = ("purpose", "rationale", "process", "impact", "key_references")


def mark_what_is_there(apps, schema_editor):
    """Take translations made before as made by people from what the original says now."""
    Practice = apps.get_model("practices", "Practice")
    Translation = apps.get_model("practices", "Translation")
    Revision = apps.get_model("wagtailcore", "Revision")
    for row in Practice.objects.filter(is_original=False).iterator(chunk_size=200):
        original = Practice.objects.filter(uid=row.uid, is_original=True).first()
        row.translated = {
            key: {"origin": "human", "source": _source(original, key)}
            for key in ("title", *SECTIONS)
            if getattr(row, key)
        }
        row.save(update_fields=["translated"])
        for revision in Revision.objects.filter(pk=row.latest_revision_id):
            revision.content["translated"] = row.translated
            revision.save(update_fields=["content"])
        needed = {key for key in ("title", *SECTIONS) if original and getattr(original, key)}
        done = len(row.translated)
        Translation.objects.create(
            practice=row, needed=len(needed | set(row.translated)), done=done, stale=0
        )


def _source(original, key):
    if original is None:
        return None
    words = getattr(original, key)
    return words if key == "title" else clean_html(words)


class Migration(migrations.Migration):
    dependencies = [
        ("practices", "0002_starting_content"),
        ("wagtailcore", "0098_apitoken"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="practice",
            name="translated",
            field=models.JSONField(blank=True, default=dict, editable=False),
        ),
        migrations.CreateModel(
            name="Translation",
            fields=[
                (
                    "practice",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="translation",
                        serialize=False,
                        to="practices.practice",
                    ),
                ),
                (
                    "ordered_at",
                    models.DateTimeField(auto_now_add=True, db_index=True, verbose_name="ordered"),
                ),
                ("needed", models.PositiveSmallIntegerField(default=0)),
                ("done", models.PositiveSmallIntegerField(default=0)),
                ("stale", models.PositiveSmallIntegerField(db_index=True, default=0)),
                (
                    "ordered_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="ordered by",
                    ),
                ),
            ],
            options={
                "verbose_name": "translation",
                "verbose_name_plural": "translations",
                "default_permissions": (),
            },
        ),
        migrations.RunPython(mark_what_is_there, migrations.RunPython.noop),
    ]
