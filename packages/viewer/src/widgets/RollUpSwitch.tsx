import { useViewer } from '../state/context.ts';

/** Whether persons and bodies stand for their states. */
export function RollUpSwitch() {
  const rollUp = useViewer(s => s.rollUp);
  const setRollUp = useViewer(s => s.setRollUp);
  return (
    <label className="check">
      <input type="checkbox" checked={rollUp} onChange={event => setRollUp(event.target.checked)} />
      Persons and bodies stand for their states
    </label>
  );
}
