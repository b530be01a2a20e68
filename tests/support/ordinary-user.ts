import { chown, copyFile, mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Who may do least on a Linux system, and is there on each. */
const nobody = { uid: 65_534, gid: 65_534 };

export interface OrdinaryUser {
  /** To run as, or nothing when this process isn't root's anyway. */
  user: { uid: number; gid: number } | undefined;
  /** On top of this process's environment: a home of their own, and the key to the display. */
  env: NodeJS.ProcessEnv;
  profile: string;
}

/**
 * Somebody who isn't root, with a home in this folder. As root that is another user of the system; else it is who runs this.
 * @param folder absolute; the other user must be let through to it
 */
export async function ordinaryUser(folder: string): Promise<OrdinaryUser> {
  const user = process.getuid?.() === 0 ? nobody : undefined;
  const home = join(folder, 'home');
  const own = async (path: string) => {
    if (user) await chown(path, user.uid, user.gid);
  };
  await mkdir(home, { mode: 0o700 });
  await own(home);
  const env: NodeJS.ProcessEnv = {
    HOME: home,
    TMPDIR: home,
    XDG_RUNTIME_DIR: home,
    XDG_CONFIG_HOME: undefined,
    XDG_CACHE_HOME: undefined,
  };
  const key = join(home, '.Xauthority');
  const hasKey = await copyFile(process.env.XAUTHORITY ?? join(homedir(), '.Xauthority'), key).then(
    () => true,
    () => false,
  );
  if (hasKey) {
    await own(key);
    env.XAUTHORITY = key;
  }
  return { user, env, profile: join(home, 'profile') };
}
