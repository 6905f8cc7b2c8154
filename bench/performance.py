"""Writes the page of figures: what was measured, on what, how to repeat it."""

import os
import platform
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

DOCS = Path(__file__).resolve().parent.parent / "docs"
PAGE = DOCS / "performance.md"

TEMPLATE = Path(__file__).with_name("page.md")


def page_of(figures: dict[str, Any], practices: int, seconds: int) -> str:
    """The page as Markdown."""
    rate = figures["list"]
    return TEMPLATE.read_text(encoding="utf-8").format(
        when=f"{datetime.now(UTC):%d %B %Y}",
        machine=machine(),
        load=quiet(figures["load"]),
        practices=practices,
        seconds=seconds,
        import_time=figures["import"],
        list=figures["list inside"],
        practice=figures["practice inside"],
        list_kb=figures["list inside"]["bytes"] / 1000,
        practice_kb=figures["practice inside"]["bytes"] / 1000,
        list_rate=rate,
        practice_rate=figures["practice"],
        publishing=figures["publishing"],
        start=figures["ours start"],
        memory=figures["ours memory"],
        twin=figures["twin"],
        of_twin=rate / figures["twin"],
        datasette=figures["datasette"],
        times=rate / figures["datasette"],
        datasette_json=figures["datasette json"],
        times_json=rate / figures["datasette json"],
        datasette_start=figures["datasette start"],
        datasette_memory=figures["datasette memory"],
        aims=aims(rate / figures["datasette"], rate / figures["twin"]),
        lighthouse=lighthouse(),
    )


def lighthouse() -> str:
    """Lighthouse's marks as the page of accessibility has them, which is where they are kept."""
    text = (DOCS / "accessibility.md").read_text(encoding="utf-8")
    return text.partition("\n## Lighthouse\n")[2].partition("\n## ")[0].strip()


def aims(times: float, of_twin: float) -> str:
    """What was aimed at, and whether this run reached it."""
    reached = {True: "reached", False: "**not reached**"}
    return (
        "\n## Aims\n\n"
        f"- 20 times Datasette's requests a second: {reached[times >= 20]} ({times:,.0f}).\n"
        f"- Half of its twin's: {reached[of_twin >= 0.5]} ({of_twin:.2f}).\n"
    )


def quiet(load: float) -> str:
    """Whether the machine was ours alone; `load` is the load average before the run."""
    if load < 0.5:
        return "Nothing else ran."
    return f"**Other work ran on it** (load average {load:.1f}): trust the ratios, not the times."


def machine() -> str:
    """Processor, memory and versions, in words."""
    info = Path("/proc/cpuinfo").read_text()
    model = next((line.split(":")[1] for line in info.splitlines() if "model name" in line), "")
    memory = int(Path("/proc/meminfo").read_text().split()[1]) / 1e6
    return (
        f"{os.cpu_count()} processors ({model.strip()}), {memory:.0f} GB, {platform.system()} "
        f"{platform.release()}, Python {platform.python_version()}"
    )
