"""The twin: the same server, middleware, address reading and template, with one stored result.

    DATA_DIR=… python bench/twin.py PORT ADDRESS

What it leaves out is what the list costs beyond being a page: the index and the database. The
result of ADDRESS is found once and shown for every address.
"""

import sys

from exemplar.website import configured


def main(port: int, address: str) -> int:
    """Serve the twin with one worker until told to stop."""
    configured.start()
    from django.test import RequestFactory

    from exemplar.catalogue.views import listing
    from exemplar.catalogue.visit import Visit
    from exemplar.practices import changes
    from exemplar.website.serving import server

    visit = Visit.of(RequestFactory().get(address), "en")
    query, _problems = listing.query_of(visit)
    stored, state, seq = listing.find(query), listing.index_state(), visit.seq
    listing.find = lambda query: stored
    listing.index_state = lambda: state
    changes.last_seq = lambda: seq
    return server.serve("127.0.0.1", port, workers=1, threads=1, with_jobs=False)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), sys.argv[2]))
