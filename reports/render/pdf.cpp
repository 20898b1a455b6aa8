#include "reports/render/pdf.h"

#include <algorithm>
#include <filesystem>
#include <vector>

#include <hpdf.h>
#include <fmt/format.h>

#include "db/fault.h"

namespace storekeep {

const Rule table_too_long_for_paper{
    "table_too_long_for_paper",
    "{rows} rows would be more than {pages} pages; ask for less, or for xlsx or csv"};

namespace {

// Points, 72 to the inch.
constexpr float margin = 36;
constexpr float type_size = 8;
constexpr float title_size = 14;
constexpr float row_height = 13;
constexpr float cell_gap = 8;
constexpr float narrowest = 28;
constexpr float across_width = 842;
constexpr float upright_width = 595;
constexpr std::size_t most_pages = 2000;

// Runs below C frames: it only remembers; each step looks afterwards.
void remember(HPDF_STATUS status, HPDF_STATUS, void* kept) {
    *static_cast<HPDF_STATUS*>(kept) = status;
}

// Where a font of the DejaVu family lies, whichever way the system was set up.
std::string font_file(const char* name) {
    for (const char* folder : {"/usr/share/fonts/truetype/dejavu/", "/usr/share/fonts/dejavu/",
                               "/usr/share/fonts/TTF/", "C:/Windows/Fonts/"})
        if (std::filesystem::exists(std::string(folder) + name)) return std::string(folder) + name;
    throw Fault(Fault::Kind::not_found,
                fmt::format("the font {} is not installed; PDF files need it", name));
}

class Paper {
public:
    Paper(const Table& table, const Rendering& how) : table_(table) {
        document_ = HPDF_New(remember, &status_);
        HPDF_UseUTFEncodings(document_);
        HPDF_SetCurrentEncoder(document_, "UTF-8");
        HPDF_SetCompressionMode(document_, HPDF_COMP_ALL);
        plain_ = font("DejaVuSans.ttf");
        bold_ = font("DejaVuSans-Bold.ttf");
        for (const auto& [name, value] : how.parameters)
            asked_ += (asked_.empty() ? "" : ", ") + name + " " + value;
        measure_columns();
    }
    ~Paper() { HPDF_Free(document_); }
    Paper(const Paper&) = delete;
    Paper& operator=(const Paper&) = delete;

    std::string bytes() {
        const std::size_t rows_a_page = std::max<std::size_t>(
            1, static_cast<std::size_t>((height_ - 2 * margin - 64) / row_height));
        const std::size_t pages =
            std::max<std::size_t>(1, (table_.rows.size() + rows_a_page - 1) / rows_a_page);
        if (pages > most_pages)
            refuse(table_too_long_for_paper, "",
                   {{"rows", std::to_string(table_.rows.size())},
                    {"pages", std::to_string(most_pages)}});
        for (std::size_t page = 0; page < pages; ++page)
            write_page(page, pages, page * rows_a_page,
                       std::min((page + 1) * rows_a_page, table_.rows.size()));
        HPDF_SaveToStream(document_);
        std::string all(HPDF_GetStreamSize(document_), '\0');
        HPDF_UINT32 size = static_cast<HPDF_UINT32>(all.size());
        HPDF_ReadFromStream(document_, reinterpret_cast<HPDF_BYTE*>(all.data()), &size);
        check();
        all.resize(size);
        return all;
    }

private:
    HPDF_Font font(const char* name) {
        const char* loaded =
            HPDF_LoadTTFontFromFile(document_, font_file(name).c_str(), HPDF_TRUE);
        check();
        return HPDF_GetFont(document_, loaded, "UTF-8");
    }

    void check() const {
        if (status_ != HPDF_OK)
            throw Fault(Fault::Kind::other,
                        fmt::format("the PDF could not be written (0x{:04x})", status_));
    }

    static float width(HPDF_Font font, const std::string& said) {
        const auto units = HPDF_Font_TextWidth(
            font, reinterpret_cast<const HPDF_BYTE*>(said.data()),
            static_cast<HPDF_UINT>(said.size()));
        return static_cast<float>(units.width) * type_size / 1000;
    }

    static std::string head(const Column& column) {
        std::string said = column.name;
        std::replace(said.begin(), said.end(), '_', ' ');
        const bool tells = !column.unit.empty() && column.unit != "base unit";
        return tells ? said + ", " + column.unit : said;
    }

