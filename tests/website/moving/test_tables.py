from exemplar.website.moving.tables import Content, all_tables


def test_content_tells_any_difference_and_no_order() -> None:
    rows = [(1, "a", {"x": 1.0, "y": [2]}), (2, "b", None), (3, "b", True)]
    content, turned = Content(), Content()
    for row in rows:
        content = content.with_row(row)
    for row in reversed(rows):
        turned = turned.with_row(row)
    assert content == turned
    assert content.rows == 3
    assert content != content.with_row((3, "b", True))
    assert Content().with_row((1, "1")) != Content().with_row((1, 1))
    assert Content().with_row(("ab", "")) != Content().with_row(("a", "b"))


def test_numbers_of_json_are_equal_however_they_are_written() -> None:
    assert Content().with_row(({"b": 2, "a": 1.0},)) == Content().with_row(({"a": 1, "b": 2.0},))


def test_a_table_comes_after_those_that_it_refers_to() -> None:
    names = [table.name for table in all_tables()]
    assert names.index("practices_practice") < names.index("practices_practiceplace")
    assert len(names) == len(set(names))
