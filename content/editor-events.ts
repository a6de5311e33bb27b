declare module '@tiptap/core' {
  interface EditorEvents {
    /** Something a person wanted was not done, and why, in a sentence. */
    refusal: string;
    /** What a key or a button of a block has done, in a sentence for who does not see it. */
    said: string;
    /** Photos are wanted for the gallery at a position. */
    choosePhotos: { gallery: number };
    /** The shape and the focal point are to be chosen of the photo at a position. */
    cropPhoto: { at: number };
    /** A file for the photo block with an id, which has no photo. */
    giveFile: { blockId: string; file: File };
    /** A place was pressed that this thread of comments is about. */
    openThread: string;
    /** From now on the text may be changed, or may not. */
    editable: boolean;
  }
}

export type {};
