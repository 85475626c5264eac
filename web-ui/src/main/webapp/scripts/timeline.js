// The plan as a picture. The server says what is in it and in which words (property "picture"), this script where it stands:
// each mark on its day, so that neither marks nor words lie over each other at the width that the page happens to have.
(() => {
  if (customElements.get('mandat-timeline')) {
    return;
  }
  const SVG = 'http://www.w3.org/2000/svg';
  const DAY = 86_400_000;
  const MARGIN = 0.03;
  const SHOWN = {HALF: 183, QUARTER: 92, MONTH: 31};
  const LANES = 6;
  const LEVELS = 4;
  const WAYS = 10;
  const LINE = 15;
  const RADIUS = 7;
  const TITLE = 26;
  const WRAP = 19;
  const MOVED = 4;
  const LOCK =
    'M6 .8A2.7 2.7 0 0 0 3.3 3.5V5H2.6A1 1 0 0 0 1.6 6v4.2a1 1 0 0 0 1 1h6.8a1 1 0 0 0 1-1V6a1 1 0 0 0-1-1h-.7V3.5A2.7 2.7 0 0 0 6 .8zM4.6 5V3.5a1.4 1.4 0 0 1 2.8 0V5z';

  const dayOf = (text) => Math.round(Date.parse(text + 'T00:00:00Z') / DAY);
  const textOf = (day) => new Date(day * DAY).toISOString().slice(0, 10);
  const meets = (row, from, to) => row.some(([start, end]) => from < end && to > start);
  const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

  const add = (parent, name, values, text) => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(values || {})) {
      element.setAttribute(key, value);
    }
    if (text !== undefined) {
      element.textContent = text;
    }
    parent.append(element);
    return element;
  };

  const pen = document.createElement('canvas').getContext('2d');
  const widths = new Map();
  const widthOf = (text, bold) => {
    const key = (bold ? 'b' : 'n') + text;
    if (!widths.has(key)) {
      pen.font = `${bold ? 600 : 400} 12px ${getComputedStyle(document.body).fontFamily}`;
      widths.set(key, Math.ceil(pen.measureText(text).width) + 1);
    }
    return widths.get(key);
  };

  /** Where days stand: from the first to the last that is shown, so many points each. */
  const scaleOf = (picture, room, zoom) => {
    const days = picture.marks.flatMap((mark) => [mark.day, mark.baseline, mark.proposed]);
    const spots = picture.rows.flatMap((row) => row.spots.flatMap((spot) => [spot.day, spot.until]));
    const all = [picture.first, picture.last, ...days, ...spots].filter(Boolean).map(dayOf);
    const today = dayOf(picture.today);
    let from = Math.min(...all);
    let to = Math.max(...all);
    if (today >= from - 60 && today <= to + 60) {
      from = Math.min(from, today);
      to = Math.max(to, today);
    }
    const length = Math.max(to - from, 7);
    const whole = room / (length * (1 + 2 * MARGIN));
    const perDay = Math.max(whole, SHOWN[zoom] ? room / SHOWN[zoom] : 0);
    const edge = MARGIN * length * perDay;
    return {
      from: Math.floor(from - MARGIN * length),
      to: Math.ceil(to + MARGIN * length),
      perDay,
      width: Math.round(length * perDay + 2 * edge),
      x: (day) => edge + (day - from) * perDay,
      shows: (day) => day >= from - MARGIN * length && day <= to + MARGIN * length,
    };
  };

  /** Gives each mark a lane: what belongs to it, from the date that was agreed to the one that is proposed, has it alone. */
  const putOnLanes = (items) => {
    const lanes = [];
    for (const item of items) {
      let lane = 0;
      while (lane < LANES && lanes[lane] && meets(lanes[lane].taken, item.start, item.end)) {
        lane++;
      }
      item.crowded = lane === LANES;
      lane = item.crowded ? item.index % LANES : lane;
      lanes[lane] = lanes[lane] || {taken: [], tall: false};
      lanes[lane].taken.push([item.start, item.end]);
      lanes[lane].tall = lanes[lane].tall || Boolean(item.slipText);
      item.lane = lane;
    }
    return lanes;
  };

  /** The words in lines of a few words each; what doesn't fit into so many lines is cut off. */
  const wrapped = (text, most) => {
    const lines = [];
    for (const word of text.split(' ')) {
      const last = lines.length - 1;
      if (last >= 0 && lines[last].length + word.length < WRAP) {
        lines[last] += ' ' + word;
      } else {
        lines.push(word);
      }
    }
    const kept = lines.slice(0, most).map((line) => (line.length > TITLE ? line.slice(0, TITLE - 1) + '…' : line));
    if (lines.length > most) {
      kept[most - 1] = kept[most - 1].replace(/…$/, '') + ' …';
    }
    return kept;
  };

  /**
   * Puts the words of the marks on levels under them, so that none lies over others' and no line down to them crosses any. Marks
   * whose words come near each other's are placed together, from left to right; of the ways to do so the few best are followed,
   * and the one that gives most of them their words is taken. Who finds no room shows them when pointed at.
   */
  const putOnLevels = (items, scale, today) => {
    const levels = Array.from({length: LEVELS}, () => ({taken: [], lines: 0}));
    for (const cluster of clustered(items)) {
      const near = Math.min(...cluster.map((item) => item.x - item.width)) - 10;
      const taken = levels.map((level) => level.taken.filter(([, end]) => end > near));
      let ways = [{taken, places: [], worth: 0}];
      for (const item of cluster) {
        ways = ways
          .flatMap((way) => [null, ...placesFor(item, way.taken, scale, today)].map((place) => ({way, place})))
          .map((next) => ({...next, worth: next.way.worth + (next.place ? next.place.worth : 0)}))
          .toSorted((a, b) => b.worth - a.worth)
          .slice(0, WAYS)
          .map(({way, place, worth}) => ({taken: withPlace(way.taken, item, place), places: [...way.places, place], worth}));
      }
      const best = ways[0];
      cluster.forEach((item, at) => {
        const place = best.places[at];
        item.label = place;
        if (place) {
          levels[place.level].lines = Math.max(levels[place.level].lines, item.lines.length);
        }
      });
      levels.forEach((level, at) => level.taken.push(...best.taken[at].slice(taken[at].length)));
    }
    return levels;
  };

  /** Marks whose words come near each other's. */
  const clustered = (items) => {
    const clusters = [];
    let end = -Infinity;
    for (const item of items) {
      if (item.x - item.width - 10 > end || clusters.at(-1).length >= 12) {
        clusters.push([]);
      }
      clusters.at(-1).push(item);
      end = Math.max(end, item.x + item.width);
    }
    return clusters;
  };

  const withPlace = (taken, item, place) =>
    !place
      ? taken
      : taken.map((row, level) => {
          if (level > place.level) {
            return row;
          }
          const [from, to] = level < place.level ? [item.x - 2, item.x + 2] : [place.left - 5, place.left + item.width + 5];
          return [...row, [from, to]];
        });

  /** Where the words of a mark can stand, and what that is worth: near the mark, under its middle, not across today. */
  const placesFor = (item, taken, scale, today) => {
    const keep = (left) => Math.min(Math.max(left, 2), scale.width - item.width - 2);
    const lefts = [item.x - item.width / 2, item.x + RADIUS - item.width, item.x - RADIUS].map(keep);
    const crosses = (left) => left < today + 4 && left + item.width > today - 4;
    const places = [];
    for (let level = 0; level < LEVELS; level++) {
      if (level > 0 && meets(taken[level - 1], item.x - 2, item.x + 2)) {
        break;
      }
      lefts
        .filter((left) => !meets(taken[level], left - 5, left + item.width + 5))
        .forEach((left) => {
          const aside = left === lefts[0] ? 0 : 0.2;
          const worth = 11 - 3 * item.urgency - level * 0.5 - (crosses(left) ? 2 : 0) - aside;
          places.push({level, left, middle: left + item.width / 2, worth});
        });
    }
    return places;
  };

  class Timeline extends HTMLElement {
    #width = 0;
    #picture = null;
    #zoom = 'WHOLE';
    #pending = null;
    #scale = null;
    #marks = new Map();

    connectedCallback() {
      for (const name of ['picture', 'zoom']) {
        if (Object.hasOwn(this, name)) {
          const value = this[name];
          delete this[name];
          this[name] = value;
        }
      }
      if (!this.scroller) {
        this.names = document.createElement('div');
        this.names.className = 'timeline-names';
        this.names.setAttribute('aria-hidden', 'true');
        this.scroller = document.createElement('div');
        this.scroller.className = 'timeline-scroller';
        this.tip = document.createElement('div');
        this.tip.className = 'timeline-tip';
        this.tip.setAttribute('aria-hidden', 'true');
        this.said = document.createElement('div');
        this.said.className = 'timeline-said';
        this.said.setAttribute('aria-live', 'polite');
        this.append(this.names, this.scroller, this.tip, this.said);
        this.scroller.addEventListener('scroll', () => this.#tell(null), {passive: true});
      }
      this.watch = new ResizeObserver(() => {
        if (this.scroller.clientWidth !== this.#width) {
          requestAnimationFrame(() => this.#draw());
        }
      });
      this.watch.observe(this.scroller);
      document.fonts?.ready.then(() => {
        widths.clear();
        this.#draw();
      });
    }

    disconnectedCallback() {
      this.watch.disconnect();
    }

    set picture(picture) {
      this.#picture = picture;
      this.#pending = null;
      this.#draw();
    }

    get picture() {
      return this.#picture;
    }

    set zoom(zoom) {
      if (zoom && zoom !== this.#zoom) {
        const middle = this.#middle();
        this.#zoom = zoom;
        this.#draw();
        this.#show(middle);
      }
    }

    get zoom() {
      return this.#zoom;
    }

    /** The day in the middle of what is seen: that of the mark one is at, else today. */
    #middle() {
      const focused = this.#marks.get(document.activeElement?.dataset?.mark);
      return focused ? dayOf(focused.mark.day) : this.#picture ? dayOf(this.#picture.today) : 0;
    }

    #show(day) {
      if (this.#scale) {
        const left = this.#scale.x(day) - this.#width / 2;
        this.scroller.scrollTo({left, behavior: calm() ? 'auto' : 'smooth'});
      }
    }

    #draw() {
      if (!this.isConnected || !this.scroller || !this.#picture) {
        return;
      }
      const first = this.#width === 0;
      this.#width = this.scroller.clientWidth;
      if (this.#width === 0) {
        return;
      }
      const focused = this.scroller.contains(document.activeElement) ? document.activeElement.dataset.mark : null;
      const scale = scaleOf(this.#picture, this.#width, this.#zoom);
      this.#scale = scale;
      if (this.hasAttribute('small')) {
        this.#drawSmall(scale);
        return;
      }
      this.#drawWhole(scale);
      if (focused) {
        this.#go(focused);
      }
      if (first && scale.width > this.#width) {
        this.scroller.scrollLeft = scale.x(dayOf(this.#picture.today)) - this.#width / 2;
      }
    }

    /** Only the period, the marks and today, for a row of a list. */
    #drawSmall(scale) {
      const picture = this.#picture;
      const svg = document.createElementNS(SVG, 'svg');
      svg.setAttribute('width', scale.width);
      svg.setAttribute('height', 28);
      svg.setAttribute('role', 'img');
      svg.setAttribute('aria-label', picture.label);
      this.#drawPeriod(svg, scale, 11);
      for (const mark of picture.marks) {
        const group = add(svg, 'g', {class: `timeline-mark ${mark.shape} tone-${mark.tone}`});
        this.#drawShape(group, mark, scale.x(dayOf(mark.day)), 14, 5);
      }
      const today = dayOf(picture.today);
      if (scale.shows(today)) {
        add(svg, 'path', {class: 'timeline-today', d: `M${scale.x(today)} 2V26`});
      }
      this.scroller.replaceChildren(svg);
    }

    #items(scale) {
      return this.#picture.marks
        .map((mark, index) => {
          const x = scale.x(dayOf(mark.day));
          const agreed = mark.baseline ? scale.x(dayOf(mark.baseline)) : x;
          const proposed = mark.proposed ? scale.x(dayOf(mark.proposed)) : x;
          const item = {mark, index, x, agreed, proposed};
          const notes = mark.notes.flatMap((note) => wrapped(note, 3));
          item.urgency = mark.tone === 'bad' ? 0 : mark.tone === 'warn' || mark.proposed ? 1 : mark.tone === 'quiet' ? 2.5 : 2;
          item.apart = Math.abs(agreed - x) > 2 * RADIUS + 6;
          item.start = Math.min(x, proposed, item.apart ? agreed : x) - 13;
          item.end = Math.max(x, proposed, item.apart ? agreed : x) + 13;
          if (mark.slip && item.apart) {
            const half = widthOf(mark.slip, false) / 2 + 4;
            item.slipText = mark.slip;
            item.start = Math.min(item.start, (agreed + x) / 2 - half);
            item.end = Math.max(item.end, (agreed + x) / 2 + half);
          } else if (mark.slip) {
            notes.push(mark.slip);
          }
          item.title = wrapped(mark.title, 2);
          item.notes = notes;
          item.lines = [...item.title, mark.dayText, ...notes];
          item.width = Math.max(
            ...item.title.map((line) => widthOf(line, true)),
            widthOf(mark.dayText, false) + (mark.locked ? 16 : 0),
            ...notes.map((line) => widthOf(line, false)),
          );
          return item;
        })
        .sort((a, b) => a.x - b.x || a.index - b.index);
    }

    #drawWhole(scale) {
      const picture = this.#picture;
      const today = dayOf(picture.today);
      const now = scale.shows(today) ? scale.x(today) : null;
      const items = this.#items(scale);
      const lanes = putOnLanes(items);
      const levels = putOnLevels(items, scale, now);
      const names = [[picture.words.period, 23]];

      let y = 36;
      const laneY = [];
      for (let lane = lanes.length - 1; lane >= 0; lane--) {
        y += lanes[lane].tall ? 40 : 27;
        laneY[lane] = y - 13;
      }
      names.push([picture.words.marks, (laneY[0] ?? 60) + 4]);
      const levelY = [];
      levels.forEach((level, index) => {
        levelY[index] = y + 14;
        y += level.lines === 0 ? 0 : level.lines * LINE + 8;
      });
      y += 4;
      const lines = [];
      const rows = picture.rows.map((row) => {
        lines.push(y);
        names.push([row.name, y + 21]);
        const drawn = this.#spots(row, scale, y + 17);
        y += 8 + 20 * drawn.levels + 6;
        return drawn;
      });
      const height = y + 20;

      const svg = document.createElementNS(SVG, 'svg');
      svg.setAttribute('width', scale.width);
      svg.setAttribute('height', height);
      svg.setAttribute('role', 'group');
      svg.setAttribute('aria-label', picture.label);
      this.#drawMonths(svg, scale, y);
      this.#drawPeriod(svg, scale, 20);
      lines.forEach((at) => add(svg, 'path', {class: 'timeline-line', d: `M0 ${at}H${scale.width}`}));
      if (now !== null) {
        add(svg, 'path', {class: 'timeline-today', d: `M${now} 16V${y}`});
        const half = widthOf(picture.words.today, true) / 2;
        const at = Math.min(Math.max(now, half + 2), scale.width - half - 2);
        add(svg, 'text', {class: 'strong ink', x: at, y: y + 14, 'text-anchor': 'middle', 'aria-hidden': 'true'}, picture.words.today);
      }
      rows.forEach((row) => svg.append(row.group));
      this.#marks.clear();
      const leaders = add(svg, 'g', {'aria-hidden': 'true'});
      for (const item of items) {
        item.y = laneY[item.lane];
        if (item.label && (item.label.level > 0 || item.lane > 0)) {
          add(leaders, 'path', {class: 'timeline-leader', d: `M${item.x} ${item.y + RADIUS + 2}V${levelY[item.label.level] - 11}`});
        }
      }
      const inOrder = [...items].sort((a, b) => a.index - b.index);
      for (const item of inOrder) {
        this.#drawMark(svg, item, levelY);
      }
      this.scroller.replaceChildren(svg);
      this.names.replaceChildren(
        ...names.map(([name, at]) => {
          const text = document.createElement('span');
          text.textContent = name;
          text.style.top = at + 'px';
          return text;
        }),
      );
      this.svg = svg;
      this.order = items.map((item) => String(item.index));
      const next = items.find((item) => item.mark.tone === 'bad') || items.find((item) => item.x >= (now ?? 0)) || items[0];
      items.forEach((item) => item.group.setAttribute('tabindex', item === next ? '0' : '-1'));
      svg.addEventListener('keydown', (event) => this.#key(event));
    }

    #drawMonths(svg, scale, bottom) {
      const {months} = this.#picture.words;
      const inOne = new Date(scale.from * DAY).getUTCFullYear() === new Date(scale.to * DAY).getUTCFullYear();
      const step = [1, 3, 6, 12].find((size) => size * 30.4 * scale.perDay >= 44) || 12;
      const group = add(svg, 'g', {'aria-hidden': 'true'});
      const at = new Date(scale.from * DAY);
      at.setUTCDate(1);
      let free = 0;
      for (; at.getTime() / DAY <= scale.to; at.setUTCMonth(at.getUTCMonth() + 1)) {
        const month = at.getUTCMonth();
        const x = scale.x(at.getTime() / DAY);
        if (month % step !== 0 || x > scale.width) {
          continue;
        }
        const text = month === 0 && !inOne ? String(at.getUTCFullYear()) : months[month];
        const left = Math.max(x, 0);
        if (x > 0) {
          add(group, 'path', {class: 'timeline-grid', d: `M${x} 30V${bottom}`});
        }
        if (left >= free && left + widthOf(text) <= scale.width && x + 30 * scale.perDay > widthOf(text)) {
          add(group, 'text', {x: left, y: 12}, text);
          free = left + widthOf(text) + 6;
        }
      }
    }

    #drawPeriod(svg, scale, y) {
      const picture = this.#picture;
      const today = dayOf(picture.today);
      const from = scale.x(picture.first ? dayOf(picture.first) : Math.min(today, dayOf(picture.last)));
      const to = scale.x(dayOf(picture.last) + 1);
      const gone = Math.min(Math.max(scale.x(today), from), to);
      add(svg, 'rect', {class: 'timeline-period', x: from, y, width: Math.max(to - from, 1), height: 6, rx: 3});
      if (gone > from) {
        add(svg, 'rect', {class: 'timeline-gone', x: from, y, width: gone - from, height: 6, rx: 3});
      }
    }

    /** What stands in a row of its own: other people's dates, later meetings and deliverables. */
    #spots(row, scale, top) {
      const group = document.createElementNS(SVG, 'g');
      const levels = [[], [], []];
      let most = 1;
      for (const spot of row.spots) {
        const x = scale.x(dayOf(spot.day));
        const end = spot.until ? Math.max(scale.x(dayOf(spot.until) + 1), x + 8) : x;
        const width = widthOf(spot.text, false);
        const right = end + 12 + width <= scale.width;
        const [from, to] = right ? [x - 9, end + 16 + width] : [x - 16 - width, end + 9];
        const level = levels.findIndex((taken) => !meets(taken, from, to));
        const y = top + 20 * Math.max(level, 0);
        most = Math.max(most, level + 1);
        const one = spot.address
          ? add(group, 'a', {class: 'timeline-link', href: new URL(spot.address, document.baseURI).href, 'aria-label': spot.label})
          : add(group, 'g', {role: 'img', 'aria-label': spot.label});
        if (spot.until) {
          add(one, 'rect', {class: 'timeline-span', x, y: y - 7, width: end - x, height: 14, rx: 4});
        } else if (spot.square) {
          add(one, 'rect', {class: 'timeline-meeting', x: x - 5.5, y: y - 5.5, width: 11, height: 11, rx: 2});
        } else {
          add(one, 'path', {class: 'timeline-flag', d: `M${x - 6} ${y - 5}H${x + 6}L${x} ${y + 5}Z`});
        }
        if (level >= 0) {
          levels[level].push([from, to]);
          add(one, 'text', {x: right ? end + 11 : x - 11, y: y + 4, 'text-anchor': right ? 'start' : 'end'}, spot.text);
        }
        add(one, 'title', {}, spot.label);
      }
      return {group, levels: most};
    }

    #drawMark(svg, item, levelY) {
      const {mark, x, y} = item;
      const group = add(svg, 'g', {
        class: `timeline-mark ${mark.shape} tone-${mark.tone}${mark.movable ? ' movable' : ''}`,
        role: 'button',
        'aria-label': mark.label,
        'data-mark': item.index,
        'data-id': mark.id,
      });
      item.group = group;
      this.#marks.set(String(item.index), item);
      // Where marks lie over each other anyway, what has slipped stands in the table alone.
      if (item.apart && !item.crowded) {
        add(group, 'circle', {class: 'timeline-ghost', cx: item.agreed, cy: y, r: 6});
        this.#arrow(group, item.agreed, x, y, 'slip');
        if (item.slipText) {
          add(group, 'text', {class: 'slip', x: (item.agreed + x) / 2, y: y - 13, 'text-anchor': 'middle'}, item.slipText);
        }
      }
      if (mark.proposed && Math.abs(item.proposed - x) > 2) {
        this.#arrow(group, x, item.proposed, y, 'proposed');
        add(group, 'circle', {class: 'timeline-proposed', cx: item.proposed, cy: y, r: 6});
      }
      add(group, 'circle', {class: 'timeline-hit', cx: x, cy: y, r: 12.5});
      this.#drawShape(group, mark, x, y, RADIUS);
      if (item.label) {
        this.#drawLabel(group, item, levelY[item.label.level]);
      }
      const named = () => this.#tell(item.label && item.title.join(' ') === mark.title ? null : item);
      group.addEventListener('pointerenter', named);
      group.addEventListener('pointerleave', () => this.#tell(null));
      group.addEventListener('focus', named);
      group.addEventListener('blur', () => {
        this.#tell(null);
        this.#forget();
      });
      group.addEventListener('pointerdown', (event) => this.#press(event, item));
    }

    #arrow(group, from, to, y, kind) {
      const way = to > from ? 1 : -1;
      const start = from + way * (kind === 'slip' ? 7 : RADIUS + 1);
      const end = to - way * (kind === 'slip' ? RADIUS + 2 : 8);
      if ((end - start) * way > 5) {
        add(group, 'path', {class: `timeline-arrow ${kind}`, d: `M${start} ${y}H${end - way * 4}`});
        add(group, 'path', {class: `timeline-head ${kind}`, d: `M${end} ${y}L${end - way * 7} ${y - 4}V${y + 4}Z`});
      }
    }

    #drawShape(group, mark, x, y, radius) {
      add(group, 'circle', {class: 'timeline-ring', cx: x, cy: y, r: radius});
      if (mark.shape === 'dropped') {
        add(group, 'path', {class: 'timeline-struck', d: `M${x - radius + 3} ${y}H${x + radius - 3}`});
      } else if (mark.shape === 'overdue') {
        add(group, 'path', {class: 'timeline-struck', d: `M${x} ${y - radius * 0.5}V${y + radius * 0.12}M${x} ${y + radius * 0.45}v.2`});
      } else if (mark.shape === 'soon') {
        add(group, 'path', {class: 'timeline-half', d: `M${x} ${y - radius}A${radius} ${radius} 0 0 0 ${x} ${y + radius}Z`});
      }
    }

    #drawLabel(group, item, y) {
      const {mark, label} = item;
      const middle = {x: label.middle, 'text-anchor': 'middle'};
      item.title.forEach((line, index) => add(group, 'text', {class: 'strong title', ...middle, y: y + index * LINE}, line));
      const below = y + item.title.length * LINE;
      const wide = widthOf(mark.dayText, false);
      add(group, 'text', {class: 'day', ...middle, x: label.middle + (mark.locked ? 8 : 0), y: below}, mark.dayText);
      if (mark.locked) {
        const left = label.middle + 8 - wide / 2 - 15;
        add(group, 'path', {class: 'timeline-lock', transform: `translate(${left} ${below - 10})`, d: LOCK});
      }
      item.notes.forEach((line, index) => {
        add(group, 'text', {class: 'note', ...middle, y: below + (index + 1) * LINE}, line);
      });
    }

    /** The words of a mark that has no room for them. */
    #tell(item) {
      this.tip.hidden = !item;
      if (item) {
        const words = [item.mark.title, item.mark.dayText, ...item.mark.notes, ...(item.mark.slip ? [item.mark.slip] : [])].map((line, index) => {
          const part = document.createElement(index === 0 ? 'b' : 'span');
          part.textContent = line;
          return part;
        });
        this.tip.replaceChildren(...words);
        const left = this.scroller.offsetLeft + item.x - this.scroller.scrollLeft;
        this.tip.style.left = Math.min(Math.max(left, 90), this.clientWidth - 90) + 'px';
        this.tip.style.top = item.y + 14 + 'px';
      }
    }

    #go(index) {
      const item = this.#marks.get(index);
      if (item) {
        this.#marks.forEach((other) => other.group.setAttribute('tabindex', other === item ? '0' : '-1'));
        item.group.focus({preventScroll: true});
        const left = item.x - this.scroller.scrollLeft;
        if (left < 40 || left > this.#width - 40) {
          this.#show(dayOf(item.mark.day));
        }
      }
    }

    #key(event) {
      const item = this.#marks.get(event.target.dataset?.mark);
      if (!item || event.ctrlKey || event.metaKey || event.altKey) {
        return;
      }
      const at = this.order.indexOf(String(item.index));
      const steps = {ArrowRight: 1, ArrowLeft: -1, ArrowDown: 7, ArrowUp: -7};
      if (event.shiftKey && steps[event.key] && item.mark.movable) {
        this.#consider(item, (this.#pending?.day ?? dayOf(item.mark.day)) + steps[event.key]);
        this.said.textContent = this.#pending.words + '. ' + this.#picture.words.moving;
      } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
        this.#forget();
        this.#go(this.order[at + steps[event.key]]);
      } else if (event.key === 'Home' || event.key === 'End') {
        this.#forget();
        this.#go(this.order.at(event.key === 'Home' ? 0 : -1));
      } else if (event.key === 'Enter' || event.key === ' ') {
        if (this.#pending) {
          this.#drop(item);
        } else {
          this.#send('open', {id: item.mark.id});
        }
      } else if (event.key === 'Escape' && this.#pending) {
        this.#forget();
      } else if (event.key === '+' || event.key === '-') {
        this.#send('zoom', {step: event.key === '+' ? 1 : -1});
      } else {
        return;
      }
      event.preventDefault();
    }

    #press(event, item) {
      if (event.button !== 0) {
        return;
      }
      const start = event.clientX + this.scroller.scrollLeft;
      const began = event.clientX;
      let dragged = false;
      const {group, mark} = item;
      const move = (to) => {
        dragged = dragged || Math.abs(to.clientX - began) > MOVED;
        if (dragged && mark.movable) {
          const box = this.scroller.getBoundingClientRect();
          const edge = to.clientX < box.left + 28 ? -14 : to.clientX > box.right - 28 ? 14 : 0;
          this.scroller.scrollLeft += edge;
          const way = to.clientX + this.scroller.scrollLeft - start;
          this.#consider(item, Math.round(dayOf(mark.day) + way / this.#scale.perDay));
        }
      };
      const end = (last) => {
        group.removeEventListener('pointermove', move);
        group.removeEventListener('pointerup', end);
        group.removeEventListener('pointercancel', end);
        if (last.type === 'pointercancel') {
          this.#forget();
        } else if (!dragged) {
          this.#go(String(item.index));
          this.#send('open', {id: mark.id});
        } else if (this.#pending) {
          this.#drop(item);
        }
      };
      group.setPointerCapture(event.pointerId);
      group.addEventListener('pointermove', move);
      group.addEventListener('pointerup', end);
      group.addEventListener('pointercancel', end);
    }

    /** Shows where a mark would be, with its day in words; nothing has happened yet. */
    #consider(item, day) {
      const scale = this.#scale;
      const {picture} = this;
      const shown = Math.min(Math.max(day, scale.from), scale.to);
      const outside = (picture.first && shown < dayOf(picture.first)) || shown > dayOf(picture.last);
      const date = new Intl.DateTimeFormat(document.documentElement.lang || 'nb', {day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC'});
      const words = date.format(shown * DAY) + (outside ? ', ' + picture.words.outside : '');
      this.#pending?.ghost.remove();
      const x = scale.x(shown);
      const half = widthOf(words, true) / 2 + 8;
      const at = Math.min(Math.max(x, half), scale.width - half);
      const ghost = add(this.svg, 'g', {class: 'timeline-moving' + (outside ? ' outside' : ''), 'aria-hidden': 'true'});
      add(ghost, 'path', {d: `M${x} 30V${this.svg.getAttribute('height') - 20}`});
      add(ghost, 'circle', {cx: x, cy: item.y, r: RADIUS});
      add(ghost, 'rect', {x: at - half, y: item.y - 34, width: 2 * half, height: 22, rx: 5});
      add(ghost, 'text', {class: 'strong', x: at, y: item.y - 19, 'text-anchor': 'middle'}, words);
      this.#pending = {day: shown, ghost, words};
      this.#tell(null);
    }

    #drop(item) {
      const {day} = this.#pending;
      this.#forget();
      if (day !== dayOf(item.mark.day)) {
        this.#send('move', {id: item.mark.id, day: textOf(day)});
      }
    }

    #forget() {
      this.#pending?.ghost.remove();
      this.#pending = null;
      this.said.textContent = '';
    }

    #send(what, detail) {
      this.dispatchEvent(new CustomEvent('timeline-' + what, {detail}));
    }
  }

  customElements.define('mandat-timeline', Timeline);
})();
