"""An editor's translation, from the order to the reader, over HTTP."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Workflow

from exemplar.practices import publishing, reading
from exemplar.practices.models import Change, Practice, PracticeImage, Translation
from tests.practices.factories import a_place, a_practice, a_published_practice

pytestmark = pytest.mark.django_db

PURPOSE = "<p>To meet each other.</p>"


def order(client: Client, practice: Practice, *languages: str) -> Any:
    address = reverse("practices_order_translations", args=[practice.uid])
    return client.post(address, {"languages": languages})


def beside(practice: Practice, language: str) -> str:
    return reverse("practices_translation", args=[practice.uid, language])


def typed(client: Client, address: str, **changed: str) -> dict[str, str]:
    """What a browser without script sends back from the page, with `changed` typed over."""
    form = client.get(address).context["form"]
    values = {"revision": str(form["revision"].value() or "")}
    for key in form.fields:
        value = form[key].value()
        if key != "revision" and not key.endswith("-right"):
            values[key] = str(value)
    return values | changed


def french(practice: Practice) -> Practice:
    row: Practice = Practice.objects.get(uid=practice.uid, locale__language_code="fr")
    return row


def records(practice: Practice) -> dict[str, Any]:
    found = reading.published([practice.uid])
    return {version.language: version for version in found[0].versions} if found else {}


def said(answer: Any) -> str:
    page = re.sub(r"<[^>]+>", " ", answer.content.decode())
    return re.sub(r"\s+", " ", page)


def translated(moderator: Client, practice: Practice, **changed: str) -> Practice:
    """Ordered into French, written and published."""
    order(moderator, practice, "fr")
    address = beside(practice, "fr")
    words = {"title": "Un titre", "purpose": "Se rencontrer."} | changed
    moderator.post(address, typed(moderator, address, **words) | {"publish": ""})
    assert "fr" in records(practice)
    return french(practice)


def with_picture(practice: Practice) -> int:
    image = get_image_model().objects.create(title="Bridge", file=get_test_image_file())
    practice.images = [PracticeImage(image=image, alt="A bridge", caption="At night")]
    publishing.publish(practice)
    return int(image.pk)


def test_an_order_is_an_empty_draft_with_the_facts(moderator: Client) -> None:
    practice = a_published_practice(places=(a_place("GB", "Kirklees"),), year_text="since 2016")
    edit = reverse("wagtailsnippets_practices_practice:edit", args=[practice.pk])
    assert "Translate into…" in said(moderator.get(edit))
    assert order(moderator, practice, "fr")["Location"] == beside(practice, "fr")
    draft = french(practice)
    assert (draft.title, draft.purpose, draft.year_text) == ("", "", "since 2016")
    assert [child.place.name for child in draft.places.all()] == ["Kirklees"]
    assert (draft.uid, draft.live, draft.is_original) == (practice.uid, False, False)
    order(moderator, practice, "fr")
    assert Practice.objects.filter(uid=practice.uid).count() == 2
    assert set(records(practice)) == {"en"}


def test_the_list_says_where_each_stands(moderator: Client) -> None:
    practice = a_published_practice("A practice of note")
    order(moderator, practice, "fr", "ar", "uk")
    listing = reverse("practices_translations")
    assert {"A practice of note", "French", "Arabic", "Ordered"} <= {
        word for word in ("A practice of note", "French", "Arabic", "Ordered")
        if word in said(moderator.get(listing))
    }  # fmt: skip
    address = beside(practice, "fr")
    moderator.post(address, typed(moderator, address, title="Un titre"))
    moderator.post(
        beside(practice, "ar"),
        typed(moderator, beside(practice, "ar"), title="عنوان", purpose="لقاء") | {"publish": ""},
    )

    def languages(query: str) -> list[str]:
        return [row.language for row in moderator.get(listing + query).context["object_list"]]

    assert languages("?state=ordered") == ["uk"]
    assert languages("?state=in+work") == ["fr"]
    assert languages("?state=published") == ["ar"]
    assert languages("?language=fr") == ["fr"]
    practice.title = "A practice renamed"
    publishing.publish(practice)
    assert set(languages("?state=stale")) == {"fr", "ar"}
    assert moderator.get(reverse("practices_translations_results")).status_code == 200


def test_more_translations_take_no_more_queries(moderator: Client) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as context:
            assert moderator.get(reverse("practices_translations")).status_code == 200
        return len(context)

    order(moderator, a_published_practice(), "fr")
    moderator.get(reverse("practices_translations"))
    few = queries()
    for _ in range(4):
        order(moderator, a_published_practice(), "fr", "de")
    assert queries() <= few


def test_the_original_stands_beside_the_words_in_its_own_direction(moderator: Client) -> None:
    practice = a_published_practice("مقهى", language="ar", purpose="<p>لقاء</p>")
    order(moderator, practice, "fr")
    page = moderator.get(beside(practice, "fr")).content.decode()
    assert '<div class="translating-source" lang="ar" dir="rtl">' in page
    assert '<div class="translating-words" lang="fr" dir="ltr">' in page
    assert re.search(r'<noscript><textarea name="purpose"[^>]*lang="fr"', page)
    assert "&quot;ariaLabel&quot;: &quot;Purpose: French&quot;" in page


def test_a_half_translation_is_refused_and_kept(moderator: Client) -> None:
    practice = a_published_practice(process="<p>Step by step.</p>")
    order(moderator, practice, "fr")
    address = beside(practice, "fr")
    values = typed(moderator, address, title="Un titre", purpose="Se rencontrer.")
    answer = moderator.post(address, values | {"publish": ""}, follow=True)
    assert "not translated yet: Process." in said(answer)
    assert set(records(practice)) == {"en"}
    assert french(practice).title == "Un titre"
    assert french(practice).purpose == "<p>Se rencontrer.</p>"


def test_a_whole_one_is_published_and_touches_no_other(moderator: Client) -> None:
    practice = a_published_practice()
    before = records(practice)["en"]
    marks = {"purpose-origin": "machine", "title-origin": "city"}
    row = translated(moderator, practice, **marks)
    shown = records(practice)
    assert shown["en"] == before
    assert shown["fr"].translation == {"title": "city", "purpose": "machine"}
    assert shown["fr"].original_language == "en"
    assert row.slug == "un-titre"
    log = Change.objects.filter(uid=practice.uid).order_by("seq")
    assert [(line.language, line.kind) for line in log] == [("en", "publish"), ("fr", "translate")]


def test_wagtails_own_doors_refuse_halves_too(moderator: Client) -> None:
    practice = a_published_practice()
    order(moderator, practice, "fr")
    row = french(practice)
    edit = reverse("wagtailsnippets_practices_practice:edit", args=[row.pk])
    assert moderator.get(edit).status_code == 200
    values = {"slug": "un-titre", "go_live_at": "", "expire_at": "", "action-publish": "1"}
    assert "not translated yet" in said(moderator.post(edit, values, follow=True))
    row.get_workflow().start(row, None)
    row.refresh_from_db()
    state = row.current_workflow_task_state
    approve = reverse(
        "wagtailsnippets_practices_practice:workflow_action", args=[row.pk, "approve", state.pk]
    )
    moderator.post(approve, {"comment": ""}, headers={"X-Requested-With": "XMLHttpRequest"})
    assert set(records(practice)) == {"en"}
    state.refresh_from_db()
    assert state.status == state.STATUS_IN_PROGRESS
    with pytest.raises(ValueError, match="not translated yet"):
        publishing.publish(row)


def test_a_change_of_the_original_makes_its_text_stale(moderator: Client) -> None:
    practice = a_published_practice(process="<p>Ten classes a week.</p>")
    translated(moderator, practice, process="Dix cours par semaine.")
    practice.refresh_from_db()
    practice.process = "<p>Twelve classes a week.</p>"
    practice.save_revision()
    assert Translation.objects.get().stale == 0  # a draft of the original is nobody's text yet
    publishing.publish(practice)
    assert Translation.objects.get().stale == 1
    address = beside(practice, "fr")
    page = moderator.get(address).content.decode()
    assert "<del>Ten</del> <ins>Twelve</ins> classes a week." in page
    assert page.count("What changed since it was translated") == 1
    assert records(practice)["fr"].process == "<p>Dix cours par semaine.</p>"

    moderator.post(address, typed(moderator, address))
    assert Translation.objects.get().stale == 1
    moderator.post(address, typed(moderator, address) | {"process-right": "on"})
    assert Translation.objects.get().stale == 0
    assert records(practice)["fr"].process == "<p>Dix cours par semaine.</p>"


def test_new_words_are_no_longer_stale_nor_checked_by_the_city(moderator: Client) -> None:
    practice = a_published_practice()
    translated(moderator, practice, **{"purpose-origin": "city"})
    practice.refresh_from_db()
    practice.purpose = "<p>To eat together.</p>"
    publishing.publish(practice)
    address = beside(practice, "fr")
    values = typed(moderator, address, purpose="Manger ensemble.") | {"publish": ""}
    answer = moderator.post(address, values, follow=True)
    assert "no longer checked by the city: Purpose." in said(answer)
    assert Translation.objects.get().stale == 0
    assert records(practice)["fr"].translation["purpose"] == "human"


def test_words_written_while_the_original_changed_are_stale(moderator: Client) -> None:
    practice = a_published_practice()
    order(moderator, practice, "fr")
    address = beside(practice, "fr")
    values = typed(moderator, address, title="Un titre", purpose="Se rencontrer.")
    practice.purpose = "<p>To eat together.</p>"
    publishing.publish(practice)
    answer = moderator.post(address, values, follow=True)
    assert "changed while you were writing: Purpose." in said(answer)
    assert Translation.objects.get().stale == 1


def test_two_at_one_translation_lose_nothing(moderator: Client) -> None:
    practice = a_published_practice()
    order(moderator, practice, "fr")
    address = beside(practice, "fr")
    mine = typed(moderator, address, title="Le mien")
    moderator.post(address, typed(moderator, address, title="Le leur"))
    answer = moderator.post(address, mine)
    assert answer.status_code == 200
    assert "somebody saved this translation" in said(answer)
    assert "Le mien" in said(answer)
    assert french(practice).title == "Le leur"
    again = mine | {"revision": str(answer.context["form"]["revision"].value())}
    moderator.post(address, again)
    assert french(practice).title == "Le mien"


def test_facts_follow_the_original(moderator: Client) -> None:
    practice = a_published_practice(year_text="2016")
    translated(moderator, practice)
    practice.refresh_from_db()
    practice.year_text, practice.start_year, practice.end_year = "2019", 2019, 2019
    publishing.publish(practice)
    assert records(practice)["fr"].year_text == "2019"
    edit = reverse("wagtailsnippets_practices_practice:edit", args=[french(practice).pk])
    page = moderator.get(edit).content.decode()
    assert 'name="year_text"' not in page
    assert beside(practice, "fr") in page


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_pictures_follow_with_words_of_their_own(moderator: Client) -> None:
    practice = a_published_practice()
    image = with_picture(practice)
    order(moderator, practice, "fr")
    assert Translation.objects.get().done == 0
    address = beside(practice, "fr")
    words = {"title": "Un titre", "purpose": "Se rencontrer.", f"image-{image}-alt": "Un pont"}
    answer = moderator.post(
        address, typed(moderator, address, **words) | {"publish": ""}, follow=True
    )
    assert "Picture 1: caption" in said(answer)
    words[f"image-{image}-caption"] = "La nuit"
    words[f"image-{image}-caption-origin"] = "machine"
    moderator.post(address, typed(moderator, address, **words) | {"publish": ""})
    shown = records(practice)["fr"]
    assert [(picture.alt, picture.caption) for picture in shown.images] == [("Un pont", "La nuit")]
    assert shown.translation["images"] == "machine"
    practice.refresh_from_db()
    practice.images = []
    publishing.publish(practice)
    assert records(practice)["fr"].images == ()


def test_an_editor_who_may_not_publish_sends_it_to_review(
    desk_of: Callable[..., Client],
) -> None:
    editor = desk_of("Editors")
    practice = a_published_practice()
    order(editor, practice, "fr")
    address = beside(practice, "fr")
    words = typed(editor, address, title="Un titre", purpose="Se rencontrer.")
    assert 'name="publish"' not in editor.get(address).content.decode()
    editor.post(address, words | {"publish": ""})
    assert set(records(practice)) == {"en"}
    editor.post(address, typed(editor, address) | {"submit": ""})
    row = french(practice)
    assert row.workflow_in_progress
    answer = editor.post(address, words | {"title": "Autre"}, follow=True)
    assert "nothing was saved" in said(answer)
    moderator = desk_of("Moderators", "mira@example.org")
    approve = reverse(
        "wagtailsnippets_practices_practice:workflow_action",
        args=[row.pk, "approve", row.current_workflow_task_state.pk],
    )
    moderator.post(approve, {"comment": ""}, headers={"X-Requested-With": "XMLHttpRequest"})
    assert records(practice)["fr"].title == "Un titre"


def test_who_holds_the_lock_writes_on_and_others_wait(
    moderator: Client, desk_of: Callable[..., Client]
) -> None:
    practice = a_published_practice()
    order(moderator, practice, "fr")
    address = beside(practice, "fr")
    lock = reverse("wagtailsnippets_practices_practice:lock", args=[french(practice).pk])
    assert moderator.post(lock).status_code == 302
    assert 'name="save"' in moderator.get(address).content.decode()
    moderator.post(address, typed(moderator, address, title="Un titre"))
    assert french(practice).title == "Un titre"
    editor = desk_of("Editors", "noor@example.org")
    assert 'name="save"' not in editor.get(address).content.decode()
    answer = editor.post(address, typed(editor, address, title="Un autre"))
    assert "Somebody else holds this translation" in said(answer)
    assert french(practice).title == "Un titre"


def test_without_a_workflow_nothing_is_sent_to_review(
    moderator: Client, desk_of: Callable[..., Client]
) -> None:
    practice = a_published_practice()
    order(moderator, practice, "fr")
    address = beside(practice, "fr")
    editor = desk_of("Editors", "noor@example.org")
    assert 'name="submit"' in editor.get(address).content.decode()
    Workflow.objects.update(active=False)
    assert 'name="submit"' not in editor.get(address).content.decode()
    words = typed(editor, address, title="Un titre", purpose="Se rencontrer.")
    assert editor.post(address, words | {"submit": ""}).status_code == 302
    assert not french(practice).workflow_in_progress


def test_who_may_not_edit_sees_nothing_of_it(desk_of: Callable[..., Client]) -> None:
    practice = a_published_practice()
    anybody = Client()
    for address in (
        reverse("practices_translations"),
        reverse("practices_order_translations", args=[practice.uid]),
        beside(practice, "fr"),
    ):
        assert anybody.get(address).status_code == 302
    assert order(anybody, practice, "fr").status_code == 302
    assert Practice.objects.count() == 1


def test_what_is_not_there_is_not_found(moderator: Client) -> None:
    practice = a_practice()
    assert moderator.get(beside(practice, "fr")).status_code == 404
    nowhere = reverse("practices_order_translations", args=["00000000"])
    assert moderator.get(nowhere).status_code == 404
    assert order(moderator, practice, "tlh").status_code == 200
    assert Practice.objects.count() == 1


def test_wagtail_localizes_order_form_leads_to_ours(moderator: Client) -> None:
    practice = a_practice()
    answer = moderator.get(f"/admin/localize/submit/snippet/practices/practice/{practice.pk}/")
    assert answer["Location"] == reverse("practices_order_translations", args=[practice.uid])
