#include "exchange/workbook.h"

#include <charconv>

#include "core/text.h"
#include "exchange/encoding.h"
#include "exchange/package.h"
#include "exchange/sheet_maker.h"
#include "exchange/workbook_values.h"
#include "exchange/xml.h"

namespace storekeep {

const Rule workbook_sheet_not_found{"workbook_sheet_not_found",
                                    "{path} has no sheet '{sheet}'; its sheets are: {sheets}"};

namespace {

constexpr std::uint64_t longest_part = std::uint64_t{64} << 20U;    // of all but the cells
constexpr std::uint64_t longest_sheet = std::uint64_t{2} << 30U;
constexpr std::uint64_t longest_texts = std::uint64_t{512} << 20U;  // shared by the cells
constexpr std::size_t longest_text = 100'000;  // Excel's own are 32,767 characters
constexpr std::size_t most_columns = 16'384;

[[noreturn]] void broken(const std::filesystem::path& path, std::string reason) {
    refuse(package_broken, "file", {{"path", path.string()}, {"reason", std::move(reason)}});
}

int whole_number(std::string_view text, int otherwise) {
    int value = otherwise;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? value : otherwise;
}

bool is_true(std::string_view text) { return text == "1" || text == "true"; }

// "_x000D_" stands for a character that XML cannot hold.
std::string unescaped(std::string_view text) {
    std::string plain;
    for (std::size_t place = 0; place < text.size(); ++place) {
        const bool fits = text.substr(place, 2) == "_x" && place + 6 < text.size() &&
                          text[place + 6] == '_';
        int code = 0;
        if (fits) {
            const std::string_view digits = text.substr(place + 2, 4);
            const auto [end, error] = std::from_chars(digits.data(), digits.data() + 4, code, 16);
            if (error == std::errc() && end == digits.data() + 4) {
                append_utf8(plain, static_cast<char32_t>(code));
                place += 6;
                continue;
            }
        }
        plain += text[place];
    }
    return plain;
}

// "BC12" stands in the column 54, counted from 0; nothing where it names none.
std::optional<std::size_t> column_in(std::string_view reference) {
    std::size_t column = 0;
    for (const char c : reference) {
        if (c < 'A' || c > 'Z') break;
        column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
        if (column > most_columns) return std::nullopt;
    }
    return column == 0 ? std::nullopt : std::optional(column - 1);
}

void parse(Package& package, const std::filesystem::path& path, const std::string& part,
           std::uint64_t longest, XmlEvents events, const bool* go_on = nullptr) {
    XmlReader reader(std::move(events));
    const auto wrong = [&] { broken(path, part + " in it is no XML as it should be"); };
    package.unpack(part, longest, [&](std::string_view bytes) {
        if (!reader.feed(bytes)) wrong();
        return !go_on || *go_on;
    });
    if ((!go_on || *go_on) && !reader.finish()) wrong();
}

void nothing(std::string_view) {}

struct Relation {
    std::string id, type, target;
};

// What a part of the workbook refers to; targets are named from the package's root.
std::vector<Relation> relations_of(Package& package, const std::filesystem::path& path,
                                   const std::string& part) {
    const std::size_t slash = part.rfind('/');
    const std::string folder = slash == std::string::npos ? "" : part.substr(0, slash + 1);
    const std::string file = folder + "_rels/" + part.substr(folder.size()) + ".rels";
    std::vector<Relation> relations;
    if (!package.has(file)) return relations;
    parse(package, path, file, longest_part,
          {[&](std::string_view element, const Attributes& attributes) {
               if (element != "Relationship") return;
               const std::string target(attributes.value("Target"));
               relations.push_back({std::string(attributes.value("Id")),
                                    std::string(attributes.value("Type")),
                                    target.starts_with('/') ? target.substr(1) : folder + target});
           },
           nothing, nothing});
    return relations;
}

std::string target_of_type(const std::vector<Relation>& relations, std::string_view type) {
    for (const Relation& relation : relations)
        if (relation.type.ends_with(type)) return relation.target;
    return {};
}

// The workbook's own part: which sheets there are, and how it counts days.
struct Contents {
    struct Named {
        std::string name, part;
    };
    std::vector<Named> sheets;
    std::string texts, styles;  // parts; "" where it has none
    bool from_1904 = false;
};

Contents contents_of(Package& package, const std::filesystem::path& path) {
    const std::string book = target_of_type(relations_of(package, path, ""), "/officeDocument");
    if (book.empty() || !package.has(book)) broken(path, "it is packed, but no workbook");
    const std::vector<Relation> relations = relations_of(package, path, book);
    Contents contents;
    contents.texts = target_of_type(relations, "/sharedStrings");
    contents.styles = target_of_type(relations, "/styles");
    parse(package, path, book, longest_part,
          {[&](std::string_view element, const Attributes& attributes) {
               if (element == "workbookPr")
                   contents.from_1904 = is_true(attributes.value("date1904"));
               if (element != "sheet") return;
               for (const Relation& relation : relations)
                   if (relation.id == attributes.value("id") &&
                       relation.type.ends_with("/worksheet"))
                       contents.sheets.push_back(
                           {std::string(attributes.value("name")), relation.target});
           },
           nothing, nothing});
    if (contents.sheets.empty()) broken(path, "it has no sheet of cells");
    return contents;
}

std::vector<std::string> names_of(const Contents& contents) {
    std::vector<std::string> names;
    for (const auto& sheet : contents.sheets) names.push_back(sheet.name);
    return names;
}

const std::string& part_of(const Contents& contents, const std::string& sheet,
                           const std::filesystem::path& path) {
    if (sheet.empty()) return contents.sheets.front().part;
    for (const auto& known : contents.sheets)
        if (lower_ascii(known.name) == lower_ascii(sheet)) return known.part;
    refuse(workbook_sheet_not_found, "sheet",
           {{"path", path.string()},
            {"sheet", sheet},
            {"sheets", joined(names_of(contents), ", ")}});
}

// The texts that cells share, in their order; what is read aloud beside them is left out.
std::vector<std::string> shared_texts(Package& package, const std::filesystem::path& path,
                                      const std::string& part) {
    std::vector<std::string> texts;
    std::string text;
    bool inside = false;
    int aloud = 0;
    if (part.empty() || !package.has(part)) return texts;
    parse(package, path, part, longest_texts,
          {[&](std::string_view element, const Attributes&) {
               if (element == "si") text.clear();
               if (element == "rPh") ++aloud;
               inside = element == "t" && aloud == 0;
           },
           [&](std::string_view element) {
               if (element == "si") texts.push_back(unescaped(text));
               if (element == "rPh") --aloud;
               inside = false;
           },
           [&](std::string_view piece) {
               if (inside && text.size() < longest_text) text += piece;
           }});
    return texts;
}

// What the cells of each style show.
std::vector<workbook::Shown> styles_in(Package& package, const std::filesystem::path& path,
                                       const std::string& part) {
    std::vector<workbook::Shown> styles;
    std::map<int, workbook::Shown> own;
    bool of_cells = false;
    if (part.empty() || !package.has(part)) return styles;
    parse(package, path, part, longest_part,
          {[&](std::string_view element, const Attributes& attributes) {
               const int format = whole_number(attributes.value("numFmtId"), 0);
               if (element == "numFmt")
                   own[format] = workbook::shown_by(attributes.value("formatCode"));
               if (element == "cellXfs") of_cells = true;
               if (element != "xf" || !of_cells) return;
               const auto known = own.find(format);
               styles.push_back(known == own.end() ? workbook::shown_by(format) : known->second);
           },
           [&](std::string_view element) { of_cells = of_cells && element != "cellXfs"; },
           nothing});
    return styles;
}

// Takes the cells of a sheet as they stream by and gives them on row by row.
class Rows {
public:
    Rows(const std::filesystem::path& path, std::vector<std::string> texts,
         std::vector<workbook::Shown> styles, bool from_1904, SheetMaker& maker)
        : path_(path),
          texts_(std::move(texts)),
          styles_(std::move(styles)),
          from_1904_(from_1904),
          maker_(maker) {}

