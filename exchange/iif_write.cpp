#include <map>
#include <set>

#include <fmt/format.h>

#include "core/number.h"
#include "core/text.h"
#include "exchange/encoding.h"
#include "exchange/iif.h"
#include "exchange/iif_layout.h"
#include "exchange/plain_values.h"

namespace storekeep::iif {

const Rule iif_type_not_known{"iif_type_not_known",
                              "QuickBooks imports no {what} \"{value}\"{suggestion}"};
const Rule iif_column_not_known{"iif_column_not_known",
                                "A {type} has no column {column}{suggestion}"};
const Rule iif_value_missing{"iif_value_missing", "{type} {name} lacks its {column}"};
const Rule iif_value_wrong{"iif_value_wrong",
                           "{type} {name}: {column} cannot be \"{value}\"; it must be {wanted}"};
const Rule iif_sign_wrong{"iif_sign_wrong",
                          "{type} {name}: the first amount of this type is never {sign}: {value}"};
const Rule iif_not_balanced{"iif_not_balanced",
                            "{type} {name}: its lines sum to {difference} instead of zero"};
const Rule iif_names_collide{
    "iif_names_collide", "\"{first}\" and \"{second}\" would both be \"{short}\" in QuickBooks"};
const Rule iif_name_twice{
    "iif_name_twice",
    "\"{name}\" is listed twice; QuickBooks knows a name once over customers and vendors"};

namespace {

constexpr std::int64_t millionths_a_cent = 10'000;

std::string suggestion(std::string_view mistyped, const std::vector<std::string>& candidates) {
    const std::string near = nearest(mistyped, candidates);
    return near.empty() ? "" : fmt::format("; {} is near", near);
}

std::string label(const Record& record) {
    const bool in_transaction = record.type == "TRNS" || record.type == "SPL";
    const std::string& name = record.value(in_transaction ? "DOCNUM" : "NAME");
    return name.empty() ? "(unnamed)" : name;
}

std::string shown_type(const Record& record) {
    const std::string& type = record.value("TRNSTYPE");
    return type.empty() ? record.type : type;
}

// Rows of one type, with the columns that any of them fills.
struct Rows {
    std::set<std::string, std::less<>> used;
    std::vector<Record> records;
};

class Writer {
public:
    void add_list(const Record& record) {
        const Layout* layout = layout_of(record.type);
        if (layout == nullptr || record.type == "TRNS" || record.type == "SPL") {
            std::vector<std::string> known;
            for (const auto& each : layouts()) known.emplace_back(each.type);
            refuse(iif_type_not_known, {},
                   {{"what", "list"}, {"value", record.type},
                    {"suggestion", suggestion(record.type, known)}});
        }
        Record ready = prepared(record, *layout);
        check_list(ready);
        rows_[record.type].records.push_back(std::move(ready));
    }

    void add_transaction(const Transaction& transaction) {
        const std::string& type = transaction.header.value("TRNSTYPE");
        const int sign = sign_of(type);
        if (sign == 2) {
            std::vector<std::string> known;
            for (const auto name : transaction_types()) known.emplace_back(name);
            refuse(iif_type_not_known, {},
                   {{"what", "transaction type"}, {"value", type},
                    {"suggestion", suggestion(type, known)}});
        }
        Record header = transaction.header;
        header.type = "TRNS";
        header = prepared(header, *layout_of("TRNS"));
        Amount sum = amount(header);
        if (sign != 0 && (sign > 0 ? sum.is_negative() : sum.is_positive())) {
            refuse(iif_sign_wrong, {},
                   {{"type", type}, {"name", label(header)},
                    {"sign", sign > 0 ? "negative" : "positive"}, {"value", text(sum)}});
        }
        rows_["TRNS"].records.push_back(header);
        if (transaction.splits.empty()) missing(header, "SPL lines");
        for (Record split : transaction.splits) {
            split.type = "SPL";
            for (const char* column : {"TRNSTYPE", "DATE"}) repeat(header, split, column);
            split = prepared(split, *layout_of("SPL"));
            sum += amount(split);
            rows_["SPL"].records.push_back(std::move(split));
        }
        split_counts_.push_back(transaction.splits.size());
        if (!sum.is_zero()) {
            refuse(iif_not_balanced, {},
                   {{"type", type}, {"name", label(header)}, {"difference", text(sum)}});
        }
    }

    Written finish() {
        for (const auto& layout : layouts()) {
            if (layout.type == "TRNS" || layout.type == "SPL") continue;
            const auto found = rows_.find(layout.type);
            if (found == rows_.end()) continue;
            header(layout, found->second);
            for (const auto& record : found->second.records) row(record, layout, found->second);
        }
        if (!split_counts_.empty()) write_transactions();
        return std::move(written_);
    }

private:
    void note(std::string column, std::string sentence) {
        written_.notes.push_back({0, std::move(column), std::move(sentence)});
    }

