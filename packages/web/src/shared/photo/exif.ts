/**
 * The EXIF segment of a JPEG (APP1, CIPA DC-008), carried over when a photo is shrunk: its time and position are evidence that
 * the server reads and then strips. Orientation is set to 1, because the canvas has turned the picture already.
 */
export function findExif(jpeg: Uint8Array): Uint8Array | undefined {
  if (jpeg[0] !== 0xff || jpeg[1] !== 0xd8) return undefined;
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  let at = 2;
  while (at + 10 < jpeg.length && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xda) return undefined; // the picture itself begins
    const length = view.getUint16(at + 2);
    const segment = jpeg.subarray(at, at + 2 + length);
    if (marker === 0xe1 && isExif(segment)) return upright(segment.slice());
    at += 2 + length;
  }
  return undefined;
}

/** The same JPEG with the segment right after its start marker. */
export function withExif(jpeg: Uint8Array, exif: Uint8Array): Uint8Array {
  const joined = new Uint8Array(jpeg.length + exif.length);
  joined.set(jpeg.subarray(0, 2));
  joined.set(exif, 2);
  joined.set(jpeg.subarray(2), 2 + exif.length);
  return joined;
}

function isExif(segment: Uint8Array): boolean {
  return String.fromCharCode(...segment.subarray(4, 8)) === 'Exif';
}

const headerBytes = 10; // marker, length, "Exif\0\0"
const orientationTag = 0x0112;

function upright(segment: Uint8Array): Uint8Array {
  const tiff = new DataView(segment.buffer, segment.byteOffset + headerBytes);
  if (tiff.byteLength < 14) return segment;
  const little = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, little);
  if (directory + 2 > tiff.byteLength) return segment;
  const entries = tiff.getUint16(directory, little);
  for (let i = 0; i < entries; i += 1) {
    const entry = directory + 2 + i * 12;
    if (entry + 12 > tiff.byteLength) return segment;
    if (tiff.getUint16(entry, little) === orientationTag) tiff.setUint16(entry + 8, 1, little);
  }
  return segment;
}
