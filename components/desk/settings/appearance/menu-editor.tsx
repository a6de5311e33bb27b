import { Button } from '@/components/ui/button';
import type { MenuEntry, MenuSection } from '@/newsroom/paper/menu';
import styles from './appearance.module.css';
import { EntryList } from './entry-list';
import { NewLink } from './new-link';

interface MenuEditorProps {
  /** Null: every section. */
  menu: readonly MenuEntry[] | null;
  sections: readonly MenuSection[];
  onChange(menu: readonly MenuEntry[] | null): void;
}

/** What stands at the head of every page: sections and links of the house's own, in its order. */
export function MenuEditor({ menu, sections, onChange }: MenuEditorProps) {
  const entries = withoutGone(menu ?? sections.map(ofSection), sections);
  const absent = sections.filter(({ id }) => !entries.some((each) => isOf(each, id)));
  return (
    <fieldset className={styles.group}>
      <legend>Menu</legend>
      <p className={styles.said}>
        {menu === null
          ? 'Every section, in the order of the sections. As soon as you change something here, the menu is what stands here.'
          : 'Readers find these at the head of every page, in this order.'}
      </p>
      <EntryList
        label="Menu in order"
        entries={entries}
        wordsOf={(entry) => wordsOf(entry, sections)}
        onChange={onChange}
      />
      {absent.length > 0 ? (
        <p className={styles.absent}>
          {absent.map((section) => (
            <Button key={section.id} size="small" onClick={() => onChange([...entries, ofSection(section)])}>
              Add {section.name}
            </Button>
          ))}
        </p>
      ) : null}
      <NewLink to="menu" onAdd={(link) => onChange([...entries, { kind: 'link', ...link }])} />
      {menu === null ? null : (
        <p className={styles.absent}>
          <Button size="small" onClick={() => onChange(null)}>
            Use every section again
          </Button>
        </p>
      )}
    </fieldset>
  );
}

function ofSection({ id }: MenuSection): MenuEntry {
  return { kind: 'section', sectionId: id };
}

function isOf(entry: MenuEntry, id: string): boolean {
  return entry.kind === 'section' && entry.sectionId === id;
}

function withoutGone(entries: readonly MenuEntry[], sections: readonly MenuSection[]): MenuEntry[] {
  return entries.filter((entry) => entry.kind === 'link' || sections.some(({ id }) => isOf(entry, id)));
}

function wordsOf(entry: MenuEntry, sections: readonly MenuSection[]): { words: string; where: string } {
  if (entry.kind === 'link') return { words: entry.words, where: entry.href };
  const section = sections.find(({ id }) => id === entry.sectionId);
  return { words: section?.name ?? '', where: section?.href ?? '' };
}
