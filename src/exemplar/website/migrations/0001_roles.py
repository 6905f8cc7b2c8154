"""Who may do what: administrators beside Wagtail's editors and moderators.

What each group may do with practices is said where practices are. Content types and permissions
are made here because Django makes them only after all migrations.
"""

from django.db import migrations

#: Application, model and the actions that administrators are given.
GRANTED = (
    ("wagtailadmin", "admin", ("access",)),
    ("auth", "user", ("add", "change", "delete", "view")),
    ("auth", "group", ("add", "change", "delete", "view")),
    ("editorial", "identity", ("change",)),
    ("practices", "topic", ("add", "change", "delete", "view")),
    ("practices", "place", ("add", "change", "delete", "view")),
    ("wagtailcore", "locale", ("add", "change", "delete", "view")),
    ("wagtailcore", "workflow", ("add", "change", "delete", "view")),
    ("wagtailcore", "task", ("add", "change", "delete", "view")),
    ("wagtailcore", "collection", ("add", "change", "delete", "view")),
)

#: Of every page, from the root of the tree.
OF_PAGES = ("add", "bulk_delete", "change", "lock", "publish", "unlock")

#: Of every picture and document, from the root of the collections.
OF_FILES = (("wagtailimages", "image"), ("wagtaildocs", "document"))


def make_administrators(apps, schema_editor):
    group, _ = apps.get_model("auth", "Group").objects.get_or_create(name="Administrators")
    for application, model, actions in GRANTED:
        for action in actions:
            codename = "access_admin" if model == "admin" else f"{action}_{model}"
            group.permissions.add(_permission(apps, application, model, codename))
    _give_pages(apps, group)
    _give_files(apps, group)


def _give_pages(apps, group):
    root = apps.get_model("wagtailcore", "Page").objects.get(depth=1)
    GroupPagePermission = apps.get_model("wagtailcore", "GroupPagePermission")
    for action in OF_PAGES:
        permission = _permission(apps, "wagtailcore", "page", f"{action}_page")
        GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)


def _give_files(apps, group):
    root = apps.get_model("wagtailcore", "Collection").objects.get(depth=1)
    GroupCollectionPermission = apps.get_model("wagtailcore", "GroupCollectionPermission")
    for application, model in OF_FILES:
        for action in ("add", "change", "choose"):
            permission = _permission(apps, application, model, f"{action}_{model}")
            GroupCollectionPermission.objects.get_or_create(
                group=group, collection=root, permission=permission
            )


def _permission(apps, application, model, codename):
    ContentType = apps.get_model("contenttypes", "ContentType")
    kind, _ = ContentType.objects.get_or_create(app_label=application, model=model)
    return apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=kind,
        codename=codename,
        defaults={"name": f"Can {codename.replace('_', ' ')}"},
    )[0]


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("editorial", "0002_default_texts"),
        ("practices", "0002_starting_content"),
        ("wagtailadmin", "0005_editingsession_is_editing"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailimages", "0027_image_description"),
    ]

    operations = [migrations.RunPython(make_administrators, migrations.RunPython.noop)]
