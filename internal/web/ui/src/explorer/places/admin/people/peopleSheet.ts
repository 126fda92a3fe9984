import type { Language } from '../../../language.ts';

// exampleOf is a table of people as it is written: its columns, and two people, one with two offices.
export function exampleOf(language: Language): [head: string[], rows: string[][]] {
  return language === 'vi'
    ? [
        ['tài khoản', 'họ và tên', 'điện thoại', 'email', 'vai trò', 'mã đơn vị', 'từ ngày'],
        [
          ['an.nguyenvan', 'Nguyễn Văn An', '0912 345 678', '', 'Lãnh đạo Hội cơ sở', '24121', ''],
          ['dao.dothi', 'Đỗ Thị Đào', '0987 654 321', 'dao@example.org', 'Chi hội trưởng', '24121-01', '01/12/2024'],
        ],
      ]
    : [
        ['account', 'full name', 'telephone', 'email', 'role', 'unit', 'from'],
        [
          ['an.nguyenvan', 'Nguyễn Văn An', '0912 345 678', '', 'Leader of a base association', '24121', ''],
          ['dao.dothi', 'Đỗ Thị Đào', '0987 654 321', 'dao@example.org', 'Branch head', '24121-01', '2024-12-01'],
        ],
      ];
}

// sheetOf writes rows as spreadsheets read them here: separated by semicolons, and no text is a formula.
export const sheetOf = (rows: string[][]): string => rows.map((row) => row.map(cellOf).join(';') + '\r\n').join('');

const cellOf = (text: string): string => {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};
