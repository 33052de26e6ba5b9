"""What 省, 市, 县 mean at a point of an article: the place last named, else the paper's own."""

from __future__ import annotations

import re

from kg.nlp.candidate import Candidate
from kg.nlp.divisions import COUNTRY, Site, by_name, divisions, holders
from kg.patterns import load
from kg.schema import PLACE, Article

LEVELS = {
    **dict.fromkeys(("省", "自治区"), "province"),
    **dict.fromkeys(("市", "州", "盟"), "prefecture"),
    **dict.fromkeys(("县", "区", "旗"), "county"),
}
ABROAD = re.compile("(?:书记|[省市县区州]长|主席|主任)[\u4e00-\u9fff]{2,4}率[团队][^，。；]{0,4}(?:赴|前往)")
"""From the post of a head to the place that he visits with a delegation, which is not his own."""
LIST_LONG = 80
"""Characters from the province of a list of its officers to the last of them."""
RUN_LONG = 24
"""The same where only posts at its bodies stand between."""
BODY = "(?:人民政府|政府|政协|人大常委会|人大|党?委|纪委|监委|高院|省检察院|省法院)"
POST = "(?:党组|专职|常务|执行|副|代理|代)*(?:书记|成员|主席|主任|常委|委员|秘书长|省长|部长|省委)"
BESIDE = re.compile(rf"原|前|时任|现任|[^，。；\n]{{1,6}}[、和]|{BODY}原?{POST}、(?:原?{POST}、)?")
"""What stands between a province and the next of its bodies or officers."""
CAPTURE = re.compile(r"\{([^}]+)\}")


class Surroundings:
    """The places of one article in order, for questions about a point of its text."""

    def __init__(self, text: str, article: Article, places: list[Candidate]) -> None:
        self._text = text
        self._home = by_name(article.region) if article.region else None
        self._national = article.region == COUNTRY
        self.national = article.region in (COUNTRY, None)
        """Whether the article may be about the whole country: no province's paper."""
        self._places = [c for c in places if c.props.get("adcode")]

    def place(self, word: str, at: int) -> Site | None:
        """The division that `word` (省, 市, 县, 区, 自治区 …) means at a position; None where nothing says."""
        level = LEVELS.get(word)
        if level is None:
            return None
        if self._home is not None and self._home.level in ("prefecture", "county") and self._home.name.endswith(word):
            return self._home  # the paper of a city or county
        if level == "province":
            return self._province(word, at)
        return self._nearest(word, level, at)

    def _province(self, word: str, at: int) -> Site | None:
        home = next((s for s in (self._home, *holders(self._home)) if s.level == "province"), None) if self._home else None
        beside = self._beside(at) or self._colleague(at)
        if beside is not None:
            return beside
        if home is not None and not self._national and (home.name.endswith("自治区") or word != "自治区"):
            return home
        return self._nearest(word, "province", at)

    def _beside(self, at: int) -> Site | None:
        """The province named just before in the same list or run of posts: 广东省委、省政府, 广东省政府原党组成员、副省长,
        广东省原省委常委."""
        for candidate in reversed([c for c in self._places if c.end <= at and at - c.end <= RUN_LONG]):
            if BESIDE.fullmatch(self._text[candidate.end : at]):
                site = divisions()[str(candidate.props["adcode"])]
                return site if site.level == "province" else None
        return None

    def _colleague(self, at: int) -> Site | None:
        """The province whose officers are named just before in the same list: 湖北省委书记某某，省长某某."""
        pattern = load("titles")["colleagues"].regex
        for candidate in reversed([c for c in self._places if c.end <= at and at - c.end <= LIST_LONG]):
            site = divisions()[str(candidate.props["adcode"])]
            if site.level == "province" and pattern.fullmatch(self._text, candidate.end, at):
                return site
        return None

    def _nearest(self, word: str, level: str, at: int) -> Site | None:
        before = [c for c in self._places if c.end <= at]
        after = [c for c in self._places if c.end > at]
        leads = ABROAD.search(self._text, at, at + 30)
        abroad = {str(c.props["adcode"]) for c in after if leads is not None and c.start == leads.end()}
        for candidate in (*reversed(before), *after):
            site = divisions()[str(candidate.props["adcode"])]
            if site.code in abroad:
                continue
            if site.name.endswith(word) and (site.level == level or (word == "市" and site.level in ("prefecture", "county"))):
                return site
            upper = next((h for h in holders(site) if h.level == level and h.name.endswith(word)), None)
            if upper is not None and site.level == "county":
                return upper
            if word == "市" and site.level == "province" and site.name.endswith("市"):
                return site
        if self._home is not None and self._home.name.endswith(word):
            return self._home
        return None

    def fill(self, template: str, at: int, place: Candidate | None) -> str | None:
        """A body named by a template such as `{省}政府`: the place stands before the title or is known from the article."""
        slot = CAPTURE.search(template)
        if slot is None:
            return template
        if slot[1] == "国":
            return CAPTURE.sub(place.name if place is not None else "", template)
        site = divisions().get(str(place.props.get("adcode"))) if place is not None and place.props.get("adcode") else None
        if site is None:
            if place is not None:
                level = slot[1] if place.label == PLACE and slot[1] in "省州市" and not place.name.endswith(slot[1]) else ""
                return CAPTURE.sub(place.name + level, template)
            site = self.place(slot[1], at)
        return None if site is None else CAPTURE.sub(site.name, template)
