import type { Words } from '../../language.ts';

// What the place of what is to be done about entries says.
export const words = {
  title: ['Việc cần theo dõi', 'What is followed up'],
  views: ['Các danh sách', 'The lists'],
  overdue: ['Quá hạn', 'Overdue'],
  open: ['Tất cả việc chưa xong', 'All that is open'],
  confirm: ['Chờ xác nhận', 'To confirm'],
  registers: ['Sổ sách', 'Registers'],
  directives: ['Văn bản chỉ đạo', 'Directives'],
  under: ['Đơn vị', 'Unit'],
  anyUnit: ['Mọi đơn vị trong phạm vi', 'All within reach'],
  ofRegister: ['Sổ', 'Register'],
  anyRegister: ['Mọi sổ', 'All registers'],

  noneOverdue: ['Không có việc nào quá hạn.', 'Nothing is overdue.'],
  noneOpen: ['Không có việc nào chưa xong.', 'Nothing is open.'],
  noneConfirm: ['Không có mục nào chờ bạn xác nhận.', 'Nothing waits for your confirmation.'],
  noneOfRegister: ['Trên trang này không có việc nào của sổ đã chọn.', 'None on this page is of that register.'],

  lateBy: ['Quá hạn {n} ngày, hạn {day}', '{n} days overdue, due {day}'],
  dueOn: ['Còn {n} ngày, hạn {day}', '{n} days left, due {day}'],
  dueToday: ['Hạn hôm nay, {day}', 'Due today, {day}'],
  keptBy: ['{register} của {unit}, ngày {day}', '{register} of {unit}, {day}'],
  openEntry: ['Mở mục này', 'Open the entry'],
  openEntryOf: ['Mở mục: {what}', 'Open the entry: {what}'],
  ofUnit: ['{unit} ({n})', '{unit} ({n})'],

  note: ['Ghi đã xong', 'Note that it is done'],
  noteOf: ['Ghi đã xong: {what}', 'Note that it is done: {what}'],
  save: ['Lưu', 'Save'],
  saving: ['Đang lưu…', 'Saving…'],
  cancel: ['Thôi', 'Leave it'],
  noted: ['Đã ghi: {what}, ngày {day}.', 'Noted: {what}, {day}.'],
  dayWanted: ['Xin ghi ngày.', 'The day is missing.'],

  confirmOne: ['Xác nhận', 'Confirm'],
  confirmOf: ['Xác nhận: {what}', 'Confirm: {what}'],
  confirming: ['Đang xác nhận…', 'Confirming…'],
  confirmed: ['Đã xác nhận: {what}.', 'Confirmed: {what}.'],
  refused: ['Chưa được: {why}', 'It was refused: {why}'],

  pages: ['Các trang', 'Pages'],
  onPage: ['{n} trên {all}', '{n} of {all}'],
  previousPage: ['‹ Trang trước', '‹ Page before'],
  nextPage: ['Trang sau ›', 'Next page ›'],
} as const satisfies Record<string, Words>;
