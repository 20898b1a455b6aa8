// The rows of one table in the order of its key, its columns in the order of their names (columns
// may have been added in another order elsewhere). Only this folder includes this header.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "db/state.h"

namespace storekeep {

// Page by page: no answer grows with the table.
class TableRows {
public:
    explicit TableRows(const TableShape& shape);

    const std::vector<std::string>& columns() const { return columns_; }
    // Which of the columns are the key, in its order.
    const std::vector<std::size_t>& key_places() const { return key_places_; }

    // `take` sees each row; `page_end` hears that some thousands of rows have gone by.
    void each(Reads& reads, const std::function<void(const Row&)>& take,
              const std::function<void()>& page_end) const;

    // The rows behind `last`, or the first ones; no more than fit a page, and none at the end.
    std::vector<Row> page(Reads& reads, const Row* last) const;

private:
    std::vector<Value> key_of(const Row* row) const;
    std::string question(bool behind_another) const;

    std::string name_;
    std::vector<std::string> columns_;
    std::vector<std::string> key_;
    std::vector<std::size_t> key_places_;
    bool pages_ = true;
};

}  // namespace storekeep
