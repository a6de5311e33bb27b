import { type Browser, chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { freePort } from '@/db/testing/embedded-postgres';
import { CHROMIUM_FLAGS } from './find-chromium';

/** What Lighthouse says of a page on a telephone. */
export interface LighthouseReport {
  /** From 0 to 100, by category. */
  scores: Record<Category, number>;
  /** The audits that cost points, by name, each with what it found. */
  missed: string[];
  /** Largest contentful paint and total blocking time, in milliseconds; layout shift to the thousandth, as it shows it. */
  lcp: number;
  tbt: number;
  cls: number;
}

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof CATEGORIES)[number];

/** Runs Lighthouse as for a telephone on a slow line, in a browser of its own: nothing that another page left is in its cache. */
export async function runLighthouse(url: string, executablePath: string): Promise<LighthouseReport> {
  const port = await freePort();
  const args = [...CHROMIUM_FLAGS, `--remote-debugging-port=${port}`];
  const browser: Browser = await chromium.launch({ executablePath, args });
  try {
    const result = await lighthouse(url, {
      port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: [...CATEGORIES],
    });
    if (!result || result.lhr.runtimeError) throw new Error(result?.lhr.runtimeError?.message ?? 'no report');
    return reportOf(result.lhr);
  } finally {
    await browser.close();
  }
}

type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

function reportOf({ audits, categories }: Result): LighthouseReport {
  const score = (category: Category) => Math.round((categories[category]?.score ?? 0) * 100);
  const counted = CATEGORIES.flatMap((category) => categories[category]?.auditRefs ?? []);
  const missed = counted
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => `${id}: ${audits[id]?.score} ${audits[id]?.displayValue ?? ''} ${itemsOf(audits[id])}`);
  const value = (id: string) => audits[id]?.numericValue ?? Number.NaN;
  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    missed,
    lcp: value('largest-contentful-paint'),
    tbt: value('total-blocking-time'),
    cls: Math.round(1000 * value('cumulative-layout-shift')) / 1000,
  };
}

function itemsOf(audit: Result['audits'][string] | undefined): string {
  const details = audit?.details;
  return details && 'items' in details ? JSON.stringify(details.items).slice(0, 600) : '';
}
