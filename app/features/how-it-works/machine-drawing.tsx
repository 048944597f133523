import type { MachineName } from '#app/features/machines.ts';
import { useLabels, type MachineNamespace } from '#app/i18n/labels.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { StateDiagram } from '#app/ui/state-diagram.tsx';
import type { PlacedDrawing } from './drawings.server.ts';

type MachineDrawingProps = {
  name: MachineName;
  texts: MachineNamespace;
  drawing: PlacedDrawing;
  title: string;
};

/** A placed drawing with its words in the page's language, and in words what many states have in common. */
export function MachineDrawing({ name, texts, drawing, title }: MachineDrawingProps) {
  const { t } = useTexts('public');
  const { stateLabel, eventLabel } = useLabels();
  const { part, width, height, nodes, edges, common } = drawing;
  const id = part ? `${name}-${part.replaceAll('.', '-')}` : name;
  return (
    <>
      <StateDiagram
        id={id}
        title={title}
        description={t('public:machine.drawingDescription')}
        width={width}
        height={height}
        nodes={nodes.map(({ path, parent, ...node }) => ({
          ...node,
          id: path,
          label: node.kind === 'initial' ? '' : stateLabel(texts, path),
          ...(parent && { parent }),
        }))}
        edges={edges.map(({ event, points, labelX, labelY }, index) => ({
          id: `${id}-${index}`,
          label: event ? eventLabel(texts, event) : '',
          points,
          ...(labelX !== undefined && { labelX }),
          ...(labelY !== undefined && { labelY }),
        }))}
      />
      {common.length > 0 && (
        <div className="flow">
          <p>{t('public:machine.common')}</p>
          <ul>
            {common.map(({ event, to }) => (
              <li key={`${event} ${to}`}>
                {t('public:machine.leadsTo', {
                  event: eventLabel(texts, event),
                  state: stateLabel(texts, to),
                })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
