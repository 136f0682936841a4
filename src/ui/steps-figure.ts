/** The dated steps of a target as a figure: what was promised for each day, and what was reached on it. */
import { figuresOn, type Figure } from '../charts/frame/figure.ts';
import type { StepRow } from '../domain/targets/steps.ts';
import type { Target } from '../domain/programme.ts';
import { ownRows } from '../publication/figure-rows.ts';
import { column, key, rate } from '../publication/table-columns.ts';
import type { Edition } from '../site/edition.ts';

export interface StepProps {
  readonly caption: string;
  readonly target: Target;
  readonly steps: readonly StepRow[];
}

/** `chart` is the component that shows them on the page. */
export function stepsFigure<Chart extends string>(
  edition: Edition,
  page: string,
  id: string,
  chart: Chart,
  caption: string,
): Figure<Chart, StepProps> {
  const { site, words } = edition;
  const { target } = site.targets.progress(id);
  const steps = site.targets.steps(id);
  const { columns, steps: text } = words.figures;
  return figuresOn(
    edition,
    page,
  )({
    chart,
    isTable: true,
    id: `${id}-steps`,
    title: text.title(target.name),
    subtitle: caption,
    definition: words.targets.stepsNote,
    rows: ownRows(
      steps,
      [
        key('target_id', (row) => row.targetId),
        key('date', (row) => row.on, 'date'),
        key('kind', (row) => row.kind),
        rate('planned', (row) => row.value),
        rate('actual', (row) => row.actual),
        rate('gap', (row) => row.gap),
        column('met', 'boolean', (row) => (row.met === null ? '' : String(row.met))),
      ],
      {
        target_id: columns.target,
        date: columns.stepDate,
        kind: columns.stepKind,
        planned: columns.planned,
        actual: columns.actualThen,
        gap: columns.gap,
        met: columns.met,
      },
      words.computedTables,
      site.programme.demonstration,
    ),
    props: { caption, target, steps },
  });
}
