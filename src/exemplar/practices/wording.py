"""Brings the words of the starting topics to sites that began with fewer: for migrations.

Historical models know nothing of the log, so that its lines are added by hand.
"""

from collections.abc import Iterator
from typing import Any, Final

from django.db.models import Max
from django.utils import timezone

from exemplar.core import topics
from exemplar.core.topics import TopicWords

#: Labels that shipped before and read better now; a label that editors chose is left alone.
_FORMER: Final = {
    ("de", "welcoming-newcomers"): "Willkommen für Neuankommende",
    ("uk", "intercultural-intelligence-and-competence"): (
        "Міжкультурна обізнаність і компетентність"
    ),
}

#: Alternative labels that joined later, by language. Without them a topic has those that shipped
#: before; a list that editors changed is left alone.
_LATER: Final = {
    "es": (
        "antirrumores",
        "discriminación sistémica",
        "perfil racial",
        "sexismo",
        "participación cívica",
        "ONG",
        "reagrupación familiar",
    ),
    "it": (
        "anti-rumors",
        "discriminazione sistemica",
        "profilazione razziale",
        "sessismo",
        "partecipazione dei cittadini",
        "ONG",
        "ricongiungimento familiare",
    ),
    "pt": (
        "discriminação sistémica",
        "perfil racial",
        "sexismo",
        "ONG",
        "reagrupamento familiar",
    ),
    "de": (
        "strukturelle Diskriminierung",
        "Racial Profiling",
        "Sexismus",
        "NGO",
        "Familiennachzug",
    ),
    "uk": (
        "системна дискримінація",
        "расове профілювання",
        "сексизм",
        "неурядові організації",
        "возз’єднання сім’ї",
    ),
    "ar": (
        "التنميط العنصري",
        "التمييز على أساس الجنس",
        "منظمات غير حكومية",
    ),
}


def complete_topics(apps: Any) -> int:
    """Add missing words of the starting topics; returns how many labels' rows changed.

    A topic that editors have removed stays away, and what they have written stays as it is.
    """
    changed = list(_changes(apps))
    if changed:
        _log(apps)
    return len(changed)


def _changes(apps: Any) -> Iterator[Any]:
    labels = apps.get_model("practices", "TopicLabel").objects
    ids = dict(apps.get_model("practices", "Topic").objects.values_list("slug", "pk"))
    kept = {(label.topic_id, label.language): label for label in labels.all()}
    for language in topics.LANGUAGES:
        for words in topics.topics_in(language):
            if words.slug not in ids:
                continue
            label = kept.get((ids[words.slug], language))
            if label is None:
                yield labels.create(
                    topic_id=ids[words.slug],
                    language=language,
                    label=words.label,
                    alternative_labels="\n".join(words.alternative_labels),
                    definition=words.definition,
                )
            elif any([_renew(label, words), _complete(label, words)]):
                label.save(update_fields=["label", "alternative_labels", "definition"])
                yield label


def _complete(label: Any, words: TopicWords) -> bool:
    """Give a row the alternative labels that joined later; whether it changed."""
    later = _LATER.get(label.language, ())
    former = [word for word in words.alternative_labels if word not in later]
    present = "\n".join(words.alternative_labels)
    kept = label.alternative_labels
    if kept == present or _typeset(kept).splitlines() not in (former, present.splitlines()):
        return False
    label.alternative_labels = present
    return True


def _renew(label: Any, words: TopicWords) -> bool:
    """Give a row that is as it shipped its label and definition of today; whether it changed."""
    former = _FORMER.get((label.language, words.slug), words.label)
    if _typeset(label.label) not in {former, words.label}:
        return False
    definition = label.definition
    if _typeset(definition) in {"", words.definition}:
        definition = words.definition
    if (label.label, label.definition) == (words.label, definition):
        return False
    label.label, label.definition = words.label, definition
    return True


def _typeset(text: str) -> str:
    """With the apostrophe of print, as words that ship have it now."""
    return text.replace("'", "’")


def _log(apps: Any) -> None:
    """Have all pages and practices read anew: a practice is found by its topics' words."""
    lines = apps.get_model("practices", "Change").objects
    records = apps.get_model("practices", "PublishedRecord").objects
    rows = records.order_by("uid", "-is_original", "language").values_list("uid", "language")
    first = (lines.aggregate(last=Max("seq"))["last"] or 0) + 1
    now = timezone.now()
    lines.bulk_create(
        [
            lines.model(seq=seq, uid=uid, language=language, kind="topic", at=now)
            for seq, (uid, language) in enumerate([*rows, ("", "")], start=first)
        ],
        batch_size=1000,
    )
