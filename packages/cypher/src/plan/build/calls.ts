import { Apply } from '../../operators/apply.ts';
import { Eager } from '../../operators/eager.ts';
import { Optional } from '../../operators/optional.ts';
import { ProcedureCall } from '../../operators/procedure-call.ts';
import type { Procedure } from '../../procedures/spec.ts';
import { argumentNeeds, incoming } from '../liveness.ts';
import type * as L from '../logical.ts';
import type { Builder, Open } from './build.ts';

type CallStep = L.Apply | L.ProcedureCall | L.Optional;

export function buildCall(builder: Builder, plan: CallStep): Open {
  const input = builder.build(plan.input);
  const carried = builder.carried(plan.carry ?? []);
  switch (plan.kind) {
    case 'optional': {
      const inner = builder.subplan(plan.inner);
      const handed = [...argumentNeeds(plan.inner)].filter(slot => slot !== plan.ordinal);
      const spec = {
        ordinal: plan.ordinal,
        handed: builder.carried(handed),
        carried,
        introduces: builder.carried(plan.introduces.filter(slot => plan.wanted?.has(slot))),
      };
      return o => new Optional(o.runtime, input(o), inner(o.runtime), spec);
    }
    case 'apply': {
      const inner = builder.subplan(plan.inner);
      const { optional, unit } = plan;
      const introduces = builder.carried(plan.introduces);
      const spec = { introduces, optional, unit };
      if (!plan.writes) return o => new Apply(o.runtime, input(o), carried, inner(o.runtime), spec);
      const taken = builder.carried(incoming(plan));
      const out = [...carried, ...introduces];
      return o => {
        const rows = new Eager(o.runtime, input(o), taken);
        return new Eager(o.runtime, new Apply(o.runtime, rows, carried, inner(o.runtime), spec), out);
      };
    }
    case 'procedureCall': {
      const { clause } = plan;
      const spec = {
        procedure: clause.procedure as Procedure,
        args: clause.args.map(arg => builder.compile(arg)),
        yields: clause.yields,
        optional: clause.optional,
      };
      return o => new ProcedureCall(o.runtime, input(o), carried, spec);
    }
  }
}
