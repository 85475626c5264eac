"""many.py SECOND KEY: for each path of a log on standard input, and of a checkpoint behind a tab where one was kept, a line of what the second verifier says."""
import functools
import importlib.util
import sys

spec = importlib.util.spec_from_file_location("second", sys.argv[1])
second = importlib.util.module_from_spec(spec)
spec.loader.exec_module(second)
# Forged logs have most signatures of the log that they were made of.
second.signed = functools.lru_cache(maxsize=None)(second.signed)
keys = [second.Key(sys.argv[2])]
for line in sys.stdin:
    name, *kept = line.rstrip("\n").split("\t")
    log = second.Log(keys, [second.Checkpoint(open(one, encoding="utf-8", newline="").read()) for one in kept])
    with open(name, "rb") as lines:
        fault = second.verify(log, lines)
    print(f"{fault.code} {fault.first} {fault.last}" if fault else "right", flush=True)
