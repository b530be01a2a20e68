import address from './chance-worker?worker&url';

interface ScriptAddressPolicy {
  createScriptURL(address: string): string;
}

/** What the browser offers for trusted types; the page's types don't know it yet. */
interface PolicyMaker {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): ScriptAddressPolicy;
}

let policy: ScriptAddressPolicy | null = null;

/** Starts the thread that runs maps by chance. The page's policy lets a thread begin at this one address alone. */
export function startChanceWorker(): Worker {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyMaker };
  policy ??=
    trustedTypes?.createPolicy('throughline-threads', {
      createScriptURL: (asked) => {
        if (asked !== address) throw new TypeError('Only the thread of the app itself may start');
        return asked;
      },
    }) ?? null;
  return new Worker(policy?.createScriptURL(address) ?? address, { type: 'module' });
}
