import { judgeLink, type PaperLink } from './paper-link';

/** A line of the menu: a section, under the name that it has then, or a link of the house's own. */
export type MenuEntry = { kind: 'section'; sectionId: string } | ({ kind: 'link' } & PaperLink);

/** A section as the menu needs it. */
export interface MenuSection {
  id: string;
  name: string;
  href: string;
}

/** What a menu shows. */
export interface MenuLink {
  name: string;
  href: string;
}

export const MOST_IN_MENU = 20;

export type JudgedMenu = { ok: true; menu: MenuEntry[] } | { ok: false; message: string };

/** Reads a menu as somebody put it together: without sections that are gone meanwhile. Refuses a link that leads nowhere. */
export function judgeMenu(entries: readonly MenuEntry[], sectionIds: readonly string[]): JudgedMenu {
  if (entries.length > MOST_IN_MENU)
    return { ok: false, message: `A menu has at most ${MOST_IN_MENU} entries.` };
  const menu: MenuEntry[] = [];
  for (const entry of entries) {
    if (entry.kind === 'section') {
      const { sectionId } = entry;
      const isThere = menu.some((each) => each.kind === 'section' && each.sectionId === sectionId);
      if (sectionIds.includes(sectionId) && !isThere) menu.push({ kind: 'section', sectionId });
      continue;
    }
    const judged = judgeLink(entry);
    if (!judged.ok) return judged;
    menu.push({ kind: 'link', ...judged.link });
  }
  return { ok: true, menu };
}

/** What readers find in the menu: as the house chose it, or every section when it chose nothing. A section that is gone is left out. */
export function menuLinks(menu: readonly MenuEntry[] | null, sections: readonly MenuSection[]): MenuLink[] {
  if (menu === null) return sections.map(({ name, href }) => ({ name, href }));
  return menu.flatMap((entry) => {
    if (entry.kind === 'link') return { name: entry.words, href: entry.href };
    const section = sections.find(({ id }) => id === entry.sectionId);
    return section ? { name: section.name, href: section.href } : [];
  });
}

/** The entry at this place moved by so many; where it would leave the list it stays. */
export function movedBy<Entry>(entries: readonly Entry[], place: number, by: -1 | 1): Entry[] {
  const to = place + by;
  if (to < 0 || to >= entries.length) return [...entries];
  return entries.map(
    (entry, at) => (at === to ? entries[place] : at === place ? entries[to] : entry) ?? entry,
  );
}
