"""The life of a practice: the states of publication and review, and who may change them.

Plain values, without Django. The states are derived (`practices.review`) and stored nowhere; the
one table below says which role leads from which state to which, and who is told by mail.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Final


class Publication(Enum):
    """Whether the public sees the practice."""

    NEVER = "never"
    PUBLISHED = "published"
    ARCHIVED = "archived"


class Review(Enum):
    """Where the latest revision of a text stands."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    IN_REVIEW = "in review"
    CHANGES_REQUESTED = "changes requested"
    ACCEPTED = "accepted"
    REFUSED = "refused"


class Role(Enum):
    """Who acts."""

    CONTRIBUTOR = "contributor"
    EDITOR = "editor"


class Act(Enum):
    """What a person does to the latest revision."""

    SUBMIT = "submit"
    WITHDRAW = "withdraw"
    TAKE_UP = "take up"
    PUT_BACK = "put back"
    REQUEST_CHANGES = "request changes"
    ACCEPT = "accept"
    REFUSE = "refuse"
    REVISE = "revise"


@dataclass(frozen=True, slots=True)
class Transition:
    """`role` may do `act` to a revision in state `before`, which leads to `after`.

    `mail` names who is told, None for nobody.
    """

    role: Role
    act: Act
    before: Review
    after: Review
    mail: Role | None = None


def _rows() -> Iterable[Transition]:
    author, editor = Role.CONTRIBUTOR, Role.EDITOR
    draft, sent, read = Review.DRAFT, Review.SUBMITTED, Review.IN_REVIEW
    asked, accepted, refused = Review.CHANGES_REQUESTED, Review.ACCEPTED, Review.REFUSED
    for role in (author, editor):
        yield Transition(role, Act.SUBMIT, draft, sent, mail=editor)
        yield Transition(role, Act.SUBMIT, asked, sent, mail=editor)
        yield Transition(role, Act.REVISE, accepted, draft)
        yield Transition(role, Act.REVISE, refused, draft)
    yield Transition(author, Act.WITHDRAW, sent, draft, mail=editor)
    yield Transition(author, Act.WITHDRAW, asked, draft)
    yield Transition(editor, Act.TAKE_UP, sent, read)
    yield Transition(editor, Act.PUT_BACK, read, sent)
    for before in (sent, read):
        yield Transition(editor, Act.REQUEST_CHANGES, before, asked, mail=author)
        yield Transition(editor, Act.ACCEPT, before, accepted, mail=author)
        yield Transition(editor, Act.REFUSE, before, refused, mail=author)
    # An editor's own text needs no second pair of eyes where the editor may publish.
    yield Transition(editor, Act.ACCEPT, draft, accepted)


TRANSITIONS: Final[tuple[Transition, ...]] = tuple(_rows())


class NotAllowed(ValueError):
    """This role may not do this to a revision in this state."""


def transition(role: Role, act: Act, before: Review) -> Transition:
    """The row for an act; raises `NotAllowed` where there is none."""
    for row in TRANSITIONS:
        if (row.role, row.act, row.before) == (role, act, before):
            return row
    raise NotAllowed(f"{role.value} may not {act.value} what is {before.value}")


def acts_open_to(role: Role, before: Review) -> tuple[Act, ...]:
    """What this role may do to a revision in this state, in the table's order."""
    return tuple(row.act for row in TRANSITIONS if (row.role, row.before) == (role, before))


@dataclass(frozen=True, slots=True)
class Facts:
    """What Wagtail knows of the latest revision, in plain values.

    `workflow` is the status of the latest workflow ("" without one: in_progress, needs_changes,
    approved, cancelled). `is_newest` says that this workflow last looked at the latest revision,
    `is_taken_up` that an editor holds the lock, `is_public` that this revision is the live one,
    `is_refused` that the log has a refusal of it.
    """

    workflow: str = ""
    is_newest: bool = False
    is_taken_up: bool = False
    is_public: bool = False
    is_refused: bool = False


def review_of(facts: Facts) -> Review:
    """The state of the latest revision."""
    if facts.workflow == "in_progress":
        return Review.IN_REVIEW if facts.is_taken_up else Review.SUBMITTED
    if facts.workflow == "needs_changes":
        return Review.CHANGES_REQUESTED
    if facts.is_public or (facts.workflow == "approved" and facts.is_newest):
        return Review.ACCEPTED
    return Review.REFUSED if facts.is_refused else Review.DRAFT
