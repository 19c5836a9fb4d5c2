import { type CypherError, runtimeError } from '../errors.ts';

/** What reading a node or relationship raises once it is deleted. */
export function deletedAccess(what: 'node' | 'relationship', id: number): CypherError {
  return runtimeError(
    'EntityNotFound',
    'DeletedEntityAccess',
    `The ${what} with id ${id} was deleted in this statement. Read what you need of it before DELETE.`,
  );
}
