/** The value of a JSON text, or undefined when it is none. */
export function readJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    // Nested deeper than the stack is as little an answer as a syntax error is.
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}
