/** One icon for each area and layer, everywhere the same. Each is imported by itself, so only these are bundled. */

import type { LucideIcon } from 'lucide-react';
import Cog from 'lucide-react/icons/cog';
import Inbox from 'lucide-react/icons/inbox';
import ListChecks from 'lucide-react/icons/list-checks';
import MessagesSquare from 'lucide-react/icons/messages-square';
import PackageCheck from 'lucide-react/icons/package-check';
import RefreshCw from 'lucide-react/icons/refresh-cw';
import Search from 'lucide-react/icons/search';
import Users from 'lucide-react/icons/users';

export const areaIcons = {
  plan: ListChecks,
  retro: MessagesSquare,
  team: Users,
  find: Search,
} satisfies Record<string, LucideIcon>;

export const layerIcons = {
  inputs: Inbox,
  transformation: Cog,
  outputs: PackageCheck,
  feedback: RefreshCw,
} satisfies Record<string, LucideIcon>;
