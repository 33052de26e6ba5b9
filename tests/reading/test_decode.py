"""Encodings."""

import codecs

import pytest

from kg.reading.decode import decode

TEXT = "全省经济工作会议在长沙召开，部署下一步工作。"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8-sig"),
        (TEXT.encode("utf-16"), "utf-16"),
        (TEXT.encode("gb18030"), "gb18030"),
        ((TEXT * 20).encode()[:-1], "utf-8"),
    ],
)
def test_decode(data: bytes, encoding: str) -> None:
    text, found = decode(data, "a.txt")
    assert found == encoding
    assert text.startswith(TEXT[:20])
