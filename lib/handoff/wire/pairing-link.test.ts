import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePairingLink, parsePairingLink, type PairingLink } from './pairing-link';
import { topicsOf } from './topics';

const PAGE = 'https://mobile.example.fr/lre/?lang=fr#old';
const bytes = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((drawn) => Uint8Array.from(drawn));
const links: fc.Arbitrary<PairingLink> = fc.record({
  channel: bytes(16),
  publicKey: bytes(65).map((key) => Uint8Array.from(key.with(0, 4))),
  expiresAt: fc.integer({ min: 1, max: 2 ** 32 - 1 }).map((seconds) => seconds * 1000),
});
const [link] = fc.sample(links, { numRuns: 1, seed: 1 });

describe('the address in the QR code', () => {
  it('says what was put into it, and sends none of it to a server', () => {
    fc.assert(
      fc.property(links, (made) => {
        const address = makePairingLink(PAGE, made);
        expect(parsePairingLink(address)).toEqual({ ok: true, link: made });
        expect(parsePairingLink(new URL(address).hash)).toEqual({ ok: true, link: made });
        expect(address.split('#')[0]).toBe('https://mobile.example.fr/lre/?lang=fr');
        expect(address.split('#')).toHaveLength(2);
      }),
    );
  });

  it('is short enough for a QR code that a phone reads from a screen', () => {
    expect(makePairingLink('https://mobile.example.fr/', link!).length).toBeLessThan(150);
  });

  it.each([
    ['', 'link-missing'],
    ['https://mobile.example.fr/', 'link-missing'],
    ['https://mobile.example.fr/#', 'link-missing'],
    ['#not base64!', 'link-damaged'],
    ['#AQ', 'link-damaged'],
    ['#Ag', 'link-of-another-version'],
  ])('says what is wrong with « %s »', (text, reason) => {
    expect(parsePairingLink(text)).toEqual({ ok: false, reason });
  });

  it('never takes a cut one for whole, nor one whose key has no point’s form', () => {
    const whole = new URL(makePairingLink(PAGE, link!)).hash;
    for (let length = 2; length < whole.length; length += 1) {
      expect(parsePairingLink(whole.slice(0, length)).ok).toBe(false);
    }
    const compressed = { ...link!, publicKey: Uint8Array.from(link!.publicKey.with(0, 2)) };
    expect(parsePairingLink(makePairingLink(PAGE, compressed))).toMatchObject({
      reason: 'link-damaged',
    });
  });

  it('never throws, whatever is scanned', () => {
    fc.assert(
      fc.property(fc.string(), (scanned) => {
        expect(parsePairingLink(`#${scanned}`).ok).toBe(false);
      }),
    );
  });
});

describe('the topics at the relay', () => {
  it('are those of the document’s example', async () => {
    const channel = Uint8Array.from({ length: 16 }, (_, at) => at);
    expect(await topicsOf(channel)).toEqual({
      toComputer: 'lre/1/0o-Yoa0XIGwxU_TDKvnhRg/computer',
      toPhone: 'lre/1/0o-Yoa0XIGwxU_TDKvnhRg/phone',
    });
  });

  it('do not say the channel, and differ with it', async () => {
    const one = await topicsOf(link!.channel);
    const other = await topicsOf(Uint8Array.from(link!.channel.with(0, link!.channel[0]! ^ 1)));
    expect(one.toComputer).not.toBe(other.toComputer);
    const { hash } = new URL(makePairingLink(PAGE, link!));
    const [, , place] = one.toPhone.split('/');
    expect(hash).not.toContain(place!.slice(0, 6));
  });
});
