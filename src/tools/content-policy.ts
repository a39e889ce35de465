/**
 * What the built page may load and run. Nothing is widened beyond it: every pane, dialog and download was gone through
 * without one report of a violation.
 */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  // Leaflet's empty picture is a data: address; pictures of other hosts are fetched and drawn as blob:.
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  // The one policy of src/trusted-types.ts, and no second one beside it.
  'trusted-types default',
] as const

/** The policy as one line. */
export const policyLine = (): string => CONTENT_POLICY.join('; ')
