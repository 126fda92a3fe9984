import { expect, test } from 'vitest';

import { nameOf } from './accountName.ts';

test.each([
  ['Nguyễn Văn An', 'an.nguyenvan'],
  ['  Đỗ   Thị Đào ', 'dao.dothi'],
  ["Y Bhăm Niê K'Đăm", 'dam.ybhamniek'],
  ['An', 'an'],
  ['', ''],
])('%s is proposed %s', (fullName, name) => expect(nameOf(fullName)).toBe(name));
