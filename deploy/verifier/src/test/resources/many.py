"""many.py SECOND: what the second verifier says of many logs, a line for each. For each a line on standard input has the length of the log and
of each checkpoint that was kept, or the word receipt and its length, and behind tabs the keys; then come their bytes. Of a receipt that isn't
in its form it says "none 0 -1"; of a log, behind a tab, how many of its entries are withheld."""
import functools
import importlib.util
import io
import sys

spec = importlib.util.spec_from_file_location("second", sys.argv[1])
second = importlib.util.module_from_spec(spec)
spec.loader.exec_module(second)
# Forged logs have most signatures of the log that they were made of.
second.signed = functools.lru_cache(maxsize=10_000)(second.signed)
asked = sys.stdin.buffer


def answer(check):
    try:
        check()
        return "right"
    except second.Fault as fault:
        code, first, last, _ = fault.args
        return f"{code} {first} {last}"


def receipt(text, keys):
    try:
        second.Receipt(text.decode()).check(keys)
    except ValueError:
        raise second.Fault("none", 0, -1, "it isn't in its form") from None


while line := asked.readline().decode().rstrip("\n"):
    lengths, *keys = line.split("\t")
    keys = list(map(second.Key, keys))
    if lengths.startswith("receipt "):
        text = asked.read(int(lengths.split()[1]))
        print(answer(lambda: receipt(text, keys)))
        continue
    log, *kept = [asked.read(int(length)) for length in lengths.split()]
    verifier = second.Log(keys, [second.Checkpoint(note.decode()) for note in kept])
    print(answer(lambda: verifier.verify(io.BytesIO(log))), verifier.withheld, sep="\t")
