import gzip

import pytest
from django.test import Client

TAKES = {"Accept-Encoding": "gzip, br"}


@pytest.mark.django_db
def test_a_public_page_is_compressed_and_still_answers_304(client: Client) -> None:
    plain = client.get("/en/privacy/")
    packed = client.get("/en/privacy/", headers=TAKES)
    assert packed["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content
    assert len(packed.content) < len(plain.content) / 2
    assert "Accept-Encoding" in packed["Vary"]
    again = client.get("/en/privacy/", headers=TAKES | {"If-None-Match": packed["ETag"]})
    assert again.status_code == 304


@pytest.mark.django_db
def test_a_page_with_a_forms_token_is_not(client: Client) -> None:
    answer = client.get("/accounts/login/", headers=TAKES)
    assert answer.status_code == 200
    assert "Content-Encoding" not in answer
