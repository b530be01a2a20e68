import { flowSvg } from '@shared/exchange/flow-svg';
import { flowPage } from '@shared/flow/page';
import { systemContext } from '@/store/rule-context';
import { workspaceStore } from '@/store/workspace-store';
import type { Picture } from './picture';
import { PictureMenu } from './picture-menu';

/** What can be done with the picture of a map. */
export function MapPictureMenu({ mapId }: { readonly mapId: string }) {
  return <PictureMenu title="the map" pictureId="map" make={() => pictureOfMap(mapId)} />;
}

function pictureOfMap(mapId: string): Picture | null {
  const page = flowPage(workspaceStore.getState().workspace, mapId, systemContext().today);
  if (page === null) return null;
  const svg = flowSvg(page);
  const [, width = '0', height = '0'] = /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return { title: page.map.title, svg, width: Number(width), height: Number(height) };
}
