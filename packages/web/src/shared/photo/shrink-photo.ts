import { findExif, withExif } from './exif.ts';
import { fitWithin } from './fit-within.ts';

const longestSidePx = 2_048;
const quality = 0.86;
/** A JPEG this small and within the size is sent untouched. */
const smallBytes = 1_500_000;

/**
 * A photo as JPEG of at most 2,048 px. What this browser cannot read (HEIC on most of them, a file that is no
 * photo) comes back untouched, and the server says what is wrong with it.
 */
export async function shrinkPhoto(file: File): Promise<Blob> {
  const image = await decode(file);
  if (image === undefined) return file;
  const size = fitWithin(image.naturalWidth, image.naturalHeight, longestSidePx);
  const untouched = size.width === image.naturalWidth && file.type === 'image/jpeg' && file.size <= smallBytes;
  if (untouched) return file;
  const smaller = await draw(image, size);
  return smaller === undefined ? file : keepExif(file, smaller);
}

async function decode(file: File): Promise<HTMLImageElement | undefined> {
  const url = URL.createObjectURL(file);
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
    return image;
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(url);
  }
}

async function draw(image: HTMLImageElement, size: { width: number; height: number }): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  const pen = canvas.getContext('2d');
  if (pen === null) return undefined;
  pen.fillStyle = '#ffffff'; // JPEG knows no transparency and would make it black
  pen.fillRect(0, 0, size.width, size.height);
  pen.drawImage(image, 0, 0, size.width, size.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
  return blob ?? undefined;
}

async function keepExif(original: File, smaller: Blob): Promise<Blob> {
  const exif = findExif(new Uint8Array(await original.arrayBuffer()));
  if (exif === undefined) return smaller;
  const joined = withExif(new Uint8Array(await smaller.arrayBuffer()), exif);
  return new Blob([joined.slice().buffer], { type: 'image/jpeg' });
}
