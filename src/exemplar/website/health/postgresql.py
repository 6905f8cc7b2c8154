"""What an operator can do about a PostgreSQL that does not answer as it should."""

from typing import Final

from django.db.backends.base.base import BaseDatabaseWrapper

from exemplar.website.health.finding import Finding

#: The oldest version on which the tests are run.
OLDEST: Final = 15

#: What PostgreSQL or its driver says, in part, and what mends it. The first that fits counts.
_REMEDIES: Final = (
    (
        "lock timeout",
        "Another act, such as an import, has been writing for half a minute; try again when it is "
        "done.",
    ),
    (
        "permission denied",
        "Give the role its own database: ALTER DATABASE name OWNER TO role; and the schema in it: "
        "ALTER SCHEMA public OWNER TO role.",
    ),
    (
        "password authentication failed",
        "Correct name and password in DATABASE_URL (write @ : / ? # in a password as %40 %3A %2F "
        "%3F %23), or set it anew in psql: ALTER ROLE name PASSWORD '…'.",
    ),
    ("role ", "Make the role that DATABASE_URL names: createuser --pwprompt NAME."),
    (
        "database ",
        "Make the database that DATABASE_URL names: createdb --owner=ROLE --encoding=UTF8 NAME; "
        "then run: exemplar migrate",
    ),
    (
        "pg_hba.conf",
        "PostgreSQL does not let this machine in: add a line for it to pg_hba.conf there, then "
        "reload PostgreSQL. Where it says “no encryption”, add ?sslmode=require to DATABASE_URL.",
    ),
    (
        "too many clients",
        "Raise max_connections in postgresql.conf: each process needs one connection a thread, "
        "and three more for the background work.",
    ),
    ("connection slots", "Raise max_connections in postgresql.conf, or start fewer processes."),
    (
        "resolve",
        "The server's name in DATABASE_URL is not known here: correct it, or look at the DNS.",
    ),
    (
        "refused",
        "Start PostgreSQL (systemctl start postgresql), or correct host and port in DATABASE_URL; "
        "listen_addresses in postgresql.conf says where it listens.",
    ),
    (
        "timeout",
        "Nothing comes back from that host and port: correct them in DATABASE_URL, or open the "
        "firewall between the two machines.",
    ),
    ("starting up", "PostgreSQL is starting or recovering; it answers when it is done."),
    ("shutting down", "PostgreSQL is being stopped; start it again."),
)

_OTHERWISE: Final = (
    "Check DATABASE_URL, and that PostgreSQL runs there: systemctl status postgresql"
)


def remedy_of(message: str) -> str:
    """What to do about an error of PostgreSQL or of the connection to it; "" for an unknown one."""
    # Before the last colon stands what was tried, where a name may hold any of these words.
    told = message.rpartition("failed: ")[2]
    return next((remedy for part, remedy in _REMEDIES if part in told), "")


def condition(connection: BaseDatabaseWrapper) -> Finding:
    """Whether the server is new enough and its database can hold every script."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('server_version'), getdatabaseencoding()")
        version, encoding = cursor.fetchone()
    number = version.split(" ")[0]
    if int(number.split(".")[0]) < OLDEST:
        message = f"PostgreSQL {number} is older than what Exemplar is tested on"
        return Finding("database", "error", message, f"Install PostgreSQL {OLDEST} or later.")
    if encoding != "UTF8":
        remedy = "Make it anew: createdb --encoding=UTF8 --template=template0 NAME"
        message = f"The database holds {encoding}, which cannot write every language"
        return Finding("database", "error", message, remedy)
    return Finding("database", "ok", f"PostgreSQL {number} answers")
