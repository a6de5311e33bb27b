import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { migrateDatabase } from '@/db/migrate';
import { findPersonByEmail, insertPerson } from '@/db/queries/person';
import { listSections } from '@/db/queries/section';
import { passwordProblem } from '@/newsroom/password';
import type { Role } from '@/newsroom/roles';
import { writeDown } from '@/server/audit/write-down';
import { hashPassword } from '@/server/auth/password';
import { newId } from '@/server/ids';
import { closeRuntime, runtime } from '@/server/runtime';

/**
 * The first account of a real newsroom: `npm run create-admin -- EMAIL [NAME]`. The password is asked for, or read
 * from standard input when that is not a terminal; it never stands on the command line, where others could see it.
 */
async function main(): Promise<void> {
  const [email = '', name = email.split('@')[0] ?? ''] = process.argv.slice(2);
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) fail('Say for whom: npm run create-admin -- name@newsroom.example');

  const { env, database } = runtime();
  await migrateDatabase(env.databaseUrl);
  if (await findPersonByEmail(database.read, email.toLowerCase())) fail(`${email} already has an account.`);

  const password = await readPassword();
  const problem = passwordProblem(password);
  if (problem) fail(problem);
  const passwordHash = await hashPassword(password);
  const [id, now] = [newId(), new Date()];
  const roles: Role[] = ['admin', 'managing_editor'];
  await database.inTransaction(async (tx) => {
    await insertPerson(tx, { id, email, name, passwordHash, roles, createdAt: now });
    writeDown(tx, { act: 'person_added', personId: null, about: id, facts: { roles }, now });
  });
  const hasSections = (await listSections(database.read)).length > 0;
  await closeRuntime();
  console.log(`${email} can now sign in at ${env.siteUrl}/sign-in, as administrator and managing editor.`);
  if (!hasSections) {
    console.log(
      `There is no section yet, and no story is published without one: ${env.siteUrl}/desk/settings`,
    );
  }
}

async function readPassword(): Promise<string> {
  if (!stdin.isTTY) {
    const chunks: Buffer[] = [];
    for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks)
      .toString('utf8')
      .replace(/\r?\n$/, '');
  }
  const prompt = createInterface({ input: stdin, output: stdout, terminal: true });
  stdout.write('Password (at least 10 characters): ');
  // Nothing that is typed is shown: the interface's own echo is switched off for this one question.
  Object.assign(prompt, { _writeToOutput: () => undefined });
  const answer = await prompt.question('');
  prompt.close();
  stdout.write('\n');
  return answer;
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

await main();
