import json
import logging
import sys

import pytest
from django.conf import settings
from django.test import Client

from exemplar.website.logs import JsonFormatter, configuration


def _record(**more: object) -> logging.LogRecord:
    return logging.makeLogRecord({"name": "exemplar", "levelname": "ERROR", **more})


def test_an_event_is_one_line_of_json() -> None:
    line = JsonFormatter().format(_record(msg="Job %s\nfailed", args=("mail",)))
    assert "\n" not in line
    event = json.loads(line)
    assert event["message"] == "Job mail\nfailed"
    assert event["level"] == "error"
    assert event["time"].endswith("+00:00")


def test_an_error_brings_its_trace() -> None:
    try:
        raise ValueError("paper")
    except ValueError:
        record = _record(msg="out of", exc_info=sys.exc_info())
    assert "ValueError: paper" in json.loads(JsonFormatter().format(record))["trace"]


@pytest.mark.django_db
def test_a_visitors_fault_is_no_event_of_ours(client: Client) -> None:
    loggers = configuration("plain")["loggers"]
    records: list[logging.LogRecord] = []
    handler = logging.Handler(level=loggers["django.security"]["level"])
    handler.emit = records.append  # type: ignore[method-assign]
    logging.getLogger("django.security").addHandler(handler)
    too_many = "&".join(f"p{n}=v" for n in range(settings.DATA_UPLOAD_MAX_NUMBER_FIELDS + 1))
    try:
        assert client.get(f"/en/good-practices/?{too_many}").status_code == 400
    finally:
        logging.getLogger("django.security").removeHandler(handler)
    assert records == []
