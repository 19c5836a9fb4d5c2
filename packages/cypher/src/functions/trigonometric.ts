/** Trigonometric functions, in radians. Neo4j Cypher Manual 5, "Mathematical functions - trigonometric". */
import { float } from '../values/types.ts';
import { double } from './arguments.ts';
import { param, scalar, sig } from './define.ts';
import type { ScalarSpec } from './spec.ts';

function real(name: string, doc: string, compute: (value: number) => number): ScalarSpec {
  return scalar(name, 'trigonometric', sig([param('value', 'NUMBER')], 'FLOAT'), doc, ([value]) =>
    float(compute(double(name, value!))),
  );
}

export const trigonometricFunctions: readonly ScalarSpec[] = [
  real('sin', 'The sine of an angle in radians.', Math.sin),
  real('cos', 'The cosine of an angle in radians.', Math.cos),
  real('tan', 'The tangent of an angle in radians.', Math.tan),
  real('cot', 'The cotangent of an angle in radians.', value => 1 / Math.tan(value)),
  real('asin', 'The angle in radians whose sine is given.', Math.asin),
  real('acos', 'The angle in radians whose cosine is given.', Math.acos),
  real('atan', 'The angle in radians whose tangent is given.', Math.atan),
  scalar(
    'atan2',
    'trigonometric',
    sig([param('y', 'NUMBER'), param('x', 'NUMBER')], 'FLOAT'),
    'The angle in radians of the point (x, y).',
    ([y, x]) => float(Math.atan2(double('atan2', y!), double('atan2', x!))),
  ),
  real('sinh', 'The hyperbolic sine.', Math.sinh),
  real('cosh', 'The hyperbolic cosine.', Math.cosh),
  real('tanh', 'The hyperbolic tangent.', Math.tanh),
  real('coth', 'The hyperbolic cotangent.', value => (value === 0 ? Number.NaN : 1 / Math.tanh(value))),
  real('degrees', 'Radians as degrees.', value => (value * 180) / Math.PI),
  real('radians', 'Degrees as radians.', value => (value * Math.PI) / 180),
  real('haversin', 'Half the versine of an angle in radians.', value => (1 - Math.cos(value)) / 2),
];
