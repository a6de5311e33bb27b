/** Gives an author another portrait, or takes it away; answers with why that was refused, or null. Never throws. */
export async function changePortrait(authorId: string, file: File | null): Promise<string | null> {
  try {
    const response = await fetch(`/api/authors/${encodeURIComponent(authorId)}/picture`, {
      method: file ? 'PUT' : 'DELETE',
      body: file,
    });
    if (response.ok) return null;
    const answer: unknown = await response.json();
    if (typeof answer === 'object' && answer !== null && 'message' in answer) return String(answer.message);
    return NOT_CHANGED;
  } catch {
    return NOT_CHANGED;
  }
}

const NOT_CHANGED = 'The picture could not be changed. Try again in a moment.';
