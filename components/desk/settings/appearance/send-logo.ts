import type { LogoPaper } from '@/newsroom/paper/appearance';

/** Gives the paper another logo, or takes it away; answers with why that was refused, or null. Never throws. */
export async function sendLogo(paper: LogoPaper, file: File | null): Promise<string | null> {
  try {
    const response = await fetch(`/api/logo/${paper}`, { method: file ? 'PUT' : 'DELETE', body: file });
    if (response.ok) return null;
    const answer: unknown = await response.json();
    if (typeof answer === 'object' && answer !== null && 'message' in answer) return String(answer.message);
    return NOT_CHANGED;
  } catch {
    return NOT_CHANGED;
  }
}

const NOT_CHANGED = 'The logo could not be changed. Try again in a moment.';
