#!/usr/bin/env python3
"""Whether an exported log, a receipt or a tile is what was signed: a second verifier, from docs/audit-format.md alone, sharing nothing with
the one in Java: a mistake of one is seen by the other. It ends with 0 when all is right, 1 when something is wrong, 2 when it couldn't be checked."""
import argparse, base64, datetime, functools, hashlib, hmac, itertools, json, pathlib, re, sys, unicodedata

LATEST, SKEW = datetime.timedelta(seconds=330), datetime.timedelta(seconds=2)
COPIED = "was it altered in copying? Download it as a file, don't paste it"
LONGEST, DEEPEST, MOST_ERASED, MOST_VALUES = 1 << 25, 20, 1_000_000, 100_000
UUID, TEXT = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", r"(?s:.*)"
TIME = r"[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\.[0-9]{6}Z"
FIRST, LAST_SECOND = datetime.datetime(1000, 1, 1, tzinfo=datetime.timezone.utc), 253402300799
MEMBERS = {"id": UUID, "at": TIME, "actor": TEXT, "action": TEXT, "subjectKind": TEXT, "subject": UUID, "request": TEXT,
           "commitment": r"[0-9a-f]{64}"}
FORMS = {**MEMBERS, "onBehalfOf": UUID, "mandate": UUID}
canonical = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

# Ed25519: RFC 8032, 5.1
P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D, ROOT_OF_MINUS_1 = -121665 * pow(121666, P - 2, P) % P, pow(2, (P - 1) // 4, P)

def add(a, b):
    (x1, y1, z1, t1), (x2, y2, z2, t2) = a, b
    e, f, g, h = (y1 - x1) * (y2 - x2) % P, (y1 + x1) * (y2 + x2) % P, 2 * t1 * t2 * D % P, 2 * z1 * z2 % P
    i, j, k, m = f - e, h - g, h + g, f + e
    return i * j % P, k * m % P, j * k % P, i * m % P

@functools.lru_cache(maxsize=64)
def multiples(p):  # Of each power of 16 those by 0 to 15.
    powers = itertools.islice(itertools.accumulate(range(255), lambda q, _: add(q, q), initial=p), 0, None, 4)
    return [list(itertools.accumulate([q] * 15, add, initial=(0, 1, 1, 0))) for q in powers]

def times(n, p):
    return functools.reduce(add, (row[n >> 4 * i & 15] for i, row in enumerate(multiples(p))))

def point(encoded):
    y = int.from_bytes(encoded, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x * ROOT_OF_MINUS_1 % P if (x * x - square) % P else x
    if y >= P or (x * x - square) % P or (x == 0 and sign):
        return None
    x = x if x & 1 == sign else P - x
    return x, y, 1, x * y % P

BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))

def signed(public, message, signature):
    a, r, s = point(public), point(signature[:32]), int.from_bytes(signature[32:], "little")
    if len(signature) != 64 or not a or not r or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % L
    left, right = times(s, BASE), add(r, times(h, a))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0

class Fault(Exception):
    """What is wrong, from which to which entry, and words about it."""

def fail(wrong, *said):
    if wrong:
        raise Fault(*said)

def need(right, words, value=None):
    if not right:
        raise ValueError(words)  # As the libraries do where something isn't in its form.
    return value

def ordered(pairs):
    keys = [key.encode("utf-16-be", "surrogatepass") for key, _ in pairs]  # RFC 8785 orders by UTF-16 units.
    return need(keys == sorted(set(keys)), "JSON says something twice, or not in its order", dict(pairs))

def whole(text):
    return int(need(len(text) <= 15 and text.lstrip("-").isdigit(), "a number isn't whole, or is too long", text))

def count(value, depth=0):
    need(depth <= DEEPEST, "JSON is nested too deep")
    within = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 1 + sum(count(one, depth + 1) for one in within)

def is_name(text):
    return text and not any(sign == "+" or unicodedata.category(sign) in ("Zs", "Zl", "Zp", "Cc") for sign in text)

def read_object(text):
    if len(text) > MOST_VALUES:  # Of a value there is itself, its name and a comma. What is more isn't taken into memory.
        pieces = re.finditer(r'"[^"]*"|[\[{,]', text.replace("\\\\", "").replace('\\"', ""))
        need(sum(1 for _ in itertools.islice(pieces, 3 * MOST_VALUES + 1)) <= 3 * MOST_VALUES, "JSON has too many values")
    value = json.loads(text, object_pairs_hook=ordered, parse_int=whole, parse_float=whole, parse_constant=whole)
    need(isinstance(value, dict) and count(value) <= MOST_VALUES, "not a JSON object, or one of too many values")
    return need(canonical(value) == text, "not canonical JSON (RFC 8785)", value)

