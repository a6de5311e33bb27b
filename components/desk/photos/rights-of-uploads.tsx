'use client';

import { useRef } from 'react';
import { RightsSelect } from '@/components/editor/rights-select';
import type { RightsChoice } from '@/newsroom/rights-choice';
import styles from './upload-photos.module.css';

interface RightsOfUploadsProps {
  value: RightsChoice;
  onChange(choice: RightsChoice): void;
}

/** By what right the photos that are uploaded next are shown, folded away: what stands there at first fits most. */
export function RightsOfUploads({ value, onChange }: RightsOfUploadsProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const close = () => details.current?.removeAttribute('open');
  return (
    <details
      ref={details}
      className={styles.rights}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) close();
      }}
      onKeyDown={({ key }) => {
        if (key !== 'Escape') return;
        close();
        details.current?.querySelector('summary')?.focus();
      }}
    >
      <summary>Rights of uploads</summary>
      <div className={styles.choice}>
        <RightsSelect value={value} onChange={onChange} />
      </div>
    </details>
  );
}
