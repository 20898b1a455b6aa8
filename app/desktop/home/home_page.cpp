#include "app/desktop/home/home_page.h"

#include <map>

#include "app/desktop/company/table_rows.h"
#include "app/desktop/company/shown.h"
#include "app/desktop/company/words.h"
#include "app/desktop/screens/address.h"
#include "app/desktop/widgets/layout.h"

namespace storekeep::desktop {

namespace {

constexpr std::size_t days_in_chart = 14;

std::string greeting(const Desk& desk) {
    const std::time_t now = desk.clock().now().microseconds / million;
    const int hour = std::localtime(&now)->tm_hour;
    const char* part = hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
    return std::string("Good ") + part + ", " + desk.user();
}

// The percentage with one digit, from two sums of money.
std::string percent_of(std::int64_t part, std::int64_t whole) {
    if (whole == 0) return "–";
    // Of large sums a thousandth is exact enough, and their product would not fit.
    const bool large = std::abs(whole) > million;
    const std::int64_t tenths = large ? part / (whole / 1000) : part * 1000 / whole;
    return fmt::format("{}{}.{} %", tenths < 0 ? "−" : "", std::abs(tenths) / 10,
                       std::abs(tenths) % 10);
}

}  // namespace

HomePage::HomePage(wxWindow* parent, Shell& shell) : Page(parent, shell) {
    figures_ = {{"Stock", "inventory_valuation", "value"},
                {"Receivable", "receivables_aging", "total"},
                {"Payable", "payables_aging", "total"},
                {"Received, not billed", "goods_received_not_billed", "value"},
                {"Margin this month", "sales_margin", ""}};
    tasks_ = {
        task("expected_receipts", "line is expected from suppliers",
             "lines are expected from suppliers"),
        task("putaway_tasks", "receipt line waits on the dock", "receipt lines wait on the dock"),
        task("pick_list", "line is to be picked", "lines are to be picked"),
        task("packing_tasks", "order is to be packed", "orders are to be packed"),
        task("shipping_tasks", "order is to be shipped", "orders are to be shipped"),
        task("shipped_not_invoiced", "shipped line is not invoiced",
             "shipped lines are not invoiced"),
        task("approvals_waiting", "request waits for approval", "requests wait for approval"),
        task("open_items", "invoice or bill is overdue", "invoices and bills are overdue", "late"),
    };
    const int margin = FromDIP(measure::page_margin);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(heading(this, greeting(desk())), 1);
    head->Add(hint(this, shown_date(desk().today())), 0, wxALIGN_CENTRE_VERTICAL);
    auto* upper = new wxBoxSizer(wxHORIZONTAL);
    upper->Add(card(this, "To do", [this](wxWindow* box) { return built_tasks(box); }), 4,
               wxEXPAND | wxRIGHT, margin);
    const auto sees_money = [this](const Figure& one) { return desk().may_ask(one.report); };
    if (std::any_of(figures_.begin(), figures_.end(), sees_money))
        upper->Add(card(this, "Money, " + std::string(desk().currency().code()),
                        [this](wxWindow* box) { return built_money(box); }),
                   3, wxEXPAND | wxRIGHT, margin);
    upper->Add(card(this, "Shipped per day", [this](wxWindow* box) { return built_chart(box); }), 3,
               wxEXPAND);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(head, 0, wxEXPAND | wxALL, margin);
    column->Add(upper, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, margin);
    column->Add(card(this, "Exceptions", [this](wxWindow* box) { return built_exceptions(box); }),
                1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, margin);
    SetSizer(column);
    refresh();
}

HomePage::Task HomePage::task(std::string_view report, std::string_view one,
                              std::string_view many, std::string_view filter) {
    Task made;
    made.report = report;
    made.one = one;
    made.many = many;
    made.filter = filter;
    return made;
}

wxSizer* HomePage::built_tasks(wxWindow* card) {
    auto* list = new wxBoxSizer(wxVERTICAL);
    for (Task& task : tasks_) {
        task.row = new JumpRow(card, "", [this, report = task.report] {
            shell_.open(address::report(report));
        });
        task.row->Hide();
        list->Add(task.row, 0, wxEXPAND);
    }
    all_done_ = hint(card, "Looking…");
    list->Add(all_done_, 0, wxALL, FromDIP(measure::unit));
    return list;
}

Json HomePage::this_month() const {
    return Json::object().set("from", text(desk().today().first_of_month()));
}

wxSizer* HomePage::built_money(wxWindow* card) {
    auto* list = new wxBoxSizer(wxVERTICAL);
    for (Figure& figure : figures_) {
        if (!desk().may_ask(figure.report)) continue;
        const Json given = figure.column.empty() ? this_month() : Json::object();
        figure.row = new JumpRow(card, std::string(figure.label),
                                 [this, report = figure.report, given] {
                                     shell_.open(address::report(report, given));
                                 });
        figure.row->set_figure("…");
        list->Add(figure.row, 0, wxEXPAND);
    }
    return list;
}

wxSizer* HomePage::built_chart(wxWindow* card) {
    chart_ = new BarChart(card);
    chart_->SetMinSize(FromDIP(wxSize(-1, 100)));
    auto* inside = new wxBoxSizer(wxVERTICAL);
    inside->Add(chart_, 1, wxEXPAND);
    return inside;
}

wxSizer* HomePage::built_exceptions(wxWindow* card) {
    exceptions_ = new TableView(card, shell_.remembered(), "home_exceptions", desk().user());
    exceptions_->prefer_columns({"kind", "document", "item", "age_days", "detail",
                                 "suggested_operation"});
    exceptions_->set_empty(
        {"check", "Nothing stands out. Books, bins and promises agree.", "", {}});
    exceptions_->on_open = [this](std::size_t row, const std::string& name) {
        const Report* report = desk().registry().find_report("exceptions");
        if (const auto to = address_of_cell(desk().registry(), *report, Json::object(),
                                            exceptions_->rows(), row, name))
            shell_.go(*to);
    };
    auto* inside = new wxBoxSizer(wxVERTICAL);
    inside->Add(exceptions_, 1, wxEXPAND);
    return inside;
}

Json HomePage::address() const { return address::home(); }

void HomePage::refresh() {
    caller_.forget();
    desk().on_change(caller_, [this] { changed_elsewhere(); });
    ask_tasks();
    ask_money();
    ask_shipped();
    ask_exceptions();
}

void HomePage::ask_tasks() {
    for (Task& task : tasks_) {
        if (!desk().may_ask(task.report)) continue;
        desk().ask(caller_, {std::string(task.report), {}}, [this, &task](Answer<Table> answer) {
            task.answered = true;
            task.count = 0;
            if (answer.ok()) {
                TableRows rows(answer.value);
                rows.filter(std::string(task.filter), desk().user());
                task.count = rows.count();
            }
            show_task(task);
        });
    }
}

void HomePage::show_task(Task& task) {
    task.row->Show(task.count > 0);
    task.row->set_count(shown_number(std::to_string(task.count)),
                        std::string(task.count == 1 ? task.one : task.many));
    const bool nothing = std::none_of(tasks_.begin(), tasks_.end(),
                                      [](const Task& one) { return one.count > 0; });
    all_done_->SetLabelText(nothing ? "Nothing waits. A good day to count a few bins." : "");
    all_done_->Show(nothing);
    Layout();
}

void HomePage::ask_money() {
    for (const Figure& figure : figures_) {
        if (!figure.row || figure.column.empty()) continue;
        desk().ask(caller_, {std::string(figure.report), {}},
                   [figure](Answer<Table> answer) {
                       if (!answer.ok()) return;
                       const TableRows rows(std::move(answer.value));
                       const std::size_t place = rows.column(figure.column);
                       const auto sum = rows.total(place);
                       figure.row->set_figure(sum ? shown(*sum, rows.columns()[place]) : "0");
                   });
    }
    if (figures_.back().row) ask_margin();
}

void HomePage::ask_margin() {
    Parameters parameters;
    parameters.set("from", *this_month().find("from")->text());
    desk().ask(caller_, {"sales_margin", std::move(parameters)}, [this](Answer<Table> answer) {
        if (!answer.ok()) return;
        const TableRows rows(std::move(answer.value));
        const auto sum = [&](std::string_view column) {
            const auto total = rows.total(rows.column(column));
            return total ? std::get<std::int64_t>(*total) : 0;
        };
        figures_.back().row->set_figure(percent_of(sum("margin"), sum("revenue")));
    });
}

void HomePage::ask_shipped() {
    Parameters of_days;
    of_days.set("kind", "shipment");
    of_days.set("from", text(desk().today().plus_days(1 - static_cast<int>(days_in_chart))));
    desk().ask(caller_, {"documents", std::move(of_days)}, [this](Answer<Table> answer) {
        std::map<std::string, std::int64_t> counts;
        for (std::size_t row = 0; answer.ok() && row < answer.value.rows.size(); ++row)
            ++counts[answer.value.text_at(row, "date")];
        std::vector<BarChart::Bar> bars;
        for (std::size_t back = days_in_chart; back-- > 0;) {
            const Date day = desk().today().plus_days(-static_cast<std::int64_t>(back));
            const std::int64_t count = counts[text(day)];
            bars.push_back({std::to_string(day.day()), count,
                            shown_date(day) + ": " + std::to_string(count)});
        }
        chart_->show(std::move(bars));
    });
}

void HomePage::ask_exceptions() {
    exceptions_->ask(desk(), {"exceptions", {}});
}

std::vector<std::pair<std::string, std::size_t>> HomePage::tasks() const {
    std::vector<std::pair<std::string, std::size_t>> all;
    for (const Task& task : tasks_)
        if (task.answered) all.emplace_back(std::string(task.report), task.count);
    return all;
}

}  // namespace storekeep::desktop
