"""The lists of places and names fit together: parents exist, flagged forms are forms, countries are countries."""

import pytest

from kg.lexicon import rows, split, words

FORMS = {form for row in rows("divisions") for form in (row["name"], *split(row["short"]))}


@pytest.mark.parametrize(("code", "name", "level", "parent", "short"), [
    ("430100", "长沙市", "prefecture", "430000", "长沙"),
    ("430121", "长沙县", "county", "430100", ""),
    ("431230", "通道侗族自治县", "county", "431200", "通道|通道县"),
    ("433100", "湘西土家族苗族自治州", "prefecture", "430000", "湘西|湘西州"),
    ("110108", "海淀区", "county", "110000", "海淀"),
    ("429004", "仙桃市", "county", "420000", "仙桃"),
    ("659001", "石河子市", "county", "650000", "石河子"),
    ("632500", "海南藏族自治州", "prefecture", "630000", "海南州"),
    ("820000", "澳门特别行政区", "province", "100000", "澳门|澳门特区"),
    ("710100", "台北市", "prefecture", "710000", "台北"),
])  # fmt: skip
def test_division(code: str, name: str, level: str, parent: str, short: str) -> None:
    row = next(row for row in rows("divisions") if row["code"] == code)
    assert (row["name"], row["level"], row["parent"], row["short"]) == (name, level, parent, short)


def test_every_division_lies_in_a_listed_one() -> None:
    assert [row["name"] for row in rows("divisions") if row["parent"] not in words("divisions") | {"100000"}] == []


def test_no_pseudo_rows() -> None:
    pseudo = {"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"}
    assert {row["name"] for row in rows("divisions")} & pseudo == set()


def test_short_forms_have_two_characters() -> None:
    assert [form for form in FORMS if len(form) < 2] == []


def test_counts_of_the_levels() -> None:
    levels = [row["level"] for row in rows("divisions")]
    assert (levels.count("province"), levels.count("prefecture") > 330, levels.count("county") > 2800) == (34, True, True)


def test_ambiguous_places_are_forms_of_listed_places() -> None:
    assert words("ambiguous_places") - FORMS - words("foreign_places") == set()


def test_places_abroad_lie_in_listed_states() -> None:
    assert {row["country"] for row in rows("foreign_places")} - words("countries") == set()


def test_members_of_the_united_nations() -> None:
    assert sum(row["status"] == "member" for row in rows("countries")) == 193


def test_abbreviated_provinces_are_provinces() -> None:
    provinces = {row["name"] for row in rows("divisions") if row["level"] == "province"}
    assert {row["province"] for row in rows("province_abbreviations")} == provinces


def test_not_names_begin_with_a_family_name() -> None:
    assert [word for word in words("not_names") if word[0] not in words("surnames")] == []


def test_office_holders_are_not_vetoed() -> None:
    assert words("not_names") & words("officials") == set()


def test_no_office_holder_begins_with_a_vetoed_word() -> None:
    vetoed = {row["word"] for row in rows("not_names") if row["prefix"] == "yes"}
    assert [name for name in words("officials") if len(name) == 3 and name[:2] in vetoed] == []
