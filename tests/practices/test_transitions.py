"""The table of review: who may do what, where it leads, and how Wagtail's facts read."""

import pytest

from exemplar.practices.transitions import (
    TRANSITIONS,
    Act,
    Facts,
    NotAllowed,
    Review,
    Role,
    acts_open_to,
    review_of,
    transition,
)


def test_each_act_leads_to_one_state() -> None:
    keys = [(row.role, row.act, row.before) for row in TRANSITIONS]
    assert len(keys) == len(set(keys))


def test_every_state_can_be_reached_and_left() -> None:
    assert {row.before for row in TRANSITIONS} == set(Review)
    assert {row.after for row in TRANSITIONS} == set(Review)


def test_only_editors_decide() -> None:
    deciding = {Act.ACCEPT, Act.REFUSE, Act.REQUEST_CHANGES, Act.TAKE_UP}
    assert {row.role for row in TRANSITIONS if row.act in deciding} == {Role.EDITOR}


def test_every_decision_is_told_to_the_contributor() -> None:
    decisions = [
        row
        for row in TRANSITIONS
        if row.act in {Act.ACCEPT, Act.REFUSE, Act.REQUEST_CHANGES}
        and row.before is not Review.DRAFT
    ]
    assert decisions
    assert {row.mail for row in decisions} == {Role.CONTRIBUTOR}


def test_an_act_out_of_place_is_refused() -> None:
    with pytest.raises(NotAllowed, match="contributor may not accept what is submitted"):
        transition(Role.CONTRIBUTOR, Act.ACCEPT, Review.SUBMITTED)
    assert acts_open_to(Role.CONTRIBUTOR, Review.IN_REVIEW) == ()
    assert acts_open_to(Role.CONTRIBUTOR, Review.SUBMITTED) == (Act.WITHDRAW,)


@pytest.mark.parametrize(
    ("facts", "state"),
    [
        (Facts(), Review.DRAFT),
        (Facts(workflow="in_progress"), Review.SUBMITTED),
        (Facts(workflow="in_progress", is_taken_up=True), Review.IN_REVIEW),
        (Facts(workflow="in_progress", is_refused=True), Review.SUBMITTED),
        (Facts(workflow="needs_changes"), Review.CHANGES_REQUESTED),
        (Facts(workflow="approved", is_newest=True), Review.ACCEPTED),
        (Facts(workflow="approved", is_newest=False), Review.DRAFT),
        (Facts(workflow="cancelled"), Review.DRAFT),
        (Facts(workflow="cancelled", is_public=True), Review.ACCEPTED),
        (Facts(workflow="cancelled", is_refused=True), Review.REFUSED),
        (Facts(is_public=True), Review.ACCEPTED),
    ],
)
def test_the_state_follows_from_wagtails_facts(facts: Facts, state: Review) -> None:
    assert review_of(facts) is state
