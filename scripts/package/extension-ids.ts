/** The extension's id in Firefox, for good: the store binds it to its first upload. */
export const FIREFOX_ID = '{7d1c2c6e-5f0b-4b8e-9c41-3a86e2d9f7b4}';

/**
 * Base64 DER of an RSA public key: it fixes the id (bnbfgkclhdfaekfpgoonehbhbfmkdlnh) of the builds
 * that are loaded unpacked. Chrome's store refuses it: what is packaged has none.
 */
export const UNPACKED_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEArEIXnyMODdNKVViv6seAMEvYA6oy8beGtFSxgtCsRT9F03zyUyoONT45tr9wSzIPCFagQeMZN8Hb2PVOi6FY/ljz0jH8JbSH13fld9/ko7Vuplr18y5tfoveCFp9uyjYX7eKmKUj7L/mBFSE7ZRJwKOaj6qECD9Gp2L6l0zaDCcJk4Qvh7HqVpU6n74YLH4M+gTCBGl0qUt/JIclQCXMk6Nae73d3ZFQvwRPNC7X+Z9l2DAyq7bWhgnmiMheEBU+vggbjNUFWvhqg6DoUkvC3up2WInmycyy5UnpNPSGMBsnR/Ss3nfon3QV0PSZKTKRCGpIMDr+JPxBH5gTXDFUMwIDAQAB';