def member(value, name, kind=str):
    return need(isinstance(value.get(name), kind), f"'{name}' isn't in its form", value.get(name))

def unbase64(text, length=None):
    data = base64.b64decode(text.encode("ascii"), validate=True)
    need(length in (None, len(data)), "it hasn't as many bytes as a hash")
    return need(base64.b64encode(data).decode() == text, "not base64 in its shortest form", data)

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
        line, last = r"[^\x00-\x1f]", r"[^\x00-\x20]"
        match = re.fullmatch(f"(({line}+)\n(0|[1-9][0-9]{{0,14}})\n({line}*)\n)\n((?:\u2014 {line}* {last}*\n){{1,16}})", note)
        need(match, f"a checkpoint is an origin, a size, a root, a blank line and from 1 to 16 signatures, each line ended: {COPIED}")
        self.text, self.origin, self.size, self.root = match[1], match[2], int(match[3]), unbase64(match[4], 32)
        self.lines = [(name, unbase64(data)) for name, data in re.findall("\u2014 (.*) (.*)\n", match[5])]
        need(all(len(data) > 4 for _, data in self.lines), "a signature is longer than the id of its key")
    def signed_by(self, keys, copy=False):
        """When and by which, or None where it isn't signed by these keys, by each once in both ways, and by them alone but in a copy."""
        times = {1: {}, 4: {}}
        known = {(key.name, key.id(kind)): (key.name == self.origin and key, kind) for key in reversed(keys) for kind in (4, 1)}
        lines = [(*known.get((name, data[:4]), (None, 1)), data) for name, data in self.lines]
        for key, kind, data in (line for line in lines if line[0] is not None or not copy):  # A witness signs copies.
            time, signature = (data[4:12], data[12:]) if kind == 4 else (b"", data[4:])
            seconds = int.from_bytes(time, "big")
            message = f"cosignature/v1\ntime {seconds}\n{self.text}" if kind == 4 else self.text
            if not key or key in times[kind] or seconds > LAST_SECOND or not signed(key.public, message.encode(), signature):
                return None
            times[kind][key] = seconds
        right = set(times[1]) == set(times[4]) and len(set(times[4].values())) == 1
        return (datetime.datetime.fromtimestamp(min(times[4].values()), datetime.timezone.utc), set(times[1])) if right else None

def time_of(entry):
    """When it happened, of an entry that is in its form."""
    need(type(entry.get("v")) is int and entry["v"] == 1 and set(MEMBERS) <= set(entry) - {"v"} <= set(FORMS), "it is no entry")
    for name, form in FORMS.items():
        need(name not in entry or re.fullmatch(form, member(entry, name)), f"'{name}' isn't in its form")
    return datetime.datetime.strptime(entry["at"], "%Y-%m-%dT%H:%M:%S.%f%z")

def is_committed(line):
    key, payload = member(line, "key"), member(line, "payload", dict)
    need(re.fullmatch("[0-9a-f]{64}", key), "a key has 64 hexadecimal digits")
    return line["entry"]["commitment"] == hmac.new(bytes.fromhex(key), canonical(payload).encode(), "sha256").hexdigest()

class Receipt:
    def __init__(self, text):
        match = re.fullmatch("c2sp[.]org/tlog-proof@v1\nextra (.*)\nindex (0|[1-9][0-9]{0,17})\n((?:.+\n){0,63})\n((?s:.*))", text)
        need(match, f"a receipt is what it is of, its place, the way from there, a blank line and a checkpoint: {COPIED}")
        self.said, self.place, self.checkpoint = read_object(unbase64(match[1]).decode()), int(match[2]), Checkpoint(match[4])
        self.path = [unbase64(line, 32) for line in match[3].split("\n")[:-1]]
        need(set(self.said) == {"entry", "key", "payload"}, "a receipt has an entry, a key and a payload")
        self.at, _ = time_of(member(self.said, "entry", dict)), member(self.said, "payload", dict)
    def leads(self, leaf, place, size, path):
        """To which root, or nowhere where it isn't as long as the way: its last hash stands highest (RFC 6962, 2.1.1)."""
        if size == 1 or not path:
            return leaf if size == 1 and not path else None
        left, beside = 1 << (size - 1).bit_length() - 1, path[-1]
        below = self.leads(leaf, place, left, path[:-1]) if place < left else self.leads(leaf, place - left, size - left, path[:-1])
        return below and sha256(b"\1", *((below, beside) if place < left else (beside, below)))
    def check(self, keys):
        one, place = self.checkpoint, self.place
        at, _ = one.signed_by(keys) or (None, None)
        fail(at is None, "checkpoint", place, place, "its checkpoint isn't signed by the keys given, alone")
        fail(not is_committed(self.said), "payload", place, place, "names and values aren't those that the entry commits to")
        right = place < one.size and self.leads(sha256(b"\0", canonical(self.said["entry"]).encode()), place, one.size, self.path) == one.root
        fail(not right, "root", place, place, "the entry isn't at this place of what the checkpoint was signed for")
        fail(self.at - SKEW > at, "early", place, place, "the entry is from after the checkpoint that covers it")

