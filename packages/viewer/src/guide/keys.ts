/** Keys of the page, as the list of keys and the README tell them. */
export const keys: readonly (readonly [keys: string, what: string])[] = [
  ['/ or Ctrl-K', 'Search actors, articles and claims'],
  ['1 – 6', 'Graph, Alliances, Mediators, Timeline, Claims, Query'],
  ['Escape', 'Back: from the article to the evidence, from the evidence to the overview'],
  ['[ and ]', 'Previous and next sentence, while an article is open'],
  ['Ctrl-Z, Ctrl-Shift-Z', 'Take back and make again: filters, what is shown, corrections'],
  ['Tab, Enter', 'From one thing to the next; open it'],
  ['Shift-click', 'Graph: add an actor to what is selected, or take it out'],
  ['Shift-drag', 'Graph: draw a line around actors'],
  ['Double-click', 'Graph: fold what hangs on an actor alone, and unfold it'],
  ['P', 'Graph: pin what is selected where it is, and unpin it'],
  ['Arrows', 'Graph: move the view; with Shift, what is selected'],
  ['T', 'Graph: as a table and back'],
  ['F', 'Graph: fit into the view'],
  ['+ and −', 'Graph: nearer and farther'],
  ['Ctrl-Enter', 'Query: run'],
  ['?', 'This list'],
];
