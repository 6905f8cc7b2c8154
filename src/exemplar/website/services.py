"""From the address of a service (database, cache, mail, storage) to Django's setting for it."""

import importlib.util
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import environ

#: A second's wait is a lost write for nobody: twenty writers queue for at most this many seconds.
SQLITE_PATIENCE = 30

SQLITE_OPTIONS = {
    "timeout": SQLITE_PATIENCE,
    # Writers queue from their first statement: deferred transactions would fail at their first
    # write with "database is locked", however long the patience.
    "transaction_mode": "IMMEDIATE",
    "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA foreign_keys=ON;"
    "PRAGMA cache_size=-8000;PRAGMA temp_store=MEMORY;",
}

POSTGRESQL_OPTIONS = {
    # Seconds, after which a page says that the site is not ready instead of not coming at all.
    "connect_timeout": 5,
    # A server that vanished without a word is given up after half a minute, not after two hours.
    "keepalives_idle": 15,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 30_000,
    # As long as SQLite's writers wait for their turn: while a long import has it, an editor is told
    # so, and does not keep a thread from making pages.
    "options": f"-c lock_timeout={SQLITE_PATIENCE}s",
}

_SCHEMES = {
    "DATABASE_URL": {"sqlite", "postgres", "postgresql"},
    "SEARCH_URL": {"embedded"},
    "CACHE_URL": {"file", "memory", "redis", "rediss"},
    "EMAIL_URL": {"smtp", "smtp+tls", "smtp+ssl", "file", "console"},
    "STORAGE_URL": {"file"},
}

_EXAMPLES = {
    "DATABASE_URL": "sqlite:////srv/exemplar/exemplar.sqlite3 or postgres://user:password@host:5432/name",
    "SEARCH_URL": "embedded:// (in DATA_DIR) or embedded:///srv/exemplar/index",
    "CACHE_URL": "file:///srv/exemplar/cache, memory:// or redis://host:6379/0",
    "EMAIL_URL": "smtp+tls://user:password@host:587, file:///srv/exemplar/mail or console://",
    "STORAGE_URL": "file:///srv/exemplar/media",
}


def remedy_for(name: str, value: str) -> str:
    """What to write instead of `value` in the variable `name`; "" when it can be used."""
    example = f"Write it like {_EXAMPLES[name]}."
    try:
        parts = urlsplit(value)
        parts.port  # noqa: B018 (reading it is what checks it)
    except ValueError:
        return example
    if parts.scheme not in _SCHEMES[name]:
        return example
    if parts.scheme == "file" and not re.fullmatch(r"file:///.+", value):
        return f"A file address has three slashes. {example}"
    if parts.scheme in {"postgres", "postgresql"} and len(parts.path) < 2:
        return f"The name of the database is missing. {example}"
    if parts.scheme == "sqlite" and parts.path in {"", "/"}:
        return f"The path of the file is missing. {example}"
    # Anything else would be a file in whatever folder a command is run from.
    if parts.scheme == "sqlite" and not re.fullmatch(r"sqlite:////.+", value):
        return f"A path from the root has four slashes. {example}"
    if parts.scheme == "embedded" and parts.netloc:
        return f"A folder has three slashes. {example}"
    if parts.scheme.startswith("smtp") and not parts.hostname:
        return f"The mail server's name is missing. {example}"
    if parts.scheme.startswith("redis") and importlib.util.find_spec("redis") is None:
        return "Redis needs a part that is not installed: pip install redis."
    return ""


def without_password(address: str) -> str:
    """The address as messages may show it."""
    return re.sub(r"(://[^:/@]*):[^@]*@", r"\1:…@", address)


def database(address: str) -> dict[str, Any]:
    """Django's setting for one database.

    Connections are kept for the life of their thread: making one takes longer than a page. The
    threads that make pages are few and fixed in number, so that no pool has to share them out. What
    an address says after its question mark goes to the driver, before our own options.
    """
    settings: dict[str, Any] = dict(environ.Env.db_url_config(address))
    settings["CONN_MAX_AGE"] = None
    if settings["ENGINE"].endswith("sqlite3"):
        settings["OPTIONS"] = dict(SQLITE_OPTIONS)
    else:
        settings["OPTIONS"] = {**POSTGRESQL_OPTIONS, **settings.get("OPTIONS", {})}
        # One small question a request, so that none fails because the server was restarted.
        settings["CONN_HEALTH_CHECKS"] = True
    return settings


def cache(address: str) -> dict[str, Any]:
    """Django's `CACHES["default"]`: counters that every process shares, no stored pages."""
    parts = urlsplit(address)
    if parts.scheme == "memory":
        return {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
    if parts.scheme == "file":
        return {
            "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
            "LOCATION": str(path(address)),
            "OPTIONS": {"MAX_ENTRIES": 10_000},
        }
    return {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": address}


def email(address: str) -> dict[str, Any]:
    """Django's `EMAIL_…` settings, by name."""
    parts = urlsplit(address)
    backend = "django.core.mail.backends"
    if parts.scheme == "console":
        return {"EMAIL_BACKEND": f"{backend}.console.EmailBackend"}
    if parts.scheme == "file":
        return {
            "EMAIL_BACKEND": f"{backend}.filebased.EmailBackend",
            "EMAIL_FILE_PATH": str(path(address)),
        }
    return {
        "EMAIL_BACKEND": f"{backend}.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or {"smtp+ssl": 465, "smtp+tls": 587}.get(parts.scheme, 25),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_TLS": parts.scheme == "smtp+tls",
        "EMAIL_USE_SSL": parts.scheme == "smtp+ssl",
        "EMAIL_TIMEOUT": 20,
    }


def path(address: str) -> Path:
    """The folder or file that a file address names."""
    return Path(unquote(urlsplit(address).path))
