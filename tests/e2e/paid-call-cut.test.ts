import { expect, it } from 'vitest';
import { onStage } from './support/on-stage';
import { ordersCutThrice } from './support/paid-call';

const on = onStage();

it('posts no second letter when the answer to a paid call is cut, however soon after the last one', async () => {
  expect(await ordersCutThrice(on.stage)).toEqual([
    { state: 'order-uncertain', letters: 2 },
    { state: 'order-uncertain', letters: 3 },
    { state: 'order-uncertain', letters: 4 },
  ]);
});
