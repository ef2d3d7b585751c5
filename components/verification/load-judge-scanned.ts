import type { judgeScanned } from '../../lib/domain/scanned-text';

/** The judge of what codes say, brought along only once a letter is about to be read: it is not light. */
export async function loadJudgeScanned(): Promise<typeof judgeScanned> {
  return (await import('../../lib/domain/scanned-text')).judgeScanned;
}
