/**
 * The switches inside the Electron binary of a packed app: what other programs and the command line can't make of it.
 * Electron names them fuses; they are bytes of the file, so no setting and no argument brings one back.
 *
 * @type {Readonly<Record<FuseName, boolean>>}
 */
export const packedFuses = {
  // ELECTRON_RUN_AS_NODE would make the signed app a plain Node for whoever starts it.
  RunAsNode: false,
  EnableNodeOptionsEnvironmentVariable: false,
  // Covers --inspect and SIGUSR1 too.
  EnableNodeCliInspectArguments: false,
  EnableCookieEncryption: true,
  // Neither a folder resources/app nor an app named on the command line takes the place of ours.
  OnlyLoadAppFromAsar: true,
  // Electron checks the archive's hash on macOS and Windows alone, which nothing is packed for yet.
  EnableEmbeddedAsarIntegrityValidation: false,
  // There is no snapshot of our own to load.
  LoadBrowserProcessSpecificV8Snapshot: false,
  // Nothing of ours comes from file:.
  GrantFileProtocolExtraPrivileges: false,
};

/**
 * @typedef {'RunAsNode' | 'EnableNodeOptionsEnvironmentVariable' | 'EnableNodeCliInspectArguments' | 'EnableCookieEncryption'
 *   | 'OnlyLoadAppFromAsar' | 'EnableEmbeddedAsarIntegrityValidation' | 'LoadBrowserProcessSpecificV8Snapshot'
 *   | 'GrantFileProtocolExtraPrivileges'} FuseName
 */

/**
 * Writes the fuses into an Electron binary.
 *
 * @param {string} executable
 * @param {Readonly<Record<FuseName, boolean>>} [fuses]
 */
export async function writeFuses(executable, fuses = packedFuses) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  const byNumber = Object.fromEntries(
    Object.entries(fuses).map(([name, value]) => [FuseV1Options[/** @type {FuseName} */ (name)], value]),
  );
  await flipFuses(executable, { version: FuseVersion.V1, ...byNumber });
}

/**
 * Reads the fuses of an Electron binary back from the file.
 *
 * @param {string} executable
 * @returns {Promise<Record<FuseName, boolean>>}
 * @throws {Error} when the file has no fuses, or one of ours is missing in it
 */
export async function readFuses(executable) {
  const { FuseV1Options, getCurrentFuseWire } = await import('@electron/fuses');
  const wire = await getCurrentFuseWire(executable);
  const names = /** @type {FuseName[]} */ (Object.keys(packedFuses));
  const read = names.map((name) => {
    // The wire holds the letters 0 and 1, and others for a fuse that isn't there any more.
    const letter = String.fromCharCode(wire[FuseV1Options[name]] ?? 0);
    if (letter !== '0' && letter !== '1') throw new Error(`This Electron has no fuse ${name}`);
    return [name, letter === '1'];
  });
  return Object.fromEntries(read);
}
