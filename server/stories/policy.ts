import type { Connection } from '@/db/client';
import { readSettings } from '@/db/queries/setting';
import { type ApprovalKind, FURTHER_KINDS } from '@/newsroom/approvals';
import { FOUR_EYES, type FourEyes } from '@/newsroom/facts';
import { DEFAULT_LANGUAGE, isLanguage } from '@/newsroom/languages';
import { isTimeZone } from '@/newsroom/time-zone';

/** What the house has chosen about the way of a story. */
export interface Policy {
  fourEyes: FourEyes;
  /** The kinds of approval that a story of its section needs, the edit approval first. */
  requiredApprovals: ApprovalKind[];
  timeZone: string;
}

/** All that the rules ask of the house for a story of this section, in one look. */
export async function readPolicy(connection: Connection, sectionId: string | null): Promise<Policy> {
  const chosen = await readSettings(connection, ['fourEyes', 'approvalKinds', 'timeZone']);
  return {
    fourEyes: fourEyesOf(chosen),
    requiredApprovals: requiredOf(furtherKindsOf(chosen), sectionId),
    timeZone: timeZoneOf(chosen),
  };
}

/** Whether an approver may have worked on the story. A house that chose nothing, or nonsense, gets the strictest. */
export async function readFourEyes(connection: Connection): Promise<FourEyes> {
  return fourEyesOf(await readSettings(connection, ['fourEyes']));
}

/** What each section asks for besides the edit approval, as somebody wrote it down, by section. */
export type FurtherKinds = Readonly<Record<string, readonly ApprovalKind[]>>;

/** What is read of every section's approvals; nonsense and kinds that there are not ask for nothing. */
export async function readFurtherKinds(connection: Connection): Promise<FurtherKinds> {
  return furtherKindsOf(await readSettings(connection, ['approvalKinds']));
}

/** The zone in which the house reads its clock. */
export async function readTimeZone(connection: Connection): Promise<string> {
  return timeZoneOf(await readSettings(connection, ['timeZone']));
}

type Chosen = Record<string, unknown>;

function fourEyesOf({ fourEyes }: Chosen): FourEyes {
  return FOUR_EYES.find((policy) => policy === fourEyes) ?? 'enforce';
}

function furtherKindsOf({ approvalKinds }: Chosen): FurtherKinds {
  const chosen = typeof approvalKinds === 'object' && approvalKinds !== null ? approvalKinds : {};
  return Object.fromEntries(Object.entries(chosen).map(([sectionId, kinds]) => [sectionId, known(kinds)]));
}

function requiredOf(further: FurtherKinds, sectionId: string | null): ApprovalKind[] {
  return ['edit', ...(sectionId === null ? [] : (further[sectionId] ?? []))];
}

function known(kinds: unknown): ApprovalKind[] {
  return Array.isArray(kinds) ? FURTHER_KINDS.filter((kind) => kinds.includes(kind)) : [];
}

function timeZoneOf({ timeZone }: Chosen): string {
  return typeof timeZone === 'string' && isTimeZone(timeZone) ? timeZone : 'UTC';
}

/** What stories of this house are written in unless somebody says otherwise. */
export async function readHouseLanguage(connection: Connection): Promise<string> {
  const { language } = await readSettings(connection, ['language']);
  return isLanguage(language) ? language : DEFAULT_LANGUAGE;
}
