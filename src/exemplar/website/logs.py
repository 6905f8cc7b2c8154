"""What is written to standard error, one line an event: for people, or for machines as JSON.

Queries, addresses of visitors and form fields are not logged anywhere, so a log holds no personal
data; a path is, because it is public.
"""

import json
import logging
from datetime import UTC, datetime
from typing import Any


class JsonFormatter(logging.Formatter):
    """One JSON object a line: time (RFC 3339, UTC), level, logger, message, and trace on errors."""

    def format(self, record: logging.LogRecord) -> str:
        event = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            event["trace"] = self.formatException(record.exc_info)
        return json.dumps(event, ensure_ascii=False)


def configuration(log_format: str) -> dict[str, Any]:
    """The `LOGGING` of Django for "plain" or "json"."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "plain": {"format": "%(levelname)s %(name)s: %(message)s"},
            "json": {"()": "exemplar.website.logs.JsonFormatter"},
        },
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": log_format}},
        "root": {"handlers": ["stderr"], "level": "WARNING"},
        "loggers": {
            "exemplar": {"level": "INFO"},
            "granian": {"level": "WARNING"},
            # Missing pages and refused requests are no events of ours: visitors see them.
            "django.request": {"level": "ERROR"},
            # So are forms and addresses with too much in them; each is answered with 400.
            "django.security": {"level": "CRITICAL"},
            # But a form refused as forged may be a proxy that hides the site's name.
            "django.security.csrf": {"level": "WARNING"},
            "django_tasks": {"level": "WARNING"},
        },
    }
