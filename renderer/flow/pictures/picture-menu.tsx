import ImageDown from 'lucide-react/icons/image-down';
import { memo, useCallback, useLayoutEffect, useRef } from 'react';
import { useCommands } from '@/ui/commands/use-commands';
import { MenuButton } from '@/ui/menu';
import { notify } from '@/ui/notices-store';
import { type Picture, pictureOfChart } from './picture';
import { type PictureAction, pictureActions } from './send-picture';

export interface PictureMenuProps {
  /** What it is a picture of. */
  readonly title: string;
  /** Unique among the pictures of a screen. */
  readonly pictureId: string;
  /** Makes the picture; null while there is none. */
  readonly make: () => Picture | null;
}

const actions: readonly { readonly id: PictureAction; readonly label: string; readonly command: string }[] = [
  { id: 'copy', label: 'Copy as a picture', command: 'copy as a picture' },
  { id: 'copy-svg', label: 'Copy as SVG', command: 'copy as SVG' },
  { id: 'save-png', label: 'Save as PNG…', command: 'save as PNG…' },
  { id: 'save-svg', label: 'Save as SVG…', command: 'save as SVG…' },
  { id: 'print', label: 'Print to PDF…', command: 'print to PDF…' },
];

/** What can be done with a picture, in a small menu and in the palette. Given the same `make`, it isn't drawn again with the picture. */
export const PictureMenu = memo(function PictureMenu({ title, pictureId, make }: PictureMenuProps) {
  const run = (action: PictureAction) => {
    const picture = make();
    if (picture === null) notify({ text: 'There is nothing to draw yet.', tone: 'warning' });
    else void pictureActions[action](picture);
  };
  useCommands(
    actions.map(({ id, command }) => ({
      id: `picture.${pictureId}.${id}`,
      title: `${title}: ${command}`,
      section: 'Pictures',
      run: () => run(id),
    })),
    [pictureId, title],
  );
  return (
    <MenuButton
      label={`Picture of ${title}`}
      icon={ImageDown}
      hideLabel
      variant="quiet"
      items={actions.map(({ id, label }) => ({ id, label, onAction: () => run(id) }))}
    />
  );
});

/** The menu of a chart that is on the screen. */
export function ChartPictureMenu({
  title,
  pictureId,
  words,
}: {
  readonly title: string;
  readonly pictureId: string;
  /** What stands over it in the picture. */
  readonly words: readonly string[];
}) {
  // The words change with the numbers; they are asked for when the picture is made.
  const said = useRef(words);
  useLayoutEffect(() => {
    said.current = words;
  });
  const make = useCallback(() => {
    const chart = document.querySelector<SVGSVGElement>(`svg[data-picture="${pictureId}"]`);
    return chart === null ? null : pictureOfChart(chart, said.current);
  }, [pictureId]);
  return <PictureMenu title={title} pictureId={pictureId} make={make} />;
}
