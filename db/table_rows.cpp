#include "db/table_rows.h"

#include "core/text.h"

namespace storekeep {

namespace {

constexpr std::size_t rows_of_a_page = 4096;

}  // namespace

TableRows::TableRows(const TableShape& shape) : name_(shape.name), columns_(shape.columns) {
    std::sort(columns_.begin(), columns_.end());
    key_ = shape.key.empty() ? columns_ : shape.key;
    pages_ = !shape.key.empty();
    for (const std::string& column : key_)
        key_places_.push_back(static_cast<std::size_t>(
            std::find(columns_.begin(), columns_.end(), column) - columns_.begin()));
}

void TableRows::each(Reads& reads, const std::function<void(const Row&)>& take,
                     const std::function<void()>& page_end) const {
    std::optional<Row> last;
    std::size_t count = rows_of_a_page;
    while (count == rows_of_a_page) {
        count = 0;
        reads.each(question(last.has_value()), key_of(last ? &*last : nullptr),
                   [&](const Row& row) {
                       take(row);
                       if (++count == rows_of_a_page && pages_) last = row;
                   });
        page_end();
        if (!pages_) return;
    }
}

std::vector<Row> TableRows::page(Reads& reads, const Row* last) const {
    std::vector<Row> page;
    if (last && !pages_) return page;
    reads.each(question(last != nullptr), key_of(last),
               [&](const Row& row) { page.push_back(row); });
    return page;
}

std::vector<Value> TableRows::key_of(const Row* row) const {
    std::vector<Value> key;
    if (row)
        for (const std::size_t place : key_places_) key.push_back(row->at(place));
    return key;
}

std::string TableRows::question(bool behind_another) const {
    const std::string key = joined(key_, ", ");
    std::string sql = fmt::format("select {} from {}", joined(columns_, ", "), name_);
    if (behind_another) {
        std::vector<std::string> marks;
        for (std::size_t number = 1; number <= key_.size(); ++number)
            marks.push_back(fmt::format("${}", number));
        sql += fmt::format(" where ({}) > ({})", key, joined(marks, ", "));
    }
    sql += fmt::format(" order by {}", key);
    return pages_ ? sql + fmt::format(" limit {}", rows_of_a_page) : sql;
}

}  // namespace storekeep
