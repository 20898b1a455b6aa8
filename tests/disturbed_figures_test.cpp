// Every integer of every table is disturbed behind the program's back, one after the other, by one
// unit: `check` must find each. The operation log, performed again, finds all of them. The proofs
// find each amount and quantity that follows from another fact; the others are listed here.
#include <boost/test/unit_test.hpp>

#include "app/program/checking.h"
#include "app/program/performing_again.h"
#include "core/must.h"
#include "core/text.h"
#include "db/differences.h"
#include "db/scratch.h"
#include "db/state.h"
#include "tests/support/proving.h"
#include "tests/support/scenario_run.h"

using namespace storekeep;

namespace {

// Figures that the log alone knows, for each reason.
const std::vector<std::pair<std::string, std::string>> known_by_the_log_alone{
    {"somebody decided it for the future",
     "item.height item.length item.purchase_price item.safety_stock item.sales_price "
     "item.standard_cost item.step item.weight item.width item_unit.denominator "
     "item_unit.numerator item_warehouse.lead_time_days item_warehouse.safety_stock "
     "currency_rate.rate partner.discount_days partner.discount_percent partner.lead_time_days "
     "partner.over_receipt_percent partner.shelf_life_days partner.terms_days "
     "price_list_entry.minimum price_list_entry.price role_limit.amount stock_count.tolerance "
     "tax_code.recoverable tax_rate.rate number_format.digits"},
    {"it was agreed, and what is done about it may differ",
     "purchase_order_line.amount purchase_order_line.price "
     "purchase_order_line.tax purchase_order_line.unit_quantity "
     "return_replacement.quantity sales_order_line.discount sales_order_line.price "
     "sales_order_line.unit_quantity transfer_line.quantity open_item.discount"},
    {"a paper said it beside what was posted",
     "supplier_bill_line.price tax_line.rate true_up_line.price shipment.cost shipment.weight "
     "carton.weight landed_cost_line.measure accrual_entry.quantity"},
    {"it follows from a rate of another currency, which the log alone knows",
     "credit_note.rate credit_note_line.value receipt_match.difference tax_line.base"},
    {"it waits for approval, or is beside the books",
     "parcel_line.quantity transfer_write_off.value transfer_write_off_line.quantity"},
    {"it tells what was before",
     "revaluation_line.cost_before revaluation_line.percent revaluation_line.quantity "
     "revaluation_line.unit_cost import_batch.records_made import_batch.rows_read"},
    {"it numbers what comes next", "number_series.next"},
};

// Names, places, days and states: not how much or how many.
bool is_figure(const std::string& column) {
    static const std::set<std::string> others{"id",
                                              "line",
                                              "version",
                                              "sequence",
                                              "date",
                                              "at",
                                              "due",
                                              "round",
                                              "moment",
                                              "number",
                                              "carton",
                                              "charge",
                                              "place",
                                              "priority",
                                              "ship_by",
                                              "expected",
                                              "expires",
                                              "today",
                                              "was",
                                              "became",
                                              "active",
                                              "trail",
                                              "done",
                                              "closed",
                                              "blind",
                                              "freezes",
                                              "provisional",
                                              "buying",
                                              "minor",
                                              "instead_of",
                                              "first_day",
                                              "last_day",
                                              "valid_from",
                                              "bearer_line",
                                              "of_line",
                                              "last_id",
                                              "closed_through",
                                              "discount_until",
                                              "prices_include_tax",
                                              "inspect_on_receipt",
                                              "is_supplier",
                                              "is_customer",
                                              "last_date",
                                              "undone_sequence",
                                              "first_sequence",
                                              "last_sequence",
                                              "order_line",
                                              "receipt_line",
                                              "shipment_line"};
    return !others.contains(column) && !column.ends_with("_id") && !column.ends_with("_at") &&
           !column.ends_with("_on") && !column.ends_with("_by");
}

// One value of one row, and how to find it.
struct Figure {
    std::string table;
    std::string column;
    std::vector<std::pair<std::string, Value>> key;
    std::int64_t value = 0;

