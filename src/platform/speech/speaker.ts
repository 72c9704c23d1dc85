/** Reads a question aloud with a voice that lives on this device; no text goes to a network voice. */
export interface Speaker {
  /** Local English voices; empty where there is none (then nothing about reading aloud is shown). */
  voices(): Promise<readonly { readonly uri: string; readonly name: string }[]>;
  /**
   * Resolves when the text was read, the voice failed, or text length x 0.1 s + 3 s passed; "skipped" where there is no voice.
   * A second call or `cancel` ends the first as "cancelled".
   */
  speak(text: string, voiceUri: string | null): Promise<"spoken" | "failed" | "skipped" | "cancelled">;
  cancel(): void;
}
