#include "reports/catalog/lookup.h"

#include "core/text.h"
#include "reports/control/history.h"
#include "reports/documents/document_heads.h"

namespace storekeep::reports {

namespace {

// Sorts after every text that begins with it.
constexpr std::string_view last_character = "\xF4\x8F\xBF\xBF";

std::string upper_ascii(std::string_view text) {
    std::string upper(text);
    for (char& letter : upper)
        if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    return upper;
}

// What is typed, as a pattern of `like` that begins with it.
std::string beginning_with(const std::string& typed) {
    std::string pattern;
    for (char letter : typed) {
        if (letter == '%' || letter == '_' || letter == '\\') pattern += '\\';
        pattern += letter;
    }
    return pattern + '%';
}

// One search of a table. What was found before is not found again.
class Search {
public:
    Search(Reads& reads, const LookupTable& table, const LookupAsked& asked)
        : reads_(reads), table_(table), asked_(asked), typed_(asked.text) {
        if (table.kind == "bin" && !asked.warehouse) read_warehouse();
    }

    std::vector<Found> found() {
        if (typed_.empty()) {
            take(Match::beginning, Conditions(), {}, true);
            return std::move(found_);
        }
        exactly();
        beginnings();
        if (table_.kind == "item") barcodes();
        words();
        return std::move(found_);
    }

private:
    // "MAIN/A-01" means bins of MAIN.
    void read_warehouse() {
        const std::size_t slash = typed_.find('/');
        if (slash == std::string::npos) return;
        for (const std::string& code : spellings(typed_.substr(0, slash)))
            if (const auto row = reads_.first("select id from warehouse where code = $1", code)) {
                warehouse_ = row->id<catalog::Warehouse>(0);
                typed_ = typed_.substr(slash + 1);
                return;
            }
    }

    std::string code() const {
        if (table_.kind == "bin" && !asked_.warehouse) return "w.code || '/' || b.code";
        return std::string(table_.code);
    }

    // Codes are found by their index: of a lot, that of its number and that of its serial.
    std::vector<std::string> searched() const {
        if (table_.kind == "lot") return {"l.code", "l.serial"};
        return {std::string(table_.code)};
    }

    void exactly() {
        for (const std::string& column : searched())
            for (const std::string& one : spellings(typed_)) {
                Conditions conditions;
                const std::string same = conditions.equal(column, one);
                take(Match::exactly, conditions, same, false);
            }
    }

    void beginnings() {
        for (const std::string& column : searched())
            for (const std::string& one : spellings(typed_)) {
                Conditions conditions;
                const std::string from = conditions.place(bind(one));
                const std::string to = conditions.place(bind(one + std::string(last_character)));
                take(Match::beginning, conditions,
                     fmt::format(" and {0} >= {1} and {0} < {2}", column, from, to), true);
            }
    }

    void barcodes() {
        for (const std::string& one : spellings(typed_)) {
            Conditions conditions;
            const std::string from = conditions.place(bind(one));
            const std::string to = conditions.place(bind(one + std::string(last_character)));
            take(Match::barcode, conditions,
                 fmt::format(" and i.id in (select c.item_id from item_barcode c where "
                             "c.code >= {} and c.code < {})",
                             from, to),
                 true);
        }
    }

    // Each word begins a word of the name, or the code.
    void words() {
        Conditions conditions;
        std::string all;
        for (const std::string& word : split_at(typed_, ' ')) {
            if (word.empty()) continue;
            all += fmt::format(
                " and (lower({}) like lower({}) escape '\\' or lower(' ' || "
                "replace(replace({}, '-', ' '), '/', ' ')) like lower({}) escape '\\')",
                table_.code, conditions.place(bind(beginning_with(word))), table_.name,
                conditions.place(bind("% " + beginning_with(word))));
        }
        if (!all.empty()) take(Match::name, conditions, all, true);
    }

