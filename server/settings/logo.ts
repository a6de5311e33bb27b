import { createHash } from 'node:crypto';
import type { Connection, Database } from '@/db/client';
import { putSetting, readSettings } from '@/db/queries/setting';
import type { Actor } from '@/newsroom/actor';
import type { Logo, LogoFile, LogoPaper } from '@/newsroom/paper/appearance';
import { logoKey } from '@/newsroom/paper/logo-url';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { writeDown } from '../audit/write-down';
import { type Darkroom, darkroom, refusalOfLoss } from '../media/darkroom/darkroom';
import type { DrawnLogo } from '../media/darkroom/logo';
import { DarkroomLost, fileOfBytes } from '../media/darkroom/worker-process';
import { damaged } from '../media/photo-limits';
import type { Storage } from '../media/storage';
import { storePicture } from '../media/store-picture';
import { AS_IT_COMES, appearanceOf } from '../site/appearance-settings';

export interface LogoContext {
  actor: Actor;
  database: Database;
  storage: Storage;
  now: Date;
  /** Where the file is opened; the house's own unless a test brings another. */
  darkroom?: Pick<Darkroom, 'logo'>;
}

/**
 * Gives the paper a logo, or the one that stands on dark paper: a picture drawn anew, of which the file itself is not kept.
 * Refuses one for dark paper alone, since readers with light paper would have none.
 */
export async function giveLogo(
  { paper, bytes }: { paper: LogoPaper; bytes: Uint8Array },
  context: LogoContext,
): Promise<Outcome<null>> {
  if (!may(context.actor, 'settings.manage')) return notAllowed();
  if (paper === 'dark' && (await logoOf(context.database.read)) === null) return lightFirst();
  const drawn = await draw(bytes, context);
  if (!drawn.ok) return drawn;
  const { bytes: file, width, height } = drawn.value;
  const key = logoKey(createHash('sha256').update(file).digest('hex'));
  const stored = await storePicture(context.storage, { key, bytes: file, contentType: 'image/webp' });
  if (!stored.ok) return stored;
  return change((logo) => withFile(logo, paper, { key, width, height }), context);
}

/** Takes the logo away, or only the one that stands on dark paper; without any, the name stands there in type. */
export async function removeLogo(
  { paper }: { paper: LogoPaper },
  context: LogoContext,
): Promise<Outcome<null>> {
  if (!may(context.actor, 'settings.manage')) return notAllowed();
  return change((logo) => (paper === 'dark' && logo ? { ...logo, dark: null } : null), context);
}

function withFile(logo: Logo | null, paper: LogoPaper, file: LogoFile): Logo | null {
  if (paper === 'light') return { light: file, dark: logo?.dark ?? null };
  return logo && { ...logo, dark: file };
}

async function change(
  changed: (logo: Logo | null) => Logo | null,
  { actor: { personId }, database, storage, now }: LogoContext,
): Promise<Outcome<null>> {
  const { before, after } = await database.inTransaction(async (tx) => {
    const was = await logoOf(tx);
    const logo = changed(was);
    const value = logo ?? AS_IT_COMES;
    await putSetting(tx, { key: 'logo', value, changedAt: now, changedBy: personId });
    writeDown(tx, { act: 'settings_changed', personId, facts: { setting: ['logo'] }, now });
    return { before: keysOf(was), after: keysOf(logo) };
  });
  // The setting decides what is shown; a file that could not be removed is only room that is lost.
  const dropped = before.filter((key) => !after.includes(key));
  await Promise.all(dropped.map((key) => storage.delete(key).catch(() => undefined)));
  return grant(null);
}

async function logoOf(connection: Connection): Promise<Logo | null> {
  return appearanceOf(await readSettings(connection, ['logo'])).logo;
}

function keysOf(logo: Logo | null): string[] {
  return logo ? [logo.light.key, ...(logo.dark ? [logo.dark.key] : [])] : [];
}

async function draw(
  bytes: Uint8Array,
  { darkroom: room = darkroom() }: LogoContext,
): Promise<Outcome<DrawnLogo>> {
  try {
    return await room.logo(fileOfBytes(bytes));
  } catch (cause) {
    if (cause instanceof DarkroomLost) return refusalOfLoss(cause) ?? damaged();
    throw cause;
  }
}

function notAllowed() {
  return refuse('not_allowed', 'Only admins change the settings.');
}

function lightFirst() {
  return refuse(
    'invalid',
    'Choose the logo for light paper first; it stands on both until dark paper has its own.',
  );
}
