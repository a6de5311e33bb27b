import { cache } from 'react';
import { openPaper, type Paper } from '@/server/site/paper';

/** The paper, opened once per request however many parts of a page ask for it. */
export const thisPaper: () => Promise<Paper> = cache(openPaper);
