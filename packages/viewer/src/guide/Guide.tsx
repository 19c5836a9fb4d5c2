import { useViewer } from '../state/context.ts';
import { Keys } from './Keys.tsx';
import { Tour } from './Tour.tsx';

/** What explains the page: the tour of a first visit, or the list of keys. */
export default function Guide() {
  const guide = useViewer(s => s.guide);
  return guide === 'tour' ? <Tour /> : guide === 'keys' ? <Keys /> : null;
}
