"""Long lists of those who took part: the nameless groups between the names are left out, so that the shapes of facts see the
names next to each other and next to their verb."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.facts.mask import Masked
from kg.patterns import load

BREAK = re.compile("[，、；\n \u3000]")
ADVERBS = re.compile(
    "(?:分别|先后|还|也|一同|共同|一并|一起|应邀|到会|亲自|一道|在我?(?:省|市|县|区|州|自治区|各地?)?(?:主|分)会场|全程|会见时|会谈时|作为[^，。；ＰＩ]{2,8})+$"
)
"""What stands between a list and its verb."""
FAR = 8
"""How many characters of an unknown body the shapes of facts allow before a name."""
REACH = 600
"""How many masked characters before its verb a list may begin."""


def with_lists(sentence: Masked) -> Masked:
    """The sentence with each list of participants before 参加, 出席, 列席 or 陪同 as names alone:
    甲，市委常委，县直机关主要负责人，乙等客商代表参加 reads 甲、乙参加."""
    for name in ("led_body", "post_behind"):
        for match in reversed(list(load("lists")[name].regex.finditer(sentence.text))):
            sentence = _without(sentence, match.start(), match.end())
    verbs = list(load("lists")["taking_part"].regex.finditer(sentence.text))
    for match in reversed(verbs):
        sentence = _shortened(sentence, match.start())
    return sentence


def _without(sentence: Masked, start: int, end: int) -> Masked:
    """The sentence without a masked range."""
    text, spans = sentence.text, sentence.spans
    return replace(sentence, text=text[:start] + text[end:], spans=(*spans[:start], *spans[end:]))


def whole_lists(found: Iterable[Masked]) -> Iterator[Masked]:
    """The sentences, those that a semicolon cuts in the middle of a list of participants in one piece."""
    before: Masked | None = None
    for sentence in found:
        if before is not None:
            whole = replace(before, end=sentence.end, text=before.text + sentence.text, spans=before.spans + sentence.spans)
            sentence = whole
        before = sentence if _goes_on(sentence.text) else None
        if before is None:
            yield sentence
    if before is not None:
        yield before


def _goes_on(text: str) -> bool:
    """Whether a masked sentence up to its semicolon is nothing but a list with a name in it."""
    if not text.endswith("；") or "Ｐ" not in text or len(text) > REACH:
        return False
    shapes, named = load("lists"), False
    for part in filter(None, BREAK.split(text)):
        name = shapes["named_item"].regex.fullmatch(part) is not None
        if not name and shapes["nameless_item"].regex.fullmatch(part) is None:
            return False
        named = named or name
    return named


def _shortened(sentence: Masked, verb: int) -> Masked:
    """The sentence without the nameless items of the list that ends at a verb."""
    shapes, text = load("lists"), sentence.text
    end = verb - len(_adverbs(text[:verb]))
    items: list[tuple[int, int, re.Match[str] | None]] = []
    some = False
    while end > max(0, verb - REACH):
        start = max(text.rfind(mark, 0, end) for mark in "，、；：。\n \u3000") + 1
        named = shapes["named_item"].regex.fullmatch(text, start, end)
        if named is None and shapes["nameless_item"].regex.fullmatch(text, start, end) is None:
            break
        some = (
            named is not None and "Ｐ" not in named["own"] and (_some_of_it(named) or (some and not named["own"].strip("Ｉ")))
        )
        items.insert(0, (start, end, None if some else named))
        if start == 0 or text[start - 1] not in "，、；":
            break
        some, end = some and text[start - 1] == "、", start - 1
    names = [item for item in items if item[2] is not None]
    last = items[-1][1] if items else 0
    if len(items) < 2 or not names or not any(item[2] is None or item[2]["tail"] or _closes(text, item) for item in items):
        return sentence
    return _joined(sentence, names[0][0], last, names)


def _some_of_it(named: re.Match[str]) -> bool:
    """Whether an item speaks of some people of a body, who are not the body: Ｉ有关部门负责人."""
    return bool(named["tail"]) and not named["tail"].startswith(("等", "一行"))


def _adverbs(text: str) -> str:
    match = ADVERBS.search(text[-20:])
    return match[0] if match else ""


def _closes(text: str, item: tuple[int, int, re.Match[str] | None]) -> bool:
    """Whether a semicolon stands before an item."""
    return text[item[0] - 1 : item[0]] == "；"


def _joined(sentence: Masked, first: int, last: int, names: list[tuple[int, int, re.Match[str] | None]]) -> Masked:
    """The sentence with the names of a list one after another, 、 between them."""
    letters, spans = list(sentence.text[:first]), list(sentence.spans[:first])
    for place, (_, _, found) in enumerate(names):
        if found is None:
            continue
        if place:
            mark = found.start("own")
            letters.append("、")
            spans.append((sentence.spans[mark][0], sentence.spans[mark][0], None))
        start, end = found.start("own"), found.end("own")
        named = re.search("[ＰＩ]", found["own"])
        if named is not None and named.start() > FAR:  # words of a body that no list holds
            start += named.start()
        letters += sentence.text[start:end]
        spans += sentence.spans[start:end]
    return replace(
        sentence,
        text="".join(letters) + sentence.text[last:],
        spans=(*spans, *sentence.spans[last:]),
        ordered=False,
    )
