"""Heads of party and government, where only that is said of them."""

from __future__ import annotations

from tests.facts.articles import roles

POSTS = "4月12日，省委书记周晓明、省长王林在岳阳市调研，副省长陈国栋参加。"


def test_the_article_says_who_they_are() -> None:
    body = POSTS + "随后召开了江西·湖南两省林业座谈会，两省党政一把手均出席并讲话。"
    found = roles(body)["江西·湖南两省林业座谈会"]
    assert found == {"周晓明": "attended spoke", "王林": "attended spoke"}


def test_nobody_is_taken_for_the_head_of_another_place() -> None:
    body = POSTS + "随后召开了江西·湖北两省林业座谈会，两省党政一把手均出席并讲话。"
    assert "江西·湖北两省林业座谈会" not in roles(body)
