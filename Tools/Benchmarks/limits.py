#!/usr/bin/env python3
"""Measures by how much `dichtbij plan` misses its time limit, reading, reasons, check and writing included.

    swift build -c release
    Tools/Benchmarks/limits.py --cases country:2s,6s,15s region:1s,2s many:1s --seeds 1,2,3

`many` is the town with 80 short series a Monday, one after another, at its first project, five series a placement: 24
million sets of series for a client who is free all day, were they not counted first. Rows go to
docs/benchmarks/limits.csv: `seconds` as the plan says, `wall` of the whole process, `late` = wall − limit, `cpu` of the
process, `machineLoad` the one-minute load average before it (above the number of cores others worked, and `late` says
little). Standard library only.
"""
import argparse
import csv
import datetime
import json
import os
import resource
import shutil
import sys
from pathlib import Path

import run

FIELDS = [
    "date", "commit", "machine", "machineLoad", "threads", "case", "seed", "timeLimit", "seconds", "wall", "late", "cpu",
    "peakMegabytes", "clients", "unplaced", "gap", "stopReason", "warnings",
]


def many(seed, series=80):
    """The town of a seed with many series at its first project."""
    whole, folder = run.instance("town", seed), run.WORK / f"many-{seed}"
    if (folder / "instance.yaml").exists():
        return folder
    shutil.copytree(whole, folder, dirs_exist_ok=True)
    with open(whole / "series.csv", encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        fields, rows = reader.fieldnames, list(reader)
    usual = rows[0]
    for number in range(series):
        start = 8 * 60 + 6 * number
        clock = [f"{minute // 60:02}:{minute % 60:02}" for minute in (start, start + 6)]
        rows.append({
            **usual, "id": f"many-{number:03}", "weekday": "monday", "start": clock[0], "end": clock[1],
            "breakMinutes": "0",
        })
    rows.sort(key=lambda row: row["id"].encode())
    with open(folder / "series.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fields, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    policy = folder / "policy.yaml"
    policy.write_text(policy.read_text().replace("mostSeriesPerPlacement: 3", "mostSeriesPerPlacement: 5"))
    return folder


def measure(case, seed, limit, threads):
    folder = many(seed) if case == "many" else run.instance(case, seed)
    before = os.getloadavg()[0]
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    done, wall = run.command(
        "plan", folder, "--output", run.WORK / f"{case}-{seed}-limits", "--time-limit", limit, "--gap", "0", "--threads",
        threads, "--json", "--quiet")
    now = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 4):
        sys.exit(f"plan {folder}: exit {done.returncode}\n{done.stderr[-2000:]}")
    plan = json.loads(done.stdout)
    cpu = now.ru_utime + now.ru_stime - spent.ru_utime - spent.ru_stime
    row = {
        "date": datetime.date.today().isoformat(), "commit": run.commit(), "machine": run.machine(),
        "machineLoad": f"{before:.1f}", "threads": threads, "case": case, "seed": seed, "timeLimit": limit,
        "wall": f"{wall:.2f}", "late": f"{wall - float(limit.rstrip('s')):.2f}", "cpu": f"{cpu:.2f}",
        "gap": f"{plan['gap']:.6f}",
        **{key: plan[key] for key in ("seconds", "peakMegabytes", "clients", "unplaced", "stopReason", "warnings")},
    }
    print("  ".join(f"{key} {row[key]}" for key in FIELDS[3:]), flush=True)
    return row


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cases", nargs="+", default=["country:2s,6s,15s", "region:1s,2s", "town:1s", "many:1s"])
    parser.add_argument("--seeds", default="1")
    parser.add_argument("--threads", default=str(os.cpu_count()))
    parser.add_argument("--binary", default=str(run.ROOT / ".build/release/dichtbij"))
    parser.add_argument("--dry", action="store_true", help="print rows, write none")
    options = parser.parse_args()
    run.BINARY = Path(options.binary)
    for entry in options.cases:
        case, limits = entry.split(":")
        for seed in options.seeds.split(","):
            rows = [measure(case, seed, limit, options.threads) for limit in limits.split(",")]
            if not options.dry:
                run.add("limits.csv", FIELDS, rows)


if __name__ == "__main__":
    main()
