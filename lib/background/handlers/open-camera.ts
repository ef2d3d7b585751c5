import type { Handler } from '../handler';

export const openCamera: Handler<'openCamera'> = async ({ panel }, { id }) => {
  await panel.openPage(`/camera.html?sender=${id}`);
  return undefined;
};
