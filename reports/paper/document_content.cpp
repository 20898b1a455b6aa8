#include "reports/paper/document_content.h"

#include <map>

#include "core/text.h"
#include "office/document.h"

namespace storekeep::paper {

const Rule form_not_for_document{"form_not_for_document",
                                 "{number} is a {kind}: of it there is {forms}, and no {form}"};

namespace {

// A document's paper while it is being gathered.
class Gathering {
public:
    Gathering(Office& office, const PaperAsked& asked) : office_(office), asked_(asked) {
        letterhead_ = ask("letterhead", {});
        document_ = ask("documents", {{"document", asked.document}, {"kind", asked.kind}});
        if (document_.rows.empty())
            refuse(document_not_found, "document",
                   {{"kind", asked.kind}, {"number", asked.document}});
        kind_ = said("kind");
        facts_ = ask("document_facts", {{"document", asked.document}, {"kind", kind_}});
        form_ = form();
        lines_ = ask(std::string(form_->report), {{std::string(form_->parameter), asked.document}});
        keep_own_kind();
    }

    DocumentContent content() {
        DocumentContent all;
        all.format = format_named(letterhead_.text_at(0, "paper"));
        all.sender = sender();
        all.title = form_->title.empty() ? said("title") : std::string(form_->title);
        all.number = said("document");
        all.scanned = form_->scanned;
        add_addressee(form_->to, all.addressees);
        add_addressee(form_->second, all.addressees);
        all.facts = facts();
        all.grid = grid();
        if (lines_.rows.empty()) all.no_lines = "There is nothing on it.";
        if (form_->totals) all.totals = totals();
        if (const std::string memo = said("memo"); !memo.empty()) all.below.push_back({"", {memo}});
        if (form_->payable) add_bank(all.below);
        if (!form_->words.empty()) all.below.push_back({"", {std::string(form_->words)}});
        return all;
    }

private:
    using Given = std::vector<std::pair<std::string, std::string>>;

    Table ask(const std::string& report, const Given& given) {
        Question question{report, {}};
        for (const auto& [name, value] : given)
            if (!value.empty()) question.parameters.set(name, value);
        return office_.ask(question);
    }

    std::string said(std::string_view column) const { return document_.text_at(0, column); }

    const Form* form() const {
        std::vector<std::string> names;
        for (const Form* one : forms_of(kind_)) {
            if (asked_.form.empty() || one->name == asked_.form) return one;
            names.emplace_back(one->name);
        }
        if (asked_.form == plain_form().name) return &plain_form();
        refuse(form_not_for_document, "form",
               {{"number", asked_.document},
                {"kind", said("title")},
                {"forms", joined(names, ", ")},
                {"form", asked_.form}});
    }

    // Where documents of several kinds have the number, lines of the others are not its own.
    void keep_own_kind() {
        if (form_->report != "document_lines") return;
        const std::size_t kind = lines_.column("kind");
        std::erase_if(lines_.rows, [&](const auto& row) { return row[kind] != cell(kind_); });
    }

    std::string fact(std::string_view name) const {
        for (std::size_t row = 0; row < facts_.rows.size(); ++row)
            if (facts_.text_at(row, "name") == name) return facts_.text_at(row, "value");
        return {};
    }

    static std::string joined_words(const std::vector<std::string>& words) {
        std::string all;
        for (const std::string& word : words)
            if (!word.empty()) all += (all.empty() ? "" : " ") + word;
        return all;
    }

    static std::vector<std::string> place_lines(const Table& table, std::size_t row) {
        std::vector<std::string> lines;
        for (const std::string& line :
             {table.text_at(row, "street"),
              joined_words({table.text_at(row, "postal_code"), table.text_at(row, "city"),
                            table.text_at(row, "region")}),
              table.text_at(row, "country")})
            if (!line.empty()) lines.push_back(line);
        return lines;
    }

