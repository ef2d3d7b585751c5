import { expect, it } from 'vitest';
import { cameraPreferences, keepCameraPreferences, preferCamera } from './camera-preferences';

function storageWith(kept: string | null, isForbidden = false): Storage {
  let value = kept;
  const refuse = () => {
    throw new DOMException('', 'SecurityError');
  };
  const storage = {
    getItem: () => (isForbidden ? refuse() : value),
    setItem: (_name: string, written: string) => {
      if (isForbidden) refuse();
      value = written;
    },
  };
  return storage as unknown as Storage;
}

it('last as long as the page where nothing is to be kept', () => {
  preferCamera({ cameraId: 'desk' });
  expect(cameraPreferences()).toEqual({ cameraId: 'desk' });
});

it('are found again in the storage that they were kept in', () => {
  const storage = storageWith(null);
  keepCameraPreferences(storage);
  preferCamera({ cameraId: 'desk' });
  preferCamera({ signal: true });
  keepCameraPreferences(storageWith(null));
  expect(cameraPreferences()).toEqual({});
  keepCameraPreferences(storage);
  expect(cameraPreferences()).toEqual({ cameraId: 'desk', signal: true });
});

it.each(['{', 'null', '{"cameraId":7,"signal":"yes"}'])('are none where %s was kept', (kept) => {
  keepCameraPreferences(storageWith(kept));
  expect(cameraPreferences()).toEqual({});
});

it('last as long as the page where storage is forbidden', () => {
  keepCameraPreferences(storageWith(null, true));
  preferCamera({ signal: true });
  expect(cameraPreferences()).toEqual({ signal: true });
});
