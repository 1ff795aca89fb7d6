#!/usr/bin/env python3
"""Runs the peers on the instances that `run.py` measured, and has each roster recomputed by our checker.

    swift build -c release
    python3 -m venv out/venv && out/venv/bin/pip install highspy
    Tools/Benchmarks/peers.py --python out/venv/bin/python

Peers: greedy first come, first served · GLPK's own branch and cut on the whole model of town · HiGHS on the whole model of
town, and on the best columns of each client of region (best by the prices of our own plan). Rows go to
docs/benchmarks/peers.csv: the peer's cost and its strict gap to *our* proven bound; no peer may cost less than that bound.
"""
import argparse
import csv
import datetime
import json
import os
import subprocess
import sys
from pathlib import Path

import run

ROOT = run.ROOT
FIELDS = [
    "date", "commit", "machine", "size", "seed", "peer", "columns", "secondsAllowed", "seconds", "stop", "cost",
    "ourBound", "ourCost", "ourSeconds", "unavoidable", "gap", "ourGap", "unplaced", "violations", "better",
]


def tool(*arguments):
    done = subprocess.run([str(PEERS), *map(str, arguments)], capture_output=True, text=True, cwd=ROOT)
    if done.returncode != 0:
        sys.exit(f"peers {arguments}: {done.stderr[-2000:]}")
    return json.loads(done.stdout)


def plan(size, seed, limit, threads):
    folder, out = run.instance(size, seed), run.WORK / f"{size}-{seed}-peers"
    done, _ = run.command(
        "plan", folder, "--output", out, "--time-limit", limit, "--gap", "0", "--threads", threads, "--json", "--quiet")
    if done.returncode not in (0, 4):
        sys.exit(done.stderr)
    return folder, out, json.loads(done.stdout)


def row(size, seed, ours, judged, **more):
    if judged.get("cost") is not None and judged["cost"] < ours["bound"]:
        print(f"A PEER COSTS LESS THAN OUR BOUND: {size} {seed} {judged}", file=sys.stderr)
    result = {
        "date": datetime.date.today().isoformat(), "commit": run.commit(), "machine": run.machine(), "size": size,
        "seed": seed, "ourBound": ours["bound"], "ourCost": ours["cost"], "ourSeconds": ours["seconds"],
        "ourGap": f"{ours['gap']:.6f}", "unavoidable": ours["unavoidable"], "peer": judged.get("peer"),
        "seconds": judged.get("seconds"), "cost": judged.get("cost"), "unplaced": judged.get("unplaced"),
        "gap": f"{judged['gap']:.6f}" if "gap" in judged else "",
        "violations": json.dumps(judged.get("violations", {})),
        "stop": judged.get("stop", ""), "columns": judged.get("columns", ""),
    }
    result.update(more)
    print(f"{size:7} {seed} {result['peer']:24} cost {result['cost']} gap {result['gap']} in {result['seconds']} s "
          f"(ours {ours['cost']}, {result['ourGap']} in {ours['seconds']} s)", flush=True)
    return result


def highs(python, size, seed, folder, out, ours, seconds, threads, best):
    model, chosen = run.WORK / f"{size}-{seed}.mps", run.WORK / f"{size}-{seed}.chosen"
    extra = [best] if best else []
    tool("model", folder, out, model, *extra)
    done = subprocess.run(
        [python, str(Path(__file__).parent / "highs.py"), str(model), str(chosen), "--seconds", str(seconds),
         "--threads", str(threads)], capture_output=True, text=True, cwd=ROOT)
    if done.returncode != 0:
        sys.exit(done.stderr)
    answer = json.loads(next(line for line in done.stdout.splitlines() if line.startswith("{")))
    judged = tool("judge", folder, out, chosen, *extra)
    judged["peer"] = answer["solver"] + (f", {best} best columns a client" if best else ", whole model")
    return row(
        size, seed, ours, judged, seconds=answer["seconds"], stop=answer["status"], columns=answer["columns"],
        secondsAllowed=seconds, better=json.dumps(answer["better"][-8:]))


def main():
    global PEERS
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--python", default=sys.executable, help="a Python that has highspy")
    parser.add_argument("--seeds", default="1")
    parser.add_argument("--threads", default=str(os.cpu_count()))
    parser.add_argument("--town-seconds", type=float, default=60)
    parser.add_argument("--region-seconds", type=float, default=200)
    parser.add_argument("--best", type=int, default=14, help="columns of each client of region")
    parser.add_argument("--sizes", default="town,region")
    parser.add_argument("--build", default=str(ROOT / ".build/release"))
    options = parser.parse_args()
    run.BINARY, PEERS = Path(options.build) / "dichtbij", Path(options.build) / "peers"
    for seed in options.seeds.split(","):
        if "town" in options.sizes:
            folder, out, ours = plan("town", seed, "10s", options.threads)
            rows = [row("town", seed, ours, tool("greedy", folder, out))]
            rows.append(row(
                "town", seed, ours, tool("glpk", folder, out, options.town_seconds),
                secondsAllowed=options.town_seconds))
            rows.append(highs(
                options.python, "town", seed, folder, out, ours, options.town_seconds, options.threads, None))
            run.add("peers.csv", FIELDS, rows)
        if "region" in options.sizes:
            folder, out, ours = plan("region", seed, "10s", options.threads)
            rows = [row("region", seed, ours, tool("greedy", folder, out))]
            rows.append(highs(
                options.python, "region", seed, folder, out, ours, options.region_seconds, options.threads,
                options.best))
            run.add("peers.csv", FIELDS, rows)


if __name__ == "__main__":
    main()
