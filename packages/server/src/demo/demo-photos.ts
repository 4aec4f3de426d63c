import sharp from 'sharp';
import type { Tx } from '../platform/database/tx.ts';
import { markUsed, storeUpload } from '../platform/files/uploads.ts';

type Scene = { readonly sky: string; readonly ground: string; readonly thing: string };

const road =
  '<rect y="420" width="960" height="300" fill="#8d8f94"/><path d="M480 430 L470 720 M480 430 L490 720" stroke="#f2f2f2" stroke-width="6" stroke-dasharray="40 30"/>';

/** Drawn scenes, so that no photo of a real place or person is ever in the demo. */
const scenes: readonly Scene[] = [
  { sky: '#cfe3f2', ground: road, thing: '<path d="M330 640 Q480 560 640 640 Q600 700 480 700 Q360 700 330 640Z" fill="#4b4d52"/>' },
  {
    sky: '#1f2a44',
    ground: '<rect y="420" width="960" height="300" fill="#2c3240"/>',
    thing: '<path d="M600 700V250h-90" stroke="#c9ced8" stroke-width="14" fill="none"/><circle cx="500" cy="262" r="26" fill="#59606e"/>',
  },
  {
    sky: '#dde8d6',
    ground: '<rect y="430" width="960" height="290" fill="#b7b39d"/>',
    thing:
      '<g fill="#3f4a56"><ellipse cx="420" cy="610" rx="90" ry="60"/><ellipse cx="540" cy="620" rx="110" ry="70"/></g><g fill="#b5533c"><rect x="610" y="560" width="90" height="90"/></g><circle cx="360" cy="640" r="34" fill="#e2dccb"/>',
  },
  {
    sky: '#e3e9ee',
    ground: road,
    thing:
      '<rect x="250" y="480" width="330" height="130" rx="26" fill="#56728f"/><rect x="320" y="430" width="190" height="70" rx="20" fill="#7f9bb6"/><circle cx="325" cy="612" r="42" fill="#22262c"/><circle cx="510" cy="612" r="42" fill="#22262c"/>',
  },
  {
    sky: '#d9e4ec',
    ground: '<rect y="420" width="960" height="300" fill="#a9a196"/>',
    thing:
      '<ellipse cx="480" cy="590" rx="150" ry="66" fill="#26282c"/><path d="M350 585a130 54 0 0 1 170 -50" stroke="#75787e" stroke-width="22" fill="none"/>',
  },
  {
    sky: '#d3e7da',
    ground: '<rect y="450" width="960" height="270" fill="#8fae78"/>',
    thing:
      '<path d="M470 700 L520 330" stroke="#6b4a2e" stroke-width="34"/><path d="M520 340 L650 250 M505 430 L360 330 M512 390 L600 360" stroke="#6b4a2e" stroke-width="16"/>',
  },
  {
    sky: '#d8dfe8',
    ground: '<rect y="400" width="960" height="320" fill="#8b8f96"/>',
    thing: '<path d="M150 640 Q480 560 820 640 Q700 710 480 710 Q250 710 150 640Z" fill="#6f93ad"/>',
  },
  {
    sky: '#e8e2d6',
    ground: '<rect y="430" width="960" height="290" fill="#c4b8a2"/>',
    thing:
      '<rect x="250" y="250" width="430" height="330" fill="#d4cbbb"/><path d="M430 250 L470 360 L440 430 L500 580" stroke="#5a5048" stroke-width="10" fill="none"/>',
  },
];

/** A few drawn photos that many demo cases share. @returns upload id and digest of each */
export async function makeDemoPhotos(tx: Tx): Promise<(readonly [string, string])[]> {
  const made = await Promise.all(
    scenes.map((scene) =>
      sharp(
        Buffer.from(
          `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="720"><rect width="960" height="720" fill="${scene.sky}"/>${scene.ground}${scene.thing}</svg>`,
        ),
      )
        .jpeg({ quality: 80 })
        .toBuffer(),
    ),
  );
  const photos: (readonly [string, string])[] = [];
  for (const bytes of made) {
    const { id } = await storeUpload(tx, 'demo', bytes);
    photos.push([id, await markUsed(tx, id)]);
  }
  return photos;
}
