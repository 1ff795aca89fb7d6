"""The axis of load: the same instances with more or fewer seats, ours and peers on each in the same call.

    swift build -c release
    python3 -m venv out/venv && out/venv/bin/pip install highspy
    Tools/Benchmarks/run.py --sizes town,region --seeds 1,2,3 --loads 0.1,0.25,0.5,0.75,1,1.5 \\
        --peers highs,highs-lp,glpk,greedy --peer-seconds 30 --python out/venv/bin/python

Load f: seats of every series and sitting times f, rounded by chance: the whole part, and one more where a draw of the
instance's seed is below the rest; at least one seat. A series has the same draw at every load, so more load never means
fewer seats anywhere; `bookable` is rounded by the draw of its seats. Nothing else differs; load 1 is the instance itself.
(It is use turned round: f = 0.5 leaves half of the seats.)

docs/benchmarks/load.csv, a row for each instance, time limit and *who*:

    who                dichtbij, or a peer
    clients, columns   of the model that `who` was given; `best`: columns of each client, empty for all
    secondsAllowed, seconds, stop
    cost               of the roster, by our checker; empty: none
    gap                cost against our bound: (cost − bound) / (cost − unavoidable)
    unplaced, lostHours
    ourCost, ourBound, unavoidable, ourGap, ourSeconds   of our plan of this row's time limit
    tier               whether the first tier is proven
    lp                 optimum of the linear program, what signed clients cost added; of all columns, or of `best`
    boundOfLp          (lp − ourBound) / (ourCost − unavoidable): how much of the gap the bound is short of the LP
    machineLoad        one-minute load average before the run: above the threads' number times are worth little

`highs` and `glpk` stop after --peer-seconds. Regions are given to peers with the 14 best columns of each client by our
prices (`--best 0`: all of them, some minutes and gigabytes); a linear program of fewer columns is dearer than that of all,
so `boundOfLp` is left empty there.
"""
import csv
import datetime
import json
import math
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import peers
import run

FIELDS = [
    "date", "commit", "machine", "machineLoad", "threads", "size", "seed", "load", "timeLimit", "who", "clients",
    "columns", "best", "secondsAllowed", "seconds", "stop", "cost", "gap", "unplaced", "lostHours", "ourCost", "ourBound",
    "unavoidable", "ourGap", "ourSeconds", "tier", "lp", "boundOfLp", "violations",
]
USUAL_BEST = {"region": 14, "country": 8}


def rounded(seats, load, draw):
    scaled = seats * load
    return max(1, math.floor(scaled) + (draw < scaled - math.floor(scaled)))


