import type { Words } from './language.ts';

// What all places say.
export const words = {
  brand: ['Thi Đua', 'Thi Đua'],
  toMain: ['Đến nội dung chính', 'To the main content'],
  desk: ['Bàn làm việc', 'Desk'],
  table: ['Bảng số liệu', 'Table'],
  reports: ['Báo cáo', 'Reports'],
  admin: ['Quản trị', 'Administration'],
  account: ['Tài khoản', 'Account'],
  places: ['Các nơi', 'Places'],
  otherLanguage: ['English', 'Tiếng Việt'],
  office: ['Chức vụ', 'Office'],
  period: ['Kỳ', 'Period'],
  tree: ['Cây đơn vị', 'Tree'],
  asReported: ['Nơi đã báo cáo', 'Where it was reported'],
  current: ['Cây hôm nay', 'Today’s tree'],
  loading: ['Đang tải…', 'Loading…'],
  again: ['Thử lại', 'Try again'],
  notFound: ['Không tìm thấy', 'Not found'],
  notFoundWhy: ['Không có đơn vị hay trang này trong phạm vi của bạn.', 'There is no such unit or page within your reach.'],
  toDesk: ['Về bàn làm việc', 'To your desk'],
  forbidden: ['Chức vụ của bạn không xem được phần này.', 'None of your offices may see this.'],
  unreachable: ['Không kết nối được với máy chủ.', 'The server cannot be reached.'],
  stale: ['Số liệu cũ, lúc {at}: không kết nối được với máy chủ.', 'Old figures, of {at}: the server cannot be reached.'],
  failed: ['Chưa trả lời được: {why}', 'No answer: {why}'],
  question: ['Xem câu hỏi', 'See the question'],
} as const satisfies Record<string, Words>;
