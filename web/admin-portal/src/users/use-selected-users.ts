import { useEffect, useState } from 'react';
import { type CombinedError, useClient } from 'urql';
import { type SelectedUsers, type UserScope, readSelectedUsers } from './selected-users.ts';

export interface SelectedUsersState {
  /** Null until all of them are read. */
  readonly selected: SelectedUsers | null;
  readonly done: number;
  readonly error: CombinedError | null;
  readonly retry: () => void;
}

/** The selected users as they are now, with their roles. */
export function useSelectedUsers(scope: UserScope): SelectedUsersState {
  const client = useClient();
  const [attempt, setAttempt] = useState(0);
  const [done, setDone] = useState(0);
  const [state, setState] = useState<Pick<SelectedUsersState, 'selected' | 'error'>>({ selected: null, error: null });
  const text = JSON.stringify(scope);
  useEffect(() => {
    const reading = { isOver: false };
    const read = async () => {
      const { value, error } = await readSelectedUsers(client, JSON.parse(text) as UserScope, {
        isOver: () => reading.isOver,
        onProgress: setDone,
      });
      if (!reading.isOver) setState({ selected: value, error });
    };
    void read();
    return () => {
      reading.isOver = true;
    };
  }, [client, text, attempt]);
  const retry = () => {
    setState({ selected: null, error: null });
    setAttempt((before) => before + 1);
  };
  return { ...state, done, retry };
}
