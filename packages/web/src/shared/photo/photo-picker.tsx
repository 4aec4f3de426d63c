import { useId, useRef } from 'react';
import { useOffice } from '../office/office-context.tsx';
import { commonTexts } from '../texts/common.ts';
import { useTexts } from '../texts/use-texts.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Icon } from '../ui/icon.tsx';
import { PhotoTile } from './photo-tile.tsx';
import type { Photos } from './use-photos.ts';

const defaultLimit = 6;

/** Adds, shows and removes the photos of a form. `capture` opens the camera at once on phones (field). */
export function PhotoPicker(props: { readonly photos: Photos; readonly label: string; readonly capture?: boolean }) {
  const say = useTexts(commonTexts);
  const { office } = useOffice();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const limit = office?.maxPhotos ?? defaultLimit;
  const { items, add, again, remove } = props.photos;
  const failed = items.find((item) => item.state === 'failed');
  const take = () => {
    const files = [...(input.current?.files ?? [])].slice(0, limit - items.length);
    add(files);
    if (input.current !== null) input.current.value = ''; // the same file may be chosen again
  };
  return (
    <fieldset className="field">
      <legend>{props.label}</legend>
      <div className="photos">
        {items.map((item, index) => (
          <PhotoTile key={item.key} item={item} n={index + 1} onRemove={() => remove(item.key)} />
        ))}
        {items.length < limit && (
          <label className="photo-add" htmlFor={id}>
            <Icon name="camera" />
            {say('photo.add')}
            <input
              ref={input}
              id={id}
              className="visually-hidden"
              type="file"
              accept="image/*"
              multiple={props.capture !== true}
              {...(props.capture === true ? { capture: 'environment' as const } : {})}
              aria-label={say('photo.take')}
              onChange={take}
            />
          </label>
        )}
      </div>
      <p className="field__hint">{say('photo.limit', { limit })}</p>
      {failed?.state === 'failed' && <FailureNotice failure={failed.failure} onRetry={() => again(failed.key)} />}
    </fieldset>
  );
}
