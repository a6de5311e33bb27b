const SHORTEST = 10;
const LONGEST = 200;

/** Why a new password cannot be taken, in one sentence, or null when it can. Length is all that is asked. */
export function passwordProblem(password: string): string | null {
  const { length } = [...password];
  if (length < SHORTEST) return `Use at least ${SHORTEST} characters for the password.`;
  if (length > LONGEST) return `Use at most ${LONGEST} characters for the password.`;
  return null;
}
