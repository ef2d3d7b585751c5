/**
 * What the page may do. `connect` is where it may connect to beside its own host: by default any
 * relay over TLS, because the relay is named by each QR code; an operator with one relay narrows it
 * with COMPANION_CONNECT. Loopback is for the sandbox.
 */
export function contentSecurityPolicy(
  connect = process.env.COMPANION_CONNECT ?? 'wss: ws://127.0.0.1:* ws://localhost:*',
): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src 'self' ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The `_headers` file that static hosts read, and the document of what others have to be told. */
export function headersFile(): string {
  const headers = {
    'Content-Security-Policy': `${contentSecurityPolicy()}; frame-ancestors 'none'`,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'noindex, nofollow',
    'Permissions-Policy': 'camera=(self), microphone=(), geolocation=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cache-Control': 'no-cache',
  };
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  const kept = '/assets/*\n  ! Cache-Control\n  Cache-Control: public, max-age=31536000, immutable';
  return `/*\n${lines.join('\n')}\n${kept}\n`;
}
