#!/usr/bin/env python3
"""Measures two Mondays in a row: publishing, and planning the second week with every kind of row.

    swift build -c release
    Tools/Benchmarks/run.py --sizes town,region,country --seeds 1   # makes the instances
    Tools/Benchmarks/weeks.py --sizes town,region,country --seeds 1

The second week takes over next/ of the first publication; to it are added, drawn from the seed: agreements on one series in
twenty, somebody to be kept apart for one client in twenty, three in five of the new placements signed, one in twenty
series with a seat less. Adds rows to docs/benchmarks/weeks.csv. Standard library only.
"""
import argparse
import csv
import datetime
import io
import json
import os
import random
import shutil
import subprocess
import time

import run

LIMITS = {"town": ["1s", "10s"], "region": ["2s", "10s"], "country": ["6s", "15s"]}
FIELDS = [
    "date", "commit", "machine", "size", "seed", "timeLimit", "firstGap", "publishSeconds", "checkSeconds", "publishMegabytes",
    "partners", "letters", "files", "frozen", "kept", "signed", "agreements", "pairs", "secondGap", "cost", "bound",
    "unavoidable", "conflicts", "violations", "seconds", "peakMegabytes",
]


def rows(path):
    with open(path, newline="") as file:
        return list(csv.reader(file))


def write(path, table):
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(table)
    path.write_text(text.getvalue())


def measured(*arguments):
    """Output, seconds and peak megabytes of one command."""
    start = time.monotonic()
    process = subprocess.Popen([str(run.BINARY), *map(str, arguments)], stdout=subprocess.PIPE, cwd=run.ROOT)
    output = process.stdout.read()
    _, _, usage = os.wait4(process.pid, 0)
    return output, time.monotonic() - start, usage.ru_maxrss // 1024


def second_week(first, publication, folder, seed):
    """The folder of the next Monday, and what was added to it."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(first, folder)
    for name in ["frozen-assignments.csv", "placements.csv"]:
        shutil.copy(publication / "next" / name, folder / name)
    text = (folder / "instance.yaml").read_text()
    for old, new in [("asOf: 2026-11-23", "asOf: 2026-11-30"), ("planStart: 2026-11-30", "planStart: 2026-12-07"),
                     ("frozenThrough: null", "frozenThrough: 2026-12-06")]:
        assert old in text, old
        text = text.replace(old, new)
    (folder / "instance.yaml").write_text(text)
    draw = random.Random(seed)
    series, clients = rows(folder / "series.csv"), rows(folder / "clients.csv")
    agreements = rows(folder / "agreements.csv")
    for row in draw.sample(series[1:], len(series) // 20):
        least, most = draw.choice([("1", ""), ("2", ""), ("", "1"), ("1", "2")])
        agreements.append([row[0], draw.choice(["RN", "SVG", "LdH"]), least, most, "21" if least and draw.random() < 0.5 else ""])
    write(folder / "agreements.csv", agreements)
    pairs = rows(folder / "incompatibilities.csv")
    for _ in range(len(clients) // 20):
        left, right = draw.sample([row[0] for row in clients[1:]], 2)
        pairs.append([left, right, "", "", "conflict", draw.choice(["", "2027-01-15"])])
    write(folder / "incompatibilities.csv", pairs)
    placements = rows(folder / "placements.csv")
    state, signed = placements[0].index("state"), placements[0].index("signedDay")
    for row in placements[1:]:
        if row[state] == "agreed" and draw.random() < 0.6:
            row[state], row[signed] = "signed", "2026-11-26"
    write(folder / "placements.csv", placements)
    seats, bookable = series[0].index("seats"), series[0].index("bookable")
    for row in draw.sample(series[1:], len(series) // 20):
        row[seats], row[bookable] = str(max(1, int(row[seats]) - 1)), ""
    write(folder / "series.csv", series)
    return {
        "frozen": len(rows(folder / "frozen-assignments.csv")) - 1, "kept": len(placements) - 1,
        "signed": sum(row[state] == "signed" for row in placements[1:]), "agreements": len(agreements) - 1,
        "pairs": len(pairs) - 1,
    }


def measure(size, seed, limit):
    first = run.instance(size, seed)
    out, publication, week = (run.WORK / name for name in ("weeks-out", "weeks-published", "weeks-instance"))
    plan, _ = run.command("plan", first, "--output", out, "--time-limit", limit, "--json", "--quiet")
    claimed = json.loads(plan.stdout)
    _, check_seconds = run.command("check", first, out)
    shutil.rmtree(publication, ignore_errors=True)
    output, seconds, megabytes = measured(
        "publish", first, out, "--output", publication, "--confirm", claimed["rosterId"], "--json")
    published = json.loads(output)
    added = second_week(first, publication, week, seed)
    again, _ = run.command("plan", week, "--output", run.WORK / "weeks-out2", "--time-limit", limit, "--json", "--quiet")
    if again.returncode != 0:
        raise SystemExit(again.stderr)
    second = json.loads(again.stdout)
    return {
        "date": datetime.date.today().isoformat(), "commit": run.commit(), "machine": run.machine(), "size": size, "seed": seed,
        "timeLimit": limit, "firstGap": f"{claimed['gap']:.6f}", "publishSeconds": f"{seconds:.2f}",
        "checkSeconds": f"{check_seconds:.2f}", "publishMegabytes": megabytes,
        "partners": published["partners"], "letters": published["letters"], "files": len(published["files"]), **added,
        "secondGap": f"{second['gap']:.6f}", "cost": second["cost"], "bound": second["bound"],
        "unavoidable": second["unavoidable"], "conflicts": second["conflicts"], "violations": second["violations"],
        "seconds": f"{second['seconds']:.1f}", "peakMegabytes": second["peakMegabytes"],
    }


def line(row):
    return (
        f"{row['size']} {row['seed']} {row['timeLimit']:>4}: published {row['partners']} sheets, {row['letters']} letters "
        f"in {row['publishSeconds']} s ({row['publishMegabytes']} MB), gap {float(row['firstGap']):.2%}, "
        f"then {float(row['secondGap']):.2%}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", default="town,region,country")
    parser.add_argument("--seeds", default="1")
    parser.add_argument("--limits", help="time limits instead of the usual ones")
    options = parser.parse_args()
    rows = (
        measure(size, int(seed), limit) for size in options.sizes.split(",") for seed in options.seeds.split(",")
        for limit in (options.limits.split(",") if options.limits else LIMITS[size]))
    run.add_as_measured("weeks.csv", FIELDS, rows, line)


if __name__ == "__main__":
    main()
