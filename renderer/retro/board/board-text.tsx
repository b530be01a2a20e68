import { ignorePhrase } from '@shared/language/ignored-phrases';
import type { Retro } from '@shared/model/retro';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { BlamelessField } from '@/ui/blameless/blameless-field';
import { selectIgnoredPhrases, selectNames, selectPeople } from '../retro-selectors';

/** A field for a note's text, with the help for blameless language. */
export function BoardText({
  retro,
  ...field
}: {
  retro: Retro;
  label: string;
  value: string;
  placeholder?: string;
  onChange: (text: string) => void;
  onSubmit: () => void;
  onCancel: () => void;
  onBlur: () => void;
}) {
  const ignored = useWorkspace((workspace) => selectIgnoredPhrases(workspace.ignoredPhrase));
  const names = useWorkspace((workspace) => selectNames(selectPeople(workspace.person, retro.teamId, 'all')));
  return (
    <BlamelessField
      {...field}
      autoFocus
      context="note"
      ignoredPhrases={ignored}
      knownNames={names}
      onIgnoreAlways={(phrase) => act(ignorePhrase, { phrase })}
    />
  );
}
