import dynamic from 'next/dynamic';
import { fetched } from '@/components/ui/fetched';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { isOnlyOverridable } from '@/newsroom/overrides';
import type { Refusal } from '@/newsroom/refusal';

const OverrideOffer = dynamic(() =>
  fetched(() => import('./override-offer').then((file) => file.OverrideOffer)),
);

interface RefusedStepProps {
  refusal: Refusal;
  /** Not there for who may not pass a guard. */
  onOverride: ((reason: string) => void) | undefined;
}

/** Why a step was not taken, with the way past it where there is one for this person. */
export function RefusedStep({ refusal: { message, problems = [] }, onOverride }: RefusedStepProps) {
  return (
    <RefusalNotice message={message} problems={problems}>
      {onOverride && isOnlyOverridable(problems) ? <OverrideOffer onOverride={onOverride} /> : null}
    </RefusalNotice>
  );
}
