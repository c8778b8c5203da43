import qrcode from 'qrcode-generator';
import classes from './qr-code.module.css';

/** The margin around the code that readers need, in modules. */
const QUIET_ZONE = 4;

export interface QrCodeProps {
  readonly text: string;
  readonly label: string;
  readonly size: number;
}

/** A text for the camera of another phone. Dark on white in both colour schemes, because some readers need that. */
export default function QrCode({ text, label, size }: QrCodeProps) {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  const all = Array.from({ length: count }, (_, index) => index);
  const modules = all.flatMap((row) =>
    all.filter((column) => code.isDark(row, column)).map((column) => ({ row, column })),
  );
  const path = modules.map(({ row, column }) => `M${column + QUIET_ZONE} ${row + QUIET_ZONE}h1v1h-1z`).join('');
  const side = count + 2 * QUIET_ZONE;
  return (
    <svg
      className={classes.code}
      width={size}
      height={size}
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
    >
      <path d={path} />
    </svg>
  );
}
