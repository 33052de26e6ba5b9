"""Neo4j Browser, driven as a user would: log in, drop the style and the favourites, run three of them, look.

Screenshots go to the folder that KG_SCREENSHOTS names, else to the test's own.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from kg.database import graph as graph_of_workspace
from kg.engine import Engine
from kg.export.bolt import push
from kg.resources import folder, sample
from tests.neo4j.server import Server

CYPHER = folder("cypher")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DROP = """files => {
  const data = new DataTransfer();
  for (const [name, text] of files) data.items.add(new File([text], name));
  const main = document.querySelector('[data-testid=main]');
  for (const type of ['dragenter', 'dragover', 'drop'])
    main.dispatchEvent(new DragEvent(type, {dataTransfer: data, bubbles: true, cancelable: true}));
}"""


@pytest.fixture(scope="module")
def shots(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = Path(os.environ.get("KG_SCREENSHOTS") or tmp_path_factory.mktemp("screenshots"))
    path.mkdir(parents=True, exist_ok=True)
    return path


@pytest.fixture(scope="module")
def loaded(
    neo4j_engine: Engine, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> nx.MultiDiGraph[str]:
    """The sample's graph in the server."""
    from kg.build import build
    from kg.workspace import Workspace
    from tests.databases import clear, keep_import

    keep_import(request)
    clear(neo4j_engine)
    workspace = tmp_path_factory.mktemp("browser") / "sample.kg"
    with Workspace.open(workspace, create=True) as opened:
        build(opened, [sample()], jobs=1)
    graph = graph_of_workspace(workspace)
    push(graph, neo4j_engine, "browser")
    return graph


@pytest.fixture(scope="module", params=["normal", "dark"])
def page(request: pytest.FixtureRequest, loaded: nx.MultiDiGraph[str], neo4j_server: object) -> Iterator[Any]:
    """Neo4j Browser in one of its themes, logged in, style applied."""
    if not isinstance(neo4j_server, Server):
        pytest.skip("Browser is looked at on a server that the tests start themselves")
    playwright = pytest.importorskip("playwright.sync_api", reason="needs playwright: pip install 'policy-kg[browser]'")
    if CHROMIUM is None:
        pytest.skip("needs chromium (and fonts-noto-cjk)")
    with (
        playwright.sync_playwright() as driver,
        driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"]) as chromium,
    ):
        # As wide as that: the panel that names the colours covers nothing then.
        page = chromium.new_page(viewport={"width": 1700, "height": 900})
        page.set_default_timeout(20_000)
        theme = json.dumps({"theme": request.param, "allowCrashReports": False, "allowUserStats": False})
        page.add_init_script(f"localStorage.setItem('neo4j.settings', {theme!r})")
        page.goto(f"{neo4j_server.browser}?connectURL={neo4j_server.address.uri.replace('://', '://neo4j@')}")
        page.fill("input[data-testid=password]", neo4j_server.address.password)
        page.click("button[data-testid=connect]")
        page.wait_for_selector("input[data-testid=password]", state="detached")
        page.evaluate(DROP, [["policy.grass", (CYPHER / "policy.grass").read_text(encoding="utf-8")]])
        page.wait_for_selector("text=node.Institution {")
        page.theme = request.param
        yield page


def test_style_is_taken(page: Any) -> None:
    text = page.inner_text("[data-testid=frameContents] >> nth=0")
    assert "#F2A65A" in text
    assert 'caption: "{role}"' in text


@pytest.mark.parametrize("name", ["officials-and-meetings", "posts", "evidence"])
def test_favourite_is_a_picture_that_can_be_read(name: str, page: Any, loaded: nx.MultiDiGraph[str], shots: Path) -> None:
    favourite = (CYPHER / "favourites" / f"{name}.cypher").read_text(encoding="utf-8")
    page.evaluate(DROP, [[f"{name}.cypher", favourite]])
    page.click("text=Paste in editor")
    page.wait_for_selector("[data-testid=activeEditor] >> text=MATCH")
    page.wait_for_timeout(1000)  # the editor takes the text before its button does
    page.click("[data-testid=editor-Run]")
    page.screenshot(path=shots / f"{name}-{page.theme}.png")  # headless Chromium lays out only when it draws
    page.wait_for_selector("[data-testid=frame] >> nth=0 >> g.node >> nth=0")
    page.locator("[data-testid=frame] >> nth=0 >> button[title=Fullscreen]").click()
    page.wait_for_timeout(4000)  # the layout comes to rest
    page.locator("[aria-label=zoom-to-fit] >> nth=0").dispatch_event("click")
    page.wait_for_timeout(1000)
    captions = "".join(page.locator("g.node text").all_text_contents())
    assert "陆启航" in captions
    page.screenshot(path=shots / f"{name}-{page.theme}.png")
    page.locator("[data-testid=frame] >> nth=0 >> button[title=Close]").click()


def test_favourites_are_saved(page: Any) -> None:
    files = [[path.name, path.read_text(encoding="utf-8")] for path in sorted((CYPHER / "favourites").glob("*.cypher"))[:1]]
    page.evaluate(DROP, files)
    page.click("text=Save to favorites")
    page.click("[data-testid=navigationFavorites]")
    page.wait_for_selector("text=From facts to the articles")
