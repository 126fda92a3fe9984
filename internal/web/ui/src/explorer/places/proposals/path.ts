// proposalPath returns the place of a proposal: ids of things are proposal:12.
export const proposalPath = (id: string): string => `/proposals/${encodeURIComponent(id.replace(/^proposal:/, ''))}`;
