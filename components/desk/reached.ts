import { type Outcome, refuse } from '@/newsroom/refusal';

const UNREACHABLE = refuse('unavailable', 'Galley cannot be reached. Check the connection and try again.');

/** What an action answers. One that finds no server throws; to the person at the screen that is one more refusal. */
export async function reached<Value>(asked: Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  try {
    return await asked;
  } catch {
    return UNREACHABLE;
  }
}
