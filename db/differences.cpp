#include "db/differences.h"

#include "core/text.h"
#include "db/table_rows.h"

namespace storekeep {

namespace {

constexpr std::size_t most_of_a_table = 20;

// Reads a table from row to row.
class Cursor {
public:
    Cursor(const TableRows& rows, Reads& reads)
        : rows_(rows), reads_(reads), page_(rows.page(reads, nullptr)) {}

    const Row* row() const { return place_ < page_.size() ? &page_[place_] : nullptr; }
    void go_on() {
        if (++place_ < page_.size()) return;
        const Row last = page_.back();
        page_ = rows_.page(reads_, &last);
        place_ = 0;
    }

private:
    const TableRows& rows_;
    Reads& reads_;
    std::vector<Row> page_;
    std::size_t place_ = 0;
};

std::string shown(const Value& value) {
    if (const auto* integer = std::get_if<std::int64_t>(&value)) return std::to_string(*integer);
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    return "(none)";
}

class TableComparison {
public:
    TableComparison(const TableShape& shape, Reads& here, Reads& there,
                    std::vector<Difference>& found)
        : table_(shape.name), rows_(shape), here_(here), there_(there), found_(found) {}

    void run() {
        Cursor mine(rows_, here_);
        Cursor theirs(rows_, there_);
        while ((mine.row() || theirs.row()) && count_ <= most_of_a_table) {
            const int order = order_of(mine.row(), theirs.row());
            if (order == 0)
                compare(*mine.row(), *theirs.row());
            else if (order < 0)
                add(here_, *mine.row(), "", "is here", "(no such row)");
            else
                add(there_, *theirs.row(), "", "(no such row)", "is there");
            if (order <= 0) mine.go_on();
            if (order >= 0) theirs.go_on();
        }
    }

private:
    // Of the two next rows by their keys: below 0 where the first stands alone, above 0 the second.
    int order_of(const Row* mine, const Row* theirs) const {
        if (!theirs) return -1;
        if (!mine) return 1;
        for (const std::size_t place : rows_.key_places())
            if (mine->at(place) != theirs->at(place))
                return mine->at(place) < theirs->at(place) ? -1 : 1;
        return 0;
    }

    void compare(const Row& mine, const Row& theirs) {
        for (std::size_t column = 0; column < mine.size(); ++column)
            if (mine.at(column) != theirs.at(column))
                add(here_, mine, rows_.columns()[column], shown(mine.at(column)),
                    shown(theirs.at(column)));
    }

    void add(Reads& reads, const Row& row, const std::string& column, const std::string& here,
             const std::string& there) {
        if (++count_ <= most_of_a_table)
            found_.push_back({table_, record(reads, row), column, here, there});
        else if (count_ == most_of_a_table + 1)
            found_.push_back({table_, "(and more)", "", "", ""});
    }

    std::string record(Reads& reads, const Row& row) const {
        std::vector<std::string> key;
        for (const std::size_t place : rows_.key_places())
            key.push_back(fmt::format("{}={}", rows_.columns()[place], shown(row.at(place))));
        const std::string known = known_as(reads, row);
        return joined(key, " ") + (known.empty() ? "" : " (" + known + ")");
    }

    // Its number or code; or its document's: no two records of any tables share an identifier.
    std::string known_as(Reads& reads, const Row& row) const {
        for (const char* name : {"number", "code", "sku"})
            if (const Value* value = of_column(row, name)) return shown(*value);
        const Value* document = of_column(row, "document_id");
        if (!document && !rows_.key_places().empty())
            document = &row.at(rows_.key_places().front());
        if (!document || !std::holds_alternative<std::int64_t>(*document)) return {};
        const auto found = reads.first("select number from document where id = $1", *document);
        return found ? found->text(0) : "";
    }

    const Value* of_column(const Row& row, std::string_view name) const {
        for (std::size_t column = 0; column < rows_.columns().size(); ++column)
            if (rows_.columns()[column] == name) return &row.at(column);
        return nullptr;
    }

    const std::string table_;
    const TableRows rows_;
    Reads& here_;
    Reads& there_;
    std::vector<Difference>& found_;
    std::size_t count_ = 0;
};

}  // namespace

std::vector<Difference> differences(Reads& here, Reads& there) {
    std::vector<Difference> found;
    for (const TableShape& shape : table_shapes(here))
        TableComparison(shape, here, there, found).run();
    return found;
}

}  // namespace storekeep
