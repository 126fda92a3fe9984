import { createContext, useContext } from 'react';

import type { AdminQuery } from '../../gql/graphql.ts';

// Office is what the pages of the administration know of whoever asks, and what roles and other things
// are called. Until it is told, nothing may be done, and names stand for themselves.
export type Office = {
  may?: AdminQuery['viewer'];
  roles: AdminQuery['roles'];
  roleName: (role: string) => string;
  label: (kind: string, value: string) => string;
};

// officeOf makes an office of what the service told.
export function officeOf(told?: AdminQuery): Office {
  const roles = new Map(told?.roles.map(({ role, label }) => [role, label]));
  const labels = new Map(told?.labels.map((one) => [`${one.enum} ${one.value}`, one.label]));
  return {
    may: told?.viewer,
    roles: told?.roles ?? [],
    roleName: (role) => roles.get(role) ?? role,
    label: (kind, value) => labels.get(`${kind} ${value}`) ?? value,
  };
}

export const OfficeContext = createContext<Office>(officeOf());

// useOffice returns what is known of whoever asks.
export const useOffice = (): Office => useContext(OfficeContext);
