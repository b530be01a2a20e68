import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  allCommands,
  type Command,
  commandForKey,
  findCommand,
  onCommandsChange,
  reasonAgainst,
  recentCommands,
  registerCommands,
  runCommand,
  runWhenRegistered,
} from '@/ui/commands/commands';
import { noticesStore } from '@/ui/notices-store';

const free = { isText: false, isControl: false, isOverlay: false, isItem: false };
const cleanUps: (() => void)[] = [];

function register(...commands: Command[]): () => void {
  const remove = registerCommands(commands);
  cleanUps.push(remove);
  return remove;
}

function command(id: string, more: Partial<Command> = {}): Command {
  return { id, title: id, section: 'Test', run: () => {}, ...more };
}

function press(key: string): KeyboardEvent {
  return { key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false } as KeyboardEvent;
}

beforeEach(() => noticesStore.setState({ notices: [] }));
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0)) cleanUp();
});

describe('the registry', () => {
  test('holds what is registered until it is taken away, and says when that changes', () => {
    const listener = vi.fn();
    const stop = onCommandsChange(listener);
    const remove = register(command('note.new'));
    expect(findCommand('note.new')?.title).toBe('note.new');
    remove();
    expect(findCommand('note.new')).toBeUndefined();
    expect(listener).toHaveBeenCalledTimes(2);
    stop();
    register(command('note.new'));
    expect(listener).toHaveBeenCalledTimes(2);
  });

  test('gives the same array until something changes, as a store must', () => {
    register(command('one'));
    expect(allCommands()).toBe(allCommands());
  });

  test('a later registration takes the id, and gives it back', () => {
    register(command('retro.new', { title: 'First' }));
    const remove = register(command('retro.new', { title: 'Second' }));
    expect(allCommands().filter(({ id }) => id === 'retro.new')).toHaveLength(1);
    expect(findCommand('retro.new')?.title).toBe('Second');
    remove();
    expect(findCommand('retro.new')?.title).toBe('First');
  });

  test('a later registration wins a key', () => {
    register(command('retro.new', { keys: 'n' }));
    const remove = register(command('note.new', { keys: 'n' }));
    expect(commandForKey(press('n'), free)?.id).toBe('note.new');
    remove();
    expect(commandForKey(press('n'), free)?.id).toBe('retro.new');
  });

  test('other keys do the same, and no key means nothing', () => {
    register(command('redo', { keys: 'x', otherKeys: ['y'] }));
    expect(commandForKey(press('y'), free)?.id).toBe('redo');
    expect(commandForKey(press('q'), free)).toBeNull();
  });
});

describe('running a command', () => {
  test('runs it and remembers it as recent, the latest first and once', () => {
    const run = vi.fn();
    register(command('a', { run }), command('b'));
    runCommand('a');
    runCommand('b');
    expect(runCommand('a')).toBe(true);
    expect(run).toHaveBeenCalledTimes(2);
    expect(recentCommands().slice(0, 2)).toEqual(['a', 'b']);
  });

  test('one that is not there is no error', () => {
    expect(runCommand('nobody')).toBe(false);
  });

  test('a disabled one says why and does not run', () => {
    const run = vi.fn();
    register(command('export', { run, whyNot: () => 'Nothing was decided yet.' }));
    expect(runCommand('export')).toBe(false);
    expect(run).not.toHaveBeenCalled();
    expect(noticesStore.getState().notices.map(({ text }) => text)).toEqual(['Nothing was decided yet.']);
  });

  test('without a reason of its own it still says one', () => {
    expect(reasonAgainst(command('a', { isEnabled: () => false }))).toBe('Not available here.');
    expect(reasonAgainst(command('a', { isEnabled: () => true, whyNot: () => null }))).toBeNull();
  });

  test.each([
    [
      'throws',
      () => {
        throw new Error('the disk is full');
      },
    ],
    ['rejects', () => Promise.reject(new Error('the disk is full'))],
  ])('one that %s is told, and nothing breaks', async (_how, run) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    register(command('save', { run }));
    expect(runCommand('save')).toBe(true);
    await vi.waitFor(() => expect(noticesStore.getState().notices).toHaveLength(1));
    expect(noticesStore.getState().notices[0]).toMatchObject({ tone: 'error' });
    expect(noticesStore.getState().notices[0]?.text).toContain('the disk is full');
    log.mockRestore();
  });

  test('one that is awaited runs once its screen is there', async () => {
    const run = vi.fn();
    runWhenRegistered('retro.new');
    register(command('retro.new', { run }));
    await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(1));
  });

  test('one that is awaited is forgotten when something else is run first', async () => {
    const run = vi.fn();
    runWhenRegistered('retro.new');
    register(command('other'));
    runCommand('other');
    register(command('retro.new', { run }));
    await Promise.resolve();
    expect(run).not.toHaveBeenCalled();
  });
});

test('those of every screen stand behind the screen’s own, whichever came later', () => {
  const named = (id: string) => ({ id, title: id, section: 'Test', run: () => {} });
  const stops = [registerCommands([named('everywhere')], true), registerCommands([named('here')])];
  expect(allCommands().map(({ id }) => id)).toEqual(['here', 'everywhere']);
  for (const stop of stops) stop();
  expect(allCommands()).toEqual([]);
});
