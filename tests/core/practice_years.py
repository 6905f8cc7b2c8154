# ruff: noqa: E501 (year texts are quoted as they were given)
"""Every year text of the practices, with the period that the five rules give it.

Each answer was worked out by hand, from the words and the rule that stands above its table, and
then compared with the period recorded with the practice: they nowhere differ. A comment stands
where a rule does not answer by itself.
"""

from typing import Final

Row = tuple[str, int | None, int | None, bool | None]

#: A word for "still" anywhere: it goes on, from the earliest year that is named, if any.
STILL: Final[tuple[Row, ...]] = (
    ("2009-ongoing", 2009, None, True),
    ("2009-ongoing Casalecchio di Reno, Italy", 2009, None, True),  # a place is passed over
    ("2010-ongoing", 2010, None, True),
    ("2011 - ongoing", 2011, None, True),
    ("2018-2022 (still in use)", 2018, None, True),  # the word outweighs the stated end
    ("2018-ongoing", 2018, None, True),
    ("2019 - ongoing", 2019, None, True),
    ("2019-2023 (ongoing)", 2019, None, True),  # as above
    ("2021 (ongoing since 2017)", 2017, None, True),  # the earliest, not the first
    ("Each year in March", None, None, True),  # a month is no year
    ("From 2018 - ongoing", 2018, None, True),
    (
        "From September 2014 to May 2015 (still ongoing as part of the municipal strategy for promoting interculturality)",
        2014,
        None,
        True,
    ),
    ("March 2017 – present", 2017, None, True),
    ("On-going since 2014", 2014, None, True),  # a spelling of the same word
    ("Ongoing", None, None, True),
    ("Ongoing activities (Since 2012)", 2012, None, True),
    ("Permanent since 2012", 2012, None, True),
    ("current", None, None, True),
    ("ongoing", None, None, True),
    ("permanent", None, None, True),
)

#: "Since", "from … on", "onwards" or an open dash, and no stated end: it goes on from there.
OPEN: Final[tuple[Row, ...]] = (
    ("2006 onwards", 2006, None, True),
    ("2009 onwards", 2009, None, True),
    ("2011-", 2011, None, True),
    ("2014 onwards", 2014, None, True),
    ("2015 on", 2015, None, True),  # "from … on" without its "from"
    ("2016 and on", 2016, None, True),
    ("2016 onwards", 2016, None, True),
    ("2016-", 2016, None, True),
    ("2017 onwards", 2017, None, True),
    ("2018 on", 2018, None, True),
    ("2018 onwards", 2018, None, True),
    ("2019 onwards", 2019, None, True),
    ("Since 1954", 1954, None, True),
    ("Since 2009", 2009, None, True),
    ("Since 2014", 2014, None, True),
    ("Since 2016", 2016, None, True),
    ("Since 2017", 2017, None, True),
    ("Since 2018", 2018, None, True),
    ("Since 2020", 2020, None, True),
    ("Since 2022", 2022, None, True),
    ("as from 2015", 2015, None, True),  # "from … on" without its "on"
    ("since April 2017", 2017, None, True),
)

#: The same words with a stated length, which closes it: so long from the month that is named.
OF_A_LENGTH: Final[tuple[Row, ...]] = (
    ("Implemented for a year since November 2017", 2017, 2018, False),  # to October 2018
)

#: Two bounds: closed.
CLOSED: Final[tuple[Row, ...]] = (
    ("2011-14", 2011, 2014, False),
    ("2013-2017", 2013, 2017, False),
    ("2016-2019", 2016, 2019, False),
    ("2017-2021", 2017, 2021, False),
    ("2019-2021", 2019, 2021, False),
    ("2020-2021", 2020, 2021, False),
    ("2021 - 2024", 2021, 2024, False),
    ("January - February 2018", 2018, 2018, False),  # both bounds are in one year
    ("March 2018 until 31 August 2019", 2018, 2019, False),
    (
        # "From" has its stated end; that a third year was possible does not say that it came.
        "Two years from February 2016 to January 2018 (with the possibility of renewal for an additional year).",
        2016,
        2018,
        False,
    ),
)

#: A lone year or date: that year, and nobody says whether it went on.
LONE: Final[tuple[Row, ...]] = (
    ("2010", 2010, 2010, None),
    ("2016", 2016, 2016, None),
    ("2017", 2017, 2017, None),
    ("2018", 2018, 2018, None),
    ("2020", 2020, 2020, None),
    ("2021", 2021, 2021, None),
    ("2022", 2022, 2022, None),
    ("2nd half 2021", 2021, 2021, None),  # a part of one year, as a month or a day is
    ("9 May 2017", 2017, 2017, None),
    ("June 2017", 2017, 2017, None),
)

#: Anything else is unknown.
UNKNOWN: Final[tuple[Row, ...]] = (("N/A", None, None, None),)

OF_THE_PRACTICES: Final = STILL + OPEN + OF_A_LENGTH + CLOSED + LONE + UNKNOWN
