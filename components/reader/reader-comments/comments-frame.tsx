import type { ReactNode } from 'react';
import { CommentingTrouble } from './commenting-trouble';
import styles from './comments-frame.module.css';

interface CommentsFrameProps {
  story: { headline: string; path: string };
  title: string;
  problemAddress: string | null;
  children: ReactNode;
}

/** A page about the comments of a story: under its headline, which leads back. */
export function CommentsFrame({ story, title, problemAddress, children }: CommentsFrameProps) {
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <p className={styles.story}>
          <a href={story.path}>{story.headline}</a>
        </p>
        <h1 className={styles.title}>{title}</h1>
      </header>
      {children}
      <CommentingTrouble problemAddress={problemAddress} />
    </div>
  );
}
