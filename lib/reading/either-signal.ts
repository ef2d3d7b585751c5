/** `AbortSignal.any` of two, which phones have since Safari 17.4 only. */
export function eitherSignal(first: AbortSignal, second: AbortSignal): AbortSignal {
  const either = new AbortController();
  for (const one of [first, second]) {
    const pass = () => either.abort(one.reason);
    if (one.aborted) pass();
    else one.addEventListener('abort', pass, { once: true, signal: either.signal });
  }
  return either.signal;
}
