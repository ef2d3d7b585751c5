import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phoneAddress, splitPhoneAddress } from './phone-address';

const link = 'https://telephone.example/#AQIDBA';

describe('the address in the QR code', () => {
  it('carries the relay beside the pairing link', () => {
    const { hash } = new URL(phoneAddress(link, 'wss://relais.example:8084/mqtt?a=1&b=2'));
    expect(splitPhoneAddress(hash)).toEqual({
      fragment: '#AQIDBA',
      relay: 'wss://relais.example:8084/mqtt?a=1&b=2',
    });
  });

  it('is the pairing link itself where there is no relay', () => {
    expect(phoneAddress(link, '')).toBe(link);
    expect(splitPhoneAddress('#AQIDBA')).toEqual({ fragment: '#AQIDBA', relay: null });
  });

  it.each(['#A~', '#A~%E0%A4%A', '#A~https%3A%2F%2Fa.example', '#A~javascript%3Aalert(1)'])(
    'gives no relay for %s',
    (hash) => {
      expect(splitPhoneAddress(hash)).toEqual({ fragment: '#A', relay: null });
    },
  );

  it('is taken apart as it was put together, whatever the relay is called', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const relay = new URL(url.replace(/^https?/, 'wss')).href;
        expect(splitPhoneAddress(new URL(phoneAddress(link, relay)).hash).relay).toBe(relay);
      }),
      { numRuns: 30 },
    );
  });
});
