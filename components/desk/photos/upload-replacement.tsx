'use client';

import { useState } from 'react';
import { FIRST_CHOICE, RightsSelect } from '@/components/editor/rights-select';
import { PhotoInput } from '@/components/editor/uploads/photo-input';
import { UploadList } from '@/components/editor/uploads/upload-list';
import { useUploads } from '@/components/editor/uploads/use-uploads';
import type { PhotoCard } from '@/newsroom/photo-card';

/** Takes the photo that is to stand in the place of another into the library, and chooses it. */
export function UploadReplacement({ onChoose }: { onChoose(photo: PhotoCard): void }) {
  const [rights, setRights] = useState(FIRST_CHOICE);
  const { uploads, isUnderway, send } = useUploads(([photo]) => {
    if (photo) onChoose(photo);
  });
  return (
    <>
      <PhotoInput
        label="Upload the new photo"
        hint="It comes into the library, and is shown in the place of this one"
        isDisabled={isUnderway}
        onFiles={(files) => send(files.slice(0, 1), rights)}
      />
      <RightsSelect value={rights} onChange={setRights} />
      <UploadList uploads={uploads} />
    </>
  );
}
