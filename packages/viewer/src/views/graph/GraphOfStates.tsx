import { useMemo } from 'react';
import { applyFilter } from '../../model/filter.ts';
import { statesOf } from '../../model/roll-up.ts';
import { type Project, ProjectContext, useProject, useViewer } from '../../state/context.ts';
import { GraphView } from './GraphView.tsx';

/** The graph as it was read, or with persons and bodies taken together with the states they speak for. */
export function GraphOfStates() {
  const project = useProject();
  const states = useViewer(s => s.states);
  const filter = useViewer(s => s.filter);
  const shown = useMemo((): Project => {
    if (!states) return project;
    const model = statesOf(project.model);
    return { ...project, model, ...applyFilter(model, filter) };
  }, [project, states, filter]);
  return (
    <ProjectContext.Provider value={shown}>
      <GraphView />
    </ProjectContext.Provider>
  );
}
