import { canonicalJson } from '@/content/canonical';
import type { Connection } from '@/db/client';
import { listPublicSections } from '@/db/queries/publication-place';
import { putSetting, readSettings } from '@/db/queries/setting';
import { judgeAccent } from '@/newsroom/paper/accent';
import { type Footer, judgeFooter } from '@/newsroom/paper/footer';
import { judgeMenu, type MenuEntry } from '@/newsroom/paper/menu';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { writeDown } from '../audit/write-down';
import { AS_IT_COMES } from '../site/appearance-settings';
import type { SettingsContext } from './context';

/** How the paper looks, as somebody chose it on one screen; the logo is given by itself, as a file. */
export interface AppearanceChoice {
  /** As it was written; null: the colour of Galley. */
  accent: string | null;
  /** Null: every section. */
  menu: readonly MenuEntry[] | null;
  footer: Footer;
}

/**
 * Writes how the paper looks, all of it or nothing. Refuses an accent in which links could not be read, and a link that leads
 * nowhere. What stays as it was is not written, so that no page is drawn anew for it.
 */
export async function changeAppearance(
  choice: AppearanceChoice,
  { actor, database, now }: SettingsContext,
): Promise<Outcome<null>> {
  if (!may(actor, 'settings.manage')) return refuse('not_allowed', 'Only admins change the settings.');
  const { personId } = actor;
  return database.inTransaction(async (tx): Promise<Outcome<null>> => {
    const judged = await judge(tx, choice);
    if (!judged.ok) return judged;
    const before = await readSettings(tx, Object.keys(judged.value));
    const changed = Object.entries(judged.value).filter(
      ([key, value]) => !isSame(before[key] ?? AS_IT_COMES, value),
    );
    for (const [key, value] of changed)
      await putSetting(tx, { key, value, changedAt: now, changedBy: personId });
    const setting = changed.map(([key]) => key);
    if (setting.length > 0) writeDown(tx, { act: 'settings_changed', personId, facts: { setting }, now });
    return grant(null);
  });
}

async function judge(
  tx: Connection,
  { accent, menu, footer }: AppearanceChoice,
): Promise<Outcome<Record<'accent' | 'menu' | 'footer', unknown>>> {
  const colour = accent === null ? null : judgeAccent(accent);
  if (colour && !colour.ok) return refuse('invalid', colour.message);
  const sectionIds = menu === null ? [] : (await listPublicSections(tx)).map(({ id }) => id);
  const entries = menu === null ? null : judgeMenu(menu, sectionIds);
  if (entries && !entries.ok) return refuse('invalid', entries.message);
  const foot = judgeFooter(footer);
  if (!foot.ok) return refuse('invalid', foot.message);
  const isEmpty = foot.footer.words === '' && foot.footer.links.length === 0;
  return grant({
    accent: colour?.accent.light ?? AS_IT_COMES,
    menu: entries?.menu ?? AS_IT_COMES,
    footer: isEmpty ? AS_IT_COMES : foot.footer,
  });
}

// What a database gives back of a JSON value may have its keys in another order.
function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
