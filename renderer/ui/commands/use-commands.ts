import { type DependencyList, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { allCommands, type Command, onCommandsChange, registerCommands } from '@/ui/commands/commands';

/**
 * Offers a screen's commands while it is mounted.
 * @param commands may be a new array at each render: what they run and ask is always taken from the latest render
 * @param deps when something in it changes, names and keys are read anew
 * @param isShell whether they are those of every screen
 */
export function useCommands(commands: readonly Command[], deps: DependencyList, isShell = false): void {
  const latest = useRef(commands);
  useLayoutEffect(() => {
    latest.current = commands;
  });
  // With the frame that shows the screen: a quick hand presses its keys as soon as that.
  useLayoutEffect(() => {
    const now = (command: Command) => latest.current.find((other) => other.id === command.id) ?? command;
    return registerCommands(
      latest.current.map((command) => ({
        ...command,
        // Asked for when it is shown: the name of an undo is another one after each gesture, and nothing is registered anew for that.
        get title() {
          return now(command).title;
        },
        run: () => now(command).run(),
        isEnabled: () => now(command).isEnabled?.() ?? true,
        whyNot: () => now(command).whyNot?.() ?? null,
      })),
      isShell,
    );
    // biome-ignore lint/correctness/useExhaustiveDependencies: the caller says what the names and keys depend on
  }, deps);
}

/** All commands that are there now. */
export function useCommandList(): readonly Command[] {
  return useSyncExternalStore(onCommandsChange, allCommands);
}
