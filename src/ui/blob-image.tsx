import { useEffect, useState } from "react";

export interface BlobImageProps {
  blob: Blob;
  alt: string;
}

/** A picture from bytes; its object URL lives as long as it is on the screen. */
export function BlobImage({ blob, alt }: BlobImageProps) {
  const [url, setUrl] = useState<string | null>(null);

  useEffect(() => {
    const fresh = URL.createObjectURL(blob);
    setUrl(fresh);
    return () => URL.revokeObjectURL(fresh);
  }, [blob]);

  return url === null ? null : <img src={url} alt={alt} />;
}
