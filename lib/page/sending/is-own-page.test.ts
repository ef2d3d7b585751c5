import { describe, expect, it } from 'vitest';
import { isOwnPage } from './is-own-page';

/** A window in these, the nearest first. */
function framed(origin: string, ...holders: string[]): Window {
  const frame = { origin, location: { ancestorOrigins: holders } };
  return Object.assign(frame, {
    self: frame,
    parent: holders.length > 0 ? {} : frame,
  }) as unknown as Window;
}

const own = 'https://gestion.agence.example';

describe('isOwnPage', () => {
  it.each([
    ['a page', framed(own)],
    ['a frame of the site', framed(own, own, own)],
    ['a frame of another port', framed('http://10.0.0.2:81', 'http://10.0.0.2')],
  ])('holds for %s', (_, window) => expect(isOwnPage(window)).toBe(true));

  it.each([
    ['a frame in somebody else’s page', framed(own, 'https://attaque.example')],
    ['a frame of the site in a page of somebody else', framed(own, own, 'https://attaque.example')],
    ['a frame in a sandboxed one', framed(own, 'null')],
    ['a sandboxed frame', framed('null', own)],
  ])('does not hold for %s', (_, window) => expect(isOwnPage(window)).toBe(false));

  it('asks whether the page around may be read, where the browser names no holder', () => {
    const around = (document: () => unknown) => {
      const top = Object.defineProperty({}, 'document', { get: document });
      Object.assign(top, { parent: top });
      return Object.assign(framed(own, own), { parent: top, location: {} });
    };
    expect(isOwnPage(around(() => ({ defaultView: {} })))).toBe(true);
    const blocked = () => {
      throw new Error('another origin');
    };
    expect(isOwnPage(around(blocked))).toBe(false);
  });
});
