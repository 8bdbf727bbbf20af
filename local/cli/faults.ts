// How a command that could not do its work ends: wrong usage, a sentence a person can act on, or a fault of ours with its stack.

export class UsageError extends Error {}

/** `--help`: the usage is the answer. */
export class HelpAsked extends Error {}

/** An answer a person can act on; anything else is a fault of ours and keeps its stack. */
export class PlainError extends Error {}

/** Ends with 2 for wrong usage, 1 for anything else. `sentence` = the same for errors only this command knows. */
export async function command(
  usage: string,
  run: () => Promise<void>,
  sentence: (error: unknown) => string | null = () => null,
): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (error instanceof HelpAsked) {
      console.log(usage);
      return;
    }
    const wrongUsage = error instanceof UsageError;
    process.exitCode = wrongUsage ? 2 : 1;
    if (wrongUsage) console.error(`${error.message}\n\n${usage}`);
    else console.error(error instanceof PlainError ? error.message : (sentence(error) ?? error));
  }
}
