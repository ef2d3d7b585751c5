import type { Environment } from '../messaging/views';
import { AR24_ENVIRONMENTS } from '../storage/preferences';

/** Which of AR24's environments an address is. */
export function environmentOf(baseUrl: string): Environment {
  if (baseUrl === AR24_ENVIRONMENTS.production) return 'production';
  return baseUrl === AR24_ENVIRONMENTS.sandbox ? 'sandbox' : 'other';
}
