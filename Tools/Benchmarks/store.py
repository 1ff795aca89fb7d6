#!/usr/bin/env python3
"""Measures an office's store over a year of weeks: time of each command, and what the file comes to.

    swift build -c release
    Tools/Benchmarks/store.py --sizes town,region,country --weeks 52

Each Monday: last week's published hours are credited and new orders come in (as many in a year as the country has beside its
running ones: 28,500 beside 12,000, so one for each 22 clients of the beginning), by tables that are
imported; the week is exported, planned by a step limit, and published. At the end the store is opened, looked through, and backed up
while somebody writes. Adds rows to docs/benchmarks/store.csv: one for each week, and one of verb `year`. Standard library only.
"""
import argparse
import csv
import datetime
import json
import os
import random
import re
import shutil
import subprocess
import time

import calm
import run
import weeks

FIRST = datetime.date(2026, 11, 30)
FIELDS = [
    "date", "commit", "machine", "size", "seed", "week", "verb", "clients", "importSeconds", "exportSeconds", "planSeconds",
    "publishSeconds", "transactionSeconds", "files", "changed", "fileMegabytes", "openSeconds", "verifySeconds", "backupSeconds",
    "backupBesideWritingSeconds", "acts", "entries", "assignments", "publications", "keptFiles", "peakMegabytes",
]


class Office:
    def __init__(self, folder, now):
        self.folder = folder
        self.store = folder / "office.store"
        # Of the beginning; known after the first plan.
        self.clients = 0
        self.environment = dict(os.environ, DICHTBIJ_STORE=str(self.store), LANG="en")
        self.at(now)

    def at(self, moment):
        self.environment["DICHTBIJ_NOW"] = moment

    def run(self, *arguments):
        """Output, messages, seconds, peak megabytes; a command that fails ends the measurement."""
        start = time.monotonic()
        with open(self.folder / "messages", "w+") as messages:
            process = subprocess.Popen([str(run.BINARY), *map(str, arguments)], stdout=subprocess.PIPE, stderr=messages,
                                       env=self.environment, cwd=run.ROOT, text=True)
            output = process.stdout.read()
            _, status, usage = os.wait4(process.pid, 0)
            seconds = time.monotonic() - start
            messages.seek(0)
            text = messages.read()
        if os.waitstatus_to_exitcode(status) != 0:
            raise SystemExit(f"{' '.join(map(str, arguments))}: {text}")
        return output, text, seconds, usage.ru_maxrss // 1024


def come_in(office, exported, week, seed, is_recorded=False):
    """Tables of what came in since: hours of the days that were published, unless they are recorded one by one, and new orders."""
    incoming = office.folder / "incoming"
    shutil.rmtree(incoming, ignore_errors=True)
    incoming.mkdir()
    names = ["clients.csv", "orders.csv", "availability.csv", "limitations.csv", "weekend-grounds.csv"]
    for name in names:
        shutil.copy(exported / name, incoming / name)
    credits = {}
    for row in [] if is_recorded else weeks.rows(exported / "frozen-assignments.csv")[1:]:
        credits[row[0]] = credits.get(row[0], 0) + int(row[4])
    orders = weeks.rows(incoming / "orders.csv")
    ordered, deducted, credited = (orders[0].index(name) for name in ("orderedMinutes", "deductedMinutes", "creditedMinutes"))
    for row in orders[1:]:
        if row[0] in credits:
            most = int(row[ordered]) - int(row[deducted] or 0)
            row[credited] = str(min(most, int(row[credited] or 0) + credits[row[0]]))
    weeks.write(incoming / "orders.csv", orders)
    draw = random.Random(1000 * seed + week)
    received = (FIRST + datetime.timedelta(days=7 * week - 4)).isoformat()
    # Ids of one week are no others'.
    calm.new_orders(incoming, max(4, office.clients // 22), draw, received, f"n{week:02}x")
    return incoming


def year(size, seed, count, steps):
    folder = run.WORK / f"store-{size}-{seed}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    office = Office(folder, f"{FIRST}T08:00")
    office.run("store", "init", "--as", "p1", "--from", run.instance(size, seed))
    base = {"date": datetime.datetime.now().isoformat(timespec="minutes"), "commit": run.commit(), "machine": run.machine(),
            "size": size, "seed": seed}
    clients = 0
    for week in range(count):
        monday = FIRST + datetime.timedelta(days=7 * week)
        line = dict(base, week=week, verb="week")
        if week:
            office.at(f"{monday}T08:10")
            incoming = come_in(office, folder / "week", week, seed)
            line["importSeconds"] = round(office.run("import", incoming, "--no-input")[2], 3)
        office.at(f"{monday}T08:20")
        # An office tells people two weeks ahead.
        for _ in range(3 if week == 0 else 1):
            clients = settle(office, folder, steps, line)
            office.clients = office.clients or clients
            write(line)
        # What stands at the end of the week: its hours are next Monday's.
        office.at(f"{monday + datetime.timedelta(days=4)}T17:00")
        shutil.rmtree(folder / "week", ignore_errors=True)
        office.run("store", "export", "--output", folder / "week")
    write(dict(base, week=count, verb="year", clients=clients, **ending(office, count)))


def settle(office, folder, steps, line):
    """Exports, plans and publishes the week that is to be settled; the number of clients."""
    shutil.rmtree(folder / "week", ignore_errors=True)
    line["exportSeconds"] = round(office.run("store", "export", "--output", folder / "week")[2], 3)
    planned, _, seconds, peak = office.run("plan", "--step-limit", steps, "--json")
    plan = json.loads(planned)
    line.update(planSeconds=round(seconds, 3), peakMegabytes=peak, clients=plan["clients"], changed=plan.get("changed", ""))
    published, messages, seconds, _ = office.run(
        "publish", "--no-pdf", "--output", folder / "papers", "--confirm", plan["rosterId"], "--json", "--verbose")
    transaction = re.search(r"(?:recorded|vastgelegd) in ([0-9.]+) s", messages)
    line.update(publishSeconds=round(seconds, 3), transactionSeconds=transaction.group(1) if transaction else "",
                files=len(json.loads(published)["files"]), fileMegabytes=round(office.store.stat().st_size / 1e6, 1))
    return plan["clients"]


def ending(office, count):
    monday = FIRST + datetime.timedelta(days=7 * count)
    office.at(f"{monday}T08:00")
    opened = min(office.run("store", "actor", "list")[2] for _ in range(3))
    output, _, verify, _ = office.run("store", "verify", "--json")
    found = json.loads(output)
    alone = office.run("store", "backup", office.folder / "alone.store", "--as", "p1")[2]
    writing = subprocess.Popen(
        [str(run.BINARY), "plan", "--step-limit", "1", "--json"], env=office.environment, cwd=run.ROOT,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    beside = office.run("store", "backup", office.folder / "beside.store", "--as", "p1")[2]
    writing.wait()
    return dict(openSeconds=round(opened, 3), verifySeconds=round(verify, 3), backupSeconds=round(alone, 3),
                backupBesideWritingSeconds=round(beside, 3), fileMegabytes=round(office.store.stat().st_size / 1e6, 1),
                acts=found["acts"], entries=found["entries"], assignments=found["assignments"],
                publications=found["publications"], keptFiles=found["files"])


def write(line):
    path = run.RAW / "store.csv"
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
    options.add_argument("--steps", type=int, default=2)
    given = options.parse_args()
    run.BINARY = run.ROOT / ".build/release/dichtbij"
    for size in given.sizes.split(","):
        year(size, given.seed, given.weeks, given.steps)


if __name__ == "__main__":
    main()
