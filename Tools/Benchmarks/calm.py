#!/usr/bin/env python3
"""Measures a calm second Monday beside a free one on the same folder.

    swift build -c release
    Tools/Benchmarks/calm.py --sizes region,country --seeds 1,2,3

The second week takes over next/ of the first publication. To it are added, drawn from the seed: new orders (600 for a country,
others by their number of clients), three cancelled sittings that somebody has in the first plan, and every published sitting of the
week that is over credited. It is planned with `--from` the first plan, without a limit, and beside it freely for the time that the
size usually gets. Adds rows to docs/benchmarks/calm.csv. Standard library only.
"""
import argparse
import datetime
import json
import random
import shutil

import run
import weeks

LIMITS = {"town": "10s", "region": "10s", "country": "15s", "xl": "60s"}
FIELDS = [
    "date", "commit", "machine", "size", "seed", "clients", "new", "cancelled", "held", "changed", "withoutCause", "moved",
    "searchSeconds", "seconds", "wall", "peakMegabytes", "gap", "stopReason", "freeLimit", "freeGap", "freeMoved", "cost",
    "bound", "freeCost", "freeBound", "violations", "loadSeconds", "unplaced", "freeUnplaced", "unworkedHours",
    "freeUnworkedHours",
]


def new_orders(folder, number, draw, received, prefix="n"):
    """Clients like known ones, each with an order that came in last week."""
    tables = {name: weeks.rows(folder / name) for name in
              ["clients.csv", "orders.csv", "availability.csv", "limitations.csv", "weekend-grounds.csv"]}
    known = [row[0] for row in tables["clients.csv"][1:]]
    chosen = draw.sample(known, number)
    names = {old: f"{prefix}{index:05}" for index, old in enumerate(chosen)}
    for name, table in tables.items():
        column = table[0].index("client") if name == "orders.csv" else 0
        for row in [list(row) for row in table[1:] if row[column] in names]:
            row[column] = names[row[column]]
            if name == "orders.csv":
                if any(other[0] == "o" + row[column] for other in table[1:]):
                    continue
                row[0] = "o" + row[column]
                cells = {"caseReference": row[0], "receivedDate": received, "finalDate": "2026-11-02", "creditedMinutes": "0",
                         "firstWorkedDate": "", "invitedDate": "", "intakeDate": "", "matchingWeighedOn": received,
                         "earliestDay": "", "caseTermEnd": "", "state": "ready"}
                for heading, value in cells.items():
                    row[table[0].index(heading)] = value
            table.append(row)
    for name, table in tables.items():
        weeks.write(folder / name, table)
    return number


def second_week(first, out, publication, folder, seed):
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(first, folder)
    for path in (publication / "next").iterdir():
        shutil.copy(path, folder / path.name)
    draw = random.Random(seed)
    added = new_orders(folder, max(10, len(weeks.rows(folder / "clients.csv")) // 20), draw, "2026-11-25")
    assignments = weeks.rows(out / "assignments.csv")
    state, session = assignments[0].index("state"), assignments[0].index("session")
    ahead = sorted({row[session] for row in assignments[1:] if row[state] == "lookahead"})
    sessions = weeks.rows(folder / "sessions.csv")
    taken = {(row[0], row[1]) for row in sessions[1:]}
    cancelled = [text.rsplit("@", 1) for text in draw.sample(ahead[: len(ahead) // 4], 3)]
    sessions += [[series, date, "cancelled", "made up"] + [""] * (len(sessions[0]) - 4) for series, date in cancelled
                 if (series, date) not in taken]
    weeks.write(folder / "sessions.csv", sessions)
    return added, len(cancelled)


def changes(out):
    """Rows of changes.csv: all, those without a cause, and those who had a place and are elsewhere or on other days."""
    table = weeks.rows(out / "changes.csv")
    what, cause, before = (table[0].index(name) for name in ("what", "cause", "projectBefore"))
    moved = [row for row in table[1:] if row[before] and row[what] in ("moved", "rescheduled", "days", "unplaced")]
    return len(table) - 1, sum(not row[cause] for row in table[1:]), len(moved)


def measure(size, seed):
    first = run.instance(size, seed)
    out, publication, week = (run.WORK / f"calm-{name}" for name in ("out", "published", "instance"))
    plan, _ = run.command("plan", first, "--output", out, "--time-limit", LIMITS[size], "--json", "--quiet")
    claimed = json.loads(plan.stdout)
    shutil.rmtree(publication, ignore_errors=True)
    done, _ = run.command(
        "publish", first, out, "--output", publication, "--confirm", claimed["rosterId"], "--json", "--no-pdf")
    if done.returncode != 0:
        raise SystemExit(done.stderr)
    added, cancelled = second_week(first, out, publication, week, seed)
    calm_out, free_out = run.WORK / "calm-out2", run.WORK / "calm-free"
    calm, wall = run.command(
        "plan", week, "--output", calm_out, "--from", out, "--gap", "0", "--json", "--verbose", "--language", "en")
    if calm.returncode not in (0, 4):
        raise SystemExit(calm.stderr[-2000:])
    free, _ = run.command(
        "plan", week, "--output", free_out, "--from", out, "--full", "--time-limit", LIMITS[size], "--json", "--quiet")
    if free.returncode != 0:
        raise SystemExit(free.stderr[-2000:])
    # What it takes to read and judge the instance: part of what goes before the search.
    _, load = run.command("validate", week, "--quiet")
    one, other = json.loads(calm.stdout), json.loads(free.stdout)
    changed, without, moved = changes(calm_out)
    steps = [float(line.split()[0]) for line in calm.stderr.splitlines() if line.strip() and line.split()[0].replace(".", "", 1).isdigit()]
    return {
        "date": datetime.date.today().isoformat(), "commit": run.commit(), "machine": run.machine(), "size": size,
        "seed": seed, "clients": one["clients"], "new": added, "cancelled": cancelled, "held": one["held"],
        "changed": changed, "withoutCause": without, "moved": moved, "searchSeconds": f"{max(steps, default=0):.2f}",
        "seconds": f"{one['seconds']:.2f}", "wall": f"{wall:.2f}", "peakMegabytes": one["peakMegabytes"],
        "gap": f"{one['gap']:.6f}", "stopReason": one["stopReason"], "freeLimit": LIMITS[size],
        "freeGap": f"{other['gap']:.6f}", "freeMoved": changes(free_out)[2], "cost": one["cost"], "bound": one["bound"],
        "freeCost": other["cost"], "freeBound": other["bound"], "violations": one["violations"],
        "loadSeconds": f"{load:.2f}", "unplaced": one["unplaced"], "freeUnplaced": other["unplaced"],
        "unworkedHours": one["unworkedHours"], "freeUnworkedHours": other["unworkedHours"],
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", default="region,country")
    parser.add_argument("--seeds", default="1,2,3")
    options = parser.parse_args()
    rows = (measure(size, int(seed)) for size in options.sizes.split(",") for seed in options.seeds.split(","))
    run.add_as_measured("calm.csv", FIELDS, rows, lambda row: "  ".join(f"{key} {row[key]}" for key in FIELDS[3:]))


if __name__ == "__main__":
    main()
