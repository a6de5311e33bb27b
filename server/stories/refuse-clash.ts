import { isBusy, tableOfTaken } from '@/db/write-failures';
import { type Outcome, refuse } from '@/newsroom/refusal';

/**
 * Runs a transaction and turns what the database says about others, who wrote at the same moment, into a refusal. Any
 * other failure is a bug and goes on.
 */
export async function refuseClash<Value>(
  transaction: () => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  try {
    return await transaction();
  } catch (failure) {
    if (tableOfTaken(failure) === 'publication') {
      return refuse('conflict', 'Another story was published at this address just now. Choose another slug.');
    }
    if (isBusy(failure)) {
      return refuse(
        'unavailable',
        'Others are working on this at the same moment. Nothing was changed; try again.',
      );
    }
    throw failure;
  }
}
