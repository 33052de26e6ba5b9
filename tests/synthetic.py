"""A seeded graph in the shape of `kg.graph`: provinces, posts, meetings, visits, figures, each fact with its sentence.

`graph(years=1)` has about 57,000 nodes and relations a year at the default size; `graph(persons=40, events=60)` serves tests.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import networkx as nx

from kg.schema import stable_id

PLACES = {
    "湖南省": ("长沙市", "株洲市", "湘潭市", "衡阳市", "岳阳市", "常德市", "郴州市"),
    "湖北省": ("武汉市", "宜昌市", "襄阳市", "黄石市"),
    "广东省": ("广州市", "深圳市", "珠海市", "东莞市"),
}
COUNTIES = {"长沙市": ("岳麓区", "浏阳市", "长沙县"), "武汉市": ("江夏区", "黄陂区"), "广州市": ("天河区", "番禺区")}
BODIES = (
    ("省委", "party", "省委书记"),
    ("省政府", "government", "省长"),
    ("省人大常委会", "congress", "主任"),
    ("省政协", "cppcc", "主席"),
)
OFFICES = ("教育厅", "财政厅", "水利厅", "交通运输厅", "农业农村厅", "发展和改革委员会", "科学技术厅")
SURNAMES, GIVEN = "王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗", "伟芳敏静强磊军洋勇艳杰娟涛明超霞平刚桂英建国文华志红宏宇"
SERIES = ("常委会会议", "常务会议", "经济形势分析会", "防汛抗旱工作会议", "乡村振兴工作推进会", "安全生产工作会议")
PROGRAMMES = (
    ("“智赋万企”行动", "campaign"), ("“三高四新”美好蓝图", "strategy"), ("乡村振兴战略", "strategy"),
    ("长江大保护", "initiative"),
    ("《关于加快数字经济发展的实施意见》", "document"), ("河长制", "mechanism"), ("“十四五”规划", "plan"),
    ("长株潭一体化", "project"),
)  # fmt: skip
METRICS = (
    ("规模以上工业增加值", "%"),
    ("地区生产总值", "亿元"),
    ("固定资产投资", "%"),
    ("粮食产量", "万吨"),
    ("城镇新增就业", "万人"),
)


@dataclass
class Maker:
    """Adds nodes and facts; every fact gets one to three pieces of evidence from articles of its time."""

    rng: random.Random
    graph: nx.MultiDiGraph[str] = field(default_factory=nx.MultiDiGraph)
    articles: list[str] = field(default_factory=list)

    def node(self, label: str, name: str, *key: str, aliases: tuple[str, ...] = (), **properties: Any) -> str:
        """The id of the node, made at its first naming."""
        identity = stable_id(label, name, *key)
        stated = {name: value for name, value in properties.items() if value is not None}
        self.graph.add_node(identity, label=label, name=name, aliases=sorted(aliases), **stated)
        return identity

    def fact(self, type_: str, source: str, target: str, day: date, **properties: Any) -> str:
        """The id of a new relation with evidence from about `day`."""
        stated = {name: value for name, value in properties.items() if value is not None}
        key = stable_id(type_, source, target, *(str(stated[name]) for name in sorted(stated)))
        names = self.graph.nodes[source]["name"], self.graph.nodes[target]["name"]
        pieces = self.rng.choice((1, 1, 1, 2, 3))
        near = self.near(day, pieces)
        evidence = [self.evidence(article, names, type_, place) for place, article in enumerate(near)]
        flat = {"sentence": evidence[0]["sentence"], "source": self.graph.nodes[near[0]]["source"], "confidence": 0.9}
        self.graph.add_edge(source, target, key=key, type=type_, **stated, **flat, sources=len(evidence), evidence=evidence)
        for article in near:
            self.mention(source, article)
            self.mention(target, article)
        return key

    def near(self, day: date, count: int) -> list[str]:
        """Articles published on or after `day`."""
        place = min((day - self.first).days * self.a_day, len(self.articles) - self.a_day)
        return self.rng.sample(self.articles[place : place + self.a_day], count)

    def evidence(self, article: str, names: tuple[str, str], rule: str, place: int) -> dict[str, Any]:
        """One sentence of an article that states the fact."""
        start = self.rng.randrange(2000)
        sentence = f"{names[0]}与{names[1]}有关的一句报道，记者从会上获悉，各项工作正在有序推进。"
        document = next(iter(self.graph.successors(article)))
        return {
            "article": article, "document": document, "start": start, "end": start + len(sentence), "sentence": sentence,
            "rule": rule.lower(), "confidence": 0.9 - place / 10, "steps": [],
        }  # fmt: skip

    def mention(self, node: str, article: str) -> None:
        """One more mention of the node in the article."""
        key = stable_id("MENTIONED_IN", node, article)
        if self.graph.has_edge(node, article, key):
            self.graph.edges[node, article, key]["count"] += 1
        else:
            self.graph.add_edge(node, article, key=key, type="MENTIONED_IN", count=1)

    def pages(self, first: date, days: int, a_day: int) -> None:
        """A newspaper page a day with `a_day` articles; every third day another paper prints it."""
        self.first, self.a_day = first, a_day
        for offset in range(days):
            day = first + timedelta(offset)
            paper = "湖北日报" if offset % 3 == 2 else "湖南日报"
            document = self.node("Document", f"{day:%Y%m%d}.txt", uri=f"{day:%Y%m%d}.txt", sha256=stable_id(day) * 4,
                                 media_type="text/plain", encoding="utf-8")  # fmt: skip
            for number in range(a_day):
                title = f"{day.month}月{day.day}日要闻之{number + 1}"
                article = self.node("Article", title, str(day), title=title, source=paper, published=str(day),
                                    authors=["邓晶琎"], kind="news", continuation=False)  # fmt: skip
                self.articles.append(article)
                key = stable_id("PART_OF", article, document)
                self.graph.add_edge(article, document, key=key, type="PART_OF", sentence="", source=paper, confidence=1.0,
                                    sources=1, evidence=[])  # fmt: skip


def places(make: Maker, first: date) -> dict[str, str]:
    """Country, provinces, cities and counties, each part of the next; name to id."""
    found = {"中国": make.node("Place", "中国", level="country")}

    def add(name: str, level: str, inside: str, code: str) -> None:
        found[name] = make.node("Place", name, level=level, adcode=code, aliases=(name[:-1],))
        make.fact("PART_OF", found[name], found[inside], first)

    for number, (province, cities) in enumerate(PLACES.items()):
        add(province, "province", "中国", f"4{number}0000")
        for place, city in enumerate(cities):
            add(city, "prefecture", province, f"4{number}{place + 1:02d}00")
            for last, county in enumerate(COUNTIES.get(city, ())):
                add(county, "county", city, f"4{number}{place + 1:02d}{last + 1:02d}")
    return found


def institutions(make: Maker, found: dict[str, str], first: date) -> list[tuple[str, str]]:
    """Bodies and offices of the provinces and their cities' governments, with the title of their head."""
    made = []
    for province, cities in PLACES.items():
        for suffix, kind, title in BODIES:
            body = make.node("Institution", province[:-1] + suffix, kind=kind, aliases=(suffix,))
            made.append((body, title))
            make.fact("LOCATED_IN", body, found[province], first)
        government = stable_id("Institution", province[:-1] + "省政府")
        for office in OFFICES:
            body = make.node("Institution", province + office, kind="government")
            make.fact("PART_OF", body, government, first)
            make.fact("LOCATED_IN", body, found[province], first)
            made.append((body, "厅长" if office.endswith("厅") else "主任"))
        for city in cities:
            body = make.node("Institution", city + "政府", kind="government", aliases=("市政府",))
            make.fact("LOCATED_IN", body, found[city], first)
            made.append((body, "市长"))
    return made


