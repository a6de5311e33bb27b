import { Words } from '@/components/difference/words';
import type { SettingChange } from '@/content/difference/block-settings';
import styles from './compared-sheet.module.css';

/** What is another about a block besides its words. */
export function ChangedSettings({ settings }: { settings: readonly SettingChange[] }) {
  return settings.map(({ name, before, after }) => (
    <div key={name} className={styles.part}>
      <p className={styles.label}>{name}</p>
      <Words
        className={styles.setting}
        language="en"
        stretches={[
          { kind: 'removed', text: before, words: 1 },
          { kind: 'added', text: after, words: 1 },
        ]}
      />
    </div>
  ));
}
