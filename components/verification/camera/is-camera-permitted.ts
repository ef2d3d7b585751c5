/** Whether the person has permitted the camera on this origin; false where the browser does not tell. */
export async function isCameraPermitted(): Promise<boolean> {
  try {
    const { state } = await navigator.permissions.query({ name: 'camera' });
    return state === 'granted';
  } catch {
    return false;
  }
}