def tile(path, data):
    """Its nodes of the tree: how high, which of that height, and its hash."""
    match = re.fullmatch("tile/([0-9]|[1-5][0-9]|6[0-3])/((?!x000)(?:x[0-9]{3}/){0,5}[0-9]{3})(?:[.]p/([1-9][0-9]{0,2}))?", path)
    need(match and int(match[3] or 1) < 256, "a tile is called tile/<level>/<index>, and .p/<width> behind it where it isn't full")
    first, width = 256 * int(re.sub("[x/]", "", match[2])), int(match[3] or 256)
    need(len(data) == 32 * width, "a tile has 32 bytes for each of its hashes")
    return [(8 * int(match[1]), first + i, data[32 * i:32 * i + 32]) for i in range(width)]

class Log:
    def __init__(self, keys, kept, nodes=()):
        self.keys, self.kept = keys, [(one, one.signed_by(keys, copy=True)) for one in sorted(kept, key=lambda one: one.size)]
        self.size, self.peaks, self.unsaid, self.recent, self.signers = 0, [], {}, {}, set(keys[:1])
        self.nodes, self.made = nodes, {(height, number): None for height, number, _ in nodes}
        self.begun, self.covered, self.checkpoints, self.withheld, self.at, self.known, self.latest = False, 0, 0, 0, FIRST, FIRST, (FIRST, 0)
    def root(self):
        return functools.reduce(lambda node, peak: sha256(b"\1", peak, node), reversed(self.peaks)) if self.peaks else sha256()
    def take(self, text):
        line = read_object(text)
        if not self.begun:
            need(set(line) == {"format", "origin"} and line["format"] == "mandat-log/1", "this isn't a log")
            origin = member(line, "origin")
            self.begun = need(is_name(origin), "the origin of a log is the name of its key", True)
            foreign = any(key.name != origin for key in self.keys) or any(by is None for _, by in self.kept)
            fail(foreign, "checkpoint", 0, -1, "the log, or a checkpoint that was kept, isn't of the keys that were given")
            self.against_kept()
        elif set(line) == {"checkpoint"}:
            self.checkpoint(Checkpoint(member(line, "checkpoint")))
        elif set(line) == {"leaf"}:  # Withheld: of it nothing is known but that it has this place.
            self.withheld, node = self.withheld + 1, unbase64(member(line, "leaf"), 32)
            self.grow(node)
        else:
            need(set(line) in ({"entry", "key", "leaf", "payload"}, {"entry", "leaf"}), "neither entry nor checkpoint")
            self.entry(line)
    def entry(self, line):
        entry, place = member(line, "entry", dict), self.size
        at, node = time_of(entry), sha256(b"\0", canonical(entry).encode())
        fail(node != unbase64(member(line, "leaf"), 32), "leaf", place, place, "the entry isn't the one that was put into the tree")
        if "payload" in line:
            fail(not is_committed(line), "payload", place, place, "names and values aren't those that the entry commits to")
            if entry["action"] == "EntriesErased":
                for change in member(line["payload"], "changes", list):
                    ids = isinstance(change, dict) and change.get("field") == "entries" and change.get("after")
                    for one in re.finditer(f"(?:^|(?<=, )){UUID}(?=, |\\Z)", ids) if isinstance(ids, str) else ():
                        self.unsaid.pop(one[0], None)
        else:
            fail(self.unsaid.setdefault(entry["id"], place) != place, "twice", place, place, "the entry was there before")
        need(len(self.unsaid) <= MOST_ERASED, "too many entries lack names and values")
        fail(at < self.known - LATEST, "late", place, place, f"the entry is of {at} and came after {self.known}")
        fail(entry["id"] in self.recent and self.recent[entry["id"]] >= self.known - LATEST, "twice", place, place, "the entry was there before")
        self.latest, self.recent[entry["id"]] = (at, place) if at > self.latest[0] else self.latest, at
        self.know(at)
        self.grow(node)
    def grow(self, node):
        for height in range((self.size ^ self.size + 1).bit_length()):  # Of all full trees whose last leaf it is.
            node, number = sha256(b"\1", self.peaks.pop(), node) if height else node, self.size >> height
            if (height, number) in self.made:
                self.made[height, number] = node
        self.peaks, self.size = [*self.peaks, node], self.size + 1
        self.against_kept()
    def know(self, at):
        self.known = max(at, self.known)
        while self.recent and next(iter(self.recent.values())) < self.known - LATEST:
            del self.recent[next(iter(self.recent))]
    def early(self, at):
        latest, place = self.latest
        fail(latest - SKEW > at, "early", place, place, "the entry is from after a checkpoint that covers it")
        self.know(at)
    def checkpoint(self, one):
        (at, by), since = one.signed_by(self.keys) or (None, set()), (self.covered, self.size - 1)
        fail(not by & self.signers, "checkpoint", *since, "not signed by the keys given, in their order, alone")
        fail((one.size, one.root) != (self.size, self.root()), "root", *since, "the checkpoint was signed for other entries than these")
        fail(at < self.at, "early", *since, "a checkpoint is older than the one before")
        self.early(at)
        self.at, self.signers, self.covered, self.checkpoints = at, by, self.size, self.checkpoints + 1
        self.against_kept()
    def against_kept(self):
        while self.kept and self.kept[0][0].size == self.size:
            one, (at, _) = self.kept.pop(0)
            fail(one.root != self.root(), "fork", 0, self.size - 1, "a checkpoint that was kept was signed for other entries")
            self.early(at)
    def finish(self):
        need(self.begun, "this is empty")
        fail(not self.checkpoints or self.covered != self.size, "unsigned", self.covered, self.size - 1, "no checkpoint covers the last entries")
        fail(self.kept, "truncated", self.size, self.size - 1, "a checkpoint that was kept covers more entries")
        for place in self.unsaid.values():
            raise Fault("erasure", place, place, "names and values are missing, and no entry says that they were erased")
        for height, number, node in self.nodes:
            fail(self.made[height, number] is None, "truncated", self.size, self.size - 1, "a tile covers more entries")
            fail(self.made[height, number] != node, "root", number << height, (number + 1 << height) - 1, "a tile isn't that of these")
    def verify(self, lines):
        try:
            while line := lines.readline(LONGEST + 2):
                need(line.endswith(b"\n") and len(line) <= LONGEST + 1, "a line is too long, or the last one was cut")
                self.take(line[:-1].decode("utf-8"))
            self.finish()
        except (ValueError, RecursionError) as e:
            raise Fault("format", self.size, self.size, str(e)) from None

