import { ArchivePeriod, periodMetadata, type Wanted } from '../../archive-period';

type Props = PageProps<'/archive/[year]/[month]'>;

export async function generateMetadata(props: Props) {
  return periodMetadata(await wanted(props));
}

/** The stories of one month. */
export default async function ArchiveMonthPage(props: Props) {
  return <ArchivePeriod {...(await wanted(props))} />;
}

async function wanted({ params, searchParams }: Props): Promise<Wanted> {
  const { year, month } = await params;
  return { when: `${year}-${month}`, page: (await searchParams).page };
}
