import { notFound } from 'next/navigation';

/** Catches every address that nothing else answers, so that the paper itself says so. */
export default function MissingPage(): never {
  notFound();
}
