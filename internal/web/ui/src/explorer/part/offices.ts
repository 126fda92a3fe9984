// officesOf returns the grants in whose name one looks and acts. Whoever heads a cluster holds a role at each of its
// members too, which gives them the cluster, not those units' desks, reports and registers.
export const officesOf = <Grant extends { role: string }>(grants: readonly Grant[]): Grant[] => grants.filter(({ role }) => role !== 'cluster_head');
