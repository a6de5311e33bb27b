// Runs in the page, before anything of it: notes how long each key press waits for the frame that shows it, and lets the
// page draw one frame after the other when it is told to.
(() => {
  let draws = false;
  const next = () => {
    if (draws) requestAnimationFrame(next);
  };
  window.drawFrames = (value) => {
    draws = value;
    next();
  };
  const waits = [];
  window.keyFrames = waits;
  const drawn = ({ timeStamp }) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      // A message comes after the frame has been drawn, a frame's own callback before.
      port1.onmessage = () => waits.push(performance.now() - timeStamp);
      port2.postMessage(null);
    });
  window.addEventListener('keydown', drawn, { capture: true });
})();
