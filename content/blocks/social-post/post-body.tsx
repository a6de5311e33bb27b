import { drawEach } from '../../inline-text';
import type { PhotoView, PostMediaView } from '../../views-of-media';
import type { DrawnPost } from './drawn-post';
import { type Line, type LineRun, linkedParagraphs } from './linked-lines';
import { altOf, handleInWords, mediaInWords, warningInWords } from './words';

/** Who says it, what, and with which pictures. Everything comes from us; the links are the author's own. */
export function PostBody({ post, platform }: { post: DrawnPost; platform?: string }) {
  const { authorName, handle, avatar, warning, text, entities, media } = post;
  const paragraphs = linkedParagraphs(text, entities);
  return (
    <>
      <p className="copy-post-author">
        {avatar && <Avatar photo={avatar} />}
        <span className="copy-post-name">
          <bdi>{authorName}</bdi>
        </span>{' '}
        <span className="copy-post-handle">{handleInWords(handle)}</span>{' '}
        {platform && <span className="copy-post-platform">{platform}</span>}
      </p>
      {warning && <p className="copy-post-warning">{warningInWords(warning)}</p>}
      {paragraphs.length > 0 && (
        <div className="copy-post-text" lang={post.language ?? undefined} dir={post.direction}>
          {drawEach(paragraphs, drawParagraph)}
        </div>
      )}
      {media && media.length > 0 && <Media media={media} authorName={authorName} />}
    </>
  );
}

function drawParagraph(lines: Line[]) {
  return <p>{drawEach(lines, drawLine)}</p>;
}

function drawLine(line: Line, place: number) {
  return (
    <>
      {place > 0 && <br />}
      {drawEach(line, drawRun)}
    </>
  );
}

// `noopener` and `nofollow`: what a stranger links to is neither trusted nor recommended.
function drawRun({ text, href }: LineRun) {
  return href === undefined ? (
    text
  ) : (
    <a href={href} rel="nofollow noopener">
      {text}
    </a>
  );
}

function Avatar({ photo }: { photo: PhotoView }) {
  return (
    <img
      className="copy-post-avatar"
      src={smallest(photo)}
      alt=""
      width={40}
      height={40}
      decoding="async"
      loading="lazy"
      draggable={false}
    />
  );
}

// Drawn forty pixels wide: the narrowest file is more than enough.
function smallest({ sources, src }: PhotoView): string {
  return sources.at(-1)?.srcset.split(' ')[0] ?? src;
}

const SIZES = '(min-width: 48rem) 40rem, 100vw';

function Media({ media, authorName }: { media: PostMediaView[]; authorName: string }) {
  return (
    <div className={media.length > 1 ? 'copy-post-media copy-post-several' : 'copy-post-media'}>
      {drawEach(media, (each) => (
        <div className="copy-post-medium">
          {each.photo && <Picture photo={each.photo} alt={altOf(each, authorName)} />}
          {mediaInWords(each) && <p className="copy-post-note">{mediaInWords(each)}</p>}
        </div>
      ))}
    </div>
  );
}

function Picture({ photo, alt }: { photo: PhotoView; alt: string }) {
  return (
    <picture>
      {photo.sources.map(({ type, srcset }) => (
        <source key={type} type={type} srcSet={srcset} sizes={SIZES} />
      ))}
      <img
        src={photo.src}
        alt={alt}
        width={photo.width}
        height={photo.height}
        decoding="async"
        loading="lazy"
        draggable={false}
      />
    </picture>
  );
}
