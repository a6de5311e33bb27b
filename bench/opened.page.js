// Runs in the page, before anything of it: notes when the last words of the story are on the screen and when they can be
// typed in, in milliseconds since the address was asked for. Asking from outside would cost the page time of its own.
(() => {
  const times = {};
  window.openedTimes = times;
  const note = (name) => {
    times[name] = 0;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      // A message comes after the frame has been drawn, a frame's own callback before.
      port1.onmessage = () => {
        times[name] = performance.now();
      };
      port2.postMessage(null);
    });
  };
  const watch = new MutationObserver(() => {
    const body = document.querySelector('[role="textbox"][aria-label="Story body"]');
    if (!body?.textContent.includes(window.lastWords)) return;
    if (!('text' in times)) note('text');
    if (!body.isContentEditable) return;
    note('editable');
    watch.disconnect();
  });
  watch.observe(document, { subtree: true, childList: true, attributeFilter: ['contenteditable'] });
})();
