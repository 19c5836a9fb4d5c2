import type { EntityType } from '@entente/ontology';
import type { Tone } from '../model/tone.ts';
import type { Shape } from './programs/actor.glsl.ts';

/** Colours of the drawing, in the order of the page's two schemes. */
export interface CanvasTheme {
  readonly name: 'light' | 'dark';
  readonly background: string;
  readonly text: string;
  readonly muted: string;
  readonly selection: string;
  /** What is out of focus fades to this. */
  readonly faded: string;
  readonly tones: Readonly<Record<Tone, string>>;
  readonly types: Readonly<Record<EntityType, string>>;
}

/** Blue against vermilion, told apart with every common colour deficiency; dash tells the same again. */
export const themes: Readonly<Record<'light' | 'dark', CanvasTheme>> = {
  light: {
    name: 'light',
    background: '#fbfbfa',
    text: '#1d2330',
    muted: '#5b6472',
    selection: '#111827',
    faded: '#e4e6ea',
    tones: {
      supportive: '#1f78b4',
      hostile: '#d1490b',
      mediation: '#8b4fb3',
      contact: '#6d8a7c',
      structural: '#b3b9c2',
    },
    types: {
      State: '#334e7d',
      Territory: '#7a6a45',
      Organization: '#16807a',
      Person: '#b4790a',
      Group: '#9a3f6b',
      Conflict: '#4b4f58',
    },
  },
  dark: {
    name: 'dark',
    background: '#14171d',
    text: '#e8eaee',
    muted: '#9aa3b2',
    selection: '#ffffff',
    faded: '#2a2f39',
    tones: {
      supportive: '#58a6e0',
      hostile: '#f0763b',
      mediation: '#bb88e0',
      contact: '#86a898',
      structural: '#596273',
    },
    types: {
      State: '#88a8de',
      Territory: '#c0ab77',
      Organization: '#4fbfb6',
      Person: '#e3ac45',
      Group: '#d97fab',
      Conflict: '#a5abb8',
    },
  },
};

export const shapeOf: Readonly<Record<EntityType, Shape>> = {
  State: 'circle',
  Territory: 'hexagon',
  Organization: 'square',
  Person: 'diamond',
  Group: 'triangle',
  Conflict: 'cross',
};

export const dashOf: Readonly<Record<Tone, 'solid' | 'dashed' | 'dotted' | 'dashDotted'>> = {
  supportive: 'solid',
  hostile: 'dashed',
  mediation: 'dotted',
  contact: 'dashDotted',
  structural: 'solid',
};

/** Colours of camps, apart from those of signs. */
export const campColors = ['#c9a227', '#4c9f70', '#7a6ff0', '#c76b98', '#5aa0b8', '#a0705a'] as const;
