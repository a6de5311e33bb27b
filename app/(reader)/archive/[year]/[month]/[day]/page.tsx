import { ArchivePeriod, periodMetadata, type Wanted } from '../../../archive-period';

type Props = PageProps<'/archive/[year]/[month]/[day]'>;

export async function generateMetadata(props: Props) {
  return periodMetadata(await wanted(props));
}

/** The stories of one day. */
export default async function ArchiveDayPage(props: Props) {
  return <ArchivePeriod {...(await wanted(props))} />;
}

async function wanted({ params, searchParams }: Props): Promise<Wanted> {
  const { year, month, day } = await params;
  return { when: `${year}-${month}-${day}`, page: (await searchParams).page };
}
