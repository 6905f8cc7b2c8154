from hypothesis import given
from hypothesis import strategies as st

from exemplar.core.uids import ALPHABET, LENGTH, new_uid, normal_uid


def test_a_new_uid_is_eight_characters_of_the_alphabet_and_its_own_normal_form() -> None:
    uids = {new_uid() for _ in range(500)}
    assert len(uids) == 500
    for uid in uids:
        assert len(uid) == LENGTH
        assert set(uid) <= set(ALPHABET)
        assert normal_uid(uid) == uid


def test_a_uid_typed_by_hand_is_read() -> None:
    assert normal_uid(" 7k3m-9q2x ") == "7K3M9Q2X"
    assert normal_uid("OIL0iloX") == "0110110X"


def test_what_is_no_uid_is_none() -> None:
    for text in ("", "7K3M9Q2", "7K3M9Q2XX", "7K3M9Q2U", "7K3M9Qſ2", "7K3M 9Q2", "٧K3M9Q2X"):
        assert normal_uid(text) is None, text


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    uid = normal_uid(text)
    assert uid is None or normal_uid(uid) == uid
