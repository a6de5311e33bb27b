import { z } from 'zod';
import { REPORT_LIMITS } from '@/newsroom/corrections/mistake-report';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { isId } from '../stories/readable';
import type { ReportSent } from './report-mistake';

/** What a reader typed, by the names of the fields, as it is given back when it was not taken. */
export type Typed = Readonly<Record<(typeof FIELDS)[number], string>>;

export interface ReportFormRead {
  asked: Outcome<ReportSent>;
  typed: Typed;
  /** Whether a field is filled in that no reader sees. */
  isTrapped: boolean;
}

/** Far above what any report may have; the use case says by how much it is too long. */
const MOST_BYTES = 64 * 1024;

const FIELDS = ['storyId', 'version', 'about', 'words', 'before', 'after', 'text', 'email'] as const;

const form = z.object({
  storyId: z.string().refine(isId, 'This was not understood. Open the story again, and send it from there.'),
  version: z.coerce.number().int().min(1).max(100_000),
  about: z.string().max(64),
  words: z.string().max(10_000, 'Choose fewer words at a time.'),
  before: z.string().max(10_000),
  after: z.string().max(10_000),
  text: z.string().max(40_000, 'This is far too long. Say it in fewer words.'),
  email: z
    .string()
    .trim()
    .max(REPORT_LIMITS.email, 'This e-mail address is too long.')
    .pipe(z.email('This is no e-mail address. Correct it, or leave it empty.').or(z.literal(''))),
});

/** Reads the form in which a reader reports a mistake. Whatever is wrong with it, what was typed is handed back. */
export async function readReportForm(request: Request): Promise<ReportFormRead> {
  const size = Number(request.headers.get('content-length') ?? Number.NaN);
  if (!(size <= MOST_BYTES))
    return { asked: refuse('too_large', 'This is far too long.'), typed: typedIn(null), isTrapped: false };
  const fields = await request.formData().catch(() => null);
  const typed = typedIn(fields);
  const isTrapped = String(fields?.get('website') ?? '') !== '';
  return { asked: read(typed), typed, isTrapped };
}

function read(typed: Typed): Outcome<ReportSent> {
  const parsed = form.safeParse({ ...typed, about: typed.about || 'story' });
  if (!parsed.success) return refuse('invalid', sentenceOf(parsed.error));
  const { storyId, version, text, email, ...place } = parsed.data;
  return grant({ storyId, version, text, email: email || null, place });
}

function sentenceOf({ issues: [first] }: z.ZodError): string {
  const isOurs = first && ['storyId', 'words', 'text', 'email'].includes(String(first.path[0]));
  return isOurs ? first.message : 'This was not understood. Open the story again, and send it from there.';
}

function typedIn(fields: FormData | null): Typed {
  const all = FIELDS.map((name) => {
    const value = fields?.get(name);
    return [name, typeof value === 'string' ? value : ''] as const;
  });
  // Every name has got its value above.
  return Object.fromEntries(all) as Typed;
}
