import { nameGroup } from '@shared/retro/groups';
import { useState } from 'react';
import { act } from '@/store/workspace-store';
import { TextField } from '@/ui/text-field';
import { focusCard } from './board-handle';
import { boardScreen } from './board-store';

/** Names a group in its place. Left empty, the first note's text goes on standing in for a name. */
export function TitleEditor({
  groupId,
  title,
  suggestion,
}: {
  groupId: string;
  title: string;
  suggestion: string;
}) {
  const [text, setText] = useState(title);
  /** @returns false when it was refused, being too long: it then stays in the field, to be shortened */
  const keep = () => text === title || act(nameGroup, { groupId, title: text }).ok;
  const close = () => {
    boardScreen.setState({ editingId: null });
    focusCard(groupId);
  };
  return (
    <TextField
      label="Name of the group"
      hideLabel
      autoFocus
      value={text}
      placeholder={suggestion}
      onChange={setText}
      onSubmit={() => {
        if (keep()) close();
      }}
      onCancel={close}
      onBlur={() => {
        if (boardScreen.getState().editingId !== groupId) return;
        if (keep()) boardScreen.setState({ editingId: null });
      }}
    />
  );
}
