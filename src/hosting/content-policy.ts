/** What a page may load and do: nothing inline, nothing from elsewhere, no markup made of strings. */
const directives = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

/** What browsers ignore in a page, and warn of. */
const headerOnly = /^(?:frame-ancestors|report-uri|report-to|sandbox) /;

/** The content security policy as a header. */
export const headerPolicy = directives.join('; ');

/** The same in a page, for hosts that send no headers of ours. */
export const metaPolicy = directives.filter((directive) => !headerOnly.test(directive)).join('; ');
