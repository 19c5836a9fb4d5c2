import type { CypherValue, QueryResult } from '@entente/graph-store';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Download } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { download } from '../../widgets/download.ts';
import { Empty } from '../../widgets/Notice.tsx';
import { Cell } from './Cell.tsx';
import { compareCells, toCsv } from './cells.ts';

interface Sort {
  readonly column: number;
  readonly down: boolean;
}

/** Up, down, as it came. */
function nextSort(sort: Sort | null, column: number): Sort | null {
  if (sort?.column !== column) return { column, down: false };
  return sort.down ? null : { column, down: true };
}

/** Rows of an answer: virtualised, sorted by any column, saved as CSV. */
export function ResultTable({ result }: { readonly result: QueryResult }) {
  const { columns, rows } = result;
  // Two columns may have the same name.
  const heads = useMemo(() => columns.map((name, at) => ({ name, at, key: `${at}:${name}` })), [columns]);
  const [sort, setSort] = useState<Sort | null>(null);
  const scroll = useRef<HTMLElement>(null);
  const sorted = useMemo(() => {
    if (!sort) return rows;
    const side = sort.down ? -1 : 1;
    return [...rows].sort((a, b) => side * compareCells(a[sort.column] ?? null, b[sort.column] ?? null));
  }, [rows, sort]);
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 34,
    overscan: 12,
  });
  if (rows.length === 0) return <Empty title="No rows." />;
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <>
      <button
        type="button"
        className="button csv"
        onClick={() =>
          download('answer.csv', 'text/csv', toCsv(columns, sorted as readonly (readonly CypherValue[])[]))
        }
      >
        <Download size={13} aria-hidden /> CSV
      </button>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <section className="table-scroll" ref={scroll} tabIndex={0} aria-label="Answer">
        <table className="table" aria-rowcount={rows.length + 1}>
          <thead>
            <tr>
              {heads.map(({ name, at, key }) => {
                const side = sort?.column === at ? (sort.down ? 'descending' : 'ascending') : 'none';
                return (
                  <th key={key} scope="col" aria-sort={side}>
                    <button type="button" dir="auto" onClick={() => setSort(nextSort(sort, at))}>
                      {name} {side === 'none' ? '' : side === 'ascending' ? '↑' : '↓'}
                    </button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {before > 0 && <tr aria-hidden style={{ height: before }} />}
            {items.map(item => (
              <tr
                key={item.index}
                aria-rowindex={item.index + 2}
                data-index={item.index}
                ref={virtual.measureElement}
              >
                {heads.map(({ at, key }) => (
                  <td key={key}>
                    <Cell value={(sorted[item.index]?.[at] ?? null) as CypherValue} />
                  </td>
                ))}
              </tr>
            ))}
            {after > 0 && <tr aria-hidden style={{ height: after }} />}
          </tbody>
        </table>
      </section>
    </>
  );
}
