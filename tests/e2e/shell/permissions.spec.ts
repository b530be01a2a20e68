import { expect, test } from '../../support/launch-app';

test('a page gets no permission but to keep its data', async ({ page }) => {
  const given = await page.evaluate(async () => {
    const nameOf = (error: unknown) => (error as Error).name;
    const media = (wanted: MediaStreamConstraints) =>
      navigator.mediaDevices.getUserMedia(wanted).then(() => 'granted', nameOf);
    const state = (name: string) =>
      navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state, nameOf);
    return {
      geolocation: await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          ({ code }) => resolve(code === GeolocationPositionError.PERMISSION_DENIED ? 'denied' : 'asked for'),
        ),
      ),
      notifications: await Notification.requestPermission(),
      camera: await media({ video: true }),
      microphone: await media({ audio: true }),
      screen: await navigator.mediaDevices.getDisplayMedia().then(() => 'granted', nameOf),
      clipboard: await navigator.clipboard.readText().then(() => 'granted', nameOf),
      midi: await navigator.requestMIDIAccess({ sysex: true }).then(() => 'granted', nameOf),
      states: {
        geolocation: await state('geolocation'),
        notifications: await state('notifications'),
        camera: await state('camera'),
        microphone: await state('microphone'),
        clipboardRead: await state('clipboard-read'),
        clipboardWrite: await state('clipboard-write'),
        midi: await state('midi'),
        persistentStorage: await state('persistent-storage'),
      },
      storage: await navigator.storage.persist(),
    };
  });
  expect(given).toEqual({
    geolocation: 'denied',
    notifications: 'denied',
    camera: expect.stringMatching(/NotAllowedError|NotFoundError/),
    microphone: expect.stringMatching(/NotAllowedError|NotFoundError/),
    screen: expect.stringMatching(/Error$/),
    clipboard: 'NotAllowedError',
    midi: expect.stringMatching(/NotAllowedError|SecurityError/),
    states: {
      geolocation: 'denied',
      notifications: 'denied',
      camera: 'denied',
      microphone: 'denied',
      clipboardRead: 'denied',
      clipboardWrite: 'denied',
      midi: 'denied',
      persistentStorage: 'granted',
    },
    storage: true,
  });
});
