import { ignorePhrase } from '@shared/language/ignored-phrases';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { BlamelessField } from '@/ui/blameless/blameless-field';
import { type Meeting, selectIgnoredPhrases, selectNames, selectPeople } from './meeting-selectors';

export interface MeetingTextProps {
  readonly meeting: Meeting;
  readonly context: 'note' | 'action' | 'decision';
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly onChange: (text: string) => void;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly onBlur?: () => void;
}

/** A field for what the meeting writes, notes included, with the help for blameless language. */
export function MeetingText({ meeting, ...field }: MeetingTextProps) {
  const ignored = useWorkspace((workspace) => selectIgnoredPhrases(workspace.ignoredPhrase));
  const names = useWorkspace((workspace) =>
    selectNames(selectPeople(workspace.person, meeting.teamId, 'all')),
  );
  return (
    <BlamelessField
      {...field}
      ignoredPhrases={ignored}
      knownNames={names}
      onIgnoreAlways={(phrase) => act(ignorePhrase, { phrase })}
    />
  );
}
