// Words that are marked in a text can be commented on: a button appears at them, and the server is told which they are.
(() => {
  window.mandat = window.mandat || {};

  const UNCOUNTED = '.unseen, .passage-number, .note-mark, .reference-name';

  const elementOf = (node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement);

  // Where the range begins and ends in the plain text: each block says where its words begin.
  const placesOf = (range, text) => {
    const seen = new Map();
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    let from = -1;
    let to = -1;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const isImage = node.nodeType === Node.ELEMENT_NODE && node.localName === 'img';
      if (node.nodeType === Node.ELEMENT_NODE && !isImage) {
        continue;
      }
      const element = elementOf(node);
      const block = element.closest('[data-at]');
      if (!block || !text.contains(block) || element.closest(UNCOUNTED)) {
        continue;
      }
      const length = isImage ? (node.alt || '').length : node.data.length;
      const begin = Number(block.dataset.at) + (seen.get(block) || 0);
      seen.set(block, (seen.get(block) || 0) + length);
      if (!range.intersectsNode(node)) {
        continue;
      }
      const first = node === range.startContainer ? range.startOffset : 0;
      const last = node === range.endContainer ? range.endOffset : length;
      if (last > first) {
        from = from < 0 ? begin + first : from;
        to = begin + last;
      }
    }
    return from < 0 ? null : {from, to};
  };

  const chosenIn = (paper) => {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) {
      return null;
    }
    const range = selection.getRangeAt(0);
    const begin = elementOf(range.startContainer);
    if (!paper.contains(begin)) {
      return null;
    }
    const text = begin.closest('[data-section]');
    if (text) {
      const places = placesOf(range, text);
      return places && {range, call: (server) => server.passage(text.dataset.section, places.from, places.to)};
    }
    const recommendation = begin.closest('[data-recommendation]');
    return recommendation && {range, call: (server) => server.recommendation(recommendation.dataset.recommendation)};
  };

  window.mandat.comments = {
    attach: (chooser, paper) => {
      const button = chooser.querySelector('button');
      let chosen = null;

      const look = () => {
        if (!chooser.isConnected) {
          document.removeEventListener('selectionchange', look);
          return;
        }
        // The focus on the button itself takes nothing away.
        if (chooser.contains(document.activeElement)) {
          return;
        }
        chosen = chosenIn(paper);
        chooser.hidden = !chosen;
        if (chosen) {
          const words = chosen.range.getBoundingClientRect();
          const around = chooser.offsetParent.getBoundingClientRect();
          const most = around.width - chooser.offsetWidth - 8;
          chooser.style.top = `${words.bottom - around.top + 6}px`;
          chooser.style.left = `${Math.max(8, Math.min(words.left - around.left, most))}px`;
        }
      };

      document.addEventListener('selectionchange', look);
      // What is marked stays so while the button is pressed.
      button.addEventListener('mousedown', (event) => event.preventDefault());
      button.addEventListener('click', () => {
        const call = chosen && chosen.call;
        chosen = null;
        chooser.hidden = true;
        if (call) {
          call(chooser.$server);
        }
      });
      button.addEventListener('keydown', (event) => {
        if (event.key === 'Escape') {
          chooser.hidden = true;
        }
      });
    },
  };
})();
