/** Who reads the films: ours is the tab of the built extension, the others this bench's page. */
export const CAMERA_PEERS = ['@zxing/browser', '@zxing/browser, no pause', 'zxing-wasm'] as const;

export type CameraPeer = (typeof CAMERA_PEERS)[number];
export type CameraReader = 'ours' | CameraPeer;

export const CAMERA_READERS: readonly CameraReader[] = ['ours', ...CAMERA_PEERS];
