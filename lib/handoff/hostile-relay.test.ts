import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROWS, type Frame } from '../../tests/support/handoff-sides';
import { HostileRelay, type Action } from '../../tests/support/hostile-relay';
import { FRAME_BYTES } from './wire/frame';

/** `HANDOFF_RUNS=5000` for a long look. */
const RUNS = Number(process.env.HANDOFF_RUNS ?? 150);

const anybody = fc.constantFrom('computer', 'phone', 'eve');
const side = fc.constantFrom('computer', 'phone');
const pick = fc.nat(1000);
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('deliver'), pick, to: anybody }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('forward'), from: side }) },
  fc.record({ kind: fc.constant('flip'), pick, to: anybody, bit: fc.nat() }),
  fc.record({ kind: fc.constant('cut'), pick, to: anybody, length: fc.nat() }),
  fc.record({ kind: fc.constant('swap'), pick, with: pick, to: anybody }),
  fc.record({ kind: fc.constant('noise'), to: anybody, long: fc.boolean() }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('forge'), to: anybody, which: pick }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('resume'), who: side }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('person') }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('settle'), proven: fc.boolean() }) },
  fc.record({ kind: fc.constant('wait'), seconds: fc.constantFrom(1, 20, 61) }),
);

const schedule = fc.array(action, { minLength: 4, maxLength: 24 });

/** What holds after every single action, whatever the relay did. */
function expectNothingAcceptedOrLearnt(relay: HostileRelay): void {
  const { computer, phone, eve, givenByPhone, codes, told } = relay;
  const given = computer.given.map(({ key }) => key);
  expect(new Set(given).size, 'no key is taken twice').toBe(given.length);
  for (const key of given) expect(givenByPhone).toContain(key);
  const view = phone.view();
  if (view.kind === 'code') expect(codes).toContain(view.code);
  if (view.kind === 'rows') {
    expect(view.rows.map(({ name, email }) => ({ name, email }))).toEqual(ROWS);
    if (view.last) expect(told).toContain(view.last);
  }
  if (view.kind === 'done') expect(told).toContain(view.result);
  if (view.kind === 'ended') expect(view.reason).not.toBe('failed');
  expect(computer.stage()).not.toMatchObject({ reason: 'failed' });
  if (eve) {
    expect(eve.session().rows).toEqual([]);
    expect(['greeting', 'code', 'ended']).toContain(eve.view().kind);
  }
}

const secrets = [
  'LETTERKEY',
  'FORGEDFORGED',
  ...ROWS.flatMap(({ name, email }) => [name, name.split(' ')[1]!, email.split('@')[1]!]),
];

/** Every way in which a text may stand in a recording. */
function formsOf(text: string): string[] {
  const utf8 = Buffer.from(text);
  // Base64 of a text in the middle of others: three alignments, without what neighbours blend into.
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), utf8])
      .toString('base64')
      .slice(shift === 0 ? 0 : 4, -4),
  );
  // Less than this stands in any recording by chance.
  return [text, utf8.toString('hex'), ...base64.filter(({ length }) => length >= 8)];
}

function expectNothingInClear(traffic: readonly Frame[]): void {
  const recording = Buffer.concat(traffic);
  const written = [
    recording.toString('latin1'),
    recording.toString('hex'),
    recording.toString('base64'),
  ];
  for (const form of secrets.flatMap(formsOf)) {
    for (const text of written) expect(text.includes(form)).toBe(false);
  }
  for (const frame of traffic) expect(frame.length).toBe(FRAME_BYTES);
}

describe('a hostile relay', () => {
  it.each([
    ['that sees only what goes through it', false],
    ['whose owner has photographed the QR code', true],
  ])(
    '%s has nothing accepted and learns nothing',
    { timeout: 3_600_000 },
    async (_, photographed) => {
      await fc.assert(
        fc.asyncProperty(schedule, async (actions) => {
          const relay = await HostileRelay.start(photographed);
          for (const done of actions) {
            await relay.act(done);
            expectNothingAcceptedOrLearnt(relay);
          }
          expectNothingInClear(relay.traffic);
        }),
        { numRuns: RUNS },
      );
    },
  );

  it('has done no lasting harm once it is honest again', { timeout: 3_600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(schedule, async (actions) => {
        const relay = await HostileRelay.start(false);
        // Time is no weapon here: what has expired stays so.
        for (const done of actions.filter(({ kind }) => kind !== 'wait')) await relay.act(done);
        // Codes that the phone never got to show, or five keys refused.
        const over = relay.computer.stage().kind === 'ended';
        for (let turn = 0; turn < 8; turn += 1) {
          for (const who of ['phone', 'computer'] as const) {
            await relay.resume(who);
            await relay.forward(who);
            await relay.forward(who === 'phone' ? 'computer' : 'phone');
          }
          await relay.person();
          await relay.settle('proven');
        }
        if (over) return;
        expect(relay.computer.stage()).toEqual({ kind: 'done', result: 'proven' });
        expect(relay.phone.view()).toMatchObject({ kind: 'done', result: 'proven' });
      }),
      { numRuns: Math.ceil(RUNS / 4) },
    );
  });
});
