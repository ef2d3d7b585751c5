import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOf } from './code-content';

const SEALED = '-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----';

describe('what a code that is no key holds', () => {
  it.each([
    ['https://www.laposte.fr/suivi/1A2B3C', { kind: 'web-address', host: 'www.laposte.fr' }],
    ['HTTP://user:pass@EXAMPLE.FR:8080/x?secret=y', { kind: 'web-address', host: 'example.fr' }],
    ['www.agence.example/annonce', { kind: 'web-address', host: 'www.agence.example' }],
    ['BEGIN:VCARD\nFN:Jean', { kind: 'contact' }],
    ['MECARD:N:Martin;;', { kind: 'contact' }],
    ['BEGIN:VEVENT\nSUMMARY:x', { kind: 'event' }],
    ['WIFI:T:WPA;S:agence;P:secret;;', { kind: 'wifi' }],
    ['BCD\n002\n1\nSCT\nBIC', { kind: 'payment' }],
    ['SPC\r\n0200\r\n1', { kind: 'payment' }],
    ['tel:+33100000000', { kind: 'phone' }],
    ['MATMSG:TO:a@b.fr;;', { kind: 'email' }],
    ['SMSTO:+33600000000:oui', { kind: 'message' }],
    ['geo:48.85,2.35', { kind: 'place' }],
    [`\n${SEALED}\n`, { kind: 'backup', sealed: SEALED }],
    ['2C00000000001', { kind: 'other' }],
    ['', { kind: 'other' }],
  ])('%j is named', (text, content) => {
    expect(contentOf(text)).toEqual(content);
  });

  it('is never repeated, but for the host of an address', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8 }), (text) => {
        const content = contentOf(`WIFI:T:WPA;P:${text}`);
        expect(content).toEqual({ kind: 'wifi' });
      }),
    );
  });
});