def people(make: Maker, count: int) -> list[str]:
    """Named individuals; one shares its name with the last."""
    names: dict[str, None] = {}
    while len(names) < count:
        names["".join((make.rng.choice(SURNAMES), *make.rng.sample(GIVEN, make.rng.choice((1, 2, 2)))))] = None
    namesake = make.node("Person", list(names)[5], "namesake")
    return [*(make.node("Person", name) for name in names), namesake]


def careers(make: Maker, persons: list[str], bodies: list[tuple[str, str]], first: date, days: int) -> None:
    """One to three posts a person, one after the other; some heads hold two titles in one body at once."""
    for person in persons:
        posts = make.rng.sample(bodies, make.rng.choice((1, 1, 2, 3)))
        cuts = [first - timedelta(400), *sorted(first + timedelta(make.rng.randrange(days)) for _ in posts[1:]), None]
        for (body, head), begin, end in zip(posts, cuts, cuts[1:], strict=False):
            for title in (head, "党组书记") if make.rng.random() < 0.2 else (make.rng.choice((head, f"副{head}")),):
                seen = max(begin, first) if begin else first
                make.fact("HOLDS", person, body, seen, title=title, status="former" if end else "current",
                          start=f"{begin:%Y-%m}", end=f"{end:%Y-%m-%d}" if end else None,
                          first_seen=str(seen), last_seen=str(end or first + timedelta(days - 1)))  # fmt: skip


