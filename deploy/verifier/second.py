#!/usr/bin/env python3
"""Whether an exported log is what was signed: a second verifier, from docs/audit-format.md alone, sharing nothing with the one in Java, so
that a mistake of one is seen by the other. It ends with 0 when all is right, 1 when something is wrong, 2 when it couldn't be checked."""
import argparse
import base64
import datetime
import hashlib
import hmac
import json
import pathlib
import re
import sys
import unicodedata

LATEST, SKEW = datetime.timedelta(seconds=330), datetime.timedelta(seconds=2)
LONGEST, DEEPEST, MOST_ERASED, MOST_VALUES = 1 << 25, 20, 1_000_000, 100_000
UUID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
TIME = r"[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\.[0-9]{6}Z"
TEXT = r"(?s:.*)"
FIRST, LAST_SECOND = datetime.datetime(1000, 1, 1, tzinfo=datetime.timezone.utc), 253402300799
MEMBERS = {"id": UUID, "at": TIME, "actor": TEXT, "action": TEXT, "subjectKind": TEXT, "subject": UUID, "request": TEXT,
           "commitment": r"[0-9a-f]{64}"}
OPTIONAL = {"onBehalfOf": UUID, "mandate": UUID}

# Ed25519: RFC 8032, 5.1
P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_1 = pow(2, (P - 1) // 4, P)

def add(a, b):
    (x1, y1, z1, t1), (x2, y2, z2, t2) = a, b
    e, f = (y1 - x1) * (y2 - x2) % P, (y1 + x1) * (y2 + x2) % P
    g, h = 2 * t1 * t2 * D % P, 2 * z1 * z2 % P
    i, j, k, m = f - e, h - g, h + g, f + e
    return i * j % P, k * m % P, j * k % P, i * m % P

def times(n, p):
    result = (0, 1, 1, 0)
    while n:
        result = add(result, p) if n & 1 else result
        p, n = add(p, p), n >> 1
    return result

def point(encoded):
    y = int.from_bytes(encoded, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT_OF_MINUS_1 % P
    if y >= P or (x * x - square) % P or (x == 0 and sign):
        return None
    x = x if x & 1 == sign else P - x
    return x, y, 1, x * y % P

BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))

def signed(public, message, signature):
    if len(signature) != 64:
        return False
    a, r, s = point(public), point(signature[:32]), int.from_bytes(signature[32:], "little")
    if not a or not r or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % L
    left, right = times(s, BASE), add(r, times(h, a))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0

class Fault(Exception):
    def __init__(self, code, first, last, words):
        self.code, self.first, self.last, self.words = code, first, last, words

def fail(wrong, *said):
    if wrong:
        raise Fault(*said)

class Format(Exception):
    """Something isn't in its form."""

def need(right, words, value=None):
    if not right:
        raise Format(words)
    return value

def once(pairs):
    return need(len({key for key, _ in pairs}) == len(pairs), "JSON says something twice", dict(pairs))

def whole(digits):
    return need(len(digits) <= 15, "a number is too long", int(digits[:15]))

def no_number(text):
    need(False, "JSON has something that isn't a whole number")

def canonical(value, depth=0):
    need(depth <= DEEPEST, "JSON is nested too deep")
    if isinstance(value, dict):  # RFC 8785 orders by UTF-16 units.
        keys = sorted(value, key=lambda key: key.encode("utf-16-be", "surrogatepass"))
        return "{" + ",".join(json.dumps(k, ensure_ascii=False) + ":" + canonical(value[k], depth + 1) for k in keys) + "}"
    if isinstance(value, list):
        return "[" + ",".join(canonical(one, depth + 1) for one in value) + "]"
    return json.dumps(value, ensure_ascii=False)

def count(value):
    return 1 + sum(map(count, value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()))

def is_name(text):
    blank = ("Zs", "Zl", "Zp", "Cc")
    return text and "+" not in text and not any(unicodedata.category(sign) in blank for sign in text)

def read_object(text):
    try:
        value = json.loads(text, object_pairs_hook=once, parse_int=whole, parse_float=no_number, parse_constant=no_number)
    except (ValueError, RecursionError) as e:
        raise Format("not JSON: " + type(e).__name__) from None
    need(isinstance(value, dict), "not a JSON object")
    need(canonical(value) == text, "not canonical JSON (RFC 8785)")
    return need(count(value) <= MOST_VALUES, "JSON has too many values", value)

def member(value, name, kind=str):
    need(isinstance(value.get(name), kind), f"'{name}' isn't in its form")
    return value[name]

def unbase64(text):
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except ValueError:
        raise Format("not base64") from None
    return need(base64.b64encode(data).decode() == text, "not base64 in its shortest form", data)

def hash_of(text):
    data = unbase64(text)
    return need(len(data) == 32, "a hash has 32 bytes", data)

