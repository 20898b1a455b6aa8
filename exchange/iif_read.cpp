#include <map>

#include <fmt/format.h>

#include "core/number.h"
#include "core/text.h"
#include "exchange/encoding.h"
#include "exchange/iif.h"
#include "exchange/plain_values.h"

namespace storekeep::iif {

const Rule iif_data_before_header{
    "iif_data_before_header", "Row {row} holds a {type} before any !{type} row names its columns"};
const Rule iif_transaction_broken{"iif_transaction_broken", "Row {row}: {reason}"};

namespace {

std::string unquoted(std::string_view field) {
    if (field.size() < 2 || field.front() != '"' || field.back() != '"') return std::string(field);
    std::string value;
    const std::string_view inside = field.substr(1, field.size() - 2);
    for (std::size_t place = 0; place < inside.size(); ++place) {
        value.push_back(inside[place]);
        if (inside.substr(place, 2) == "\"\"") ++place;
    }
    return value;
}

// Goes through the rows of one file, with the latest header of each type at hand.
class Reader {
public:
    void take(int row, std::string_view line) {
        std::vector<std::string> fields = split_at(line, '\t');
        for (auto& field : fields) field = unquoted(field);
        const std::string type{trimmed(fields.front())};
        if (type.starts_with('!')) {
            std::vector<std::string> columns;
            for (const auto& column : std::span(fields).subspan(1)) {
                columns.emplace_back(trimmed(column));
            }
            headers_[type.substr(1)] = std::move(columns);
        } else if (type == "TRNS") {
            if (open_) broken(row, "a transaction begins before the one above has its ENDTRNS");
            open_ = Transaction{record(row, type, fields), {}};
        } else if (type == "SPL") {
            if (!open_) broken(row, "an SPL stands outside a transaction");
            open_->splits.push_back(record(row, type, fields));
        } else if (type == "ENDTRNS") {
            close(row);
        } else {
            document_.records.push_back(record(row, type, fields));
        }
    }

    Document finish(int row) {
        if (open_) broken(row, "the file ends before the last transaction has its ENDTRNS");
        return std::move(document_);
    }

private:
    [[noreturn]] static void broken(int row, std::string reason) {
        refuse(iif_transaction_broken, "file",
               {{"row", std::to_string(row)}, {"reason", std::move(reason)}});
    }

    void note(int row, std::string column, std::string sentence) {
        document_.notes.push_back({row, std::move(column), std::move(sentence)});
    }

    Record record(int row, const std::string& type, const std::vector<std::string>& fields) {
        Record result{type, {}, row};
        const auto header = headers_.find(type);
        if (header == headers_.end()) {
            if (type == "TRNS" || type == "SPL") {
                refuse(iif_data_before_header, "file",
                       {{"row", std::to_string(row)}, {"type", type}});
            }
            // Ends of groups have no columns; exports also hold lists whose header is missing.
            if (!type.starts_with("END")) {
                note(row, {}, fmt::format("No !{} row names the columns of this record", type));
            }
            return result;
        }
        const auto& columns = header->second;
        std::string surplus;
        for (std::size_t place = 1; place < fields.size(); ++place) {
            const bool named = place <= columns.size() && !columns[place - 1].empty();
            if (named) {
                result.fields.emplace_back(columns[place - 1], fields[place]);
            } else if (!trimmed(fields[place]).empty()) {
                surplus += fmt::format("{}\"{}\"", surplus.empty() ? "" : ", ", fields[place]);
            }
        }
        if (!surplus.empty()) {
            note(row, {}, fmt::format("Values stand where !{} names no column: {}", type, surplus));
        }
        return result;
    }

    void close(int row) {
        if (!open_) broken(row, "an ENDTRNS has no transaction to end");
        if (open_->splits.empty()) broken(row, "the transaction has no SPL");
        Amount sum = amount(open_->header);
        for (const auto& split : open_->splits) sum += amount(split);
        if (!sum.is_zero()) {
            note(open_->header.row, "AMOUNT",
                 fmt::format("The transaction's amounts sum to {} instead of zero", text(sum)));
        }
        document_.transactions.push_back(std::move(*open_));
        open_.reset();
    }

    Amount amount(const Record& record) {
        const auto read = read_amount(record.value("AMOUNT"));
        if (!read) {
            note(record.row, "AMOUNT",
                 fmt::format("\"{}\" is not an amount", record.value("AMOUNT")));
        }
        return read.value_or(Amount{});
    }

    std::map<std::string, std::vector<std::string>> headers_;
    std::optional<Transaction> open_;
    Document document_;
};

}  // namespace

const std::string& Record::value(std::string_view column) const {
    static const std::string nothing;
    for (const auto& [name, value] : fields) {
        if (name == column) return value;
    }
    return nothing;
}

Record& Record::set(std::string column, std::string value) {
    for (auto& [name, present] : fields) {
        if (name != column) continue;
        present = std::move(value);
        return *this;
    }
    fields.emplace_back(std::move(column), std::move(value));
    return *this;
}

Document read(std::string_view bytes) {
    const std::string utf8 = decode(bytes).utf8;
    std::string_view rest = utf8;
    Reader reader;
    int row = 0;
    while (!rest.empty()) {
        const std::size_t end = rest.find_first_of("\r\n");
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(line.size(), rest.size()));
        if (rest.starts_with("\r\n")) rest.remove_prefix(1);
        if (!rest.empty()) rest.remove_prefix(1);
        ++row;
        if (!trimmed(line).empty()) reader.take(row, line);
    }
    return reader.finish(row);
}

std::string with_line_ends(std::string_view value) {
    std::string result;
    for (std::size_t place = 0; place < value.size(); ++place) {
        const bool folded = value.substr(place, 2) == "\\n";
        result.push_back(folded ? '\n' : value[place]);
        if (folded) ++place;
    }
    return result;
}

}  // namespace storekeep::iif
