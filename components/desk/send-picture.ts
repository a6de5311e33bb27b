/**
 * Sends a picture to its address, or has the one there taken away; answers with why that was refused, or null. Never throws:
 * what nobody can explain is said in the sentence that is given.
 */
export async function sendPicture(
  address: string,
  { file, otherwise }: { file: File | null; otherwise: string },
): Promise<string | null> {
  try {
    const response = await fetch(address, { method: file ? 'PUT' : 'DELETE', body: file });
    if (response.ok) return null;
    const answer: unknown = await response.json();
    if (typeof answer === 'object' && answer !== null && 'message' in answer) return String(answer.message);
    return otherwise;
  } catch {
    return otherwise;
  }
}
