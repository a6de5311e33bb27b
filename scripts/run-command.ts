/** Why a command does nothing, as one sentence for who runs it. */
export class CommandRefused extends Error {}

/** Runs a command. What it throws of these kinds is said as a sentence, without a stack trace; anything else is a bug. */
export async function runCommand(
  command: (given: string[]) => Promise<void>,
  said: readonly (new (message: string) => Error)[],
): Promise<void> {
  try {
    await command(process.argv.slice(2));
  } catch (cause) {
    const isSaid = [CommandRefused, ...said].some((kind) => cause instanceof kind);
    if (!isSaid || !(cause instanceof Error)) throw cause;
    console.error(cause.message);
    process.exitCode = 1;
  }
}
