import { vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../components/options-form';
import { asked } from './fake-extension';

/** The options, in a browser that gives and takes back every permission. */
export function showOptions() {
  const element = document.createElement('lre-options-form');
  element.requestHost = vi.fn(() => Promise.resolve(true));
  element.withdrawHost = vi.fn(() => Promise.resolve(true));
  document.body.append(element);
  return element;
}

/** What the background was told by this name. */
export const told = (name: string) => asked.filter((question) => question.name === name);

export const button = (name: string) => page.getByRole('button', { name, exact: true });
