import type { UploadAnswer } from '@gridkeeper/domain/cases/wire.ts';
import { useCallback, useState } from 'react';
import { asFailure } from '../api/failure.ts';
import { newId } from '../new-id.ts';
import { fromKept, type KeptPhoto, type PhotoItem } from './photo-item.ts';
import { shrinkPhoto } from './shrink-photo.ts';

export type Photos = {
  readonly items: readonly PhotoItem[];
  readonly add: (files: readonly File[]) => void;
  readonly again: (key: string) => void;
  readonly remove: (key: string) => void;
  readonly clear: () => void;
};

/** The photos of one form: each is shrunk and sent as soon as it is chosen, and can be sent again when that failed. */
export function usePhotos(
  upload: (photo: Blob) => Promise<UploadAnswer>,
  kept: readonly KeptPhoto[] = [],
  onSent: (answer: UploadAnswer) => void = () => {},
): Photos {
  const [items, setItems] = useState<readonly PhotoItem[]>(() => fromKept(kept));

  const send = async (key: string, preview: string, photo: Blob): Promise<void> => {
    const replace = (next: PhotoItem) => setItems((before) => before.map((item) => (item.key === key ? next : item)));
    replace({ key, state: 'sending', preview });
    try {
      const answer = await upload(photo);
      replace({ key, state: 'sent', preview, uploadId: answer.id, thumbUrl: answer.thumbUrl });
      onSent(answer);
    } catch (thrown) {
      replace({ key, state: 'failed', preview, failure: asFailure(thrown), photo });
    }
  };

  return {
    items,
    add: (files) => {
      for (const file of files) {
        const key = newId();
        const preview = URL.createObjectURL(file);
        setItems((before) => [...before, { key, state: 'sending', preview }]);
        shrinkPhoto(file).then((photo) => send(key, preview, photo));
      }
    },
    again: (key) => {
      const item = items.find((each) => each.key === key);
      if (item?.state === 'failed') send(key, item.preview, item.photo);
    },
    remove: (key) => setItems((before) => before.filter((item) => item.key !== key)),
    clear: useCallback(() => setItems([]), []),
  };
}
