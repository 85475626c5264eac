// Checks a receipt of the audit log (docs/audit-format.md, "Receipts"), in the browser and by its own cryptography alone. It says right or wrong
// where no.mandat.verify.Receipt does, and by the same fault. Nothing is sent anywhere.
const FIRST_LINE = 'c2sp.org/tlog-proof@v1';
const EXTRA = 'extra ';
const SIGNATURE = '\u2014 ';
const LONGEST_PATH = 63; // hashes: as long as the way to the root of a tree can be
const MOST_SIGNATURES = 16;
const DEEPEST = 20;
const MOST_DIGITS = 15;
const MOST_VALUES = 100000;
const HASH_BYTES = 32;
const ID_BYTES = 4;
const TIME_BYTES = 8;
const ED25519 = 1;
const TIMESTAMPED = 4;
const LAST_SECOND = 253402300799n; // of the year 9999
const SKEW = 2000000n; // microseconds that clocks may differ

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const HEX = /^[0-9a-f]{64}$/;
const AT = /^[1-9]\d{3}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z$/;
const TEXTS = ['action', 'actor', 'at', 'commitment', 'id', 'request', 'subject', 'subjectKind'];
const OPTIONAL = ['mandate', 'onBehalfOf'];

/** What isn't a receipt at all, or not in its one form. */
class WrongFormat extends Error {}

const require = (condition, words) => {
  if (!condition) {
    throw new WrongFormat(words);
  }
};

const utf8 = (text) => new TextEncoder().encode(text);

