// Has a receipt checked that is pasted, chosen or dropped, and says in words what came of it. What stands in a receipt may come from anybody: it is
// put into the page as text, and nothing of it hides what stands beside it.
import { check, isAble } from './receipt.js';

const LARGEST = 4 * 1024 * 1024; // bytes
const MOST_VALUES = 500; // that are shown
// Of receipts: what has others was never one.
const BINARY = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;
const PARTS = ['field', 'type', 'before', 'after'];
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const LANGUAGES = ['language', 'letterLanguage']; // fields that name one
const HIDDEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Cn}]/gu;

const tool = document.getElementById('tool');
const receipt = document.getElementById('receipt');
const file = document.getElementById('file');
const outcome = document.getElementById('outcome');
const result = document.getElementById('result');
const details = document.getElementById('details');
const words = JSON.parse(tool.dataset.words);
const keys = tool.dataset.keys.split(' ').filter(Boolean);
const language = document.documentElement.lang === 'en' ? 'en-GB' : [document.documentElement.lang, 'nb'];
let asked = 0;

const say = (key, ...values) => words[key].replace(/\{(\d)\}/g, (place, at) => values[at] ?? place);

const plain = (text) => text.replace(HIDDEN, (sign) => `\\u{${sign.codePointAt(0).toString(16)}}`);

const part = (name, text, more = {}) => Object.assign(document.createElement(name), { textContent: text, ...more });

/** What came of it is read out; what stands below it is there to be read. */
const show = (kind, said, below = []) => {
  outcome.className = `audit-result ${kind}`;
  details.replaceChildren(...below);
  result.replaceChildren(...said);
};

/** That nothing was checked, and why. */
const refuse = (key, ...values) => show('', [part('h3', say('unchecked')), part('p', say(key, ...values))]);

/** That nothing can be checked here at all, and why. */
const giveUp = (why) => show('', [part('h3', say('cannot')), part('p', why)]);

const rows = (pairs) => {
  const list = document.createElement('dl');
  for (const [name, value] of pairs) {
    const row = document.createElement('div');
    row.append(part('dt', plain(name)), part('dd', plain(value), { translate: false }));
    list.append(row);
  }
  return list;
};

const number = (count) => count.toLocaleString(language);

const time = (at) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'long' }).format(at);

const isText = (value) => typeof value === 'string';

/** A constant with the word for it in front, by the first of these keys that has one. */
const named = (constant, ...ways) => {
  const way = ways.find((key) => Object.hasOwn(words, key));
  return way === undefined ? constant : `${words[way]} (${constant})`;
};

/** In which kind of round it happened, if in one: it says what positions and outcomes are called. */
const round = (changes) => changes.find((one) => one?.type === 'RoundKind' && isText(one.after))?.after ?? 'DECISION';

const value = ({ field, type }, kind, text) => {
  if (type === 'instant' && INSTANT.test(text) && !Number.isNaN(Date.parse(text))) {
    return `${time(new Date(text))} (${text})`;
  }
  const under = LANGUAGES.includes(field) ? 'language' : type;
  return named(text, `value.${under}.${kind}.${text}`, `value.${under}.${text}`);
};

/** A change as people read it; whatever has another form, as it stands. */
const change = (one, subject, kind) => {
  const isChange =
    isText(one?.field) &&
    Object.keys(one).every((name) => PARTS.includes(name)) &&
    [one.type, one.before, one.after].every((value) => value === undefined || isText(value));
  if (!isChange) {
    return [say('change'), JSON.stringify(one)];
  }
  const { field, before } = one;
  const label = named(field, `field.${subject}.${field}.${kind}`, `field.${subject}.${field}`);
  const after = one.after === undefined ? say('unset') : value(one, kind, one.after);
  return [label, before === undefined ? after : say('changed', value(one, kind, before), after)];
};

/** What the entry says: who, what, to what, and when. */
const facts = (entry, { actor, subject }) => {
  const whoOrWhat = (name, id) => (isText(name) && name ? `${name} (${id})` : id);
  const pairs = [
    [say('who'), whoOrWhat(actor, entry.actor)],
    [say('did'), named(entry.action, `action.${entry.action}`)],
    [say('to'), whoOrWhat(subject, `${entry.subjectKind} ${entry.subject}`)],
    [say('when'), `${time(new Date(entry.at))} (${entry.at})`],
  ];
  if (entry.onBehalfOf) {
    pairs.splice(1, 0, [say('behalf'), entry.onBehalfOf]);
  }
  return pairs;
};

