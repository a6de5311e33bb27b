/** Sends a form to the newsroom; answers with why it was not taken, or null. Never throws: the line may be down. */
export async function sendComment(action: string, form: FormData): Promise<string | null> {
  const fields = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
  try {
    const response = await fetch(action, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams(fields),
    });
    const answer: unknown = await response.json();
    if (response.ok) return null;
    return messageIn(answer) ?? NOT_SENT;
  } catch {
    return NOT_SENT;
  }
}

const NOT_SENT = 'Your comment could not be sent. Your words are still here: try again in a moment.';

function messageIn(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null || !('message' in answer)) return null;
  return typeof answer.message === 'string' ? `${answer.message} Your words are still here.` : null;
}
