import { Frame } from '@/components/reader/frame';
import { Message } from '@/components/reader/message';
import { thisPaper } from './this-paper';

/** Nothing is published at this address: it never was, or it is not yet, and nobody outside can tell which. */
export default async function NotFound() {
  const { site, sections } = await thisPaper();
  return (
    <Frame site={site} sections={sections}>
      <Message title="There is no page at this address">
        <p>The address may be mistyped, or the page may have moved.</p>
      </Message>
    </Frame>
  );
}
