// Runs in the page, before anything of it: notes how long the newsroom takes to confirm each message of text.
(() => {
  const waits = [];
  const sent = [];
  window.saveWaits = waits;
  // The kind of a message stands after the name of its document: 0 is text (2: a change), 8 a confirmation.
  const kindOf = (bytes) => [bytes[1 + bytes[0]], bytes[2 + bytes[0]]];
  const heard = ({ data }) => {
    if (!(data instanceof ArrayBuffer) || kindOf(new Uint8Array(data))[0] !== 8) return;
    const at = sent.shift();
    if (at !== undefined) waits.push(performance.now() - at);
  };
  const send = WebSocket.prototype.send;
  WebSocket.prototype.send = function (data) {
    if (data instanceof Uint8Array) {
      const [kind, step] = kindOf(data);
      this.addEventListener('message', heard);
      if (kind === 0 && (step === 1 || step === 2)) sent.push(performance.now());
    }
    return send.call(this, data);
  };
})();
