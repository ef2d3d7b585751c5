/** What a fresh profile of this build starts with; null in the store build. See wxt.config.ts. */
declare const __BUILD_DEFAULTS__: {
  readonly baseUrl: string;
  readonly credentials: { readonly token: string; readonly privateKey: string };
  readonly sites: readonly string[];
  readonly relay?: string;
  readonly companion?: string;
} | null;
