// fitting reads from a refusal how many rows would fit into one answer; 0: it names none.
export const fitting = (message: string): number => Number(/first: (\d+)/.exec(message)?.[1] ?? 0);