def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()

class Key:
    def __init__(self, text):
        parts = text.split("+", 2)
        need(len(parts) == 3 and is_name(parts[0]), "a key is written as name+id+key")
        self.name, data = parts[0], unbase64(parts[2])
        self.public = need(len(data) == 33 and data[0] == 1, "not an Ed25519 key", data[1:])
        need(self.id(1).hex() == parts[1], "the id of the key isn't that of its name and bytes")
    def id(self, kind):
        return sha256(self.name.encode(), b"\n", bytes([kind]), self.public)[:4]

class Checkpoint:
    def __init__(self, note):
        need(not any(c < " " and c != "\n" for c in note), "a note has no control characters")
        cut = note.rfind("\n\n")
        need(cut >= 0 and note.endswith("\n"), "a note is a text, a blank line and signatures, each line ended")
        self.text, lines = note[:cut + 1], note[cut + 2:].split("\n")[:-1]
        need(1 <= len(lines) <= 16, "a note has from 1 to 16 signatures")
        self.lines = []
        for line in lines:
            match = re.fullmatch("\u2014 (.*) ([^ ]*)", line)
            need(match, "a signature is a dash, the name of its key and base64")
            data = unbase64(match[2])
            need(len(data) > 4, "a signature is longer than the id of its key")
            self.lines.append((match[1], data[:4], data[4:]))
        body = self.text.split("\n")
        need(len(body) == 4 and body[0], "a checkpoint has an origin, a size and a root, and nothing else")
        need(re.fullmatch("0|[1-9][0-9]{0,14}", body[1]), "the size of a checkpoint isn't a number")
        self.origin, self.size, self.root = body[0], int(body[1]), hash_of(body[2])
    def signed_at(self, keys):
        """When, or None where it isn't signed by these keys, by each once in both ways, and by them alone."""
        times = {1: {}, 4: {}}
        for name, key_id, signature in self.lines:
            known = {key.id(kind): (key, kind) for key in keys if key.name == self.origin == name for kind in times}
            key, kind = known.get(key_id, (None, 1))
            seconds = int.from_bytes(signature[:8], "big") if kind == 4 else 0
            message = f"cosignature/v1\ntime {seconds}\n{self.text}" if kind == 4 else self.text
            right = key and key not in times[kind] and seconds <= LAST_SECOND
            if not right or not signed(key.public, message.encode(), signature[8:] if kind == 4 else signature):
                return None
            times[kind][key] = seconds
        right = set(times[1]) == set(times[4]) and len(set(times[4].values())) == 1
        return datetime.datetime.fromtimestamp(min(times[4].values()), datetime.timezone.utc) if right else None

