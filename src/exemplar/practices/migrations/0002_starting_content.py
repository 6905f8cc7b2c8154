"""The topics to begin with, and moderators who can approve practices."""

from django.db import migrations

from exemplar.core import topics


def add_topics(apps, schema_editor):
    Topic = apps.get_model("practices", "Topic")
    TopicLabel = apps.get_model("practices", "TopicLabel")
    ids = {
        slug: Topic.objects.create(slug=slug, order=order).pk
        for order, slug in enumerate(topics.SLUGS, start=1)
    }
    TopicLabel.objects.bulk_create(
        TopicLabel(
            topic_id=ids[words.slug],
            language=language,
            label=words.label,
            alternative_labels="\n".join(words.alternative_labels),
            definition=words.definition,
        )
        for language in topics.LANGUAGES
        for words in topics.topics_in(language)
    )


def let_moderators_approve(apps, schema_editor):
    """Approving publishes, so the group needs the permission beside its task in the workflow.

    Without it Wagtail shows the button and then refuses. Content types and permissions are made
    here because Django makes them only after all migrations.
    """
    Permission = apps.get_model("auth", "Permission")
    ContentType = apps.get_model("contenttypes", "ContentType")
    Group = apps.get_model("auth", "Group")
    granted = {
        "practice": ("add", "change", "view", "publish", "lock", "unlock"),
        "place": ("add", "change", "view", "delete"),
        "topic": ("add", "change", "view"),
    }
    groups = {
        "Moderators": granted,
        "Editors": {"practice": ("add", "change", "view"), "place": ("add", "change", "view")},
    }
    for name, models in groups.items():
        group, _ = Group.objects.get_or_create(name=name)
        for model, actions in models.items():
            kind, _ = ContentType.objects.get_or_create(app_label="practices", model=model)
            for action in actions:
                permission, _ = Permission.objects.get_or_create(
                    content_type=kind,
                    codename=f"{action}_{model}",
                    defaults={"name": f"Can {action} {model}"},
                )
                group.permissions.add(permission)


def bind_workflow(apps, schema_editor):
    """Send practices through Wagtail's own workflow, which asks the moderators."""
    Workflow = apps.get_model("wagtailcore", "Workflow")
    WorkflowContentType = apps.get_model("wagtailcore", "WorkflowContentType")
    ContentType = apps.get_model("contenttypes", "ContentType")
    practice, _ = ContentType.objects.get_or_create(app_label="practices", model="practice")
    workflow = Workflow.objects.get(name="Moderators approval")
    WorkflowContentType.objects.get_or_create(
        content_type=practice, defaults={"workflow": workflow}
    )


class Migration(migrations.Migration):
    dependencies = [
        ("practices", "0001_record"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.RunPython(add_topics, migrations.RunPython.noop),
        migrations.RunPython(let_moderators_approve, migrations.RunPython.noop),
        migrations.RunPython(bind_workflow, migrations.RunPython.noop),
    ]
