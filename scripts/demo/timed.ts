/** Does one step and says how long it took. What fails goes on to the caller. */
export async function timed<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
  console.log(`\n── ${name}`);
  const startedAt = Date.now();
  const value = await work();
  console.log(`── ${name}: done in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
  return value;
}
