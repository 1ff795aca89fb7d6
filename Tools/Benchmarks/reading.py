#!/usr/bin/env python3
"""Measures how fast an instance is read: `dichtbij validate` of the usual sizes and of a country with a million travel records.

    swift build -c release
    Tools/Benchmarks/reading.py

Each folder is read three times; every run adds rows to docs/benchmarks/reading.csv. Standard library only.
"""
import datetime
import shutil
from pathlib import Path

import run

FIELDS = ["date", "commit", "machine", "folder", "clients", "travelRows", "rows", "seconds"]
TRAVEL_ROWS = 1_000_000


def with_travel_rows(folder, wanted):
    """A copy of an instance with further homes that have the travel records of known ones, until there are `wanted`."""
    copy = Path(f"{folder}-travel")
    if copy.exists():
        shutil.rmtree(copy)
    shutil.copytree(folder, copy)
    homes = (copy / "homes.csv").read_text(encoding="utf-8").splitlines()
    travel = (copy / "travel.csv").read_text(encoding="utf-8").splitlines()
    more_homes, more_travel, round_ = [], [], 0
    while len(travel) - 1 + len(more_travel) < wanted:
        more_homes += [f"x{round_}-{line}" for line in homes[1:]]
        more_travel += [f"x{round_}-{line}" for line in travel[1:]]
        round_ += 1
    more_travel = sorted(more_travel)[: wanted - (len(travel) - 1)]
    (copy / "homes.csv").write_text("\n".join(homes + more_homes) + "\n", encoding="utf-8")
    (copy / "travel.csv").write_text("\n".join(travel + more_travel) + "\n", encoding="utf-8")
    return copy


def lines(path):
    with open(path, encoding="utf-8", newline="") as file:
        return sum(1 for _ in file) - 1


def main():
    run.BINARY = run.ROOT / ".build/release/dichtbij"
    folders = [run.instance(size, 1) for size in ("town", "region", "country")]
    folders.append(with_travel_rows(folders[-1], TRAVEL_ROWS))
    for folder in folders:
        rows = []
        for _ in range(3):
            done, seconds = run.command("validate", folder, "--json")
            if done.returncode != 0:
                raise SystemExit(done.stdout[-2000:] + done.stderr)
            rows.append({
                "date": datetime.date.today().isoformat(), "commit": run.commit(), "machine": run.machine(),
                "folder": folder.name, "clients": lines(folder / "clients.csv"),
                "travelRows": lines(folder / "travel.csv"),
                "rows": sum(lines(path) for path in folder.glob("*.csv")), "seconds": f"{seconds:.3f}",
            })
        run.add("reading.csv", FIELDS, rows)
        print(f"{folder.name:18} {rows[0]['rows']:9,} rows  worst {max(row['seconds'] for row in rows)} s", flush=True)


if __name__ == "__main__":
    main()
