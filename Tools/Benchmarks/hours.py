#!/usr/bin/env python3
"""Measures a planner's and a manager's questions on a store in which hours came back: sheets taken in, the week, figures.

    swift build -c release
    Tools/Benchmarks/hours.py --sizes town --weeks 52
    Tools/Benchmarks/hours.py --sizes country --weeks 8 --attended 3

Each Monday new orders come in, the week is planned by a step limit and published, as `store.py` does it. Of the last `--attended`
weeks (without it: of all) the sheet of the week comes back with one in ten days otherwise than planned; of those before, hours
are imported. Then each question is asked five times. Adds rows to docs/benchmarks/hours.csv. Standard library only.
"""
import argparse
import csv
import datetime
import random
import shutil
import statistics

import run
import store

FIELDS = ["date", "commit", "machine", "size", "seed", "weeks", "attended", "clients", "records", "command", "rows", "runs",
          "fastest", "median"]


def monday_of(week):
    return store.FIRST + datetime.timedelta(days=7 * week)


def name_of(week):
    year, number, _ = monday_of(week).isocalendar()
    return f"{year}-W{number:02}"


def come_back(office, week, seed):
    """Takes in the sheet of the week before; how many lines it has, and seconds."""
    sheet = office.folder / "sheet.csv"
    sheet.unlink(missing_ok=True)
    office.run("attend", "sheet", "--week", name_of(week - 1), "--output", sheet)
    draw = random.Random(7000 * seed + week)
    with open(sheet, encoding="utf-8", newline="") as file:
        lines = file.read().split("\r\n")
    for number, line in enumerate(lines):
        if "@" in line:
            other = draw.randrange(100)
            word = "ziek" if other < 5 else "niet gekomen" if other < 9 else "naar huis gestuurd door ons" if other < 10 else None
            if word:
                lines[number] = line.replace(";gewerkt;", f";{word};")
    with open(sheet, "w", encoding="utf-8", newline="") as file:
        file.write("\r\n".join(lines))
    seconds = office.run("attend", "--file", sheet, "--json")[2]
    return sum("@" in line for line in lines), seconds


def measure(size, seed, count, attended, steps):
    folder = run.WORK / f"hours-{size}-{seed}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    office = store.Office(folder, f"{store.FIRST}T08:00")
    office.run("store", "init", "--as", "p1", "--from", run.instance(size, seed))
    base = {"date": datetime.datetime.now().isoformat(timespec="minutes"), "commit": run.commit(), "machine": run.machine(),
            "size": size, "seed": seed, "weeks": count, "attended": attended}
    records = 0
    for week in range(count + 1):
        if week:
            office.at(f"{monday_of(week)}T08:10")
            # Hours of an order come from lists until its days are recorded, and from records from then on.
            is_recorded = week > count - attended
            incoming = store.come_in(office, folder / "week", week, seed, is_recorded)
            office.run("import", incoming, "--no-input")
            if is_recorded:
                rows, seconds = come_back(office, week, seed)
                records += rows
                if week == count:
                    write(dict(base, clients=office.clients, records=records, command="attend --file SHEET", rows=rows, runs=1,
                               fastest=round(seconds, 3), median=round(seconds, 3)))
                    break
        office.at(f"{monday_of(week)}T08:20")
        for _ in range(3 if week == 0 else 1):
            clients = store.settle(office, folder, steps, {})
            office.clients = office.clients or clients
        office.at(f"{monday_of(week) + datetime.timedelta(days=4)}T17:00")
        shutil.rmtree(folder / "week", ignore_errors=True)
        office.run("store", "export", "--output", folder / "week")
        print(size, "week", week, flush=True)
    office.at(f"{monday_of(count)}T08:30")
    last, first = monday_of(count) - datetime.timedelta(days=1), monday_of(max(0, count - 4))
    unit = weeks_unit(office)
    questions = [
        ["week", "--json"], ["week", "--unit", unit, "--json"], ["warn", "propose", "--json"],
        ["report", "throughput", "--from", first, "--to", last, "--format", "json"],
        ["report", "throughput", "--from", first, "--to", last, "--by", "unit", "--format", "json"],
        ["report", "throughput", "--from", first, "--to", last, "--by", "project", "--format", "csv"],
        ["report", "throughput", "--from", store.FIRST, "--to", last, "--format", "json"],
        ["order", "show", "o00001", "--json"],
    ]
    for question in questions:
        seconds = [office.run(*question)[2] for _ in range(5)]
        command = " ".join(str(word) for word in question).replace(str(store.FIRST), "FIRST").replace(str(first), "FOUR-WEEKS-AGO")
        write(dict(base, clients=office.clients, records=records, command=command.replace(str(last), "LAST"), rows="", runs=5,
                   fastest=round(min(seconds), 3), median=round(statistics.median(seconds), 3)))


def weeks_unit(office):
    with open(office.folder / "week" / "units.csv", newline="", encoding="utf-8") as file:
        return next(csv.DictReader(file))["id"]


def write(line):
    path = run.RAW / "hours.csv"
    is_new = not path.exists()
    with open(path, "a", newline="") as file:
        writer = csv.DictWriter(file, FIELDS, lineterminator="\n")
        if is_new:
            writer.writeheader()
        writer.writerow(line)
    print({key: value for key, value in line.items() if key not in ("date", "commit", "machine")}, flush=True)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sizes", default="town")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--weeks", type=int, default=52)
    options.add_argument("--attended", type=int)
    options.add_argument("--steps", type=int, default=2)
    given = options.parse_args()
    run.BINARY = run.ROOT / ".build/release/dichtbij"
    for size in given.sizes.split(","):
        measure(size, given.seed, given.weeks, given.weeks if given.attended is None else given.attended, given.steps)


if __name__ == "__main__":
    main()