class Log:
    def __init__(self, keys, kept):
        self.keys, self.kept = keys, [(one, one.signed_at(keys)) for one in sorted(kept, key=lambda one: one.size)]
        self.size, self.peaks, self.unsaid, self.recent = 0, [], {}, {}
        self.begun, self.covered, self.checkpoints, self.at, self.known, self.latest = False, 0, 0, FIRST, FIRST, (FIRST, 0)
    def root(self):
        node = None
        for peak in reversed(self.peaks):
            node = peak if node is None else sha256(b"\1", peak, node)
        return node or sha256()
    def take(self, text):
        line = read_object(text)
        if not self.begun:
            need(set(line) == {"format", "origin"} and line["format"] == "mandat-log/1", "this isn't a log")
            origin = member(line, "origin")
            self.begun = need(is_name(origin), "the origin of a log is the name of its key", True)
            foreign = any(key.name != origin for key in self.keys) or any(at is None for _, at in self.kept)
            fail(foreign, "checkpoint", 0, -1, "the log, or a checkpoint that was kept, isn't of the keys that were given")
            self.against_kept()
        elif set(line) == {"checkpoint"}:
            self.checkpoint(Checkpoint(member(line, "checkpoint")))
        else:
            need(set(line) in ({"entry", "key", "leaf", "payload"}, {"entry", "leaf"}), "neither entry nor checkpoint")
            self.entry(line)
    def entry(self, line):
        entry, place = member(line, "entry", dict), self.size
        need(type(entry.get("v")) is int and entry["v"] == 1, "an entry of a version that isn't known")
        need(set(MEMBERS) <= set(entry) <= {"v", *MEMBERS, *OPTIONAL}, "an entry has other members")
        for name, form in {**MEMBERS, **OPTIONAL}.items():
            need(name not in entry or re.fullmatch(form, member(entry, name)), f"'{name}' isn't in its form")
        try:
            at = datetime.datetime.strptime(entry["at"], "%Y-%m-%dT%H:%M:%S.%f%z")
        except ValueError:
            raise Format("that is no time") from None
        leaf = sha256(b"\0", canonical(entry).encode())
        fail(leaf != hash_of(member(line, "leaf")), "leaf", place, place, "the entry isn't the one that was put into the tree")
        if "payload" in line:
            payload, key = member(line, "payload", dict), member(line, "key")
            need(re.fullmatch("[0-9a-f]{64}", key), "a key has 64 hexadecimal digits")
            said = hmac.new(bytes.fromhex(key), canonical(payload).encode(), "sha256").hexdigest()
            fail(said != entry["commitment"], "payload", place, place, "names and values aren't those that the entry commits to")
            if entry["action"] == "EntriesErased":
                need(isinstance(payload.get("changes"), list), "an erasure names no entries")
                for change in payload["changes"]:
                    ids = isinstance(change, dict) and change.get("field") == "entries" and change.get("after")
                    for one in ids.split(", ") if isinstance(ids, str) else ():
                        self.unsaid.pop(one, None)
        else:
            fail(self.unsaid.setdefault(entry["id"], place) != place, "twice", place, place, "the entry was there before")
        need(len(self.unsaid) <= MOST_ERASED, "too many entries lack names and values")
        fail(at < self.known - LATEST, "late", place, place, f"the entry is of {at} and came after {self.known}")
        fail(self.recent.setdefault(entry["id"], (place, at))[0] != place, "twice", place, place, "the entry was there before")
        self.latest = (at, place) if at > self.latest[0] else self.latest
        self.know(at)
        node, full = leaf, self.size
        while full & 1:
            node, full = sha256(b"\1", self.peaks.pop(), node), full >> 1
        self.peaks, self.size = [*self.peaks, node], self.size + 1
        self.against_kept()
    def know(self, at):
        self.known = max(at, self.known)
        while self.recent and next(iter(self.recent.values()))[1] < self.known - LATEST:
            del self.recent[next(iter(self.recent))]
    def early(self, at):
        latest, place = self.latest
        fail(latest - SKEW > at, "early", place, place, "the entry is from after a checkpoint that covers it")
        self.know(at)
    def checkpoint(self, one):
        at = one.signed_at(self.keys)
        fail(at is None, "checkpoint", self.covered, self.size - 1, "a checkpoint isn't signed by the keys that were given alone")
        right = one.size == self.size and one.root == self.root()
        fail(not right, "root", self.covered, self.size - 1, "the checkpoint was signed for other entries than these")
        fail(at < self.at, "early", self.covered, self.size - 1, "a checkpoint is older than the one before")
        self.early(at)
        self.at, self.covered, self.checkpoints = at, self.size, self.checkpoints + 1
        self.against_kept()
    def against_kept(self):
        while self.kept and self.kept[0][0].size == self.size:
            one, at = self.kept.pop(0)
            fail(one.root != self.root(), "fork", 0, self.size - 1, "a checkpoint that was kept was signed for other entries")
            self.early(at)
    def finish(self):
        need(self.begun, "this is empty")
        whole = self.checkpoints and self.covered == self.size
        fail(not whole, "unsigned", self.covered, self.size - 1, "no checkpoint covers the last entries")
        fail(self.kept, "truncated", self.size, self.size - 1, "a checkpoint that was kept covers more entries")
        for place in self.unsaid.values():
            raise Fault("erasure", place, place, "names and values are missing, and no entry says that they were erased")

def verify(log, lines):
    try:
        while line := lines.readline(LONGEST + 2):
            need(line.endswith(b"\n") and len(line) <= LONGEST + 1, "a line is too long, or the last one was cut")
            log.take(line[:-1].decode("utf-8"))
        log.finish()
    except (Format, UnicodeDecodeError) as e:
        return Fault("format", log.size, log.size, str(e))
    except Fault as e:
        return e

def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--key", action="append", required=True)
    options.add_argument("--checkpoint", action="append", default=[])
    options.add_argument("--json", action="store_true")
    options.add_argument("log")
    asked = options.parse_args()
    try:
        notes = [pathlib.Path(name).read_bytes().decode() for name in asked.checkpoint]
        log = Log(list(map(Key, asked.key)), list(map(Checkpoint, notes)))
        with open(asked.log, "rb") if asked.log != "-" else sys.stdin.buffer as lines:
            fault = verify(log, lines)
    except Exception as e:  # 1 is said of what was found, and of nothing else.
        print(repr(e), file=sys.stderr)
        sys.exit(2)
    wrong = {"fault": fault.code, "from": fault.first, "to": fault.last, "words": fault.words} if fault else {}
    said = {"ok": fault is None, "entries": log.size, "checkpoints": log.checkpoints, **wrong}
    print(canonical(said) if asked.json else ascii(said))
    sys.exit(1 if fault else 0)

if __name__ == "__main__":
    main()