    // As wide as the widest cell; where they do not fit, all give way alike.
    void measure_columns() {
        float all = 0;
        for (std::size_t place = 0; place < table_.columns.size(); ++place) {
            float needed = std::max(narrowest, width(bold_, head(table_.columns[place])));
            for (const auto& row : table_.rows)
                needed = std::max(needed, width(plain_, text(row[place], table_.columns[place])));
            widths_.push_back(needed + cell_gap);
            all += widths_.back();
        }
        across_ = all > upright_width - 2 * margin;
        width_ = across_ ? across_width : upright_width;
        height_ = across_ ? upright_width : across_width;
        const float room = width_ - 2 * margin;
        if (all <= room) return;
        for (float& one : widths_) one = std::max(one * room / all, 12.0F);
    }

    // Cut with "…" where it is wider than its column.
    static std::string fitting(HPDF_Font font, const std::string& said, float room) {
        if (width(font, said) <= room) return said;
        std::string cut = said;
        while (!cut.empty() && width(font, cut + "…") > room) {
            do cut.pop_back();
            while (!cut.empty() && (static_cast<unsigned char>(cut.back()) & 0xC0U) == 0x80U);
            if (!cut.empty() && static_cast<unsigned char>(cut.back()) >= 0xC0U) cut.pop_back();
        }
        return cut + "…";
    }

    void write(HPDF_Page page, HPDF_Font font, float size, float x, float y,
               const std::string& said) {
        HPDF_Page_BeginText(page);
        HPDF_Page_SetFontAndSize(page, font, size);
        HPDF_Page_TextOut(page, x, y, said.c_str());
        HPDF_Page_EndText(page);
    }

    void write_row(HPDF_Page page, HPDF_Font font, float y,
                   const std::vector<std::string>& cells) {
        float x = margin;
        for (std::size_t place = 0; place < cells.size(); ++place) {
            const float room = widths_[place] - cell_gap;
            const std::string said = fitting(font, cells[place], room);
            const bool figure = is_number(table_.columns[place]);
            write(page, font, type_size, figure ? x + room - width(font, said) : x, y, said);
            x += widths_[place];
        }
    }

    void rule_off(HPDF_Page page, float y, float grey) {
        HPDF_Page_SetLineWidth(page, 0.5F);
        HPDF_Page_SetGrayStroke(page, grey);
        HPDF_Page_MoveTo(page, margin, y);
        HPDF_Page_LineTo(page, width_ - margin, y);
        HPDF_Page_Stroke(page);
    }

    void write_page(std::size_t number, std::size_t pages, std::size_t first, std::size_t end) {
        HPDF_Page page = HPDF_AddPage(document_);
        HPDF_Page_SetSize(page, HPDF_PAGE_SIZE_A4,
                          across_ ? HPDF_PAGE_LANDSCAPE : HPDF_PAGE_PORTRAIT);
        float y = height_ - margin - title_size;
        write(page, bold_, title_size, margin, y, table_.title);
        y -= 14;
        write(page, plain_, type_size, margin, y, fitting(plain_, asked_, width_ - 2 * margin));
        y -= 18;
        std::vector<std::string> cells;
        for (const Column& column : table_.columns) cells.push_back(head(column));
        write_row(page, bold_, y, cells);
        rule_off(page, y - 4, 0.4F);
        for (std::size_t row = first; row < end; ++row) {
            y -= row_height;
            for (std::size_t place = 0; place < cells.size(); ++place)
                cells[place] = text(table_.rows[row][place], table_.columns[place]);
            write_row(page, plain_, y, cells);
            rule_off(page, y - 4, 0.88F);
        }
        const std::string foot = fmt::format("{} rows, page {} of {}", table_.rows.size(),
                                             number + 1, pages);
        write(page, plain_, type_size, margin, margin - 10, foot);
        check();
    }

    const Table& table_;
    HPDF_STATUS status_ = HPDF_OK;
    HPDF_Doc document_ = nullptr;
    HPDF_Font plain_ = nullptr;
    HPDF_Font bold_ = nullptr;
    std::string asked_;
    std::vector<float> widths_;
    bool across_ = false;
    float width_ = 0;
    float height_ = 0;
};

}  // namespace

std::string as_pdf(const Table& table, const Rendering& how) { return Paper(table, how).bytes(); }

}  // namespace storekeep
