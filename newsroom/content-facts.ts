import { checkBeside, checkBlock } from '@/content/check';
import type { Copy, DocNode } from '@/content/document';
import type { Problem } from '@/content/problem';
import { blockText, lineText } from '@/content/to-text';
import { countWords } from './count-words';
import { charactersIn } from './field-limits';
import type { StoryKind } from './story-kinds';
import { hasVisibleText } from './visible-text';

/** What the guards want to know of one block. Depends on nothing but the block, so that it can be kept with it. */
export interface BlockFacts {
  node: DocNode;
  problems: readonly Problem[];
  words: number;
  characters: number;
  hasText: boolean;
}

/** What the words of a story say to the guards. */
export interface CopyFacts {
  /** What the blocks say about themselves (G4, G5, G6, G14). */
  copyProblems: readonly Problem[];
  headlineText: string;
  standfirstText: string;
  bodyIsEmpty: boolean;
  bodyWords: number;
  bodyCharacters: number;
  /** The types of the blocks that hold something to read. */
  blockTypes: readonly string[];
}

/** What the details of a story say to the guards. */
export interface DetailFacts {
  kind: StoryKind;
  searchTitle: string;
  socialTitle: string;
  sectionId: string | null;
  slug: string;
  /** True when another story of the section has this slug. */
  slugTaken: boolean;
  bylineCount: number;
}

/** All that the guards of the content judge by. */
export type ContentFacts = CopyFacts & DetailFacts;

/** The facts of one block of a body. */
export function factsOfBlock(node: DocNode, language: string): BlockFacts {
  const text = blockText(node);
  return {
    node,
    problems: checkBlock(node),
    words: countWords(text, language),
    characters: charactersIn(text),
    hasText: hasVisibleText(text),
  };
}

/** The facts of a whole text, from those of its blocks. */
export function factsOfText(
  words: { headlineText: string; standfirstText: string },
  blocks: readonly BlockFacts[],
): CopyFacts {
  const nodes = blocks.map((block) => block.node);
  const read = blocks.filter((block) => block.hasText);
  return {
    ...words,
    copyProblems: blocks.flatMap(({ node, problems }) => [...problems, ...checkBeside(node, nodes)]),
    bodyIsEmpty: read.length === 0,
    bodyWords: blocks.reduce((sum, block) => sum + block.words, 0),
    bodyCharacters: blocks.reduce((sum, block) => sum + block.characters, 0),
    blockTypes: [...new Set(read.map((block) => block.node.type))],
  };
}

/** The facts of a stored copy. */
export function factsOfCopy({ headline, standfirst, body }: Copy, language: string): CopyFacts {
  const blocks = (body.content ?? []).map((node) => factsOfBlock(node, language));
  return factsOfText({ headlineText: lineText(headline), standfirstText: lineText(standfirst) }, blocks);
}

/** How many words the body of a copy has: what the desk counts while it is written, and readers are told the time for. */
export function bodyWords({ body }: Pick<Copy, 'body'>, language: string): number {
  return (body.content ?? []).reduce((sum, node) => sum + countWords(blockText(node), language), 0);
}
