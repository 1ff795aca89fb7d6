#!/usr/bin/env python3
"""Measures `dichtbij plan` and `check`, and writes raw rows beside docs/benchmarks.md.

    swift build -c release
    Tools/Benchmarks/run.py --sizes town,region,country --seeds 1,2,3

With `--loads` seats are scaled, peers run beside, and rows go to docs/benchmarks/load.csv: see loads.py.

Every run adds rows to docs/benchmarks/plan.csv; nothing is taken away, bad rows stay. Generated instances are kept in
out/benchmarks. Standard library only.
"""
import argparse
import csv
import datetime
import json
import os
import platform
import re
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RAW = ROOT / "docs" / "benchmarks"
WORK = ROOT / "out" / "benchmarks"
LIMITS = {"town": ["1s", "10s"], "region": ["2s", "10s"], "country": ["6s", "15s", "30s"], "xl": ["60s"]}
FIELDS = [
    "date", "commit", "machine", "threads", "size", "seed", "clients", "projects", "timeLimit", "seconds", "cost",
    "bound", "unavoidable", "gap", "lawfulTierProven", "placed", "unplaced", "unworkedHours", "stopReason",
    "peakMegabytes", "secondsTo1Percent", "secondsTo0.1Percent", "validateSeconds", "checkSeconds", "violations",
]


def command(*arguments):
    start = time.monotonic()
    done = subprocess.run([str(BINARY), *map(str, arguments)], capture_output=True, text=True, cwd=ROOT)
    return done, time.monotonic() - start


def machine():
    model = ""
    try:
        model = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text()).group(1).strip()
    except (OSError, AttributeError):
        model = platform.processor()
    return f"{model}, {os.cpu_count()} cores"


def commit():
    done = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, cwd=ROOT)
    return done.stdout.strip() or "none"


def instance(size, seed):
    folder = WORK / f"{size}-{seed}"
    if not (folder / "instance.yaml").exists():
        WORK.mkdir(parents=True, exist_ok=True)
        done, _ = command("generate", "--size", size, "--seed", seed, "--output", folder)
        if done.returncode != 0:
            sys.exit(done.stderr)
    return folder


def seconds_to(progress, gap):
    """The time of the first progress line whose gap is at most `gap` (a share)."""
    for line in progress.splitlines():
        found = re.search(r"^\s*([\d.]+) s .*\bgap ([\d.]+) %", line)
        if found and float(found.group(2)) / 100 <= gap:
            return float(found.group(1))
    return ""


def measure(size, seed, limit, threads):
    folder, out = instance(size, seed), WORK / f"{size}-{seed}-out"
    done, _ = command(
        "plan", folder, "--output", out, "--time-limit", limit, "--gap", "0", "--threads", threads, "--json",
        "--verbose", "--language", "en")
    if done.returncode not in (0, 4):
        sys.exit(f"plan {folder}: exit {done.returncode}\n{done.stderr[-2000:]}")
    plan = json.loads(done.stdout)
    validate, validate_seconds = command("validate", folder, "--json")
    check, check_seconds = command("check", folder, out, "--json")
    verdict = json.loads(check.stdout)
    return {
        "date": datetime.date.today().isoformat(), "commit": commit(), "machine": machine(), "threads": threads,
        "size": size, "seed": seed, "clients": plan["clients"],
        "projects": sum(1 for _ in open(folder / "projects.csv", encoding="utf-8")) - 1, "timeLimit": limit,
        **{key: plan[key] for key in (
            "seconds", "cost", "bound", "unavoidable", "lawfulTierProven", "placed", "unplaced", "unworkedHours",
            "stopReason", "peakMegabytes")},
        "gap": f"{plan['gap']:.6f}",
        "secondsTo1Percent": seconds_to(done.stderr, 0.01), "secondsTo0.1Percent": seconds_to(done.stderr, 0.001),
        "validateSeconds": f"{validate_seconds:.3f}", "checkSeconds": f"{check_seconds:.3f}",
        "violations": len(verdict["violations"]),
    }


def add(name, fields, rows):
    RAW.mkdir(parents=True, exist_ok=True)
    path = RAW / name
    is_new = not path.exists()
    with open(path, "a", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, fields, lineterminator="\n")
        if is_new:
            writer.writeheader()
        writer.writerows(rows)


def add_as_measured(name, fields, measured, line):
    """Adds rows to a table as they are measured, one by one: what was measured stays when a later one fails.

    `measured` yields rows, `line` says one of them on the screen.
    """
    global BINARY
    BINARY = ROOT / ".build/release/dichtbij"
    if not BINARY.exists():
        raise SystemExit("build first: swift build -c release")
    for row in measured:
        add(name, fields, [row])
        print(line(row), flush=True)


def main():
    global BINARY
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", default="town,region,country")
    parser.add_argument("--seeds", default="1,2,3")
    parser.add_argument("--limits", help="time limits instead of the usual ones, for example 1s,10s")
    parser.add_argument("--threads", default=str(os.cpu_count()))
    parser.add_argument("--binary", default=str(ROOT / ".build/release/dichtbij"))
    parser.add_argument("--dry", action="store_true", help="print rows, write none")
    parser.add_argument("--loads", help="seats times these, for example 0.1,0.25,0.5,0.75,1,1.5: rows go to load.csv")
    parser.add_argument("--peers", default="", help="with --loads: highs,highs-lp,glpk,greedy on the same instances")
    parser.add_argument("--peer-seconds", type=float, default=30)
    parser.add_argument("--best", type=int, help="with --loads: columns of each client that peers get; 0: all")
    parser.add_argument("--python", default=sys.executable, help="a Python that has highspy")
    options = parser.parse_args()
    BINARY = Path(options.binary)
    if options.loads:
        # This file is a module to it, as it is to the other scripts.
        import loads
        loads.measure(options)
        return
    for size in options.sizes.split(","):
        for limit in options.limits.split(",") if options.limits else LIMITS[size]:
            rows = [measure(size, seed, limit, options.threads) for seed in options.seeds.split(",")]
            if not options.dry:
                add("plan.csv", FIELDS, rows)
            gaps = sorted(float(row["gap"]) for row in rows)
            print(
                f"{size:8} {limit:>4}  worst gap {gaps[-1]:.4%}  median {gaps[len(gaps) // 2]:.4%}  "
                f"tier proven {sum(row['lawfulTierProven'] for row in rows)}/{len(rows)}  "
                f"peak {max(row['peakMegabytes'] for row in rows)} MB  "
                f"validate {max(row['validateSeconds'] for row in rows)} s  "
                f"check {max(row['checkSeconds'] for row in rows)} s", flush=True)


if __name__ == "__main__":
    main()