    void take(Match match, Conditions conditions, const std::string& condition, bool in_use) {
        const std::int64_t left = asked_.limit - static_cast<std::int64_t>(found_.size());
        if (left <= 0) return;
        std::string where = in_use ? std::string(table_.in_use) : "1 = 1";
        where += condition;
        if (asked_.warehouse && (table_.kind == "bin" || table_.kind == "zone"))
            where += conditions.equal("w.id", asked_.warehouse);
        where += conditions.equal("w.id", warehouse_);
        if (table_.kind == "lot") where += conditions.equal("l.item_id", asked_.item);
        if (table_.kind == "open_item") where += conditions.equal("o.partner_id", asked_.partner);
        reads_.each(fmt::format("select {}, {}, {} from {} where {} order by {} limit {}", code(),
                                table_.name, table_.details, table_.tables, where, table_.order,
                                asked_.limit),
                    conditions.values(), [&](const Row& row) { add(match, row); });
    }

    void add(Match match, const Row& row) {
        Found one{match, std::string(table_.kind), row.text(0), row.text(1),
                  table_.detail(row, reads_.currency())};
        const bool known = std::any_of(found_.begin(), found_.end(), [&](const Found& other) {
            return other.code == one.code && other.detail == one.detail;
        });
        if (!known && static_cast<std::int64_t>(found_.size()) < asked_.limit)
            found_.push_back(std::move(one));
    }

    Reads& reads_;
    const LookupTable& table_;
    const LookupAsked& asked_;
    std::string typed_;
    std::optional<Id<catalog::Warehouse>> warehouse_;  // that was typed before the bin
    std::vector<Found> found_;
};

std::vector<std::string> document_kinds(Reads& reads, const std::string& kind) {
    if (kind == "order") return {"purchase_order", "sales_order"};
    if (!kind.empty() && kind != "document") return {kind};
    std::vector<std::string> kinds;
    reads.each(kinds_in_use() + "select kind from kinds where kind is not null order by kind", {},
               [&](const Row& row) { kinds.push_back(row.text(0)); });
    return kinds;
}

std::string detail_of(const DocumentHead& head) {
    const std::string date = text(head.date);
    return head.partner_name.empty() ? date : date + ", " + head.partner_name;
}

}  // namespace

std::vector<std::string> spellings(const std::string& text) {
    std::vector<std::string> all{text};
    for (const std::string& other : {upper_ascii(text), lower_ascii(text)})
        if (std::find(all.begin(), all.end(), other) == all.end()) all.push_back(other);
    return all;
}

std::vector<Found> found_in_table(Reads& reads, const LookupTable& table,
                                  const LookupAsked& asked) {
    return Search(reads, table, asked).found();
}

// The newest first of each kind, by the index of its numbers.
std::vector<Found> found_documents(Reads& reads, const LookupAsked& asked) {
    Conditions conditions;
    std::string parts;
    for (const std::string& kind : document_kinds(reads, asked.kind))
        for (const std::string& one : spellings(asked.text)) {
            const std::string of_kind = conditions.place(bind(kind));
            const std::string from = conditions.place(bind(one));
            const std::string to = conditions.place(bind(one + std::string(last_character)));
            parts += fmt::format("{}select id from (select id from document where kind = {} and "
                                 "number >= {} and number < {} order by number desc limit {}) x",
                                 parts.empty() ? "" : " union ", of_kind, from, to, asked.limit);
        }
    std::vector<Id<Document>> wanted;
    if (!parts.empty())
        reads.each("select id from (" + parts +
                       fmt::format(") y order by id desc limit {}", asked.limit),
                   conditions.values(),
                   [&](const Row& row) { wanted.push_back(row.id<Document>(0)); });
    std::vector<Found> found;
    for (const DocumentHead& head : heads_of(reads, wanted)) {
        const bool same = lower_ascii(head.number) == lower_ascii(asked.text);
        found.push_back({same ? Match::exactly : Match::beginning, head.kind, head.number,
                         std::string(document_kind(head.kind).title), detail_of(head)});
    }
    return found;
}

}  // namespace storekeep::reports
