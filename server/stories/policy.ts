import type { Connection } from '@/db/client';
import { readSettings } from '@/db/queries/setting';
import { type ApprovalKind, FURTHER_KINDS } from '@/newsroom/approvals';
import { FOUR_EYES, type FourEyes } from '@/newsroom/facts';
import { DEFAULT_LANGUAGE, isLanguage } from '@/newsroom/languages';
import { isTimeZone } from '@/newsroom/time-zone';

/** Whether an approver may have worked on the story. A house that chose nothing, or nonsense, gets the strictest. */
export async function readFourEyes(connection: Connection): Promise<FourEyes> {
  const { fourEyes } = await readSettings(connection, ['fourEyes']);
  return FOUR_EYES.find((policy) => policy === fourEyes) ?? 'enforce';
}

/** What each section asks for besides the edit approval, as somebody wrote it down, by section. */
export type FurtherKinds = Readonly<Record<string, readonly ApprovalKind[]>>;

/** What is read of every section's approvals; nonsense and kinds that there are not ask for nothing. */
export async function readFurtherKinds(connection: Connection): Promise<FurtherKinds> {
  const { approvalKinds } = await readSettings(connection, ['approvalKinds']);
  const chosen = typeof approvalKinds === 'object' && approvalKinds !== null ? approvalKinds : {};
  return Object.fromEntries(Object.entries(chosen).map(([sectionId, kinds]) => [sectionId, known(kinds)]));
}

/** The kinds of approval that a story of this section needs, the edit approval first. */
export async function readRequiredApprovals(
  connection: Connection,
  sectionId: string | null,
): Promise<ApprovalKind[]> {
  const further = await readFurtherKinds(connection);
  return ['edit', ...(sectionId === null ? [] : (further[sectionId] ?? []))];
}

function known(kinds: unknown): ApprovalKind[] {
  return Array.isArray(kinds) ? FURTHER_KINDS.filter((kind) => kinds.includes(kind)) : [];
}

/** The zone in which the house reads its clock. */
export async function readTimeZone(connection: Connection): Promise<string> {
  const { timeZone } = await readSettings(connection, ['timeZone']);
  return typeof timeZone === 'string' && isTimeZone(timeZone) ? timeZone : 'UTC';
}

/** What stories of this house are written in unless somebody says otherwise. */
export async function readHouseLanguage(connection: Connection): Promise<string> {
  const { language } = await readSettings(connection, ['language']);
  return isLanguage(language) ? language : DEFAULT_LANGUAGE;
}
