import { OfflineDesk } from '@/components/desk/offline/offline-desk';

/** Stands in for every page of the desk while the newsroom cannot be reached; what is shown comes from this device. */
export default function OfflinePage() {
  return <OfflineDesk />;
}
