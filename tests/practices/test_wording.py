"""The starting topics' words reach a site that has made the scheme its own."""

import pytest
from django.apps import apps

from exemplar.core import topics
from exemplar.practices.changes import last_seq, since
from exemplar.practices.models import Topic, TopicLabel
from exemplar.practices.models.guard import writing
from exemplar.practices.wording import complete_topics

pytestmark = pytest.mark.django_db


def label_of(slug: str, language: str) -> TopicLabel:
    label: TopicLabel = TopicLabel.objects.get(topic__slug=slug, language=language)
    return label


def complete() -> int:
    with writing():
        return complete_topics(apps)


@pytest.mark.parametrize("language", topics.LANGUAGES)
def test_every_topic_has_all_its_words_in_every_language(language: str) -> None:
    for words in topics.topics_in(language):
        label = label_of(words.slug, language)
        assert label.label == words.label
        assert label.alternative_labels.splitlines() == list(words.alternative_labels)
        assert label.definition == words.definition


def test_a_site_that_has_them_all_is_left_alone() -> None:
    before = last_seq()
    assert complete() == 0
    assert last_seq() == before


def test_missing_words_are_added() -> None:
    label_of("language", "it").delete()
    TopicLabel.objects.filter(language="de").update(definition="")
    assert complete() == 1 + len(topics.SLUGS)
    assert label_of("language", "it").label == "Lingua"
    assert label_of("interaction", "de").definition.startswith("Anlässe schaffen")


def test_a_label_as_it_shipped_before_is_renewed() -> None:
    TopicLabel.objects.filter(topic__slug="commitment", language="uk").update(
        label="Зобов'язання міста", definition=""
    )
    TopicLabel.objects.filter(topic__slug="welcoming-newcomers", language="de").update(
        label="Willkommen für Neuankommende"
    )
    assert complete() == 2
    assert label_of("commitment", "uk").label == "Зобов’язання міста"
    assert label_of("welcoming-newcomers", "de").label == "Willkommenskultur für Neuankommende"


def test_alternative_labels_as_they_shipped_before_are_completed() -> None:
    label = label_of("welcoming-newcomers", "uk")
    present = label.alternative_labels
    former = present.removesuffix("\nвозз’єднання сім’ї")
    assert former != present
    TopicLabel.objects.filter(pk=label.pk).update(alternative_labels=former)
    TopicLabel.objects.filter(topic__slug="commitment", language="it").update(
        alternative_labels=label_of("commitment", "it").alternative_labels.replace("’", "'")
    )
    assert complete() == 2
    assert label_of("welcoming-newcomers", "uk").alternative_labels == present
    assert "piano d’azione" in label_of("commitment", "it").alternative_labels.splitlines()


def test_what_editors_wrote_stays() -> None:
    TopicLabel.objects.filter(topic__slug="participation", language="es").update(
        label="Participación ciudadana", definition=""
    )
    TopicLabel.objects.filter(topic__slug="education", language="es").update(
        definition="Aprender juntos."
    )
    TopicLabel.objects.filter(topic__slug="language", language="es").update(
        alternative_labels="lenguas\nhabla"
    )
    Topic.objects.get(slug="interaction").delete()
    assert complete() == 0
    assert label_of("participation", "es").label == "Participación ciudadana"
    assert label_of("education", "es").definition == "Aprender juntos."
    assert label_of("language", "es").alternative_labels == "lenguas\nhabla"


def test_readers_of_the_log_are_told() -> None:
    label_of("language", "it").delete()
    before = last_seq()
    complete()
    assert {(line.uid, line.kind) for line in since(before)} == {("", "topic")}
