import type { ReactNode, Ref } from 'react';

/** One column as the board is given it: card ids in order, nothing about what a card is. */
export interface BoardColumnData {
  id: string;
  title: string;
  hint?: string;
  /** Shown beside the title instead of the number of items (a filter may hide some). */
  count?: number;
  items: readonly string[];
}

/** What a card's face may want to know about where it stands. */
export interface CardState {
  isFocused: boolean;
  isSelected: boolean;
  isLifted: boolean;
  isOverlay: boolean;
  isMergeTarget: boolean;
}

/** Where cards land: the neighbours are shown cards that are not moved themselves; `index` counts without the moved ones. */
export interface Placement {
  columnId: string;
  index: number;
  /** The card they land before; null at the end. */
  beforeId: string | null;
  /** The card they land after; null at the start. */
  afterId: string | null;
}

export type RenderCard = (id: string, state: CardState) => ReactNode;

export interface BoardHandle {
  /** Focuses a card, also one that appears only with a later change of the columns. */
  focusCard(id: string): void;
  /** Focuses the first card of a column, or the column itself when it is empty. */
  focusColumn(columnId: string): void;
  /** Focuses the current card, or the first one. */
  focus(): void;
  /** Brings a card into view and makes it the current one, leaving the keyboard's focus where it is. */
  scrollToCard(id: string): void;
  isLifting(): boolean;
}

export interface BoardProps {
  ref?: Ref<BoardHandle>;
  /** Accessible name of the board. */
  label: string;
  columns: readonly BoardColumnData[];
  renderCard: RenderCard;
  /** Short words for a card, for people who listen. */
  describeCard: (id: string) => string;
  /** False when they don't move yet, because something has to be asked first: then nothing is said to have been dropped. */
  onMove: (ids: readonly string[], place: Placement) => unknown;
  /** When given, a drop on the middle of a card groups. */
  onMerge?: (ids: readonly string[], targetId: string) => void;
  /** Null when the column takes the cards, else why it doesn't. */
  canDrop?: (ids: readonly string[], columnId: string) => string | null;
  /** Cards were let go, or moved by a key, where `canDrop` refuses them: they are back in their place, and the screen may ask on. */
  onRefused?: (ids: readonly string[], place: Placement) => void;
  canMerge?: (ids: readonly string[], targetId: string) => string | null;
  /** Enter or double click on a card. */
  onOpen: (id: string) => void;
  /** Enter on an empty column. */
  onNew?: (columnId: string) => void;
  selection: ReadonlySet<string>;
  onSelectionChange: (next: ReadonlySet<string>) => void;
  onFocusChange?: (cardId: string | null, columnId: string | null) => void;
  /** The card being edited: it is not dragged and keeps its keys. */
  editingId?: string | null;
  renderColumnHeader?: (column: BoardColumnData) => ReactNode;
  renderColumnFoot?: (column: BoardColumnData) => ReactNode;
  renderEmpty?: (column: BoardColumnData) => ReactNode;
  /** Columns that have no room for their cards: each is a narrow strip with its name, until the keys or held cards go there. */
  folded?: ReadonlySet<string>;
  /** The key that selects a card, 'x' unless the screen has that for something else. */
  selectKey?: string;
  /** Focus and selection work, nothing can be lifted. */
  isReadOnly?: boolean;
  /** 'card' unless said otherwise, in the words for people who listen. */
  cardNoun?: string;
  /** The tag on a card that would take another in. */
  mergeWord?: string;
  /** Pixels at room scale 1; cards are measured as soon as they are seen. */
  estimateHeight?: number;
}
