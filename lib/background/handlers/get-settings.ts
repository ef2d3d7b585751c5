import type { Handler } from '../handler';
import { settingsView } from '../settings-view';

export const getSettings: Handler<'getSettings'> = (background) => settingsView(background);
