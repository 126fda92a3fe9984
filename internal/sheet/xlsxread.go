package sheet

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"
)

// What a file may hold: a province with all its branches several times over, and so little
// that no file keeps the program busy.
const (
	MostBytes   = 16 << 20 // of a file
	mostUnzip   = 96 << 20 // of all that a workbook holds, unpacked
	mostParts   = 200      // files within a workbook
	mostSheets  = 50
	mostRows    = 20_000 // of a sheet
	mostColumns = 600
	mostFaults  = 1000 // told at once
)

// refusedParts are what no sheet of numbers needs and no foreign file should bring along.
var refusedParts = []struct{ part, vi, en string }{
	{"vbaproject", "tệp có macro; lưu lại thành .xlsx không macro", "the workbook holds macros; save it as .xlsx without them"},
	{"macrosheets/", "tệp có macro; lưu lại thành .xlsx không macro", "the workbook holds macros; save it as .xlsx without them"},
	{"externallinks/", "tệp có liên kết sang tệp khác; xóa liên kết (Data, Edit Links) rồi lưu lại", "the workbook refers to other files; break the links (Data, Edit Links) and save it again"},
	{"connections.xml", "tệp có kết nối dữ liệu; xóa kết nối rồi lưu lại", "the workbook holds data connections; remove them and save it again"},
	{"activex/", "tệp có điều khiển ActiveX; xóa rồi lưu lại", "the workbook holds ActiveX controls; remove them and save it again"},
	{"embeddings/", "tệp có đối tượng nhúng; xóa rồi lưu lại", "the workbook holds embedded objects; remove them and save it again"},
}

// inspect looks into a workbook before it is opened: what it holds, and how much that comes
// to when it is unpacked, whatever it says of itself.
func inspect(data []byte) *Fault {
	if bytes.HasPrefix(data, []byte{0xD0, 0xCF, 0x11, 0xE0}) {
		return fileFault("", 0, 0, "", "tệp là .xls cũ hoặc có mật khẩu; lưu lại thành .xlsx không mật khẩu", "this is an old .xls or has a password; save it as .xlsx without one")
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return fileFault("", 0, 0, "", "tệp không phải .xlsx hoặc đã hỏng", "this is no .xlsx, or it is damaged")
	}
	if len(archive.File) > mostParts {
		return fileFault("", 0, 0, "", "tệp có quá nhiều phần", "the workbook holds %d parts; a sheet of reports has a few", len(archive.File))
	}
	left := int64(mostUnzip)
	for _, part := range archive.File {
		name := strings.ToLower(strings.ReplaceAll(part.Name, `\`, "/"))
		for _, refused := range refusedParts {
			if strings.Contains(name, refused.part) {
				return fileFault("", 0, 0, "", refused.vi, "%s", refused.en)
			}
		}
		size, err := unpacked(part, left)
		if left -= size; left <= 0 {
			return fileFault("", 0, 0, "", "tệp quá lớn khi giải nén", "the workbook unpacks to more than %d MiB; divide it", mostUnzip>>20)
		}
		if err != nil {
			return fileFault("", 0, 0, "", "tệp đã hỏng", "the workbook is damaged: %s cannot be unpacked", part.Name)
		}
	}
	return nil
}

// unpacked returns how many bytes a part truly comes to, looking at no more than most.
func unpacked(part *zip.File, most int64) (int64, error) {
	body, err := part.Open()
	if err != nil {
		return 0, err
	}
	defer func() { _ = body.Close() }()
	n, err := io.CopyN(io.Discard, body, most)
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return n, err
}

// readXLSX gives the rows of every sheet of a workbook: of a formula, the value that it was
// last worked out to.
func readXLSX(data []byte, each func(sheet string, row int, cells []string) bool) (broken *Fault) {
	if f := inspect(data); f != nil {
		return f
	}
	damaged := fileFault("", 0, 0, "", "tệp không đọc được; mở bằng Excel hoặc LibreOffice rồi lưu lại", "the workbook cannot be read; open it in a spreadsheet program and save it again")
	// Of a file made to harm, the library may stumble over what it holds.
	defer func() {
		if recover() != nil {
			broken = damaged
		}
	}()
	book, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{RawCellValue: true, UnzipSizeLimit: mostUnzip, UnzipXMLSizeLimit: mostUnzip})
	if err != nil {
		return damaged
	}
	defer func() { _ = book.Close() }()
	names := book.GetSheetList()
	if len(names) > mostSheets {
		return fileFault("", 0, 0, "", "tệp có quá nhiều trang", "the workbook has %d sheets; at most %d are read", len(names), mostSheets)
	}
	for _, name := range names {
		rows, err := book.Rows(name)
		if err != nil {
			return damaged
		}
		for row := 1; rows.Next(); row++ {
			cells, err := rows.Columns()
			if err != nil {
				_ = rows.Close()
				return damaged
			}
			if !each(name, row, cells) {
				break
			}
		}
		err = errors.Join(rows.Error(), rows.Close())
		if err != nil {
			return damaged
		}
	}
	return nil
}

// cellName writes a place as spreadsheets do: C7. Without a column it names the row.
func cellName(row, column int) string {
	name, err := excelize.CoordinatesToCellName(column, row)
	switch {
	case row < 1:
		return ""
	case err != nil:
		return fmt.Sprint(row)
	}
	return name
}