    std::string name() const { return table + "." + column; }
};

std::string literal(const Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
    return "'" + joined(split_at(std::get<std::string>(value), '\''), "''") + "'";
}

std::string set(const Figure& figure, std::int64_t from, std::int64_t to) {
    std::string sql = fmt::format("update {0} set {1} = {3} where {1} = {2}", figure.table,
                                  figure.column, from, to);
    for (const auto& [column, value] : figure.key)
        if (column != figure.column) sql += fmt::format(" and {} = {}", column, literal(value));
    return sql;
}

// From here on the database lets us change what it lets nobody change.
void unguard(Connection& connection) {
    if (connection.backend() != "sqlite")
        return connection.run_script("set session_replication_role = replica");
    connection.run_script("pragma foreign_keys = off; pragma ignore_check_constraints = on");
    for (const Row& row :
         connection.snapshot()->rows("select name from sqlite_schema where type = 'trigger'"))
        connection.run_script("drop trigger " + row.text(0));
}

// What it is now; nothing where the database refuses every change of it.
std::optional<std::int64_t> disturbed(Connection& connection, const Figure& figure) {
    for (const std::int64_t by : {1, -1, 1'000'000'007}) {
        try {
            connection.run_script(set(figure, figure.value, figure.value + by));
            return figure.value + by;
        } catch (const BrokenInvariant&) {
        }
    }
    return std::nullopt;
}

// Of each integer column the last row that says something, and the first.
std::vector<Figure> figures_of(Reads& reads, const TableShape& shape) {
    std::vector<Figure> figures;
    const std::string key = joined(shape.key, ", ");
    for (const std::string& column : shape.columns) {
        std::vector<Figure> all;
        reads.each(fmt::format("select {0}, {1} from {2} where {0} is not null order by {1}",
                               column, key, shape.name),
                   {}, [&](const Row& row) {
                       if (!std::holds_alternative<std::int64_t>(row.at(0))) return;
                       all.push_back({shape.name, column, {}, row.integer(0)});
                       for (std::size_t place = 0; place < shape.key.size(); ++place)
                           all.back().key.emplace_back(shape.key[place], row.at(place + 1));
                   });
        if (!all.empty()) figures.push_back(all.back());
        if (all.size() > 1) figures.push_back(all.front());
    }
    return figures;
}

bool has_rows(Reads& reads, const std::string& table) {
    return reads.first(fmt::format("select 1 from {} limit 1", table)).has_value();
}

// What the proofs and the database itself find, and not the log.
std::string found_by_proofs(Connection& connection) {
    std::string broken;
    check_all(connection, {.whole_file = true}, {[&](const Checked& checked) {
                  if (!checked.holds()) broken += checked.name + ' ';
              }});
    return broken;
}

// The table and the column; a changed key is another row.
bool names(const std::vector<Difference>& found, const Figure& figure) {
    return std::any_of(found.begin(), found.end(), [&](const Difference& one) {
        return one.table == figure.table && (one.column.empty() || one.column == figure.column);
    });
}

// Plays scenarios and disturbs what they leave, each column twice, of so many figures one.
class Disturber {
public:
    Disturber(Backend backend, std::size_t one_of) : backend_(backend), one_of_(one_of) {}

    void play(const std::string& file) {
        TestCompany company(backend_);
        play_into(load_scenario(file), company);
        Connection& connection = company.connection();
        const auto fresh = scratch_database();
        perform_again(*connection.snapshot(), *fresh, [](std::int64_t) {});
        const auto log = fresh->snapshot();
        const auto shapes = table_shapes(connection);
        unguard(connection);
        for (const TableShape& shape : shapes) {
            if (has_rows(*connection.snapshot(), shape.name)) filled_.insert(shape.name);
            tables_.insert(shape.name);
            for (const Figure& figure : figures_of(*connection.snapshot(), shape))
                if (++tried_[figure.name()] <= 2 && ++count_ % one_of_ == 0)
                    disturb(connection, *log, figure);
        }
        BOOST_TEST(differences(*connection.snapshot(), *log).empty(), file << ": not put back");
    }

    std::set<std::string> empty() const {
        std::set<std::string> empty;
        std::set_difference(tables_.begin(), tables_.end(), filled_.begin(), filled_.end(),
                            std::inserter(empty, empty.end()));
        return empty;
    }
    const std::set<std::string>& found_by_the_log_alone() const { return log_alone_; }

private:
    void disturb(Connection& connection, Reads& log, const Figure& figure) {
        const auto now = disturbed(connection, figure);
        if (!now) return;
        BOOST_TEST(names(differences(*connection.snapshot(), log), figure), figure.name()
                                                                                << " is not found");
        if (is_figure(figure.column) && found_by_proofs(connection).empty())
            log_alone_.insert(figure.name());
        connection.run_script(set(figure, *now, figure.value));
    }

    const Backend backend_;
    const std::size_t one_of_;
    std::size_t count_ = 0;
    std::map<std::string, int> tried_;
    std::set<std::string> tables_, filled_, log_alone_;
};

std::set<std::string> listed() {
    std::set<std::string> all;
    for (const auto& [reason, figures] : known_by_the_log_alone)
        for (const std::string& figure : split_at(figures, ' ')) all.insert(figure);
    return all;
}

std::string words(const std::set<std::string>& set) {
    return joined(std::vector<std::string>(set.begin(), set.end()), " ");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(disturbed_figures)

BOOST_AUTO_TEST_CASE(a_break_names_the_figure_and_its_paper) {
    const std::vector<std::array<const char*, 3>> cases{
        {"GL-05_payments", "update payment set amount = amount + 1",
         "payments_equal_postings: figure=payment amount record=PAY-"},
        {"GL-03_three_way_match", "update supplier_bill set due = due + 1",
         "purchasing_papers_agree: figure=due day of a bill record="},
        {"GL-04_invoices", "update invoice set due = due + 1",
         "sales_papers_agree: figure=due day of an invoice record=INV-"},
        {"RT-04_credit_after_inspection", "update credit_note set total = total + 1",
         "credits_agree: figure=total of a credit note, as owed record=CN-"},
        {"CA-02_recount", "update count_spot set booked = booked + 1",
         "floor_papers_equal_goods: figure=booked when the count began record="},
        {"RC-01_receive_in_full", "update cost_layer_balance set date = date + 1",
         "copies_equal_originals: figure=what the balance of a layer copies from it record=GR-"},
        {"RC-01_receive_in_full",
         "update journal set date = date + 1; update journal_line set date = date + 1",
         "days_agree: document=GR-"}};
    for (const auto& [file, sql, named] : cases) {
        TestCompany company;
        play_into(load_scenario(std::string(file) + ".scenario"), company);
        unguard(company.connection());
        const std::string found = joined(breaks_after(company, sql), "\n");
        BOOST_TEST(found.find(named) != std::string::npos, file << " finds only " << found);
    }
}

BOOST_AUTO_TEST_CASE(each_is_found_and_nearly_all_by_proofs) {
    Disturber disturber(Backend::sqlite, 1);
    for (const std::string& file : scenario_files()) disturber.play(file);
    BOOST_TEST(words(disturber.empty()) == "");
    BOOST_TEST(words(disturber.found_by_the_log_alone()) == words(listed()));
}

BOOST_AUTO_TEST_CASE(a_sample_is_found_on_the_other_database) {
    if (backends().size() < 2) return;
    Disturber disturber(Backend::postgresql, 7);
    const std::vector<std::string> files = scenario_files();
    for (std::size_t file = 0; file < files.size(); file += 12) disturber.play(files[file]);
    const std::set<std::string> all = listed();
    for (const std::string& figure : disturber.found_by_the_log_alone())
        BOOST_TEST(all.contains(figure), figure << " is found by no proof");
}

BOOST_AUTO_TEST_SUITE_END()
