import styles from './preview-gate.module.css';

interface PreviewGateProps {
  newsroomName: string;
  recipient: string;
  /** Until when it is open, in words. */
  until: string;
  /** Where the press of the button goes. */
  action: string;
}

/**
 * Stands before a preview and says nothing of the story: programs that look at every link in a message get no further,
 * and who opens it has said so.
 */
export function PreviewGate({ newsroomName, recipient, until, action }: PreviewGateProps) {
  return (
    <main className={styles.gate}>
      <p className={styles.nameplate}>{newsroomName}</p>
      <h1>A story before it is published</h1>
      <p>
        This preview is for <strong>{recipient}</strong>. Please do not pass it on: your name stands on every
        page of it, and the newsroom sees when it is opened.
      </p>
      <form method="post" action={action}>
        <button type="submit" className={styles.open}>
          Open the preview
        </button>
      </form>
      <p className={styles.until}>Open until {until}.</p>
    </main>
  );
}

/** What the holder of a link that lets nobody in any more is told. */
export function PreviewClosed({ newsroomName, sentence }: { newsroomName: string; sentence: string }) {
  return (
    <main className={styles.gate}>
      <p className={styles.nameplate}>{newsroomName}</p>
      <h1>{sentence}</h1>
      <p>If you still need to read the story, ask whoever sent you the link for another.</p>
    </main>
  );
}
