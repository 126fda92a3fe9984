import { expect, test } from 'vitest';

import { factsInWords } from './facts.ts';

const naming = { role: (role: string) => (role === 'commune_leader' ? 'Lãnh đạo Hội cơ sở' : role), label: (_kind: string, value: string) => ({ PASSWORD: 'Mật khẩu', ROLE_GIVE: 'Giao vai trò' })[value] ?? value };

test.each([
  ['a role', 'role', 'commune_leader', ['Chức vụ: Lãnh đạo Hội cơ sở']],
  ['how somebody signed in', 'by', 'PASSWORD', ['Bằng: Mật khẩu']],
  ['a day', 'from', '2024-11-10', ['Từ ngày: 10/11/2024']],
  ['a month', 'month', '2024-10', ['Tháng: Tháng 10/2024']],
  ['yes and no', 'links', 'true', ['Kèm liên kết đăng nhập: có']],
  ['what changed', 'changed', 'fullName telephone', ['Đã sửa: Họ và tên, Điện thoại']],
  ['acts', 'acts', 'ROLE_GIVE', ['Loại thao tác: Giao vai trò']],
  ['what is for programs', 'sha256', 'ab12', []],
  ['what is empty', 'name', '', []],
  ['what is not known', 'weather', 'rain', ['weather: rain']],
])('%s is said to people', (_name, name, value, want) => expect(factsInWords([{ name, value }], naming)).toEqual(want));
