import type { LibraryView } from '@/newsroom/library-view';
import type { Library } from '@/server/photos/library';
import { CollectionTools } from './collection-tools';
import styles from './library-filters.module.css';

interface CountProps {
  view: LibraryView;
  library: Pick<Library, 'found' | 'collection'>;
  mayCollect: boolean;
}

/** How many photos there are, said again whenever a question changes that; and what can be done with a collection. */
export function LibraryCount({ view, library: { found, collection }, mayCollect }: CountProps) {
  return (
    <div className={styles.count}>
      <span role="status">
        <strong>{found.isMore ? `More than ${inGroups(found.photos)}` : inGroups(found.photos)}</strong>{' '}
        {found.photos === 1 ? 'photo' : 'photos'}
        {view.collection && !collection ? ' · This collection is not there any more' : ''}
      </span>
      {collection && mayCollect ? <CollectionTools collection={collection} /> : null}
    </div>
  );
}

function inGroups(count: number): string {
  return count.toLocaleString('en-GB');
}
