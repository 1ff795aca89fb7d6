#!/usr/bin/env python3
"""Solves an MPS file with HiGHS and writes the indexes of the columns that are 1.

    python3 -m venv .venv && .venv/bin/pip install highspy
    .venv/bin/python Tools/Benchmarks/highs.py model.mps chosen.txt --seconds 60 --threads 2

Prints one JSON object: status, seconds, objective, bound, and each better solution with its time.
"""
import argparse
import json
import time

import highspy


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model")
    parser.add_argument("chosen")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--relaxed", action="store_true", help="solve the linear program alone")
    options = parser.parse_args()

    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", options.threads)
    solver.setOptionValue("mip_rel_gap", 0.0)
    solver.readModel(options.model)
    solver.setOptionValue("time_limit", options.seconds)
    if options.relaxed:
        solver.setOptionValue("solve_relaxation", True)
    better = []
    start = time.monotonic()

    def improved(event):
        better.append([round(time.monotonic() - start, 2), event.data_out.objective_function_value])

    try:
        solver.cbMipImprovingSolution.subscribe(improved)
    except AttributeError:
        pass
    solver.run()
    seconds = time.monotonic() - start
    info = solver.getInfo()
    values = list(solver.getSolution().col_value)
    with open(options.chosen, "w", encoding="utf-8") as file:
        for index, value in enumerate(values):
            if value > 0.5:
                file.write(f"{index}\n")
    print(json.dumps({
        "solver": f"HiGHS {solver.version()}",
        "status": solver.modelStatusToString(solver.getModelStatus()),
        "seconds": round(seconds, 2), "objective": info.objective_function_value, "bound": info.mip_dual_bound,
        "columns": len(values), "better": better,
    }))


if __name__ == "__main__":
    main()
