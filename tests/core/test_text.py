import html
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exemplar.core.text import clean_line, excerpt, fold, plain_text, slugify, strip_controls

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))


def test_controls_surrogates_and_unassigned_characters_go() -> None:
    assert strip_controls("a\x00b\x1bc\u202ed\ud800e\u0378f\ufeffg\n\th") == "abcdef\ufeffg\n\th"
    assert clean_line("  Vinnytsia\r\n\u00a0 city\u2028x ") == "Vinnytsia city x"
    assert clean_line("Cafe\u0301") == "Café"


def test_joiners_that_words_need_stay() -> None:
    assert clean_line("می\u200cخواهم") == "می\u200cخواهم"
    assert clean_line("👩\u200d🏫") == "👩\u200d🏫"


def test_plain_text_of_html_has_a_line_a_block() -> None:
    text = "<h2>Aim</h2><p>Tea &amp; talk<br>for\nall</p><ul><li>one</li><li>two</li></ul>"
    assert plain_text(text) == "Aim\nTea & talk\nfor all\none\ntwo"


def test_plain_text_drops_scripts_and_comments() -> None:
    assert plain_text("a<script>alert('<p>')</script> b<!-- <p>no --> c") == "a b c"
    assert plain_text("<style>p{}</style><p title='a > b'>x</p>") == "x"


def test_plain_text_stays_as_it_is() -> None:
    assert plain_text("R&D for 3 < 4\nnext") == "R&D for 3 < 4\nnext"
    assert plain_text("&amp;lt;b&amp;gt; &eacute;") == "&lt;b&gt; é"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Purpose: Bradford's library is open.", "Bradford's library is open."),
        ("Purpose: Stimulus/Rationale: Process: It began.", "It began."),
        ("PURPOSE: It began.", "It began."),
        ("Purpose: … Stimulus/Rationale: Process: Bradford's", "… Bradford's"),
        ("It works. Process: People meet.", "It works. People meet."),
        ("<h2>Purpose</h2><p>People meet.</p><h3>Impact</h3>", "People meet."),
        ("<p><strong>Purpose:</strong> People meet.</p>", "People meet."),
        ("<p><strong>Stimulus / Rationale</strong></p><p>People meet.</p>", "People meet."),
        ("But : réunir la ville. Processus : on parle.", "réunir la ville. on parle."),
        ("Stimulus/Justification : le vivre-ensemble", "le vivre-ensemble"),
        ("الغرض: لقاء الناس", "لقاء الناس"),
        ("Мета: зустріч", "зустріч"),
        ("Its purpose: to meet.", "Its purpose: to meet."),
        ("The process of meeting", "The process of meeting"),
        ("Key reference documents: a report", "a report"),
        ("Purpose:", ""),
        ("", ""),
    ],
)
def test_an_excerpt_never_leaks_a_sections_name(text: str, expected: str) -> None:
    assert excerpt(text) == expected


def test_an_excerpt_is_cut_between_words() -> None:
    assert excerpt("one two three", 13) == "one two three"
    assert excerpt("one two three", 12) == "one two…"
    assert excerpt("one, two three", 6) == "one…"
    assert excerpt("fish &amp; chips &amp; peas", 13) == "fish & chips…"


def test_a_first_word_without_room_is_not_begun() -> None:
    assert excerpt("Donaudampfschiff", 5) == "…"


def test_scripts_without_spaces_are_cut_between_characters() -> None:
    assert excerpt("多文化共生の地域づくりを進める", 8) == "多文化共生の地…"
    assert excerpt("ภาษาที่เรา", 7).endswith("…")
    assert not excerpt("がががが".replace("が", "か\u3099"), 5).startswith("\u3099")


@given(st.text(min_size=1), st.integers(1, 60))
def test_an_excerpt_begins_its_plain_text_and_cuts_no_word(text: str, length: int) -> None:
    whole = excerpt(text, 10**6)
    short = excerpt(text, length)
    assert len(short) <= length
    if short == whole:
        return
    assert short.endswith("…")
    kept = short.removesuffix("…")
    assert whole.startswith(kept)
    rest = whole[len(kept) :]
    assert not rest or not unicodedata.category(rest[0]).startswith("M") or not kept


@given(st.lists(st.sampled_from(["é", "tea", "&", "<", "e\u0301", "👩\u200d🏫", "🇫🇷"]), min_size=1))
def test_an_escaped_text_is_read_back_whole(words: list[str]) -> None:
    text = " ".join(words)
    assert plain_text(html.escape(text)) == text
    for length in range(1, len(text)):
        cut = excerpt(html.escape(text), length).removesuffix("…").split()
        assert cut == words[: len(cut)]


@given(ANY_TEXT)
def test_no_text_at_all_raises(text: str) -> None:
    for read in (strip_controls, clean_line, plain_text, excerpt, fold, slugify):
        result = read(text)
        if read not in (fold,):
            result.encode("utf-8")  # what comes out can be stored
    assert (
        excerpt(text, 10**6) == excerpt(excerpt(text, 10**6), 10**6) or "<" in text or "&" in text
    )


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Straße", "strasse"),
        ("Göteborg", "goteborg"),
        ("Œuvre ŁÓDŹ Ærø", "oeuvre lodz aero"),
        ("ﬁn", "fin"),
        ("İzmir Iğdır", "izmir igdir"),
        ("Київ", "киів"),
        ("أَهْلاً", "اهلا"),
        ("이천", "이천"),
        ("がくしゅう", "がくしゅう"),
        ("Ιωάννινα", "ιωαννινα"),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Anti-Racism as an Urban Common", "anti-racism-as-an-urban-common"),
        ("Listening Circles on ‘Race’, Racism", "listening-circles-on-race-racism"),
        ("Bradford’s People Library", "bradfords-people-library"),
        ("Фестиваль культур", "festival-kultur"),
        ("L'été à Neuchâtel", "lete-a-neuchatel"),
        ("!!!", ""),
    ],
)
def test_slugs(title: str, slug: str) -> None:
    assert slugify(title) == slug


@given(st.text(), st.integers(1, 80))
def test_a_slug_is_ascii_words_within_the_limit(title: str, limit: int) -> None:
    slug = slugify(title, limit)
    assert len(slug) <= limit
    assert all(part.isascii() and part.isalnum() for part in slug.split("-")) or slug == ""
    assert slug == slug.lower()