    std::vector<std::string> sender() const {
        std::vector<std::string> lines{letterhead_.text_at(0, "company")};
        for (const std::string& line : place_lines(letterhead_, 0)) lines.push_back(line);
        for (const char* column : {"phone", "email", "website", "tax_number"})
            if (const std::string line = letterhead_.text_at(0, column); !line.empty())
                lines.push_back(column == std::string_view("tax_number") ? "Tax number " + line
                                                                         : line);
        return lines;
    }

    // An address that the document keeps as one line of text, its parts below each other.
    static std::vector<std::string> kept_lines(const std::string& name, std::string_view text) {
        std::vector<std::string> lines;
        if (!name.empty()) lines.push_back(name);
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t comma = std::min(text.find(", ", at), text.size());
            const std::string part(text.substr(at, comma - at));
            if (!part.empty() && (lines.empty() || part != lines.front())) lines.push_back(part);
            at = comma + 2;
        }
        return lines;
    }

    std::vector<std::string> partner_lines(const std::string& code) {
        std::vector<std::string> lines{said("name")};
        if (code.empty()) return lines;
        const Table addresses = ask("addresses", {{"partner", code}});
        if (addresses.rows.empty()) return lines;
        const std::string name = addresses.text_at(0, "name");
        if (!name.empty() && name != lines.front()) lines.push_back(name);
        for (const std::string& line : place_lines(addresses, 0)) lines.push_back(line);
        return lines;
    }

    std::vector<std::string> warehouse_lines() {
        const std::string to = fact("To");
        const std::string code = to.empty() ? fact("Warehouse") : to;
        const Table warehouses = ask("warehouses", {{"warehouse", code}});
        if (warehouses.rows.empty()) return {code};
        std::vector<std::string> lines{warehouses.text_at(0, "name")};
        for (const std::string& line : place_lines(warehouses, 0)) lines.push_back(line);
        return lines;
    }

    // What the document itself keeps; cartons know it of their order.
    std::vector<std::string> ship_to_lines() const {
        const bool cartons = form_->report == "cartons" && !lines_.rows.empty();
        return kept_lines(said("name"), cartons ? lines_.text_at(0, "ship_to") : fact("Ship to"));
    }

    void add_addressee(Addressee who, std::vector<Block>& blocks) {
        const bool beside = !blocks.empty();
        switch (who) {
            case Addressee::nobody:
                return;
            case Addressee::supplier:
            case Addressee::customer:
                blocks.push_back({"To", partner_lines(said("partner"))});
                return;
            case Addressee::bill_to:
                blocks.push_back({"Bill to", kept_lines(said("name"), fact("Bill to"))});
                return;
            case Addressee::ship_to:
                blocks.push_back({"Ship to", ship_to_lines()});
                return;
            case Addressee::warehouse:
                blocks.push_back({beside ? "Deliver to" : "To", warehouse_lines()});
                return;
        }
    }

    std::string written(const std::string& value) const {
        if (const auto date = Date::read(value)) return asked_.shown(cell(*date), date_column(""));
        return value;
    }

    Pairs facts() const {
        static constexpr std::string_view not_said[] = {
            "Kind", "Number", "Version", "Memo", "Ship to", "Bill to", "Entered", "Entered by"};
        Pairs pairs;
        const auto add = [&](const std::string& name) {
            std::string value = fact(name);
            if (name == "Terms" && !value.empty()) value += " days";
            if (name == "Weight" && !value.empty()) value += " kg";
            if (!value.empty()) pairs.emplace_back(name, written(value));
        };
        if (!form_->facts.empty()) {
            for (const std::string_view name : form_->facts) add(std::string(name));
            return pairs;
        }
        for (std::size_t row = 0; row < facts_.rows.size(); ++row) {
            const std::string name = facts_.text_at(row, "name");
            if (std::find(std::begin(not_said), std::end(not_said), name) == std::end(not_said))
                add(name);
        }
        return pairs;
    }

    Currency currency() const { return Currency::named(said("currency")); }

