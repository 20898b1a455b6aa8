// Packed folders and workbooks made by hand, so that tests can make them as wrong as they like.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "exchange/file.h"

namespace storekeep {

inline std::string little(std::uint64_t value, int bytes) {
    std::string text;
    for (int step = 0; step < bytes; ++step) text.push_back(static_cast<char>(value >> (8 * step)));
    return text;
}

inline std::uint32_t checksum_of(std::string_view bytes) {
    std::uint32_t sum = 0xFFFFFFFF;
    for (const char byte : bytes) {
        sum ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) sum = (sum >> 1U) ^ ((sum & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~sum;
}

// A packed folder whose entries are stored as they are.
inline std::string packed(const std::map<std::string, std::string>& entries) {
    std::string bytes;
    std::string table;
    for (const auto& [name, content] : entries) {
        const std::string common = little(20, 2) + little(0, 2) + little(0, 2) + little(0, 4) +
                                   little(checksum_of(content), 4) + little(content.size(), 4) +
                                   little(content.size(), 4) + little(name.size(), 2) +
                                   little(0, 2);
        table += "PK\x01\x02" + little(20, 2) + common + little(0, 2) + little(0, 2) +
                 little(0, 2) + little(0, 4) + little(bytes.size(), 4) + name;
        bytes += "PK\x03\x04" + common + name + content;
    }
    return bytes + table + "PK\x05\x06" + little(0, 4) + little(entries.size(), 2) +
           little(entries.size(), 2) + little(table.size(), 4) + little(bytes.size(), 4) +
           little(0, 2);
}

// The entries of a workbook with one sheet of this XML inside <sheetData>.
inline std::map<std::string, std::string> workbook_entries(const std::string& rows,
                                                           const std::string& texts = {},
                                                           const std::string& book = {}) {
    constexpr std::string_view types =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const auto relation = [&](int id, std::string_view type, std::string_view target) {
        return fmt::format("<Relationship Id=\"rId{}\" Type=\"{}{}\" Target=\"{}\"/>", id, types,
                           type, target);
    };
    return {
        {"_rels/.rels",
         "<Relationships>" + relation(1, "officeDocument", "xl/workbook.xml") + "</Relationships>"},
        {"xl/_rels/workbook.xml.rels",
         "<Relationships>" + relation(1, "worksheet", "worksheets/sheet1.xml") +
             relation(2, "sharedStrings", "sharedStrings.xml") +
             relation(3, "styles", "styles.xml") +
             relation(4, "worksheet", "/xl/worksheets/sheet2.xml") + "</Relationships>"},
        {"xl/workbook.xml",
         "<workbook>" + book +
             "<sheets><sheet name=\"Items\" sheetId=\"1\" r:id=\"rId1\"/>"
             "<sheet name=\"Bins &amp; more\" sheetId=\"2\" r:id=\"rId4\"/></sheets></workbook>"},
        {"xl/sharedStrings.xml", "<sst>" + texts + "</sst>"},
        {"xl/styles.xml",
         "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd\\.mm\\.yyyy\"/>"
         "<numFmt numFmtId=\"165\" formatCode=\"#,##0.00 [$USD]\"/></numFmts>"
         "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
         "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>"
         "<xf numFmtId=\"10\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>"},
        {"xl/worksheets/sheet1.xml",
         "<?xml version=\"1.0\"?><x:worksheet><x:sheetData>" + rows +
             "</x:sheetData></x:worksheet>"},
        {"xl/worksheets/sheet2.xml",
         "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>code</t></is></c></row>"
         "</sheetData></worksheet>"},
    };
}

}  // namespace storekeep
