import re

import pytest
from django.test import Client
from pytest_django import Settings

pytestmark = pytest.mark.django_db
SAMPLE = re.compile(r'^[a-z_]+(\{[a-z]+="[a-z]+"\})? (NaN|[0-9.]+)$')


def test_alive_asks_nothing(client: Client) -> None:
    assert client.get("/healthz").status_code == 200


def test_ready_names_what_it_looked_at(client: Client) -> None:
    answer = client.get("/readyz")
    assert set(answer.json()["checks"]) == {"database", "search index"}
    assert answer.status_code == (200 if answer.json()["ready"] else 503)
    assert answer["Cache-Control"] == "no-store"


def test_metrics_are_as_prometheus_reads_them(client: Client) -> None:
    answer = client.get("/metrics")
    lines = answer.content.decode().splitlines()
    assert answer["Content-Type"].startswith("text/plain; version=0.0.4")
    assert [line for line in lines if not line.startswith("#") and not SAMPLE.match(line)] == []
    assert 'exemplar_jobs{status="failed"} 0' in lines


def test_metrics_are_for_this_machine(client: Client) -> None:
    assert client.get("/metrics", REMOTE_ADDR="203.0.113.5").status_code == 401
    assert client.get("/metrics", headers={"X-Forwarded-For": "203.0.113.5"}).status_code == 401
    assert client.get("/metrics", REMOTE_ADDR="::1").status_code == 200


def test_metrics_are_for_who_holds_the_token(client: Client, settings: Settings) -> None:
    settings.METRICS_TOKEN = "a-long-token"
    assert client.get("/metrics").status_code == 401
    wrong = client.get("/metrics", headers={"Authorization": "Bearer another"})
    assert wrong.status_code == 401
    right = {"Authorization": "Bearer a-long-token"}
    assert client.get("/metrics", headers=right, REMOTE_ADDR="203.0.113.5").status_code == 200
