import { useEffect, useState } from 'react';
import { useViewer } from '../state/context.ts';

/** True where the page is dark; follows the system unless the reader chose. */
export function useDark(): boolean {
  return useScheme(useViewer(s => s.theme));
}

/** The same for a page without an explorer: as the system has it. */
export function useSystemTheme(): boolean {
  return useScheme('system');
}

function useScheme(theme: 'system' | 'light' | 'dark'): boolean {
  const [system, setSystem] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches);
  useEffect(() => {
    const media = matchMedia('(prefers-color-scheme: dark)');
    const follow = () => setSystem(media.matches);
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);
  const dark = theme === 'system' ? system : theme === 'dark';
  document.documentElement.dataset['enTheme'] = dark ? 'dark' : 'light';
  return dark;
}