    [[noreturn]] static void missing(const Record& record, std::string_view column) {
        refuse(iif_value_missing, {},
               {{"type", shown_type(record)}, {"name", label(record)},
                {"column", std::string(column)}});
    }

    [[noreturn]] static void wrong(const Record& record, const std::string& column,
                                   const std::string& value, std::string wanted) {
        refuse(iif_value_wrong, {},
               {{"type", shown_type(record)}, {"name", label(record)}, {"column", column},
                {"value", value}, {"wanted", std::move(wanted)}});
    }

    // The line takes what the first line says; it may say the same itself, and nothing else.
    static void repeat(const Record& header, Record& split, const std::string& column) {
        const std::string said = split.value(column);
        const std::string& wanted = header.value(column);
        bool same = said.empty() || said == wanted;
        if (!same && column == "DATE") {
            const auto date = read_date(said, DateOrder::month_first);
            same = date && short_month_first(*date) == wanted;
        }
        if (!same) wrong(split, column, said, fmt::format("\"{}\" as in the first line", wanted));
        split.set(column, wanted);
    }

    static Amount amount(const Record& record) {
        return Amount{parse_millionths(record.value("AMOUNT"))};
    }

    // The record with every value as it will stand in the file.
    Record prepared(const Record& record, const Layout& layout) {
        Record ready{record.type, {}, record.row};
        for (const auto& [column, value] : record.fields) {
            // 0/0/0 is how QuickBooks writes that there is no date.
            if (trimmed(value).empty() || value == "0/0/0") continue;
            if (!has_word(layout.columns, column)) {
                leave_out(record, layout, column);
                continue;
            }
            if (!ready.value(column).empty()) continue;  // a repeated column: the first rules
            ready.set(column, ready_value(record, column, value));
            rows_[record.type].used.insert(column);
        }
        std::string_view required = layout.required;
        while (!required.empty()) {
            const std::size_t end = std::min(required.find(' '), required.size());
            const std::string_view column = required.substr(0, end);
            if (ready.value(column).empty()) missing(record, column);
            required.remove_prefix(std::min(end + 1, required.size()));
        }
        return ready;
    }

    void leave_out(const Record& record, const Layout& layout, const std::string& column) {
        if (!is_for_exports_only(record.type, column)) {
            refuse(iif_column_not_known, {},
                   {{"type", record.type}, {"column", column},
                    {"suggestion",
                     suggestion(column, split_at(std::string(layout.columns), ' '))}});
        }
        if (left_out_.insert(record.type + " " + column).second) {
            note(column, fmt::format("{} of {} is for exports only and was left out", column,
                                     record.type));
        }
    }

    std::string ready_value(const Record& record, const std::string& column,
                            const std::string& value) {
        const Shape shape = shape_of(record.type, column, record.value("TRNSTYPE"));
        if (shape.kind == Kind::date) {
            const auto date = read_date(value, DateOrder::month_first);
            if (!date) wrong(record, column, value, "a date");
            return short_month_first(*date);
        }
        if (shape.kind == Kind::number) {
            const auto number = read_amount(value);
            if (!number) wrong(record, column, value, "a number");
            if (column != "AMOUNT") return millionths_text(number->value);
            if (number->value % millionths_a_cent != 0) wrong(record, column, value, "whole cents");
            return text(*number);
        }
        const std::string plain = plain_text(record, column, value);
        if (column == "PRICE") {  // a number, or a percentage such as "7.50%"
            const auto price = read_amount(plain);
            return price ? millionths_text(price->value) : plain;
        }
        if (shape.longest == 0) return plain;
        const bool by_level = shape.kind != Kind::text && shape.kind != Kind::document_number;
        const std::string cut = by_level ? cut_levels(plain, shape.longest)
                                         : std::string(trimmed(plain.substr(0, shape.longest)));
        if (cut != plain) {
            note(column, fmt::format("{} {}: {} \"{}\" was cut to \"{}\"", shown_type(record),
                                     label(record), column, value, cut));
        }
        if (shape.kind != Kind::text) check_collision(record, shape.kind, value, cut);
        return cut;
    }

    // ASCII in one line: the format has no sign for a tab or a line end inside a value.
    std::string plain_text(const Record& record, const std::string& column,
                           const std::string& value) {
        Encoded ascii = to_ascii(value);
        for (char& character : ascii.bytes) {
            if (static_cast<unsigned char>(character) < ' ') character = ' ';
        }
        if (ascii.lost > 0) {
            note(column, fmt::format("{} {}: \"{}\" has {} characters that QuickBooks cannot take",
                                     shown_type(record), label(record), value, ascii.lost));
        }
        return std::string(trimmed(ascii.bytes));
    }

