import pytest

from exemplar.core.text import fold, slugify
from exemplar.core.topics import LANGUAGES, SLUGS, topics_in


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_seventeen_topics_in_order(language: str) -> None:
    topics = topics_in(language)
    assert tuple(topic.slug for topic in topics) == SLUGS
    assert len(SLUGS) == 17
    for topic in topics:
        assert topic.label
        assert len(topic.alternative_labels) >= 5
        assert topic.label not in topic.alternative_labels
    assert len({fold(topic.label) for topic in topics}) == 17


def test_a_slug_is_the_english_name_with_hyphens() -> None:
    assert [slugify(topic.label) for topic in topics_in("en")] == list(SLUGS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_definitions_of_one_sentence(language: str) -> None:
    for topic in topics_in(language):
        assert topic.definition.endswith(".")
        assert topic.definition.count(".") == 1
        texts = (topic.label, topic.definition, *topic.alternative_labels)
        assert not [text for text in texts if "'" in text], "the language's own apostrophe"


def test_another_language_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="'xx'"):
        topics_in("xx")
