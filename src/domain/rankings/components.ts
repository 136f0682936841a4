/** What a ranking's score is made of: each indicator's level and gain, and the inspections. */
import { INDICATOR_IDS } from '../indicators/registry.ts';
import type { IndicatorId } from '../indicators/registry.ts';
import { get } from '../lists.ts';

export type ComponentId = `${IndicatorId}_${'level' | 'gain'}` | 'inspection';

/** A component taken apart: how high an indicator stands, how much of its gap was closed, or the inspections' mean. */
export type Component =
  { readonly kind: 'level' | 'gain'; readonly indicator: IndicatorId } | { readonly kind: 'inspection' };

const COMPONENTS: ReadonlyMap<ComponentId, Component> = new Map<ComponentId, Component>([
  ...INDICATOR_IDS.flatMap((indicator) =>
    (['level', 'gain'] as const).map((kind) => [`${indicator}_${kind}`, { kind, indicator }] as const),
  ),
  ['inspection', { kind: 'inspection' }],
]);

/** Every component that a scheme may weigh, in the order in which they are listed to readers. */
export const COMPONENT_IDS: readonly ComponentId[] = [...COMPONENTS.keys()];

/** One value a component. */
export function byComponent<T>(valueOf: (component: Component) => T): Readonly<Record<ComponentId, T>> {
  return Object.fromEntries([...COMPONENTS].map(([id, component]) => [id, valueOf(component)])) as Record<
    ComponentId,
    T
  >;
}

/** The component by its id. */
export function componentOf(id: ComponentId): Component {
  return get(COMPONENTS, id);
}
