import { Ar24Error } from '../ar24/errors';
import { problemOf } from '../ar24/problems';
import { ProblemError, type Outcome, type Problem } from '../errors';
import { logUnexpected } from '../log';

/** What a thrown error means to the person. */
export function problemFrom(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof Ar24Error) return problemOf(error);
  logUnexpected('background', error);
  return { reason: 'unexpected' };
}

/** Runs a handler's work and turns every failure into a result that crosses the message boundary. */
export async function attempt<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, problem: problemFrom(error) };
  }
}
