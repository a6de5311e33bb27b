'use client';

import { X } from 'lucide-react';
import { type FormEvent, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/field';
import type { Outcome } from '@/newsroom/refusal';
import { addMemberAction, removeMemberAction } from '@/server/actions/sealed';
import type { SealMember, SealView } from '@/server/sealed/read-seal';
import styles from './sealed.module.css';

interface MembersListProps {
  storyId: string;
  seal: SealView;
  isBusy: boolean;
  run(deed: Promise<Outcome<unknown>>, said: string): Promise<boolean>;
}

/** The members of a sealed story, with who can be let in and put out. */
export function MembersList({ storyId, seal, isBusy, run }: MembersListProps) {
  const list = useRef<HTMLUListElement>(null);

  async function putOut({ personId, name }: SealMember) {
    await run(removeMemberAction({ storyId, personId }), `${name} is no longer a member`);
    // The button that had the focus has gone with its row.
    list.current?.focus();
  }

  return (
    <>
      <ul ref={list} className={styles.members} aria-label="Members" tabIndex={-1}>
        {seal.members.map((member) => (
          <li key={member.personId}>
            <span>{member.name}</span>
            {member.stays ? <small>{STAYS[member.stays]}</small> : null}
            {seal.mayChange && !member.stays ? (
              <Button
                size="small"
                look="bare"
                aria-label={`Put out ${member.name}`}
                disabled={isBusy}
                onClick={() => void putOut(member)}
              >
                <X aria-hidden size={16} />
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {seal.mayChange && seal.choices.length > 0 ? <LetIn {...{ storyId, seal, isBusy, run }} /> : null}
    </>
  );
}

const STAYS: Record<NonNullable<SealMember['stays']>, string> = {
  author: 'writes it',
  sealer: 'sealed it',
};

function LetIn({ storyId, seal, isBusy, run }: MembersListProps) {
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const personId = String(new FormData(event.currentTarget).get('person') ?? '');
    const person = seal.choices.find((each) => each.personId === personId);
    if (person) void run(addMemberAction({ storyId, personId }), `${person.name} is a member now`);
  }
  return (
    <form onSubmit={submit} className={styles.letIn}>
      <SelectField label="Let in" name="person" required>
        <option value="">Choose somebody</option>
        {seal.choices.map(({ personId, name }) => (
          <option key={personId} value={personId}>
            {name}
          </option>
        ))}
      </SelectField>
      <Button type="submit" disabled={isBusy}>
        Let in
      </Button>
    </form>
  );
}
