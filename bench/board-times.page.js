// Runs in the page, before anything of it: notes when the first story of the board is on the screen, in milliseconds since
// the address was asked for, and tells how long a choice takes until other stories are. Asking from outside would cost the page
// time of its own.
(() => {
  const links = () => [...document.querySelectorAll('a[data-story]')];
  const named = (links) => links.map((link) => link.dataset.story).join();
  const shown = () => named(links().filter((link) => link.checkVisibility()));
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
      let known = named(links());
      const watch = new MutationObserver(() => {
        const now = named(links());
        // What can be seen is asked once others are there, since the browser works the whole page out for an answer. At
        // first they are there and hidden, until all of the page has come.
        if (before !== '' && now === known) return;
        known = now;
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
    const others = changed(shown());
    const startedAt = performance.now();
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    return (await others) - startedAt;
  };
})();