    // The document's money in its currency's own digits.
    std::string money(std::int64_t millionths) const {
        const Currency own = currency();
        const std::int64_t minor =
            divide_half_away(Int128{millionths} * own.minor_per_major(), million);
        return asked_.shown(cell(minor), money_column("", own));
    }

    std::string cell_text(std::size_t row, std::size_t column) const {
        const Cell& value = lines_.rows[row][column];
        const std::string& name = lines_.columns[column].name;
        const auto* amount = std::get_if<std::int64_t>(&value);
        if (amount && (name == "amount" || name == "tax")) return money(*amount);
        return asked_.shown(value, lines_.columns[column]);
    }

    bool says_anything(std::size_t column) const {
        for (const auto& row : lines_.rows)
            if (row[column] != Cell{} && row[column] != cell("")) return true;
        return false;
    }

    Grid grid() const {
        Grid grid;
        grid.size = 9;
        grid.row_gap = 6;
        grid.rows.resize(lines_.rows.size());
        for (const FormColumn& one : form_->columns) {
            const bool reported = !one.column.empty();
            const std::size_t place = reported ? lines_.column(one.column) : 0;
            if (reported && !says_anything(place)) continue;
            const bool figure =
                reported ? is_number(lines_.columns[place]) : one.derived && one.head == "Each";
            grid.columns.push_back({std::string(one.head), figure, one.column == "name"});
            const bool blank = !reported && !one.derived;
            for (std::size_t row = 0; row < lines_.rows.size(); ++row)
                grid.rows[row].push_back(reported      ? cell_text(row, place)
                                         : one.derived ? one.derived(lines_, row)
                                                       : "");
            if (blank) grid.columns.back().head += "            ";  // room to write
        }
        return grid;
    }

    std::int64_t sum_of(std::string_view column) const {
        std::int64_t sum = 0;
        const std::size_t place = lines_.column(column);
        for (const auto& row : lines_.rows)
            if (const auto* value = std::get_if<std::int64_t>(&row[place])) sum += *value;
        return sum;
    }

    // Tax by its code, where any is said.
    Pairs taxes() const {
        std::map<std::string, std::int64_t> by_code;
        for (std::size_t row = 0; row < lines_.rows.size(); ++row)
            if (const auto* tax =
                    std::get_if<std::int64_t>(&lines_.rows[row][lines_.column("tax")]))
                by_code[lines_.text_at(row, "tax_code")] += *tax;
        Pairs pairs;
        for (const auto& [code, tax] : by_code) pairs.emplace_back("Tax " + code, money(tax));
        return pairs;
    }

    Pairs totals() const {
        const auto* whole =
            std::get_if<std::int64_t>(&document_.rows[0][document_.column("amount")]);
        if (!whole) return {};  // who may not see what it costs
        Pairs pairs;
        const std::int64_t lines = sum_of("amount");
        const std::int64_t tax = sum_of("tax");
        if (const std::int64_t other = *whole - lines - tax; tax != 0 && lines == *whole) {
            for (auto& [name, value] : taxes()) pairs.emplace_back("of it " + name, value);
        } else {
            if (tax != 0 || other != 0) pairs.emplace_back("Net", money(lines));
            for (const auto& pair : taxes()) pairs.push_back(pair);
            if (other != 0)
                pairs.emplace_back(fact("Restocking fee").empty() ? "Other" : "Restocking fee",
                                   money(other));
        }
        pairs.emplace_back("Total " + currency().code(), money(*whole));
        return pairs;
    }

    void add_bank(std::vector<Block>& below) const {
        for (const auto& [head, column] : {std::pair("Pay to", "bank"), {"", "note"}})
            if (const std::string words = letterhead_.text_at(0, column); !words.empty())
                below.push_back({head, {words}});
    }

    Office& office_;
    const PaperAsked& asked_;
    Table letterhead_;
    Table document_;
    Table facts_;
    Table lines_;
    std::string kind_;
    const Form* form_ = nullptr;
};

}  // namespace

DocumentContent document_content(Office& office, const PaperAsked& asked) {
    return Gathering(office, asked).content();
}

}  // namespace storekeep::paper
