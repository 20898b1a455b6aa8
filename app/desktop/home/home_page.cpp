#include "app/desktop/home/home_page.h"

#include <map>

#include "app/desktop/company/row_filter.h"
#include "app/desktop/company/shown.h"
#include "app/desktop/company/words.h"
#include "app/desktop/screens/address.h"
#include "app/desktop/widgets/layout.h"

namespace storekeep::desktop {

namespace {

constexpr std::size_t days_in_chart = 14;

// A panel with a title, as the boxes of the page have it.
wxSizer* boxed(wxWindow* parent, std::string_view title, wxSizer* inside, int proportion = 0) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(group_heading(parent, title), 0, wxBOTTOM, parent->FromDIP(measure::row_gap));
    column->Add(inside, proportion, wxEXPAND);
    return column;
}

std::string greeting(const Desk& desk) {
    const std::time_t now = std::time(nullptr);
    const int hour = std::localtime(&now)->tm_hour;
    const char* part = hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
    return std::string("Good ") + part + ", " + desk.user();
}

// The jumps of a row: by mouse and by keyboard.
void make_jump(wxWindow* row, std::function<void()> jump) {
    row->SetCursor(wxCursor(wxCURSOR_HAND));
    row->Bind(wxEVT_LEFT_UP, [jump](wxMouseEvent&) { jump(); });
    for (wxWindow* child : row->GetChildren()) {
        child->SetCursor(wxCursor(wxCURSOR_HAND));
        child->Bind(wxEVT_LEFT_UP, [jump](wxMouseEvent&) { jump(); });
    }
}

}  // namespace

HomePage::HomePage(wxWindow* parent, Shell& shell) : Page(parent, shell) {
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
    upper->Add(boxed(this, "To do", build_tasks()), 3, wxEXPAND | wxRIGHT, margin * 2);
    upper->Add(build_money(), 2, wxEXPAND);
    exceptions_ = new TableView(this, shell_.remembered(), "home_exceptions", desk().user());
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
    auto* lower = new wxBoxSizer(wxVERTICAL);
    lower->Add(exceptions_, 1, wxEXPAND);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(head, 0, wxEXPAND | wxALL, margin);
    column->Add(upper, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, margin);
    column->Add(boxed(this, "Exceptions", lower, 1), 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM,
                margin);
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

wxSizer* HomePage::build_tasks() {
    auto* list = new wxBoxSizer(wxVERTICAL);
    for (Task& task : tasks_) {
        task.row = plain_panel(this);
        auto* across = new wxBoxSizer(wxHORIZONTAL);
        task.number = words(task.row, "");
        task.number->SetFont(theme::strong(*this));
        task.number->SetMinSize(FromDIP(wxSize(56, -1)));
        task.words = words(task.row, "");
        across->Add(task.number, 0, wxALL, FromDIP(measure::unit));
        across->Add(task.words, 1, wxALL, FromDIP(measure::unit));
        task.row->SetSizer(across);
        task.row->Hide();
        make_jump(task.row, [this, report = task.report] { shell_.open(address::report(report)); });
        list->Add(task.row, 0, wxEXPAND);
    }
    all_done_ = hint(this, "Looking…");
    list->Add(all_done_, 0, wxALL, FromDIP(measure::unit));
    return list;
}

wxSizer* HomePage::build_money() {
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* grid = new wxFlexGridSizer(2, FromDIP(measure::unit), FromDIP(measure::group_gap));
    grid->AddGrowableCol(1);
    struct Figure {
        std::string_view key;
        std::string_view label;
        std::string_view report;
    };
    static constexpr Figure figures[] = {{"stock", "Stock", "inventory_valuation"},
                                         {"receivable", "Receivable", "receivables_aging"},
                                         {"payable", "Payable", "payables_aging"},
                                         {"grni", "Received, not billed",
                                          "goods_received_not_billed"}};
    for (const Figure& figure : figures) {
        auto* label = words(this, figure.label);
        auto* value = words(this, "…");
        value->SetFont(theme::strong(*this));
        value->SetCursor(wxCursor(wxCURSOR_HAND));
        value->Bind(wxEVT_LEFT_UP, [this, report = figure.report](wxMouseEvent&) {
            shell_.open(address::report(report));
        });
        grid->Add(label);
        grid->Add(value, 0, wxALIGN_RIGHT);
        figures_.emplace_back(std::string(figure.key), value);
    }
    column->Add(boxed(this, "Money, " + std::string(desk().currency().code()), grid), 0,
                wxEXPAND | wxBOTTOM, FromDIP(measure::group_gap));
    chart_ = new BarChart(this);
    chart_->SetMinSize(FromDIP(wxSize(-1, 110)));
    auto* inside = new wxBoxSizer(wxVERTICAL);
    inside->Add(chart_, 1, wxEXPAND);
    column->Add(boxed(this, "Shipped per day", inside, 1), 1, wxEXPAND);
    return column;
}

Json HomePage::address() const { return address::home(); }

void HomePage::refresh() {
    caller_.forget();
    desk().on_change(caller_, [this] { changed_elsewhere(); });
    ask_tasks();
    ask_money();
    ask_exceptions();
}

void HomePage::ask_tasks() {
    for (Task& task : tasks_) {
        if (!desk().may_ask(task.report)) continue;
        desk().ask(caller_, {std::string(task.report), {}}, [this, &task](Answer<Table> answer) {
            task.answered = true;
            task.count = 0;
            if (answer.ok()) {
                const RowTest counts =
                    row_filter(task.filter, answer.value.columns, desk().user());
                for (const auto& row : answer.value.rows) task.count += counts(row) ? 1 : 0;
            }
            show_task(task);
        });
    }
}

void HomePage::show_task(Task& task) {
    task.row->Show(task.count > 0);
    task.number->SetLabelText(wx(shown_number(std::to_string(task.count))));
    task.words->SetLabelText(wx(task.count == 1 ? task.one : task.many));
    const bool nothing = std::none_of(tasks_.begin(), tasks_.end(),
                                      [](const Task& one) { return one.count > 0; });
    all_done_->SetLabelText(nothing ? "Nothing waits. A good day to count a few bins." : "");
    all_done_->Show(nothing);
    Layout();
}

void HomePage::ask_money() {
    const auto ask = [this](std::string_view report, std::string_view column, std::string key) {
        if (!desk().may_ask(report)) return;
        desk().ask(caller_, {std::string(report), {}},
                   [this, column = std::string(column), key](Answer<Table> answer) {
                       if (!answer.ok()) return;
                       TableRows rows(std::move(answer.value));
                       const std::size_t place = rows.table().column(column);
                       const auto sum = rows.total(place);
                       for (auto& [name, value] : figures_)
                           if (name == key)
                               value->SetLabelText(
                                   wx(sum ? shown(*sum, rows.columns()[place]) : "0"));
                       Layout();
                   });
    };
    ask("inventory_valuation", "value", "stock");
    ask("receivables_aging", "total", "receivable");
    ask("payables_aging", "total", "payable");
    ask("goods_received_not_billed", "value", "grni");
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
    desk().ask(caller_, {"exceptions", {}}, [this](Answer<Table> answer) {
        if (answer.ok())
            exceptions_->show(std::move(answer.value));
        else
            exceptions_->show_trouble(answer.trouble->message);
    });
}

std::vector<std::pair<std::string, std::size_t>> HomePage::tasks() const {
    std::vector<std::pair<std::string, std::size_t>> all;
    for (const Task& task : tasks_)
        if (task.answered) all.emplace_back(std::string(task.report), task.count);
    return all;
}

}  // namespace storekeep::desktop
