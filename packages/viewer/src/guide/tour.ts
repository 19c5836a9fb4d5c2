/** One step of the tour: what it says, and what of the page it points at. */
export interface TourStep {
  readonly title: string;
  readonly text: string;
  /** Selector of what is framed while the step is shown, where it is there. */
  readonly target: string;
}

export const tour: readonly TourStep[] = [
  {
    title: 'Who stands with whom',
    text: 'Each shape is an actor, each line what articles tell of two. Blue is support, orange hostility, purple mediation; a double rail means that somebody says so, not the article.',
    target: '.canvas, .graph .table-scroll',
  },
  {
    title: 'The sentence behind every line',
    text: 'Select an actor or a line: every sentence appears here, and opens in its article.',
    target: '.details',
  },
  {
    title: 'Find and narrow',
    text: 'Press / to search actors, articles and claims. Filters by predicate, outlet, time and certainty hold for all views.',
    target: '.search',
  },
  {
    title: 'Other views of the same',
    text: 'Camps and their stability, mediators, time, contradicting claims, and Cypher. Keys 1 to 6 switch, Ctrl-Z takes back, ? lists all keys.',
    target: '.views',
  },
];

const place = 'entente.guide';

/** True until the tour was seen or closed in this browser; false where nothing can be kept, so as not to return each time. */
export function isFirstVisit(): boolean {
  try {
    return localStorage.getItem(place) === null;
  } catch {
    return false;
  }
}

export function noteVisit(): void {
  try {
    localStorage.setItem(place, 'seen');
  } catch {
    // Storage is full or forbidden.
  }
}
