import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packetCutter } from './packet-cutter';

/** A packet as it is on the wire. */
function packet(head: number, body: Uint8Array): Uint8Array {
  const length: number[] = [];
  let rest = body.length;
  do {
    length.push((rest % 128) + (rest > 127 ? 128 : 0));
    rest = Math.floor(rest / 128);
  } while (rest > 0);
  return Uint8Array.from([head, ...length, ...body]);
}

const bodies = fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 6 });

it('gives the same packets wherever the chunks end', () => {
  fc.assert(
    fc.property(bodies, fc.array(fc.nat({ max: 40 })), (all, cuts) => {
      const stream = all.flatMap((body, at) => [...packet(0x30 + at, body)]);
      const cut = packetCutter();
      const found = [];
      let at = 0;
      for (const size of [...cuts, stream.length]) {
        found.push(...cut(Uint8Array.from(stream.slice(at, at + size))));
        at += size;
      }
      expect(found.map(({ head }) => head)).toEqual(all.map((_, index) => 0x30 + index));
      expect(found.map(({ body }) => [...(body ?? [])])).toEqual(all.map((body) => [...body]));
    }),
  );
});

it('does not gather a packet that is longer than any of ours', () => {
  const cut = packetCutter();
  expect(cut(Uint8Array.of(0x30, 0x80, 0x40))).toEqual([]); // 8192 bytes are coming
  expect(() => packetCutter()(Uint8Array.of(0x30, 0x81, 0x40))).toThrow(RangeError);
});

it('does not wait for the end of a length that has none', () => {
  expect(() => packetCutter()(Uint8Array.of(0x30, 0x80, 0x80, 0x80, 0x80))).toThrow(RangeError);
});
