import { headerPolicy } from './content-policy.ts';

type Header = readonly [name: string, value: string];

/**
 * What pages might ask of a browser, and all of it is refused. Not the clipboard, which links and citations are copied to;
 * before it is read, as tests do, browsers ask.
 */
const refused = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'sync-xhr',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/**
 * The headers of every answer, whatever its status, from a host at an origin such as `https://example.org`. Without
 * encryption there is no promise of it (RFC 6797, 7.2).
 */
export function answerHeaders(origin: string): Header[] {
  return [
    ['Content-Security-Policy', headerPolicy],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Embedder-Policy', 'require-corp'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['X-Frame-Options', 'DENY'],
    ['Permissions-Policy', ['clipboard-write=(self)', ...refused.map((feature) => `${feature}=()`)].join(', ')],
    ...(origin.startsWith('https:') ? ([['Strict-Transport-Security', 'max-age=63072000']] as const) : []),
  ];
}

/** How long an answer is kept: files whose name has a hash of what they hold, for good; others are asked for again. */
export const cachedForGood = 'public, max-age=31536000, immutable';
export const askedAgain = 'no-cache';

/** The folders at the top of the site whose files have a hash in their address, as a regular expression. */
export const hashedFolders = '(?:_astro|search-[0-9a-f]+)';
