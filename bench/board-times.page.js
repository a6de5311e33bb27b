// Runs in the page, before anything of it: notes when the first story of the board is on the screen, in milliseconds since
// the address was asked for, and tells how long a choice takes until other stories are. Asking from outside would cost the page
// time of its own.
(() => {
  const shown = () =>
    [...document.querySelectorAll('a[data-story]')]
      .filter((link) => link.checkVisibility())
      .map((link) => link.dataset.story)
      .join();
  const drawn = () =>
    new Promise((done) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        // A message comes after the frame has been drawn, a frame's own callback before.
        port1.onmessage = () => done(performance.now());
        port2.postMessage(null);
      });
    });
  const changed = (before) =>
    new Promise((done) => {
      const watch = new MutationObserver(() => {
        if (shown() === before) return;
        watch.disconnect();
        done(drawn());
      });
      watch.observe(document, { subtree: true, childList: true, attributes: true });
    });
  window.boardPaint = changed('');
  /** Chooses another value of a filter, as somebody at a mouse does. */
  window.boardFilter = async (label, value) => {
    const labels = [...document.querySelectorAll('label')];
    const select = labels.find((each) => each.textContent.trim() === label).control;
    const startedAt = performance.now();
    const others = changed(shown());
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    return (await others) - startedAt;
  };
})();