def scaled_table(source, target, load, draws):
    """Copies a table with `seats` and `bookable` scaled; empty cells stay empty."""
    with open(source, encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        fields, rows = reader.fieldnames, list(reader)
    for row in rows:
        draw = draws(row.get("id") or row["series"])
        for field in ("seats", "bookable"):
            if row[field]:
                row[field] = rounded(int(row[field]), load, draw) if int(row[field]) > 0 else 0
    with open(target, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fields, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def instance(size, seed, load):
    """The folder of an instance at a load, made where it is not there yet."""
    whole = run.instance(size, seed)
    if float(load) == 1:
        return whole
    folder = run.WORK / f"{size}-{seed}-load-{load}"
    if not (folder / "instance.yaml").exists():
        shutil.copytree(whole, folder, dirs_exist_ok=True)
        for table in ("series.csv", "sessions.csv"):
            scaled_table(
                whole / table, folder / table, float(load), lambda series: random.Random(f"{seed} {series}").random())
    return folder


def row(base, ours, **more):
    result = dict.fromkeys(FIELDS, "")
    result.update(base)
    result.update({
        "ourCost": ours["cost"], "ourBound": ours["bound"], "unavoidable": ours["unavoidable"],
        "ourGap": f"{ours['gap']:.6f}", "ourSeconds": ours["seconds"], "tier": ours["lawfulTierProven"],
    })
    result.update({key: value for key, value in more.items() if value is not None})
    print(
        f"{result['size']:7} {result['seed']} load {result['load']:>4} {result['timeLimit']:>4} {result['who']:24} "
        f"cost {result['cost']} lp {result['lp']} in {result['seconds']} s (our gap {result['ourGap']})", flush=True)
    return result


def judged(base, ours, answer, **more):
    """A peer's roster, reckoned by our checker."""
    if answer.get("cost") is not None and answer["cost"] < ours["bound"]:
        print(f"A PEER COSTS LESS THAN OUR BOUND: {base} {answer}", file=sys.stderr)
    fields = {
        "who": answer["peer"], "seconds": answer.get("seconds"), "stop": answer.get("stop"), "cost": answer.get("cost"),
        "gap": f"{answer['gap']:.6f}" if "gap" in answer else None, "unplaced": answer.get("unplaced"),
        "violations": json.dumps(answer.get("violations", {})), "columns": answer.get("columns"),
    }
    fields.update(more)
    return row(base, ours, **fields)


def highs(options, base, ours, folder, out, size, best, relaxed):
    model, chosen = run.WORK / "peer.mps", run.WORK / "peer.chosen"
    extra = [best] if best else []
    peers.tool("model", folder, out, model, *extra)
    done = subprocess.run(
        [options.python, str(Path(__file__).parent / "highs.py"), str(model), str(chosen), "--seconds",
         str(options.peer_seconds), "--threads", options.threads, *(["--relaxed"] if relaxed else [])],
        capture_output=True, text=True, cwd=run.ROOT)
    if done.returncode != 0:
        sys.exit(done.stderr)
    answer = json.loads(next(line for line in done.stdout.splitlines() if line.startswith("{")))
    common = {"stop": answer["status"], "columns": answer["columns"], "best": best or "",
              "secondsAllowed": options.peer_seconds, "seconds": answer["seconds"]}
    if not relaxed:
        verdict = peers.tool("judge", folder, out, chosen, *extra)
        verdict["peer"] = answer["solver"]
        return judged(base, ours, verdict, **common)
    if answer["status"] != "Optimal":
        return row(base, ours, who=answer["solver"] + " LP", **common)
    optimum = answer["objective"] + size["signedCost"]
    short = (optimum - ours["bound"]) / max(1, ours["cost"] - ours["unavoidable"])
    return row(
        base, ours, who=answer["solver"] + " LP", lp=f"{optimum:.2f}", boundOfLp=None if best else f"{short:.6f}", **common)


def plan(options, base, folder, out, limit):
    before = os.getloadavg()[0]
    done, _ = run.command(
        "plan", folder, "--output", out, "--time-limit", limit, "--gap", "0", "--threads", options.threads, "--json",
        "--quiet")
    if done.returncode not in (0, 4):
        sys.exit(f"plan {folder}: exit {done.returncode}\n{done.stderr[-2000:]}")
    ours = json.loads(done.stdout)
    check, _ = run.command("check", folder, out, "--json")
    own = row(
        {**base, "timeLimit": limit, "machineLoad": f"{before:.1f}"}, ours, who="dichtbij", secondsAllowed=limit,
        seconds=ours["seconds"], stop=ours["stopReason"], cost=ours["cost"], gap=f"{ours['gap']:.6f}",
        unplaced=ours["unplaced"], lostHours=ours["unworkedHours"],
        violations=json.dumps({"all": len(json.loads(check.stdout)["violations"])}))
    return ours, own


def measure(options):
    """All rows of the axis; peers judge beside the plan of the last time limit."""
    run.BINARY, peers.PEERS = Path(options.binary), Path(options.binary).parent / "peers"
    wanted = [peer for peer in options.peers.split(",") if peer]
    for size in options.sizes.split(","):
        best = USUAL_BEST.get(size, 0) if options.best is None else options.best
        for seed in options.seeds.split(","):
            for load in options.loads.split(","):
                folder, out = instance(size, seed, load), run.WORK / f"{size}-{seed}-load-{load}-out"
                base = {
                    "date": datetime.date.today().isoformat(), "commit": run.commit(), "machine": run.machine(),
                    "threads": options.threads, "size": size, "seed": seed, "load": load,
                }
                rows = []
                for limit in options.limits.split(",") if options.limits else run.LIMITS[size]:
                    ours, own = plan(options, base, folder, out, limit)
                    rows.append(own)
                base = {**base, "timeLimit": limit, "machineLoad": own["machineLoad"]}
                if wanted:
                    known = peers.tool("size", folder)
                    base["clients"] = known["clients"]
                    for entry in rows:
                        entry.update(clients=known["clients"], columns=known["columns"])
                for peer in wanted:
                    if peer == "greedy":
                        rows.append(judged(base, ours, peers.tool("greedy", folder, out)))
                    elif peer == "glpk":
                        extra = [best] if best else []
                        answer = peers.tool("glpk", folder, out, options.peer_seconds, *extra)
                        rows.append(judged(
                            base, ours, answer, secondsAllowed=options.peer_seconds, best=best or ""))
                    elif peer in ("highs", "highs-lp"):
                        rows.append(highs(options, base, ours, folder, out, known, best, peer == "highs-lp"))
                    else:
                        sys.exit(f"no such peer: {peer}")
                if not options.dry:
                    run.add("load.csv", FIELDS, rows)
