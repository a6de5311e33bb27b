import type { PhotoCard } from '@/newsroom/photo-card';
import styles from './file-remarks.module.css';

/** What the desk should know of a photo's file, and whether its sizes for readers are made yet; mostly nothing. */
export function FileRemarks({ photo: { view, remarks } }: { photo: Pick<PhotoCard, 'view' | 'remarks'> }) {
  return (
    <>
      {view.drawing ? (
        <p className={styles.remark} data-problem={view.drawing.problem !== null || undefined}>
          {view.drawing.problem ?? 'Making the sizes for readers …'}
        </p>
      ) : null}
      {remarks.map((remark) => (
        <p key={remark} className={styles.remark}>
          {remark}
        </p>
      ))}
    </>
  );
}
