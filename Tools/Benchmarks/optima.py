#!/usr/bin/env python3
"""Plans 500 small towns and compares cost and bound with the very optimum, which HiGHS finds on the whole model.

    swift build -c release
    python3 -m venv out/venv && out/venv/bin/pip install highspy
    Tools/Benchmarks/optima.py --python out/venv/bin/python

Town n of the first 500 has seed n, 20 to 60 clients by a draw of that seed, and the load whose turn it is; loads as in
loads.py. Plans stop by steps, or by the clock where these take long. Rows go to docs/benchmarks/optima.csv as towns are
done:

    columns        of the whole model, being unplaced left out
    stop           why the plan ended
    cost, bound    of the plan
    optimum        HiGHS' with gap 0, recomputed by our checker as a roster; empty: not found in --peer-seconds
    distance       (cost - optimum) / (optimum - unavoidable), 0 where they are equal
    verdict        fine; or unsolved, bound above the optimum, cost below the optimum, refused by the checker

No bound may be above the optimum and no cost below it: the town's folder is then kept, and the end is not zero.
"""
import argparse
import datetime
import json
import os
import random
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import loads
import peers
import run

LOADS = ["0.1", "0.25", "0.5", "0.75", "1", "1.5"]
FEWEST, MOST = 20, 60
FIELDS = [
    "date", "commit", "seed", "load", "clients", "columns", "stepLimit", "timeLimit", "stop", "cost", "bound",
    "unavoidable", "optimum", "distance", "planSeconds", "peerSeconds", "verdict",
]


def town(seed, load, clients, folder):
    """The instance: a small town with its seats scaled."""
    whole = folder / "whole"
    peers.tool("town", whole, clients, seed)
    if load == "1":
        return whole
    scaled = folder / "scaled"
    shutil.copytree(whole, scaled)
    for table in ("series.csv", "sessions.csv"):
        loads.scaled_table(
            whole / table, scaled / table, float(load), lambda series: random.Random(f"{seed} {series}").random())
    return scaled


def optimum(options, instance, plan, folder):
    """Points of the best roster and seconds, by HiGHS; points None: not proven, or its roster is refused."""
    model, chosen = folder / "model.mps", folder / "chosen.txt"
    peers.tool("model", instance, plan, model)
    done = subprocess.run(
        [options.python, str(Path(__file__).parent / "highs.py"), str(model), str(chosen), "--seconds",
         str(options.peer_seconds), "--threads", "1"], capture_output=True, text=True, cwd=run.ROOT)
    if done.returncode != 0:
        sys.exit(done.stderr)
    answer = json.loads(next(line for line in done.stdout.splitlines() if line.startswith("{")))
    size, judged = peers.tool("size", instance), peers.tool("judge", instance, plan, chosen)
    points = round(answer["objective"]) + size["signedCost"]
    known = {"columns": size["columns"], "peerSeconds": answer["seconds"]}
    if answer["status"] != "Optimal":
        return None, "unsolved", known
    # The bound is judged by us beside it; all else that the checker says is about the roster.
    faults = [code for code in judged["violations"] if not code.startswith("D45")]
    if faults or judged["cost"] != points:
        return points, f"peer's roster refused: {judged['cost']} points, {' '.join(faults)}", known
    return points, "fine", known


def verdict(plan, best, first, checked):
    if best is not None and plan["bound"] > best:
        return "bound above the optimum"
    if best is not None and plan["cost"] < best:
        return "cost below the optimum"
    return first if checked.returncode == 0 else "refused by the checker"


def measured(options, seed):
    load = LOADS[seed % len(LOADS)]
    clients = random.Random(f"clients {seed}").randint(FEWEST, MOST)
    folder = run.WORK / f"optima-{seed}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    instance, out = town(seed, load, clients, folder), folder / "plan"
    done, _ = run.command(
        "plan", instance, "--output", out, "--step-limit", options.step_limit, "--time-limit",
        options.time_limit, "--gap", "0", "--threads", "1", "--json", "--quiet")
    if done.returncode not in (0, 4):
        sys.exit(f"plan {instance}: exit {done.returncode}\n{done.stderr[-2000:]}")
    plan = json.loads(done.stdout)
    checked, _ = run.command("check", instance, out, "--json")
    best, first, known = optimum(options, instance, out, folder)
    result = {
        "date": datetime.date.today().isoformat(), "commit": run.commit(), "seed": seed, "load": load,
        "clients": plan["clients"], "stepLimit": options.step_limit, "timeLimit": options.time_limit,
        "stop": plan["stopReason"], "cost": plan["cost"], "bound": plan["bound"],
        "unavoidable": plan["unavoidable"], "optimum": "" if best is None else best,
        "distance": "" if best is None else f"{(plan['cost'] - best) / max(1, best - plan['unavoidable']):.6f}",
        "planSeconds": plan["seconds"], "verdict": verdict(plan, best, first, checked), **known,
    }
    if result["verdict"] in ("fine", "unsolved"):
        shutil.rmtree(folder)
    return result


def summary(rows, name):
    distances = [float(row["distance"]) for row in rows if row["distance"]]
    if not distances:
        return f"load {name:>4}: no town solved"
    proven = sum(int(row["bound"]) == int(row["optimum"]) for row in rows if row["optimum"] != "")
    return (
        f"load {name:>4}: {len(distances)} of {len(rows)} towns solved, mean {sum(distances) / len(distances):.4%}, "
        f"worst {max(distances):.4%}, optimal {sum(distance == 0 for distance in distances)}, proven {proven}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--towns", type=int, default=500)
    parser.add_argument("--step-limit", type=int, default=60)
    parser.add_argument("--time-limit", default="10s")
    parser.add_argument("--peer-seconds", type=float, default=60)
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="towns at a time, each with one thread")
    parser.add_argument("--python", default=sys.executable, help="a Python that has highspy")
    parser.add_argument("--build", default=str(run.ROOT / ".build/release"))
    parser.add_argument("--dry", action="store_true", help="print rows, write none")
    options = parser.parse_args()
    run.BINARY, peers.PEERS = Path(options.build) / "dichtbij", Path(options.build) / "peers"
    rows = []
    with ThreadPoolExecutor(options.jobs) as pool:
        for row in pool.map(lambda seed: measured(options, seed), range(options.first, options.first + options.towns)):
            rows.append(row)
            if not options.dry:
                run.add("optima.csv", FIELDS, [row])
            if options.dry or row["verdict"] != "fine":
                print(" ".join(f"{key} {value}" for key, value in row.items()), flush=True)
    for load in LOADS:
        print(summary([row for row in rows if row["load"] == load], load))
    print(summary(rows, "all"))
    faults = [row["seed"] for row in rows if row["verdict"] not in ("fine", "unsolved")]
    if faults:
        sys.exit(f"THE MOST IMPORTANT FINDING: towns {faults}, kept in {run.WORK}")


if __name__ == "__main__":
    main()
