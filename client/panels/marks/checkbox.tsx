import { Checkbox as Primitive } from "@base-ui/react/checkbox";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

interface CheckboxProps {
  checked: boolean;
  /** Some of what it stands for is checked, not all. */
  partly?: boolean;
  onChange(checked: boolean): void;
  children: ReactNode;
  className?: string;
}

export function Checkbox({ checked, partly = false, onChange, children, className = "" }: CheckboxProps) {
  return (
    <label className={`check ${className}`}>
      <Primitive.Root
        className="check-box"
        checked={checked}
        indeterminate={partly}
        onCheckedChange={onChange}
      >
        <Primitive.Indicator className="check-mark">
          <Icon name={partly ? "more" : "check"} size={12} />
        </Primitive.Indicator>
      </Primitive.Root>
      {children}
    </label>
  );
}
