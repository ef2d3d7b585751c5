import type { trial as protocol } from '../../messaging/protocol/trial';
import type { HandlersOf } from '../handler';

export const trial: HandlersOf<typeof protocol> = {
  startTrial: ({ trial }) => trial.start(),
  openTrial: ({ trial }) => trial.open(),
  openTrialLetter: ({ trial }) => trial.openLetter(),
  endTrial: ({ trial }) => trial.end(),
};
