/** The functions the engine has unless its caller says otherwise: one list, in the order of the manual. */
import { aggregateFunctions } from './aggregates.ts';
import { conversionFunctions } from './conversion.ts';
import { durationFunctions } from './duration.ts';
import { generalFunctions } from './general.ts';
import { graphFunctions } from './graph.ts';
import { listFunctions } from './list.ts';
import { mathFunctions } from './math.ts';
import { spatialFunctions } from './spatial.ts';
import { createFunctionRegistry, type FunctionRegistry, type FunctionSpec } from './spec.ts';
import { stringFunctions } from './string.ts';
import { temporalFunctions } from './temporal.ts';
import { trigonometricFunctions } from './trigonometric.ts';

export const builtInFunctions: readonly FunctionSpec[] = [
  ...generalFunctions,
  ...graphFunctions,
  ...listFunctions,
  ...stringFunctions,
  ...conversionFunctions,
  ...mathFunctions,
  ...trigonometricFunctions,
  ...aggregateFunctions,
  ...temporalFunctions,
  ...durationFunctions,
  ...spatialFunctions,
];

export const builtInRegistry: FunctionRegistry = createFunctionRegistry(builtInFunctions);
