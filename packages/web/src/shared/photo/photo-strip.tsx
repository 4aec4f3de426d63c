import type { PhotoView } from '@gridkeeper/domain/cases/wire.ts';
import { useRef, useState } from 'react';
import { commonTexts } from '../texts/common.ts';
import { useTexts } from '../texts/use-texts.ts';

/** Photos of a case as thumbnails; a tap shows one large in a dialog. */
export function PhotoStrip({ photos }: { readonly photos: readonly PhotoView[] }) {
  const say = useTexts(commonTexts);
  const dialog = useRef<HTMLDialogElement>(null);
  const [shown, setShown] = useState<PhotoView | null>(null);
  if (photos.length === 0) return null;
  const show = (photo: PhotoView) => {
    setShown(photo);
    dialog.current?.showModal();
  };
  return (
    <div className="photos">
      {photos.map((photo, index) => (
        <button key={photo.id} type="button" className="photo" aria-label={say('photo.view', { n: index + 1 })} onClick={() => show(photo)}>
          <img src={photo.thumbUrl} alt="" loading="lazy" />
        </button>
      ))}
      <dialog ref={dialog} className="sheet" aria-label={say('act.photo')}>
        {shown !== null && <img src={shown.url} alt="" width={shown.width} height={shown.height} style={{ height: 'auto' }} />}
        <form method="dialog" className="sheet__foot">
          <button type="submit" className="button button--wide">
            {say('close')}
          </button>
        </form>
      </dialog>
    </div>
  );
}
