/** Somebody else wrote since we looked: look again, then go on. Never leaves the driver. */
export class Stale extends Error {
  override readonly name = 'Stale';
}
