/** Lets at most `most` calls of an asynchronous function run at once; the others wait for their turn, in order. */
export function atMost<Question, Answer>(
  most: number,
  ask: (question: Question) => Promise<Answer>,
): (question: Question) => Promise<Answer> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (question) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await ask(question);
    } finally {
      // Whoever is next takes this place over; nobody can slip in between.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
