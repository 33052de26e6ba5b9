"""Where the address, the user and the password come from."""

from __future__ import annotations

import pytest

from kg.engine import Address, EngineError, stated


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("URI", "USERNAME", "PASSWORD", "DATABASE"):
        monkeypatch.delenv(f"NEO4J_{name}", raising=False)


def never(prompt: str) -> str:
    raise AssertionError(prompt)


def test_none_is_stated() -> None:
    assert stated(None, never) is None


def test_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"URI": "bolt://db:7687", "USERNAME": "li", "PASSWORD": "secret", "DATABASE": "policy"}.items():
        monkeypatch.setenv(f"NEO4J_{name}", value)
    assert stated(None, never) == Address("bolt://db:7687", "li", "secret", "policy")
    assert stated("bolt://other:7687", never) == Address("bolt://other:7687", "li", "secret", "policy")


def test_prompt_where_no_password_is_set() -> None:
    assert stated("neo4j+s://db.example:7687", lambda prompt: prompt) == Address(
        "neo4j+s://db.example:7687", "neo4j", "Password of neo4j at db.example"
    )


def test_password_is_not_shown() -> None:
    assert "secret" not in repr(Address("bolt://db:7687", "li", "secret"))


@pytest.mark.parametrize("uri", ["bolt://li:secret@db:7687", "bolt://li@db:7687"])
def test_credentials_do_not_belong_into_the_address(uri: str) -> None:
    with pytest.raises(EngineError, match="NEO4J_PASSWORD") as caught:
        stated(uri, never)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("uri", ["localhost:7687", "7687", "bolt://"])
def test_not_an_address(uri: str) -> None:
    with pytest.raises(EngineError, match="write it like bolt://"):
        stated(uri, never)
