from pathlib import Path

from exemplar.website import services


def test_sqlite_waits_keeps_its_word_and_checks_references() -> None:
    settings = services.database("sqlite:////srv/here/exemplar.sqlite3")
    assert settings["NAME"] == "/srv/here/exemplar.sqlite3"
    assert settings["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert settings["OPTIONS"]["timeout"] >= 20
    assert "foreign_keys=ON" in settings["OPTIONS"]["init_command"]
    assert "journal_mode=WAL" in settings["OPTIONS"]["init_command"]
    assert settings["CONN_MAX_AGE"] is None


def test_postgresql_by_its_address() -> None:
    settings = services.database("postgres://ada:p%40ss@db.example.org:5433/exemplar")
    assert settings["ENGINE"] == "django.db.backends.postgresql"
    assert (settings["USER"], settings["PASSWORD"]) == ("ada", "p@ss")
    assert (settings["HOST"], settings["PORT"]) == ("db.example.org", 5433)
    assert settings["CONN_HEALTH_CHECKS"] is True
    assert settings["OPTIONS"]["connect_timeout"] == 5


def test_an_address_may_overrule_our_options() -> None:
    settings = services.database("postgres://ada@db/exemplar?sslmode=require&connect_timeout=20")
    assert settings["OPTIONS"]["sslmode"] == "require"
    assert settings["OPTIONS"]["connect_timeout"] == 20
    assert "lock_timeout" in settings["OPTIONS"]["options"]


def test_mail_over_tls_with_its_usual_port() -> None:
    settings = services.email("smtp+tls://ada:p%40ss@mail.example.org")
    assert settings["EMAIL_HOST_PASSWORD"] == "p@ss"
    assert settings["EMAIL_PORT"] == 587
    assert settings["EMAIL_USE_TLS"]
    assert not settings["EMAIL_USE_SSL"]


def test_a_folder_with_a_space_in_its_name() -> None:
    assert services.path("file:///srv/my%20media") == Path("/srv/my media")


def test_a_password_is_not_shown() -> None:
    assert services.without_password("smtp://ada:secret@host") == "smtp://ada:…@host"
