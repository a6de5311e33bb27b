import { z } from 'zod';
import type { Connection } from '@/db/client';
import { readSettings } from '@/db/queries/setting';
import { DEFAULT_LANGUAGE, isLanguage } from '@/newsroom/languages';
import type { Appearance } from '@/newsroom/paper/appearance';
import { isTimeZone } from '@/newsroom/time-zone';
import { runtime } from '../runtime';
import { APPEARANCE_KEYS, appearanceOf } from './appearance-settings';

/** The paper as its readers know it. */
export interface Site {
  newsroomName: string;
  tagline: string | null;
  /** Where readers report a problem; null when the newsroom has not said. */
  contactEmail: string | null;
  /** The zone in which readers are told the time, as an IANA name. */
  timeZone: string;
  /** What its stories are written in unless they say otherwise, as a BCP 47 tag. */
  language: string;
  /** Whether search engines may show its pages. */
  isForSearch: boolean;
  appearance: Appearance;
  /** Absolute address without a slash at the end. */
  url: string;
}

/** The paper of this process's newsroom. */
export async function readSiteSettings(): Promise<Site> {
  const { database, env } = runtime();
  return readSite(database.read, env.siteUrl);
}

/** Reads the newsroom's own choices. A missing or unusable one gives its default: readers always get a paper. */
export async function readSite(connection: Connection, url: string): Promise<Site> {
  const chosen = await readSettings(connection, [...Object.keys(SETTINGS.shape), ...APPEARANCE_KEYS]);
  return { ...SETTINGS.parse(chosen), appearance: appearanceOf(chosen), url };
}

const SETTINGS = z.object({
  newsroomName: z.string().trim().min(1).catch('The Galley'),
  tagline: z.string().trim().min(1).nullable().catch(null),
  contactEmail: z.email().nullable().catch(null),
  timeZone: z.string().refine(isTimeZone).catch('UTC'),
  isForSearch: z.boolean().catch(true),
  language: z.string().refine(isLanguage).catch(DEFAULT_LANGUAGE),
});
