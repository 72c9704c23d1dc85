export interface BrandMarkProps {
  className?: string | undefined;
}

/** Two frames, the second take in front with its lens. Drawn in the color of the text around it, never mirrored. */
export function BrandMark({ className }: BrandMarkProps) {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" fill="none" aria-hidden="true" className={className}>
      <path
        d="M7.5 7.5H6.2A3.2 3.2 0 0 0 3 10.7v7.1A3.2 3.2 0 0 0 6.2 21h7.1a3.2 3.2 0 0 0 3.2-3.2v-1.3"
        stroke="currentColor"
        strokeWidth="1.75"
        opacity="0.55"
      />
      <rect x="7.5" y="3" width="13.5" height="13.5" rx="3.2" stroke="currentColor" strokeWidth="1.75" />
      <circle cx="14.25" cy="9.75" r="2.4" fill="currentColor" />
    </svg>
  );
}
