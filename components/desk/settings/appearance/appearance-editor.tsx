'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useCallback, useState } from 'react';
import { TextArea } from '@/components/ui/field';
import { judgeAccent } from '@/newsroom/paper/accent';
import type { Appearance } from '@/newsroom/paper/appearance';
import { LONGEST_FOOTER } from '@/newsroom/paper/footer';
import type { MenuSection } from '@/newsroom/paper/menu';
import { changeAppearanceAction } from '@/server/actions/settings';
import { FormFoot } from '../../form-foot';
import { useAction } from '../../use-action';
import { AccentField } from './accent-field';
import styles from './appearance.module.css';
import { AppearancePreview } from './appearance-preview';
import { FooterLinks } from './footer-links';
import { LogoFields, type ShownLogos } from './logo-fields';
import { MenuEditor } from './menu-editor';

interface AppearanceEditorProps {
  newsroomName: string;
  appearance: Appearance;
  sections: readonly MenuSection[];
}

/** How the paper looks: each choice is seen in the preview at once, and by readers when it is saved. */
export function AppearanceEditor({ newsroomName, appearance, sections }: AppearanceEditorProps) {
  const router = useRouter();
  const [accent, setAccent] = useState(appearance.accent?.light ?? '');
  const [menu, setMenu] = useState(appearance.menu);
  const [footer, setFooter] = useState(appearance.footer);
  const [logos, setLogos] = useState<ShownLogos>({});
  const onDone = useCallback(() => router.refresh(), [router]);
  const { run, isBusy, refusal, isDone } = useAction(changeAppearanceAction, onDone);
  const judged = judgeAccent(accent);

  function save(event: FormEvent) {
    event.preventDefault();
    run({ accent: accent.trim() === '' ? null : accent, menu, footer });
  }

  return (
    <div className={styles.editor}>
      <LogoFields logo={appearance.logo} newsroomName={newsroomName} onChosen={setLogos} />
      <form className={styles.form} onSubmit={save}>
        <AccentField accent={accent} judged={judged} onChange={setAccent} />
        <MenuEditor menu={menu} sections={sections} onChange={setMenu} />
        <TextArea
          label="Words at the foot of every page"
          value={footer.words}
          maxLength={LONGEST_FOOTER}
          hint="Who publishes the paper, and how it is reached by post. May stay empty."
          onChange={({ currentTarget }) => setFooter({ ...footer, words: currentTarget.value })}
        />
        <FooterLinks links={footer.links} onChange={(links) => setFooter({ ...footer, links })} />
        <AppearancePreview
          newsroomName={newsroomName}
          appearance={{ ...appearance, accent: judged.ok ? judged.accent : null, menu, footer }}
          logos={logos}
          sections={sections}
        />
        <FormFoot
          deed="Save appearance"
          isBusy={isBusy}
          refusal={refusal}
          done={isDone ? 'Saved. Readers have it now.' : null}
        />
      </form>
    </div>
  );
}