const join = (...parts) => {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

const isSame = (one, other) => one.length === other.length && one.every((byte, at) => byte === other[at]);

const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const unhex = (text) => Uint8Array.from(text.match(/../g), (digits) => Number.parseInt(digits, 16));

const sha256 = async (...parts) => new Uint8Array(await crypto.subtle.digest('SHA-256', join(...parts)));

/** Base64 in its one form: no other text stands for the same bytes. */
const base64 = (text) => {
  let binary;
  try {
    binary = atob(text);
  } catch {
    throw new WrongFormat('not base64');
  }
  require(btoa(binary) === text, 'not base64 in its shortest form');
  return Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
};

const hashOf = (text) => {
  const bytes = base64(text);
  require(bytes.length === HASH_BYTES, 'a hash has 32 bytes');
  return bytes;
};

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** In the form of RFC 8785, as far as a log goes: whole numbers only, and neither too deep nor too much. */
const canonical = (value) => {
  let values = 0;
  const write = (one, depth) => {
    require(depth <= DEEPEST, 'JSON is nested too deep');
    require(++values <= MOST_VALUES, 'JSON has too many values');
    if (Array.isArray(one)) {
      return `[${one.map((item) => write(item, depth + 1)).join(',')}]`;
    }
    if (isObject(one)) {
      // By UTF-16 units, as RFC 8785 has it and JavaScript sorts.
      const members = Object.keys(one).sort();
      return `{${members.map((name) => `${quote(name)}:${write(one[name], depth + 1)}`).join(',')}}`;
    }
    if (typeof one === 'number') {
      const digits = String(one);
      require(Number.isSafeInteger(one) && digits.length <= MOST_DIGITS, "JSON has something that isn't a whole number");
      return digits;
    }
    return typeof one === 'string' ? quote(one) : String(one);
  };
  return write(value, 0);
};

// Not JSON.stringify, which escapes halves of characters.
const SHORT = { '"': '\\"', '\\': '\\\\', '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const quote = (text) =>
  `"${text.replace(/["\\\u0000-\u001f]/g, (sign) => SHORT[sign] ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;

const canonicalObject = (text) => {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw new WrongFormat('not JSON');
  }
  require(isObject(value), 'not a JSON object');
  require(canonical(value) === text, 'not canonical JSON (RFC 8785)');
  return value;
};

const textOf = (bytes) => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new WrongFormat("that isn't UTF-8");
  }
};

/** A time of an entry in microseconds since 1970; none where there is no such day. */
const microseconds = (at) => {
  const day = new Date(`${at.slice(0, 19)}Z`);
  const isDay = !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 19) === at.slice(0, 19);
  require(isDay, 'that is no time');
  return BigInt(day.getTime()) * 1000n + BigInt(at.slice(20, 26));
};

const entryOf = (said) => {
  const { entry } = said;
  require(isObject(entry), "'entry' isn't an object");
  require(entry.v === 1, "an entry of a version that isn't known");
  require(TEXTS.every((name) => Object.hasOwn(entry, name)), 'an entry lacks one of its members');
  for (const [name, value] of Object.entries(entry)) {
    const isKnown = name === 'v' || ((TEXTS.includes(name) || OPTIONAL.includes(name)) && typeof value === 'string');
    require(isKnown, 'an entry has a member that it has not');
  }
  for (const name of ['id', 'subject', 'mandate', 'onBehalfOf']) {
    require(!Object.hasOwn(entry, name) || UUID.test(entry[name]), 'an id of an entry is in another form');
  }
  require(HEX.test(entry.commitment) && AT.test(entry.at), 'an entry is in another form');
  microseconds(entry.at);
  return entry;
};

const signatureOf = (line) => {
  const end = line.lastIndexOf(' ');
  require(line.startsWith(SIGNATURE) && end >= SIGNATURE.length, 'a signature is a dash, a name and base64');
  const bytes = base64(line.slice(end + 1));
  require(bytes.length > ID_BYTES, 'a signature is longer than the id of its key');
  return { name: line.slice(SIGNATURE.length, end), id: bytes.slice(0, ID_BYTES), signature: bytes.slice(ID_BYTES) };
};

const checkpointOf = (note) => {
  require(!/[\u0000-\u0009\u000b-\u001f]/.test(note), 'a note has no control characters');
  const blank = note.lastIndexOf('\n\n');
  require(blank >= 0 && note.endsWith('\n'), 'a note is a text, a blank line and signatures');
  const lines = note.slice(blank + 2).split('\n');
  require(lines.length >= 2 && lines.length - 1 <= MOST_SIGNATURES, 'a note has from 1 to 16 signatures');
  const signatures = lines.slice(0, -1).map(signatureOf);
  const text = note.slice(0, blank + 1);
  const [origin, size, root, ...rest] = text.split('\n');
  require(origin && rest.length === 1, 'a checkpoint has an origin, a size and a root');
  require(/^(0|[1-9]\d{0,14})$/.test(size), "the size of a checkpoint isn't a number");
  return { text, origin, size: BigInt(size), root: hashOf(root), signatures };
};

const parse = (text) => {
  const blank = text.indexOf('\n\n');
  require(blank >= 0, 'a receipt is a proof, a blank line and a checkpoint');
  const [first, extra, place, ...path] = text.slice(0, blank).split('\n');
  require(first === FIRST_LINE && extra?.startsWith(EXTRA), 'a receipt begins otherwise');
  const index = /^index (0|[1-9]\d{0,17})$/.exec(place ?? '');
  require(index && path.length <= LONGEST_PATH, 'a receipt says at which place the entry stands, and the way to it');
  const hashes = path.map(hashOf);
  const said = canonicalObject(textOf(base64(extra.slice(EXTRA.length))));
  require(Object.keys(said).join() === 'entry,key,payload', 'a receipt has an entry, a key and a payload');
  return {
    said,
    entry: entryOf(said),
    index: BigInt(index[1]),
    path: hashes,
    checkpoint: checkpointOf(text.slice(blank + 2)),
  };
};

/** A public key, as it is published: name+id+key. */
const keyOf = async (text) => {
  const [name, id, ...rest] = text.split('+');
  const typed = base64(rest.join('+'));
  require(typed.length === HASH_BYTES + 1 && typed[0] === ED25519, 'not an Ed25519 key');
  const bytes = typed.slice(1);
  const idOf = async (type) => (await sha256(utf8(`${name}\n`), [type], bytes)).slice(0, ID_BYTES);
  const key = { name, ed25519: await idOf(ED25519), timestamped: await idOf(TIMESTAMPED) };
  require(hex(key.ed25519) === id, "the id of the key isn't that of its name and bytes");
  key.crypto = await crypto.subtle.importKey('raw', bytes, { name: 'Ed25519' }, false, ['verify']);
  return key;
};

const verifies = (key, message, signature) =>
  crypto.subtle.verify({ name: 'Ed25519' }, key.crypto, signature, utf8(message));

/** The second at which all keys that signed did so, each once in both ways, and nobody else; none where that isn't so. */
const signedAt = async (checkpoint, keys) => {
  const noted = new Set();
  const timed = new Map();
  for (const line of checkpoint.signatures) {
    const key = keys.find(
      (one) =>
        one.name === checkpoint.origin &&
        one.name === line.name &&
        (isSame(line.id, one.ed25519) || isSame(line.id, one.timestamped)),
    );
    if (!key) {
      return undefined;
    }
    if (isSame(line.id, key.ed25519)) {
      if (noted.has(key) || !(await verifies(key, checkpoint.text, line.signature))) {
        return undefined;
      }
      noted.add(key);
    } else {
      if (timed.has(key) || line.signature.length <= TIME_BYTES) {
        return undefined;
      }
      const second = new DataView(line.signature.buffer).getBigInt64(0);
      const isInTime = second >= 0n && second <= LAST_SECOND;
      const message = `cosignature/v1\ntime ${second}\n${checkpoint.text}`;
      if (!isInTime || !(await verifies(key, message, line.signature.slice(TIME_BYTES)))) {
        return undefined;
      }
      timed.set(key, second);
    }
  }
  const isBoth = noted.size === timed.size && [...noted].every((key) => timed.has(key));
  return isBoth && new Set(timed.values()).size === 1 ? timed.values().next().value : undefined;
};

const isCommittedTo = async ({ entry, said }) => {
  require(typeof said.key === 'string', "'key' isn't a text");
  require(isObject(said.payload), "'payload' isn't an object");
  require(HEX.test(said.key), 'the key of a commitment has 64 hexadecimal digits');
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', unhex(said.key), hmac, false, ['sign']);
  const made = await crypto.subtle.sign('HMAC', key, utf8(canonical(said.payload)));
  return hex(new Uint8Array(made)) === entry.commitment;
};

/** Whether the path leads from the leaf to the root (RFC 9162, 2.1.3.2). */
const isInTree = async ({ entry, index, path, checkpoint }) => {
  if (index >= checkpoint.size) {
    return false;
  }
  let node = index;
  let last = checkpoint.size - 1n;
  let hash = await sha256([0], utf8(canonical(entry)));
  for (const beside of path) {
    if (last === 0n) {
      return false;
    }
    if (node % 2n === 1n || node === last) {
      hash = await sha256([1], beside, hash);
      while (node % 2n === 0n && node !== 0n) {
        node >>= 1n;
        last >>= 1n;
      }
    } else {
      hash = await sha256([1], hash, beside);
    }
    node >>= 1n;
    last >>= 1n;
  }
  return last === 0n && isSame(hash, checkpoint.root);
};

const faultOf = async (receipt, keys) => {
  const second = await signedAt(receipt.checkpoint, keys);
  if (second === undefined) {
    return { fault: 'checkpoint' };
  }
  if (!(await isCommittedTo(receipt))) {
    return { fault: 'payload' };
  }
  if (!(await isInTree(receipt))) {
    return { fault: 'root' };
  }
  const at = microseconds(receipt.entry.at);
  return at > second * 1000000n + SKEW ? { fault: 'early' } : { second };
};

/** Whether this browser can check signatures at all. */
export const isAble = async () => {
  try {
    await crypto.subtle.generateKey({ name: 'Ed25519' }, false, ['sign', 'verify']);
    return true;
  } catch {
    return false;
  }
};

/**
 * What comes of a receipt, by these keys: `fault` where something is wrong, by its name in docs/audit-format.md, with the English `words` where it
 * isn't a receipt; else what it says, `entry` and `payload`, with `index` and `size` as BigInt, `origin`, and the `signed` time. Whatever else goes
 * wrong is thrown: nothing is said to be right that wasn't checked.
 */
export const check = async (text, keys) => {
  const known = await Promise.all(keys.map(keyOf));
  let receipt;
  let found;
  try {
    receipt = parse(text);
    found = await faultOf(receipt, known);
  } catch (wrong) {
    if (wrong instanceof WrongFormat) {
      return { fault: 'format', words: wrong.message };
    }
    throw wrong;
  }
  if (found.fault) {
    return { fault: found.fault, index: receipt.index };
  }
  const { entry, said, index, checkpoint } = receipt;
  const signed = new Date(Number(found.second) * 1000);
  return { entry, payload: said.payload, index, size: checkpoint.size, origin: checkpoint.origin, signed };
};
