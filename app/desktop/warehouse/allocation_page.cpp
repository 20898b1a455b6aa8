#include "app/desktop/warehouse/allocation_page.h"

#include "app/desktop/frame/paper.h"
#include "app/desktop/screens/address.h"
#include "app/desktop/screens/report_page.h"
#include "app/desktop/widgets/layout.h"

namespace storekeep::desktop {

AllocationPage::AllocationPage(wxWindow* parent, Shell& shell) : Page(parent, shell) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    const int margin = FromDIP(measure::page_margin);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(heading(this, "Allocation"), 0, wxALIGN_CENTRE_VERTICAL);
    head->Add(hint_line(this, "Open order lines and what is held for them. To pass goods on, "
                              "choose the line that holds and the one that waits, then swap."),
              1, wxALIGN_CENTRE_VERTICAL | wxLEFT, margin);
    const auto add = [&](const char* label, const char* name, const char* operation,
                         std::function<void()> pressed) {
        if (!desk().may_do(operation)) return;
        auto* made = button(this, label, std::move(pressed));
        made->SetName(name);
        head->Add(made, 0, wxLEFT, FromDIP(measure::row_gap));
    };
    add("Release", "release", "sales_order.release", [this] { release(); });
    add("Allocate", "allocate", "sales_order.allocate", [this] { allocate(); });
    add("Swap", "swap", "sales_order.release", [this] { swap(); });
    column->Add(head, 0, wxEXPAND | wxALL, margin);
    table_ = new TableView(this, shell_.remembered(), "allocation", desk().user());
    table_->prefer_columns({"item", "document", "line", "partner", "due", "state", "ordered",
                            "allocated", "picked", "waiting", "warehouse"});
    table_->set_empty({"items", "No order waits for goods or holds any.", "", {}});
    table_->on_open = [this](std::size_t row, const std::string&) {
        shell_.go(address::document("sales_order", at(row, "document")));
    };
    column->Add(table_, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, margin);
    SetSizer(column);
    desk().on_change(caller_, [this] { refresh(); });
    refresh();
}

Json AllocationPage::address() const { return address::page("allocation"); }

void AllocationPage::refresh() {
    Parameters parameters;
    parameters.set("kind", "sales_order");
    desk().ask(caller_, {"order_lines", std::move(parameters)}, [this](Answer<Table> answer) {
        if (!answer.ok()) {
            table_->show_trouble(answer.trouble->message);
            return;
        }
        Table& table = answer.value;
        const std::size_t open = table.column("open");
        std::erase_if(table.rows, [&](const std::vector<Cell>& row) {
            const auto* left = std::get_if<std::int64_t>(&row[open]);
            return !left || *left <= 0;
        });
        // Beside what is held, what is still wanted.
        const std::size_t allocated = table.column("allocated");
        table.columns.push_back(quantity_column("waiting"));
        for (std::vector<Cell>& row : table.rows) {
            const auto* held = std::get_if<std::int64_t>(&row[allocated]);
            row.push_back(std::get<std::int64_t>(row[open]) - (held ? *held : 0));
        }
        std::stable_sort(table.rows.begin(), table.rows.end(),
                         [item = table.column("item")](const auto& one, const auto& other) {
                             return one[item] < other[item];
                         });
        table_->show(table);
    });
}

std::string AllocationPage::at(std::size_t row, std::string_view column) const {
    return table_->rows().text_at(row, column);
}

Json AllocationPage::release_of(std::size_t row) const {
    Json line = Json::object().set("line", parse_millionths(at(row, "line")) / million);
    return Json::object()
        .set("op", "sales_order.release")
        .set("number", at(row, "document"))
        .set("lines", Json(Json::List{std::move(line)}));
}

Json AllocationPage::allocate_of(std::size_t row) const {
    return Json::object().set("op", "sales_order.allocate").set("number", at(row, "document"));
}

void AllocationPage::do_all(std::vector<Json> requests, const std::string& done) {
    if (requests.empty()) {
        shell_.say(done, StateKind::done);
        return;
    }
    Json first = std::move(requests.front());
    requests.erase(requests.begin());
    first.set("date", text(desk().today()));
    desk().perform(caller_, std::move(first), [this, requests, done](Answer<Reply> answer) {
        if (answer.ok())
            do_all(requests, done);
        else
            shell_.say(answer.trouble->message, StateKind::refused);
    });
}

void AllocationPage::release() {
    std::vector<Json> requests;
    for (const std::size_t row : table_->selected_rows()) requests.push_back(release_of(row));
    if (requests.empty())
        shell_.say("Choose the line whose goods are to be given back.", StateKind::refused);
    else
        do_all(std::move(requests), "Given back; the lines wait again.");
}

void AllocationPage::allocate() {
    std::vector<Json> requests;
    for (const std::size_t row : table_->selected_rows()) {
        Json request = allocate_of(row);
        if (std::find(requests.begin(), requests.end(), request) == requests.end())
            requests.push_back(std::move(request));
    }
    if (requests.empty())
        shell_.say("Choose a line that waits.", StateKind::refused);
    else
        do_all(std::move(requests), "Tried again; what is free is held now.");
}

void AllocationPage::swap() {
    const std::vector<std::size_t> rows = table_->selected_rows();
    if (rows.size() != 2 || at(rows[0], "item") != at(rows[1], "item")) {
        shell_.say("Choose two lines of one item: one that holds it and one that waits.",
                   StateKind::refused);
        return;
    }
    const bool first_holds =
        parse_millionths(at(rows[0], "waiting")) <= parse_millionths(at(rows[1], "waiting"));
    const std::size_t holds = first_holds ? rows[0] : rows[1];
    const std::size_t waits = first_holds ? rows[1] : rows[0];
    do_all({release_of(holds), allocate_of(waits)},
           fmt::format("{} is served before {}.", at(waits, "document"), at(holds, "document")));
}

bool AllocationPage::focus_filter() {
    table_->focus_filter();
    return true;
}

bool AllocationPage::export_list() {
    save_table(this, shell_, table_->as_shown(), "allocation");
    return true;
}

bool AllocationPage::print() {
    print_table(shell_, table_->as_shown(), title());
    return true;
}

}  // namespace storekeep::desktop
