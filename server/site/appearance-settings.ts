import { z } from 'zod';
import { judgeAccent } from '@/newsroom/paper/accent';
import { type Appearance, PLAIN_APPEARANCE } from '@/newsroom/paper/appearance';
import { judgeFooter } from '@/newsroom/paper/footer';
import { isPaperHref } from '@/newsroom/paper/paper-link';

const link = z.object({ words: z.string().min(1), href: z.string().refine(isPaperHref) });

const logoFile = z.object({
  key: z.string().regex(/^logos\/[0-9a-f]{32}\.webp$/),
  width: z.int().positive(),
  height: z.int().positive(),
});

const settings = z.object({
  accent: z.string().nullable().catch(null),
  logo: z.object({ light: logoFile, dark: logoFile.nullable() }).nullable().catch(null),
  menu: z
    .array(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('section'), sectionId: z.string() }),
        link.extend({ kind: z.literal('link') }),
      ]),
    )
    .nullable()
    .catch(null),
  footer: z.object({ words: z.string(), links: z.array(link) }).catch({ words: '', links: [] }),
});

/** The settings of which the appearance of the paper is made. */
export const APPEARANCE_KEYS: readonly (keyof Appearance)[] = ['accent', 'logo', 'menu', 'footer'];

/** What is written where the house has taken a choice back: a setting always has a value. */
export const AS_IT_COMES = '';

/** The appearance out of what the house chose; what is missing or unusable is as it comes, so that readers always get a paper. */
export function appearanceOf(chosen: Record<string, unknown>): Appearance {
  const { accent, footer, ...rest } = settings.parse(chosen);
  const judged = accent === null ? null : judgeAccent(accent);
  const foot = judgeFooter(footer);
  return {
    ...rest,
    accent: judged?.ok ? judged.accent : null,
    footer: foot.ok ? foot.footer : PLAIN_APPEARANCE.footer,
  };
}
