import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';

export type PositionFault = 'place.denied' | 'place.unavailable' | 'place.insecure';

export type PositionAnswer = { readonly point: LonLat } | { readonly fault: PositionFault };

const patienceMs = 15_000;

/** Asks the device once where it is; nothing is followed or kept. Browsers only answer on https (or this machine itself). */
export function askPosition(): Promise<PositionAnswer> {
  if (!window.isSecureContext) return Promise.resolve({ fault: 'place.insecure' });
  if (!('geolocation' in navigator)) return Promise.resolve({ fault: 'place.unavailable' });
  return new Promise((done) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => done({ point: [coords.longitude, coords.latitude] }),
      (error) => done({ fault: error.code === error.PERMISSION_DENIED ? 'place.denied' : 'place.unavailable' }),
      { enableHighAccuracy: true, timeout: patienceMs, maximumAge: 60_000 },
    );
  });
}
