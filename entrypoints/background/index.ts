import { defineBackground } from 'wxt/utils/define-background';
import { createBackground } from '../../lib/background/platform/create-background';
import { start } from '../../lib/background/platform/start';

export default defineBackground({
  type: 'module',
  main() {
    start(createBackground());
  },
});