    XmlEvents events() {
        return {[this](std::string_view element, const Attributes& attributes) {
                    begin(element, attributes);
                },
                [this](std::string_view element) { end(element); },
                [this](std::string_view piece) {
                    if (inside_ && text_.size() < longest_text) text_ += piece;
                }};
    }
    const bool& go_on() const { return go_on_; }

private:
    void begin(std::string_view element, const Attributes& attributes) {
        if (element == "row") {
            const int row = whole_number(attributes.value("r"), row_ + 1);
            if (row <= row_) broken(path_, "the rows of its sheet are not in order");
            row_ = row;
            cells_.clear();
            column_ = 0;
        } else if (element == "c") {
            const std::string_view reference = attributes.value("r");
            const auto column = reference.empty() ? std::optional(column_) : column_in(reference);
            if (!column || *column < column_ || *column >= most_columns)
                broken(path_, "the cells of a row are not in order");
            column_ = *column;
            type_ = attributes.value("t");
            style_ = whole_number(attributes.value("s"), 0);
            text_.clear();
        } else if (element == "rPh") {
            ++aloud_;
        }
        inside_ = element == "v" || (element == "t" && aloud_ == 0);
    }

    void end(std::string_view element) {
        inside_ = false;
        if (element == "rPh") --aloud_;
        if (element == "c") {
            cells_.resize(column_);
            cells_.push_back(cell());
            ++column_;
        }
        if (element == "row" && go_on_) {
            while (!cells_.empty() && cells_.back().empty()) cells_.pop_back();
            go_on_ = maker_.take(row_, std::move(cells_));
            cells_ = {};
        }
    }