def events(make: Maker, count: int, persons: list[str], bodies: list[tuple[str, str]], found: dict[str, str]) -> None:
    """Meetings that recur, visits with an accompanying list, talks; the first person attends most."""
    programmes = [make.node("Programme", name, kind=kind) for name, kind in PROGRAMMES]
    for number, programme in enumerate(programmes):
        make.fact("ISSUED", bodies[number % 4][0], programme, make.first + timedelta(number * 3))
    days = len(make.articles) // make.a_day
    areas = sorted(set(found) - {"中国"})
    for number in range(count):
        day = make.first + timedelta(number * days // count)
        kind = make.rng.choice(("meeting", "meeting", "meeting", "visit", "talks", "ceremony", "signing", "training"))
        body, place = make.rng.choice(bodies[:8])[0], make.rng.choice(areas)
        stem = make.graph.nodes[body]["name"] + make.rng.choice(SERIES) if kind == "meeting" else f"{place}{kind}活动"
        start = make.rng.choices((str(day), f"{day:%Y-%m}", None), (0.85, 0.1, 0.05))[0]
        end = start if kind == "visit" else None
        event = make.node("Event", stem, start or "", str(number), kind=kind, start=start, end=end)
        make.fact("HELD_IN", event, found[place], day)
        make.fact("ORGANISED", body, event, day)
        if make.rng.random() < 0.5:
            make.fact("CONCERNS", event, make.rng.choice(programmes), day)
        crowd = make.rng.sample(persons[1:], min(len(persons) - 1, make.rng.randrange(2, 18)))
        if make.rng.random() < 0.6:
            crowd = [persons[0], *crowd]
        lead = ["presided", "spoke"] if kind != "visit" else ["led"]
        for rank, person in enumerate(crowd):
            rest = "accompanied" if kind == "visit" else make.rng.choice(("attended", "attended", "reported"))
            make.fact("ATTENDED", person, event, day, roles=lead if not rank else [rest])
        make.fact("ATTENDED", make.rng.choice(bodies)[0], event, day, roles=["attended"])


def figures(make: Maker, found: dict[str, str], days: int) -> None:
    """A target at the year's start and monthly figures for every metric and larger place."""
    for metric, unit in METRICS:
        measure = make.node("Metric", metric)
        for place, node in found.items():
            if make.graph.nodes[node]["level"] not in ("province", "prefecture"):
                continue
            for month in range(max(days // 30, 2)):
                day = make.first + timedelta(month * 30)
                goal = month == 0
                kind = ("target_growth" if goal else "growth") if unit == "%" else ("target" if goal else "level")
                value = round(make.rng.uniform(3, 9), 1) if unit == "%" else float(make.rng.randrange(100, 9000))
                period = f"{day:%Y}" if goal else f"{day:%Y-%m}"
                text = f"{place}{period}{metric}{value}{unit}"
                fact = make.node("Observation", text, str(day), value=value, unit=unit, kind=kind, period=period, text=text)
                make.fact("OF", fact, measure, day)
                make.fact("ABOUT", fact, node, day)
                if month == 1 and place.startswith("长"):
                    early = f"{text}（初步）"
                    stated: dict[str, Any] = {"unit": unit, "kind": kind, "period": period, "text": early}
                    other = make.node("Observation", early, str(day), value=value + 1, **stated)
                    make.fact("OF", other, measure, day)
                    make.fact("ABOUT", other, node, day)


def graph(seed: int = 1, persons: int = 1000, events_: int = 1200, days: int = 365, a_day: int = 8) -> nx.MultiDiGraph[str]:
    """A graph made from nothing but the seed and the sizes."""
    make, first = Maker(random.Random(seed)), date(2023, 1, 1)
    make.pages(first, days, a_day)
    found = places(make, first)
    bodies = institutions(make, found, first)
    crowd = people(make, persons)
    careers(make, crowd, bodies, first, days)
    events(make, events_, crowd, bodies, found)
    figures(make, found, days)
    return make.graph


def small(seed: int = 1) -> nx.MultiDiGraph[str]:
    """About 600 nodes and 3,000 relations over 90 days."""
    return graph(seed, persons=60, events_=70, days=90, a_day=4)
