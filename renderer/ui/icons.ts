/** One icon for each area, layer and cause, everywhere the same. Each is imported by itself, so only these are bundled. */

import type { LucideIcon } from 'lucide-react';
import CircleQuestionMark from 'lucide-react/icons/circle-question-mark';
import Cog from 'lucide-react/icons/cog';
import Hourglass from 'lucide-react/icons/hourglass';
import Inbox from 'lucide-react/icons/inbox';
import ListChecks from 'lucide-react/icons/list-checks';
import MessagesSquare from 'lucide-react/icons/messages-square';
import NotebookPen from 'lucide-react/icons/notebook-pen';
import PackageCheck from 'lucide-react/icons/package-check';
import RefreshCw from 'lucide-react/icons/refresh-cw';
import Search from 'lucide-react/icons/search';
import Users from 'lucide-react/icons/users';
import Waves from 'lucide-react/icons/waves';
import Wrench from 'lucide-react/icons/wrench';
import Zap from 'lucide-react/icons/zap';

export const areaIcons = {
  plan: ListChecks,
  flow: Waves,
  retro: MessagesSquare,
  log: NotebookPen,
  team: Users,
  find: Search,
} satisfies Record<string, LucideIcon>;

export const layerIcons = {
  inputs: Inbox,
  transformation: Cog,
  outputs: PackageCheck,
  feedback: RefreshCw,
} satisfies Record<string, LucideIcon>;

export const causeIcons = {
  waiting: Hourglass,
  unclear: CircleQuestionMark,
  fragile: Zap,
  tooling: Wrench,
} satisfies Record<string, LucideIcon>;
