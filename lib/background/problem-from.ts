import { Ar24Error } from '../ar24/ar24-errors';
import { problemOf } from '../ar24/problems';
import { ProblemError, type Problem } from '../errors';
import { logUnexpected } from '../log-unexpected';

/** What a thrown error means to the person. */
export function problemFrom(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof Ar24Error) return problemOf(error);
  logUnexpected('background', error);
  return { reason: 'unexpected' };
}
