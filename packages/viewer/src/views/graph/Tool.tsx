import type { LucideIcon } from 'lucide-react';

interface ToolProps {
  readonly name: string;
  /** What the pointer is told beside the name: a key, a hint. */
  readonly hint?: string;
  readonly icon: LucideIcon;
  readonly pressed?: boolean;
  readonly onUse: () => void;
}

/** One button of a toolbar: an icon with a name. */
export function Tool({ name, hint, icon: Icon, pressed, onUse }: ToolProps) {
  return (
    <button
      type="button"
      className="icon"
      aria-label={name}
      title={hint ? `${name} (${hint})` : name}
      aria-pressed={pressed}
      onClick={onUse}
    >
      <Icon size={16} aria-hidden />
    </button>
  );
}
