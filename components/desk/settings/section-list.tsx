'use client';

import { ArrowDown, ArrowUp, Pencil, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { moveSectionAction } from '@/server/actions/settings';
import type { HouseSection } from '@/server/settings/read-house-sections';
import { useAction } from '../use-action';
import { SectionButton } from './section-button';
import styles from './sections.module.css';

interface SectionListProps {
  sections: readonly HouseSection[];
  onEdit(section: HouseSection): void;
  onRemove(section: HouseSection): void;
}

/** The sections in their order, each with the buttons that move, edit and remove it. */
export function SectionList({ sections, onEdit, onRemove }: SectionListProps) {
  const { move, isBusy, refusal, movedId } = useMoves();
  const movedTo = sections.findIndex((section) => section.id === movedId);
  return (
    <>
      {refusal ? <RefusalNotice message={refusal.message} /> : null}
      <ol className={styles.list} aria-label="Sections in order">
        {sections.map((section, place) => (
          <li key={section.id} className={styles.row}>
            <Words section={section} />
            <span className={styles.buttons}>
              <SectionButton
                label={`Move ${section.name} up`}
                isOff={isBusy || place === 0}
                onPress={() => move(section.id, 'up')}
              >
                <ArrowUp aria-hidden size={16} />
              </SectionButton>
              <SectionButton
                label={`Move ${section.name} down`}
                isOff={isBusy || place === sections.length - 1}
                onPress={() => move(section.id, 'down')}
              >
                <ArrowDown aria-hidden size={16} />
              </SectionButton>
              <SectionButton label={`Edit ${section.name}`} isOff={isBusy} onPress={() => onEdit(section)}>
                <Pencil aria-hidden size={16} />
              </SectionButton>
              <SectionButton
                label={`Remove ${section.name}`}
                isOff={isBusy}
                onPress={() => onRemove(section)}
              >
                <Trash2 aria-hidden size={16} />
              </SectionButton>
            </span>
          </li>
        ))}
      </ol>
      <p role="status" className="visually-hidden">
        {movedTo >= 0 && !isBusy && !refusal
          ? `${sections[movedTo]?.name} is now ${movedTo + 1} of ${sections.length}.`
          : null}
      </p>
    </>
  );
}

function useMoves() {
  const router = useRouter();
  const [movedId, setMovedId] = useState<string | null>(null);
  const onDone = useCallback(() => router.refresh(), [router]);
  const { run, isBusy, refusal } = useAction(moveSectionAction, onDone);
  function move(sectionId: string, direction: 'up' | 'down') {
    setMovedId(sectionId);
    run({ sectionId, direction });
  }
  return { move, isBusy, refusal, movedId };
}

function Words({ section }: { section: HouseSection }) {
  return (
    <span className={styles.words}>
      <span>
        <strong>{section.name}</strong> <span className={styles.quiet}>/{section.slug}</span>
      </span>
      {section.description ? <span className={styles.quiet}>{section.description}</span> : null}
    </span>
  );
}