    std::string cell() const {
        if (text_.empty()) return {};
        if (type_ == "s") {
            const int place = whole_number(text_, -1);
            if (place < 0 || static_cast<std::size_t>(place) >= texts_.size())
                broken(path_, "a cell of it names a text that is not there");
            return texts_[static_cast<std::size_t>(place)];
        }
        if (type_ == "b") return is_true(text_) ? "true" : "false";
        if (type_.empty() || type_ == "n") {
            const auto style = static_cast<std::size_t>(style_);
            const bool known = style_ >= 0 && style < styles_.size();
            return workbook::cell_text(text_, known ? styles_[style] : workbook::Shown::number,
                                       from_1904_);
        }
        return unescaped(text_);
    }

    const std::filesystem::path& path_;
    std::vector<std::string> texts_;
    std::vector<workbook::Shown> styles_;
    bool from_1904_;
    SheetMaker& maker_;
    std::vector<std::string> cells_;
    std::string text_, type_;
    std::size_t column_ = 0;  // of the next cell
    int style_ = 0;
    int row_ = 0;
    int aloud_ = 0;
    bool inside_ = false;
    bool go_on_ = true;
};

}  // namespace

bool is_workbook(const std::filesystem::path& path) {
    std::ifstream input(path, std::ios::binary);
    std::string start(8, '\0');
    input.read(start.data(), static_cast<std::streamsize>(start.size()));
    // The latter is what workbooks were before 2007, and what one with a password is.
    return start.starts_with("PK\x03\x04") || start == "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
}

std::vector<std::string> sheet_names(const std::filesystem::path& path) {
    Package package(path);
    return names_of(contents_of(package, path));
}

Sheet each_workbook_line(const std::filesystem::path& path, const EachLine& line,
                         const SheetReading& reading) {
    Package package(path);
    const Contents contents = contents_of(package, path);
    const std::string& part = part_of(contents, reading.sheet, path);
    Sheet sheet;
    sheet.encoding = "workbook";
    SheetMaker maker(sheet, line, reading);
    Rows rows(path, shared_texts(package, path, contents.texts),
              styles_in(package, path, contents.styles), contents.from_1904, maker);
    parse(package, path, part, longest_sheet, rows.events(), &rows.go_on());
    maker.finish();
    return sheet;
}

Sheet each_table_line(const std::filesystem::path& path, const EachLine& line,
                      const SheetReading& reading) {
    return is_workbook(path) ? each_workbook_line(path, line, reading)
                             : each_line(path, line, reading);
}

}  // namespace storekeep
