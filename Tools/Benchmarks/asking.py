#!/usr/bin/env python3
"""Measures how fast questions about a roster are answered: reasons and repairs of all, options of clients and sittings.

    swift build -c release
    Tools/Benchmarks/asking.py

Three seeds of a region and a country are planned and asked; every run adds rows to docs/benchmarks/asking.csv. `explain` is given
beside `check`, which reads and checks the same folders: the difference is what the answers take. Standard library only.
"""
import csv
import datetime
import re

import run

FIELDS = [
    "date", "commit", "machine", "instance", "unplaced", "repaired", "hoursAtRisk", "checkSeconds", "explainSeconds",
    "optionsClientMs", "optionsSessionMs",
]
STEPS = {"region": 20, "country": 16}
QUESTIONS = 12


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def spread(values, count):
    """`count` values evenly over a list."""
    step = max(1, len(values) // count)
    return values[::step][:count]


def milliseconds(folder, out, option, value):
    done, _ = run.command("options", folder, out, option, value, "--verbose")
    if done.returncode != 0:
        raise SystemExit(done.stdout[-2000:] + done.stderr)
    return int(re.search(r"(\d+) ms", done.stderr).group(1))


def asked(size, seed):
    folder = run.instance(size, seed)
    out = f"{folder}-asked"
    done, _ = run.command("plan", folder, "--output", out, "--step-limit", STEPS[size], "--quiet", "--json")
    if done.returncode != 0:
        raise SystemExit(done.stdout[-2000:] + done.stderr)
    unplaced = rows_of(f"{out}/unplaced.csv")
    placements = rows_of(f"{out}/placements.csv")
    sessions = [row["session"] for row in rows_of(f"{out}/assignments.csv")]
    check = min(run.command("check", folder, out)[1] for _ in range(3))
    explain = min(run.command("explain", folder, out, "--quiet")[1] for _ in range(3))
    clients = spread([row["client"] for row in placements + unplaced], QUESTIONS)
    return {
        "date": datetime.date.today().isoformat(), "commit": run.commit(), "machine": run.machine(),
        "instance": f"{size}-{seed}", "unplaced": len(unplaced),
        "repaired": sum(1 for row in unplaced if row["repair"]),
        "hoursAtRisk": sum(1 for row in placements if int(row["unworkedMinutes"]) > 0),
        "checkSeconds": f"{check:.3f}", "explainSeconds": f"{explain:.3f}",
        "optionsClientMs": max(milliseconds(folder, out, "--client", client) for client in clients),
        "optionsSessionMs": max(milliseconds(folder, out, "--session", item) for item in spread(sessions, QUESTIONS)),
    }


def main():
    run.BINARY = run.ROOT / ".build/release/dichtbij"
    for size in STEPS:
        for seed in (1, 2, 3):
            row = asked(size, seed)
            run.add("asking.csv", FIELDS, [row])
            print(row, flush=True)


if __name__ == "__main__":
    main()
