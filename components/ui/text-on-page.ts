'use client';

import { useSyncExternalStore } from 'react';

/** Where the text is that somebody writes on this page: with the newsroom, on this device, or nowhere else yet. */
export type TextState = 'saved' | 'kept' | 'unsaved';

export interface TextOnPage {
  subscribe(listener: () => void): () => void;
  state(): TextState;
}

let text: TextOnPage | null = null;

/** From now on this text is what is lost or kept when the page goes; gives back what ends that. */
export function answerForText(answering: TextOnPage): () => void {
  text = answering;
  return () => {
    if (text === answering) text = null;
  };
}

/** The state of the text on this page, as it changes; null where nobody writes. */
export function useTextState(): TextState | null {
  return useSyncExternalStore(text?.subscribe ?? nothing, text?.state ?? none, none);
}

const nothing = () => () => undefined;
const none = () => null;
