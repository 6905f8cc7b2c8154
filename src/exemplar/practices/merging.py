"""Making two places, or two topics, one: nothing that refers to the one that goes is lost.

Practices and their drafts, which are JSON, are led to the one that stays.
"""

from collections.abc import Callable, Iterator
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import F, Q
from wagtail.models import Revision

from exemplar.practices import changes
from exemplar.practices.models import Place, PlaceAlias, Practice, PracticePlace, Topic


@transaction.atomic
def merge_places(goes: Place, stays: Place) -> None:
    """Lead every practice of `goes` to `stays`, and keep its names as aliases.

    Raises `ValueError` where they are one place, or of two countries.
    """
    if goes.pk == stays.pk or goes.country_code != stays.country_code:
        raise ValueError("Only two different places of one country can be merged")
    gone = goes.pk
    with changes.together():
        changes.project(_uids(places__place=goes), "place")
        _move_place_rows(goes, stays)
        known = {stays.name, *stays.aliases.values_list("name", flat=True)}
        for name in (goes.name, *goes.aliases.values_list("name", flat=True)):
            if name and name not in known:
                PlaceAlias(place=stays, name=name).save()
        goes.delete()
        _rewrite_drafts(lambda content: _lead_place(content, gone, stays.pk))


@transaction.atomic
def merge_topics(goes: Topic, stays: Topic) -> None:
    """Lead every practice of `goes` to `stays`, whose alternative labels take over its words.

    Raises `ValueError` where they are one topic.
    """
    if goes.pk == stays.pk:
        raise ValueError("A topic can't be merged with itself")
    gone = goes.pk
    with changes.together():
        changes.project(_uids(topics=goes), "topic")
        through = Practice.topics.through.objects
        both = through.filter(topic=stays).values("practice_id")
        through.filter(topic=goes).exclude(practice_id__in=both).update(topic=stays)
        _hand_over_words(goes, stays)
        goes.delete()
        stays.save()
        _rewrite_drafts(lambda content: _lead_topic(content, gone, stays.pk))


def affected(goes: Place | Topic) -> set[str]:
    """The practices, by uid, that merging it into another would change, drafts among them."""
    if isinstance(goes, Place):
        pending = _pending(lambda content: _names_place(content, goes.pk))
        return {*_uids(places__place=goes), *pending}
    pending = _pending(lambda content: goes.pk in content.get("topics", []))
    return {*_uids(topics=goes), *pending}


def _pending(names: Callable[[dict[str, Any]], bool]) -> set[str]:
    return {revision.content["uid"] for revision in _drafts() if names(revision.content)}


def _uids(**named: Any) -> list[str]:
    return list(Practice.objects.filter(**named).values_list("uid", flat=True))


def _move_place_rows(goes: Place, stays: Place) -> None:
    rows = PracticePlace.objects.filter(place=goes)
    both = PracticePlace.objects.filter(place=stays).values("practice_id")
    rows.filter(practice_id__in=both).delete()
    rows.update(place=stays)


def _hand_over_words(goes: Topic, stays: Topic) -> None:
    kept = {label.language: label for label in stays.labels.all()}
    for label in goes.labels.all():
        if heir := kept.get(label.language):
            words = [*heir.alternative_labels.split("\n"), label.label]
            words += label.alternative_labels.split("\n")
            heir.alternative_labels = "\n".join(dict.fromkeys(filter(None, words)))
            heir.definition = heir.definition or label.definition
            heir.save()
        else:  # the only name that the topic has in this language
            label.topic = stays
            label.save()


def _rewrite_drafts(rewrite: Callable[[dict[str, Any]], bool]) -> None:
    """Run `rewrite` over the drafts; it says whether it changed one."""
    for revision in _drafts():
        if rewrite(revision.content):
            Revision.objects.filter(pk=revision.pk).update(content=revision.content)


def _drafts() -> Iterator[Revision]:
    """The revisions that may yet become public; older ones are history, and only read."""
    pending = Practice.objects.filter(
        Q(has_unpublished_changes=True) | ~Q(latest_revision=F("live_revision"))
    )
    scheduled = Q(
        content_type=ContentType.objects.get_for_model(Practice), approved_go_live_at__isnull=False
    )
    latest = Q(pk__in=pending.values("latest_revision_id"))
    yield from Revision.objects.filter(latest | scheduled).iterator(chunk_size=200)


def _names_place(content: dict[str, Any], place: int) -> bool:
    return any(child["place"] == place for child in content.get("places", []))


def _lead_place(content: dict[str, Any], gone: int, stays: int) -> bool:
    if not _names_place(content, gone):
        return False
    if _names_place(content, stays):
        content["places"] = [child for child in content["places"] if child["place"] != gone]
    for child in content["places"]:
        child["place"] = stays if child["place"] == gone else child["place"]
    return True


def _lead_topic(content: dict[str, Any], gone: int, stays: int) -> bool:
    topics = content.get("topics", [])
    if gone not in topics:
        return False
    content["topics"] = list(dict.fromkeys(stays if key == gone else key for key in topics))
    return True