/** Each value, and what of names and values isn't in its usual form, as it stands. */
const contents = (about, { changes, reason, ...others }) => {
  const list = Array.isArray(changes) ? changes : [];
  const kind = round(list);
  const pairs = list.slice(0, MOST_VALUES).map((one) => change(one, about, kind));
  if (isText(reason)) {
    pairs.push([say('reason'), reason]);
  }
  const odd = {
    ...others,
    ...(Array.isArray(changes) ? {} : { changes }),
    ...(isText(reason) ? {} : { reason }),
  };
  for (const [name, value] of Object.entries(odd)) {
    const isSaid = (name === 'actor' || name === 'subject') && isText(value);
    if (value !== undefined && !isSaid) {
      pairs.push([name, JSON.stringify(value)]);
    }
  }
  const shown = pairs.slice(0, MOST_VALUES);
  const more = Math.max(0, list.length - MOST_VALUES) + pairs.length - shown.length;
  return more > 0 ? [...shown, [say('change'), say('more', number(more))]] : shown;
};

const values = (about, payload) => {
  const said = contents(about, payload);
  return said.length ? [part('h3', say('values')), rows(said)] : [];
};

const showRight = ({ entry, payload, index, size, origin, signed }) =>
  show(
    'audit-right',
    [part('h3', say('right')), part('p', say('stands', number(index), plain(origin), time(signed), number(size)))],
    [
      rows(facts(entry, payload)),
      ...values(entry.subjectKind, payload),
      part('p', say('proves')),
      part('p', say('not')),
    ],
  );

const showWrong = ({ fault, words: detail }) => {
  const parts = [part('h3', say('wrong')), part('p', say(`fault.${fault}`)), part('p', say('named', fault), { className: 'small muted' })];
  if (detail) {
    const line = part('p', `${say('detail')} `, { className: 'small muted' });
    line.append(part('span', detail, { lang: 'en' }));
    parts.push(line);
  }
  show('audit-wrong', parts);
};

/** Checks one; of several that are given quickly, the last counts. */
const run = async (text) => {
  const turn = ++asked;
  if (!text.trim()) {
    refuse('empty');
    return;
  }
  if (text.length > LARGEST) {
    refuse('large', LARGEST / 1024 / 1024);
    return;
  }
  if (BINARY.test(text)) {
    refuse('binary');
    return;
  }
  show('', [part('p', say('running'))]);
  try {
    const found = await check(text, keys);
    if (turn === asked) {
      (found.fault ? showWrong : showRight)(found);
    }
  } catch (failed) {
    console.warn(failed);
    if (turn === asked) {
      refuse('failed');
    }
  }
};

/** What is pasted ends without its last newline, or with several: copying does that, and it changes nothing of what it says. */
const pasted = () => run(receipt.value.trim() ? `${receipt.value.trim()}\n` : '');

/** A file is taken as it is. */
const read = async (chosen) => {
  const turn = ++asked;
  if (chosen.size > LARGEST) {
    refuse('large', LARGEST / 1024 / 1024);
    return;
  }
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await chosen.arrayBuffer());
  } catch {
    if (turn === asked) {
      refuse('binary');
    }
    return;
  }
  if (turn === asked) {
    await run(text);
  }
};

const begin = async () => {
  document.getElementById('without').hidden = true;
  if (!globalThis.isSecureContext || !globalThis.crypto?.subtle) {
    giveUp(say('insecure'));
    return;
  }
  if (!(await isAble())) {
    giveUp(say('unable'));
    return;
  }
  if (!keys.length) {
    giveUp(say('keyless'));
    return;
  }
  tool.hidden = false;
  document.getElementById('run').addEventListener('click', pasted);
  // A receipt is checked as soon as it is there.
  receipt.addEventListener('paste', () => setTimeout(pasted));
  // The same file may be chosen once more: it may have changed.
  file.addEventListener('click', () => {
    file.value = '';
  });
  file.addEventListener('change', () => {
    if (file.files.length) {
      read(file.files[0]);
    }
  });
  const over = (isOver) => (event) => {
    event.preventDefault();
    tool.classList.toggle('audit-over', isOver);
  };
  tool.addEventListener('dragover', over(true));
  tool.addEventListener('dragleave', over(false));
  tool.addEventListener('drop', (event) => {
    over(false)(event);
    const [dropped] = event.dataTransfer.files;
    if (dropped) {
      read(dropped);
    } else {
      receipt.value = event.dataTransfer.getData('text');
      pasted();
    }
  });
};

begin();
