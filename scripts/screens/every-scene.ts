import { backupScenes } from './backup-scenes';
import { formScenes } from './form-scenes';
import { handoffScenes } from './handoff-scenes';
import { identifiedScenes, letterScenes } from './letter-scenes';
import { listScenes } from './list-scenes';
import { pageScenes } from './page-scenes';
import { phoneScenes } from './phone-scenes';
import { pointingScenes } from './pointing-scenes';
import type { Scene } from './scene';
import { senderScenes } from './sender-scenes';
import { tabScenes } from './tab-scenes';

/** Every screen in every state, in the order in which a person leafs through them. */
export const everyScene: readonly Scene[] = [
  ...listScenes,
  ...formScenes,
  ...senderScenes,
  ...letterScenes,
  ...identifiedScenes,
  ...tabScenes,
  ...pageScenes,
  ...pointingScenes,
  ...handoffScenes,
  ...phoneScenes,
  ...backupScenes,
];
