import type { BlockProps } from '../../block-props';
import type { StoryLink } from '../../views-of-media';
import { relatedStoryId } from './facts';

/** Nothing at all when readers do not have the other story: not even that there is one. */
export function RelatedStoryBlock({ node, context }: BlockProps) {
  const storyId = relatedStoryId(node);
  const story = storyId === null ? undefined : context.story(storyId);
  return story ? <RelatedStoryLink story={story} /> : null;
}

/** The way to a live story: its section, and its headline as the link. */
export function RelatedStoryLink({ story }: { story: StoryLink }) {
  return (
    <p className="copy-related">
      <span className="copy-related-kicker">
        Related <span className="copy-related-section">{story.section}</span>
      </span>{' '}
      <a className="copy-related-headline" href={story.path}>
        {story.headline}
      </a>
    </p>
  );
}