    static std::string cut_levels(const std::string& name, std::size_t longest) {
        std::vector<std::string> levels = split_at(name, ':');
        for (auto& level : levels) level = std::string(trimmed(trimmed(level).substr(0, longest)));
        return joined(levels, ":");
    }

    void check_collision(const Record& record, Kind kind, const std::string& value,
                         const std::string& cut) {
        std::string family = std::to_string(static_cast<int>(kind));
        if (kind == Kind::document_number) {
            family = record.value("TRNSTYPE");
            // Two suppliers may well use the same number.
            if (family.starts_with("BILL")) family += "\t" + supplier_of(record);
        }
        const auto [place, is_new] = names_.emplace(family + "\n" + lower_ascii(cut), value);
        if (!is_new && lower_ascii(place->second) != lower_ascii(value)) {
            refuse(iif_names_collide, {},
                   {{"first", place->second}, {"second", value}, {"short", cut}});
        }
    }

    // Further lines of a bill may leave the name to the first.
    std::string supplier_of(const Record& record) {
        if (record.type == "TRNS") supplier_ = record.value("NAME");
        return supplier_;
    }

    void check_list(const Record& record) {
        if (record.type == "ACCNT" && !is_account_type(record.value("ACCNTTYPE"))) {
            wrong(record, "ACCNTTYPE", record.value("ACCNTTYPE"), "a QuickBooks account type");
        }
        if (record.type == "INVITEM") {
            const std::string& type = record.value("INVITEMTYPE");
            if (!is_item_type(type)) wrong(record, "INVITEMTYPE", type, "a QuickBooks item type");
            const bool needs_account = type != "GRP" && type != "SUBT" && type != "STAX";
            if (needs_account && record.value("ACCNT").empty()) missing(record, "ACCNT");
        }
        const bool partner = record.type == "CUST" || record.type == "VEND";
        const std::string list = partner ? "name" : record.type;
        if (!listed_.insert(list + "\n" + lower_ascii(record.value("NAME"))).second) {
            refuse(iif_name_twice, {}, {{"name", record.value("NAME")}});
        }
    }

    static std::vector<std::string> columns_of(const Layout& layout, const Rows& rows) {
        std::vector<std::string> columns = split_at(std::string(layout.columns), ' ');
        std::erase_if(columns, [&](const std::string& column) {
            return !rows.used.contains(column) && !has_word(layout.always, column);
        });
        return columns;
    }

    void header(const Layout& layout, const Rows& rows) {
        written_.bytes.append("!").append(layout.type);
        for (const auto& column : columns_of(layout, rows)) {
            written_.bytes.append("\t").append(column);
        }
        written_.bytes.append("\r\n");
    }

    void row(const Record& record, const Layout& layout, const Rows& rows) {
        written_.bytes.append(record.type);
        for (const auto& column : columns_of(layout, rows)) {
            const std::string& value = record.value(column);
            written_.bytes.push_back('\t');
            if (value.find_first_of(",\"") == std::string::npos) {
                written_.bytes.append(value);
                continue;
            }
            written_.bytes.push_back('"');
            for (const char character : value) {
                written_.bytes.append(character == '"' ? 2 : 1, character);
            }
            written_.bytes.push_back('"');
        }
        written_.bytes.append("\r\n");
    }

    void write_transactions() {
        const Layout& first = *layout_of("TRNS");
        const Layout& further = *layout_of("SPL");
        const Rows& headers = rows_["TRNS"];
        const Rows& splits = rows_["SPL"];
        header(first, headers);
        header(further, splits);
        written_.bytes.append("!ENDTRNS\r\n");
        auto split = splits.records.begin();
        for (std::size_t place = 0; place < split_counts_.size(); ++place) {
            row(headers.records[place], first, headers);
            for (std::size_t line = 0; line < split_counts_[place]; ++line) {
                row(*split++, further, splits);
            }
            written_.bytes.append("ENDTRNS\r\n");
        }
    }

    std::map<std::string, Rows, std::less<>> rows_;
    std::vector<std::size_t> split_counts_;
    std::map<std::string, std::string> names_;  // kind and name there -> the name here
    std::set<std::string> listed_;
    std::set<std::string> left_out_;
    std::string supplier_;
    Written written_;
};

}  // namespace

Written write(const std::vector<Record>& records, const std::vector<Transaction>& transactions) {
    Writer writer;
    for (const auto& record : records) writer.add_list(record);
    for (const auto& transaction : transactions) writer.add_transaction(transaction);
    return writer.finish();
}

}  // namespace storekeep::iif
