import type { Words } from '../../language.ts';

export const words = {
  stand: ['Chúng ta đang ở đâu?', 'Where do we stand?'],
  wellOf: ['Đạt hoặc đúng tiến độ {well} trong {all} chỉ tiêu.', '{well} of {all} targets met or on track.'],
  groups: ['Tám nhóm chỉ tiêu', 'The groups of targets'],
} as const satisfies Record<string, Words>;
