"""A font with Chinese characters for matplotlib."""

from __future__ import annotations

import matplotlib as mpl
from matplotlib import font_manager

FAMILIES = (
    "Noto Sans CJK SC", "Noto Sans CJK JP", "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Hiragino Sans GB", "Heiti SC",
    "Microsoft YaHei", "SimHei", "WenQuanYi Zen Hei", "WenQuanYi Micro Hei", "AR PL UMing CN", "Arial Unicode MS",
)  # fmt: skip


def use_chinese_font() -> str | None:
    """Sets the first installed of the usual families and returns its name; None, and a word on what to install, without one."""
    installed = {font.name for font in font_manager.fontManager.ttflist}
    found = next((family for family in FAMILIES if family in installed), None)
    if found is None:
        print("No Chinese font is installed: names in plots show as boxes. Install one, such as fonts-noto-cjk, and run again.")
    else:
        mpl.rcParams["font.sans-serif"] = [found, *mpl.rcParams["font.sans-serif"]]
    mpl.rcParams["axes.unicode_minus"] = False
    return found
