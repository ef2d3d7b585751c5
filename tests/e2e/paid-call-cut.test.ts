import { afterEach, expect, it } from 'vitest';
import { forgetSenders } from './support/arrangements';
import { onStage } from './support/on-stage';
import { cutButPosted, ordersCutThrice, overHttp2, permitHttps } from './support/paid-call';

const on = onStage({ alter: permitHttps, trusting: true });

afterEach(() => forgetSenders(on.stage));

it('posts no second letter when the answer to a paid call is cut, however soon after the last one', async () => {
  expect(await ordersCutThrice(on.stage)).toEqual(cutButPosted);
});

it('posts none over HTTP/2 either, where the calls share a connection', async () => {
  await overHttp2(on.stage, async () => {
    expect(await ordersCutThrice(on.stage)).toEqual(cutButPosted);
  });
});
