import { floatToString, KIND, tag } from '../types.ts';

/** The coordinate reference systems, by their SRID. */
export const CRS = {
  4326: { name: 'wgs-84', dimensions: 2, geographic: true },
  4979: { name: 'wgs-84-3d', dimensions: 3, geographic: true },
  7203: { name: 'cartesian', dimensions: 2, geographic: false },
  9157: { name: 'cartesian-3d', dimensions: 3, geographic: false },
} as const;

export type Srid = keyof typeof CRS;

/** POINT: coordinates in one of four reference systems. `x` is the longitude where they are geographic. */
export class CypherPoint {
  declare readonly [KIND]: 'POINT';
  readonly srid: Srid;
  readonly x: number;
  readonly y: number;
  /** Only in the three-dimensional systems. */
  readonly z: number | undefined;
  constructor(srid: Srid, x: number, y: number, z?: number) {
    this.srid = srid;
    this.x = x;
    this.y = y;
    this.z = z;
  }
  toString(): string {
    const z = this.z === undefined ? '' : `, z: ${floatToString(this.z)}`;
    return `point({x: ${floatToString(this.x)}, y: ${floatToString(this.y)}${z}, crs: '${CRS[this.srid].name}'})`;
  }
}
tag(CypherPoint, 'POINT');
