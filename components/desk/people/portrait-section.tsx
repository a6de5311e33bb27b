import type { Byline } from '@/server/people/read-people';
import { FormSection } from '../form-section';
import { PortraitForm } from './portrait-form';

/** Where the picture of an author is looked after, by admins and by the author. */
export function PortraitSection({ byline: { authorId, name, picture } }: { byline: Byline }) {
  return (
    <FormSection
      title="Picture"
      sentence="Readers see it on the author page. It is cut square, and what the file tells of places and cameras is left out."
    >
      <PortraitForm authorId={authorId} name={name} picture={picture} />
    </FormSection>
  );
}
