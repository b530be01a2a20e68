import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** EXT4_IOC_SHUTDOWN without a flush: what a cut of the power does to a file system. */
const cutPower =
  "open(my $at, '<', $ARGV[0]) or die $!; my $flag = pack('L', 2); ioctl($at, 0x8004587d, $flag) or die $!;";

/** An ext4 file system of its own in a file, on which the power can be cut and the room can end. */
export class LoopDisk {
  #image;
  #fillers = 0;
  /** Where it is mounted. */
  folder;

  /** @param {string} scratch a folder @param {number} megabytes */
  constructor(scratch, megabytes) {
    const home = mkdtempSync(join(scratch, 'disk-'));
    this.#image = join(home, 'image');
    this.folder = join(home, 'mounted');
    mkdirSync(this.folder);
    writeFileSync(this.#image, '');
    truncateSync(this.#image, megabytes * 1024 * 1024);
    run('mkfs.ext4', ['-q', '-F', '-m', '0', this.#image]);
    this.#mount();
  }

  #mount() {
    run('mount', ['-o', 'loop', this.#image, this.folder]);
  }

  /** Cuts the power: nothing that isn't on the disk by now gets there. */
  cut() {
    run('perl', ['-e', cutPower, this.folder]);
  }

  /** Takes it away and brings it back, as a restart of the machine does. @param {'rw' | 'ro'} [mode] */
  async remount(mode = 'rw') {
    await this.unmount();
    if (mode === 'ro') run('mount', ['-o', 'loop,ro', this.#image, this.folder]);
    else this.#mount();
  }

  /** What was copied here is on the disk from now on. */
  sync() {
    run('sync', ['-f', this.folder]);
  }

  /** Takes all the room that is left, without writing anything: the disk isn't kept busy by it. */
  fill() {
    // The largest piece that fits, then smaller ones, down to the last blocks.
    for (let piece = this.#room(); piece >= 4_096; piece = Math.min(Math.floor(piece / 2), this.#room())) {
      this.#fillers += 1;
      try {
        run('fallocate', ['-l', String(piece), join(this.folder, `filler-${this.#fillers}`)]);
      } catch {
        // Less than it said. What was taken before that stays taken.
      }
    }
  }

  #room() {
    const { bavail, bsize } = statfsSync(this.folder);
    return bavail * bsize;
  }

  /** Makes room again. */
  free() {
    for (; this.#fillers > 0; this.#fillers -= 1)
      rmSync(join(this.folder, `filler-${this.#fillers}`), { force: true });
    run('sync', ['-f', this.folder]);
  }

  async unmount() {
    // A process that was killed a moment ago may still hold a file open.
    for (let tries = 0; ; tries += 1) {
      try {
        run('umount', [this.folder]);
        return;
      } catch (error) {
        if (tries === 40) throw error;
        await pause(100);
      }
    }
  }

  async remove() {
    await this.unmount().catch(() => {});
    rmSync(join(this.folder, '..'), { recursive: true, force: true });
  }
}

/** @returns {string | null} why no such disk can be made here, or null when it can */
export function whyNoLoopDisk() {
  if (process.platform !== 'linux') return 'needs Linux';
  if (process.getuid?.() !== 0) return 'needs root, to mount an ext4 file system';
  const scratch = mkdtempSync(join(tmpdir(), 'throughline-disk-'));
  try {
    const disk = new LoopDisk(scratch, 8);
    disk.cut();
    run('umount', [disk.folder]);
    return null;
  } catch (error) {
    return `no ext4 loop mount here: ${error instanceof Error ? error.message.split('\n')[0] : error}`;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  execFileSync(command, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` },
  });
}
