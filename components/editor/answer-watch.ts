/** How long the newsroom may owe an answer, in milliseconds; it takes some hundredths of a second as a rule. */
const PATIENCE = { first: 5_000, most: 40_000 };

/**
 * Watches for an answer that never comes: `giveUp` is called when something has waited and no answer of any kind came
 * for five seconds. A new line asks for everything again, so that nobody waits for ever on one lost frame. A newsroom that
 * is only slow is given twice as long each time.
 */
export function answerWatch(giveUp: () => void): (state: { isWaiting: boolean; answers: number }) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let seen = 0;
  let patience = PATIENCE.first;

  return ({ isWaiting, answers }) => {
    const hasMoved = answers !== seen;
    seen = answers;
    if (isWaiting && !hasMoved && timer !== undefined) return;
    clearTimeout(timer);
    if (!isWaiting) patience = PATIENCE.first;
    timer = isWaiting ? setTimeout(due, patience) : undefined;
  };

  function due() {
    timer = undefined;
    patience = Math.min(patience * 2, PATIENCE.most);
    giveUp();
  }
}
