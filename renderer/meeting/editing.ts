/** What is being written beside the topic: one thing at a time. */
export type Editing =
  | { readonly kind: 'new-action' }
  | { readonly kind: 'new-decision' }
  | { readonly kind: 'action'; readonly id: string; readonly field: ActionField }
  | { readonly kind: 'decision'; readonly id: string }
  | null;

/** The field of an action that the caret starts in. */
export type ActionField = 'text' | 'owner' | 'due';

export type SetEditing = (editing: Editing) => void;
