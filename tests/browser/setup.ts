import { beforeEach } from 'vitest';
import '../../components/tokens.css';
import { fakeChrome, resetExtension } from './fake-extension';
import { speakLanguage } from './languages';

Object.assign(globalThis, { chrome: fakeChrome });

beforeEach(() => {
  resetExtension();
  speakLanguage('fr');
  document.body.replaceChildren();
});
