import { defineBackground } from 'wxt/utils/define-background';
import { createBackground } from '../../lib/background/platform/create-background';
import { start } from '../../lib/background/platform/start';
import { createTrialBackground } from '../../lib/background/platform/trial-background';

export default defineBackground({
  type: 'module',
  main() {
    start(createBackground(), createTrialBackground());
  },
});