def main():
    options = argparse.ArgumentParser(description=__doc__, allow_abbrev=False)
    options.add_argument("--key", action="append", required=True, help="a key of the log, as name+id+key: of several the oldest first")
    options.add_argument("--checkpoint", metavar="FILE", action="append", default=[], help="that was kept: the log must go on from it")
    options.add_argument("--receipt", metavar="FILE", action="append", default=[], help="it must be right, and the log go on from it")
    options.add_argument("--tile", metavar=("PATH", "FILE"), nargs=2, action="append", default=[], help="published as PATH: the log must make it")
    options.add_argument("--json", action="store_true", help="the result as JSON")
    options.add_argument("log", nargs="?", help="- for standard input; it may be left out where receipts are checked alone")
    asked, wrong, right = options.parse_args(), {}, {}
    try:
        need(asked.log or asked.receipt and not asked.checkpoint and not asked.tile, "which log?")
        texts = lambda names: [pathlib.Path(name).read_bytes().decode() for name in names]
        keys, receipts = list(map(Key, asked.key)), list(map(Receipt, texts(asked.receipt)))
        kept = [*map(Checkpoint, texts(asked.checkpoint)), *(one.checkpoint for one in receipts)]
        log = Log(keys, kept, [node for path, name in asked.tile for node in tile(path, pathlib.Path(name).read_bytes())])
        for one in receipts:
            one.check(keys)
            right.setdefault("receipts", []).append({"index": one.place, **one.said})
        if asked.log:
            with open(asked.log, "rb") if asked.log != "-" else sys.stdin.buffer as lines:
                log.verify(lines)
    except Fault as e:
        wrong = dict(zip(("fault", "from", "to", "words"), e.args))
    except Exception as e:  # 1 is said of what was found, and of nothing else.
        print(ascii(e), file=sys.stderr)
        sys.exit(2)
    said = {"ok": not wrong, "entries": log.size, "withheld": log.withheld, "checkpoints": log.checkpoints, **right, **wrong}
    print(json.dumps(said, separators=(",", ":"), sort_keys=True) if asked.json else ascii(said))
    sys.exit(1 if wrong else 0)

if __name__ == "__main__":
    main()
