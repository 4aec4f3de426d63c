import type { Platform } from '../platform.ts';

const life = 6 * 3600_000;

/**
 * A link to a photo for someone whose right was just checked: it opens for 6 hours to whoever holds it, because an <img> of the portal
 * cannot send a follow code. The expiry is rounded, so that a list fetched twice yields the same, cacheable link.
 */
export function photoLink(platform: Platform, districtId: number, uploadId: string, size: 'full' | 'thumb'): string {
  const until = Math.ceil(platform.clock() / life + 1) * life;
  return `/api/v1/photos/${districtId}/${uploadId}/${size}?until=${until}&seal=${sealOf(platform, districtId, uploadId, size, until)}`;
}

export function photoLinkHolds(
  platform: Platform,
  districtId: number,
  uploadId: string,
  size: string,
  until: number,
  seal: string,
): boolean {
  return until > platform.clock() && sealOf(platform, districtId, uploadId, size, until) === seal;
}

function sealOf(platform: Platform, districtId: number, uploadId: string, size: string, until: number): string {
  return platform.keyring.sign(`${districtId}/${uploadId}/${size}/${until}`, 'photo').toString('base64url').slice(0, 27);
}
