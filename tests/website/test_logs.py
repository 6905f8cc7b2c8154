import json
import logging
import sys

from exemplar.website.logs import JsonFormatter


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
