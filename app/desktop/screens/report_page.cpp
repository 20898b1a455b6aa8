#include "app/desktop/screens/report_page.h"

#include <numeric>

#include <wx/wrapsizer.h>
#include <wx/utils.h>

#include "app/desktop/company/words.h"
#include "app/desktop/frame/handbook.h"
#include "app/desktop/frame/paper.h"
#include "app/desktop/paper/labels_page.h"
#include "app/desktop/screens/address.h"
#include "app/desktop/screens/figure.h"
#include "app/desktop/screens/many_page.h"
#include "app/desktop/screens/row_plans.h"
#include "app/desktop/widgets/layout.h"
#include "core/must.h"
#include "core/text.h"
#include "exchange/file.h"
#include "office/paging.h"
#include "reports/render/formats.h"

namespace storekeep::desktop {

FieldInfo field_of(const Parameter& parameter) {
    FieldInfo info;
    info.name = std::string(parameter.name);
    info.help = std::string(parameter.help);
    info.refers = std::string(parameter.refers);
    info.max_length = short_text;
    info.type = parameter.type == ParameterType::date      ? FieldType::date
                : parameter.type == ParameterType::integer ? FieldType::integer
                : parameter.type == ParameterType::truth   ? FieldType::boolean
                                                           : FieldType::text;
    return info;
}

namespace {

const Report& report_named(const Desk& desk, const std::string& name) {
    const Report* found = desk.registry().find_report(name);
    must(found != nullptr, "a page's report exists");
    return *found;
}

std::string parameter_text(const Json& value) {
    if (const std::string* text = value.text()) return *text;
    if (const Json::Number* number = value.number()) return number->digits;
    if (const bool* truth = value.boolean()) return *truth ? "yes" : "no";
    return {};
}

}  // namespace

ReportPage::ReportPage(wxWindow* parent, Shell& shell, std::string report, const Json& given)
    : Page(parent, shell),
      report_(report_named(shell.desk(), report)),
      plan_(find_row_plan(report)) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    const int margin = FromDIP(measure::page_margin);
    column->Add(built_head(), 0, wxEXPAND | wxALL, margin);
    build_parameters(column, given);
    table_ = new TableView(this, shell_.remembered(), "report_" + std::string(report_.name),
                           desk().user());
    const bool makes = plan_ && !plan_->noun.empty() && desk().may_do(plan_->operation);
    table_->set_empty({"reports",
                       plan_ ? std::string(plan_->empty) : "Nothing to show for this choice.",
                       makes ? "New " + std::string(plan_->noun) : std::string(),
                       [this] { new_one(); }});
    table_->on_open = [this](std::size_t row, const std::string& name) { open_cell(row, name); };
    column->Add(table_, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, margin);
    SetSizer(column);
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_F2 && may_change() && table_->selected())
            change(*table_->selected());
        else
            event.Skip();
    });
    desk().on_change(caller_, [this] { changed_elsewhere(); });
    refresh();
}

wxSizer* ReportPage::built_head() {
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    const int gap = FromDIP(measure::row_gap);
    head->Add(heading(this, report_.title), 0, wxALIGN_CENTRE_VERTICAL);
    head->Add(hint_line(this, report_.help), 1, wxALIGN_CENTRE_VERTICAL | wxLEFT,
              FromDIP(measure::page_margin));
    head->Add(button(this, "Export", [this] { export_list(); }, "Ctrl+E"), 0, wxLEFT, gap);
    head->Add(button(this, "Print", [this] { print(); }, "Ctrl+P"), 0, wxLEFT, gap);
    if (!labelled().empty()) {
        auto* made = button(this, "Labels", [this] { labels(); }, "Ctrl+Shift+P");
        made->SetName("labels");
        head->Add(made, 0, wxLEFT, gap);
    }
    add_many(head);
    if (plan_) add_offers(head);
    return head;
}

void ReportPage::add_many(wxSizer* head) {
    const ManyOffer offer = many_offer(report_.name);
    if (!offer.plan || !desk().may_do(offer.plan->operation)) return;
    wxButton* made = button(this, "Change together", [this] { change_many(); },
                            "The chosen rows; with one or none, all that are shown");
    made->SetName("many");
    head->Add(made, 0, wxLEFT, FromDIP(measure::row_gap));
}

void ReportPage::change_many() {
    constexpr std::size_t most_together = 2000;
    const ManyOffer offer = many_offer(report_.name);
    const TableRows& rows = table_->rows();
    std::vector<std::size_t> chosen = table_->selected_rows();
    if (chosen.size() < 2) {
        chosen.resize(rows.count());
        std::iota(chosen.begin(), chosen.end(), std::size_t{0});
    }
    std::vector<std::string> codes;
    for (const std::size_t row : chosen) {
        const std::string code = rows.text_at(row, offer.column);
        const bool fits = offer.area.empty() || rows.text_at(row, "area") == offer.area;
        if (fits && std::find(codes.begin(), codes.end(), code) == codes.end())
            codes.push_back(code);
        if (codes.size() > most_together) break;
    }
    if (codes.empty() || codes.size() > most_together)
        shell_.say(codes.empty() ? "None of these can be changed here."
                                 : "These are too many at once; filter the list first.",
                   StateKind::waiting);
    else
        shell_.go(ManyPage::address_of(*offer.plan, codes));
}

void ReportPage::add_offers(wxSizer* head) {
    const int gap = FromDIP(measure::row_gap);
    for (const RowOffer& offer : plan_->more) {
        if (!desk().may_do(offer.operation)) continue;
        wxButton* made = button(this, action_label(offer.operation),
                                [this, name = offer.operation] { do_with_row(name); });
        made->SetName(wx(offer.operation));
        head->Add(made, 0, wxLEFT, gap);
    }
    if (may_change()) {
        wxButton* made = button(this, "Change", [this] {
            if (const auto row = table_->selected()) change(*row);
        }, "F2");
        made->SetName("change");
        head->Add(made, 0, wxLEFT, gap);
    }
    if (plan_->noun.empty() || !desk().may_do(plan_->operation)) return;
    wxButton* made =
        button(this, "New " + std::string(plan_->noun), [this] { new_one(); }, "Ctrl+N");
    made->SetName("new");
    made->SetFont(theme::strong(*this));
    head->Add(made, 0, wxLEFT, gap);
}

// Figures lead to what they are made of, and so do accounts; the rest of a record's row changes it.
void ReportPage::open_cell(std::size_t row, const std::string& name) {
    const TableRows& rows = table_->rows();
    bool figure = name == "account";
    for (const Column& column : rows.columns())
        figure = figure || (column.name == name && is_number(column));
    if (may_change() && !figure) {
        change(row);
    } else if (const auto to =
                   address_of_cell(desk().registry(), report_, given(), rows, row, name)) {
        shell_.go(*to);
    } else if (may_change()) {
        change(row);
    }
}

bool ReportPage::may_change() const {
    return plan_ && !plan_->fields.empty() && desk().may_do(plan_->operation);
}

void ReportPage::change(std::size_t row) {
    if (!plan_->page.empty()) {
        const auto& [column, name] = plan_->fields.front();
        shell_.go(address::page(plan_->page)
                      .set(std::string(name), table_->rows().text_at(row, column)));
        return;
    }
    const Operation& operation = *desk().registry().find_operation(plan_->operation);
    shell_.go(address::operation(operation.name,
                                 given_by_row(operation, plan_->fields, table_->rows(), row)));
}

bool ReportPage::new_one() {
    if (!plan_ || plan_->noun.empty() || !desk().may_do(plan_->operation)) return false;
    shell_.go(plan_->page.empty() ? address::operation(plan_->operation)
                                  : address::page(plan_->page));
    return true;
}

void ReportPage::do_with_row(std::string_view name) {
    for (const RowOffer& offer : plan_->more) {
        if (offer.operation != name) continue;
        const Operation& operation = *desk().registry().find_operation(name);
        const auto row = table_->selected();
        const std::string state = row ? table_->rows().text_at(*row, "state") : std::string();
        if (row && !offer.states.empty() &&
            std::find(offer.states.begin(), offer.states.end(), state) == offer.states.end()) {
            shell_.say(action_label(name) + " does not fit: the chosen one is " +
                           plain_word(state) + ".",
                       StateKind::waiting);
            return;
        }
        shell_.go(address::operation(
            name, row ? given_by_row(operation, offer.fields, table_->rows(), *row)
                      : Json::object()));
    }
}

void ReportPage::build_parameters(wxSizer* column, const Json& given) {
    if (report_.parameters.empty()) return;
    auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    for (const Parameter& parameter : report_.parameters) {
        if (is_of_paging(parameter.name)) continue;
        auto* box = new FieldBox(this, desk(), field_of(parameter));
        box->SetMinSize(FromDIP(wxSize(parameter.type == ParameterType::date ? 128 : 148, -1)));
        if (const Json* value = given.find(parameter.name)) box->set(*value);
        box->on_settled = [this] { refresh(); };
        parameters_.push_back(box);
        row->Add(box, 0, wxBOTTOM, FromDIP(measure::row_gap));
    }
    auto* show = button(this, "Show", [this] { refresh(); }, "Enter");
    row->Add(show, 0, wxALIGN_BOTTOM | wxBOTTOM, FromDIP(measure::row_gap));
    column->Add(row, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(measure::page_margin));
}

Json ReportPage::given() const {
    Json given = Json::object();
    for (const FieldBox* box : parameters_) {
        const std::string value = parameter_text(box->value());
        if (!value.empty()) given.set(box->info().name, value);
    }
    return given;
}

Parameters ReportPage::asked() const {
    Parameters parameters;
    for (const auto& [name, value] : given().members())
        if (const std::string* text = value.text()) parameters.set(name, *text);
    return parameters;
}

std::string ReportPage::help_page() const {
    const std::string name(report_.name);
    return handbook_page_for(name) == "index" ? "reports" : name;
}

Json ReportPage::address() const { return address::report(report_.name, given()); }

void ReportPage::refresh() {
    caller_.forget();
    desk().on_change(caller_, [this] { changed_elsewhere(); });
    table_->ask(desk(), {std::string(report_.name), asked()},
                [this](const Answer<Table>& answer) { show_refusal(answer); });
}

void ReportPage::changed() {
    if (table_->is_long())
        table_->say_changed();
    else
        refresh();
}

void ReportPage::show_refusal(const Answer<Table>& answer) {
    for (FieldBox* box : parameters_)
        box->show_refusal(!answer.ok() && box->info().name == answer.trouble->field
                              ? answer.trouble->message
                              : "");
}

void ReportPage::focus() { table_->grid().SetFocus(); }

std::optional<Figure> ReportPage::figure() {
    return figure_at_cursor(*table_, report_.name, given());
}

bool ReportPage::focus_filter() {
    table_->focus_filter();
    return true;
}

bool ReportPage::export_list() {
    if (is_all_there(shell_, *table_))
        save_table(this, shell_, table_->as_shown(), std::string(report_.name));
    return true;
}

bool ReportPage::print() {
    if (is_all_there(shell_, *table_)) print_table(shell_, table_->as_shown(), title());
    return true;
}

// The column whose records have labels.
std::string_view ReportPage::labelled() const {
    if (report_.name == "items") return "item";
    return report_.name == "bins" ? "bin" : "";
}

// Of the chosen rows; else of those that the filter left, or all.
bool ReportPage::labels() {
    if (labelled().empty()) return false;
    paper::LabelsAsked asked{report_.name == "items" ? "items" : "bins"};
    asked.warehouse = given().text_or("warehouse", "");
    asked.zone = given().text_or("zone", "");
    asked.category = given().text_or("category", "");
    std::vector<std::size_t> rows = table_->selected_rows();
    if (rows.size() < 2 && !table_->filter().empty()) {
        rows.resize(table_->rows().count());
        std::iota(rows.begin(), rows.end(), std::size_t{0});
    }
    if (rows.size() > 1 || !table_->filter().empty())
        for (const std::size_t row : rows) asked.which[table_->rows().text_at(row, labelled())] = 1;
    print_labels(shell_, asked);
    return true;
}

bool is_all_there(Shell& shell, const TableView& table) {
    if (table.is_loading())
        shell.say("Rows are still coming; ask again when all are there, or stop them first.",
                  StateKind::waiting);
    return !table.is_loading();
}

void save_table(wxWindow* parent, Shell& shell, const Table& table, const std::string& name) {
    const std::string path =
        shell.files().to_save(parent, "Export", name + ".xlsx",
                              "Excel workbook (*.xlsx)|*.xlsx|CSV (*.csv)|*.csv|"
                              "Tab separated (*.tsv)|*.tsv|JSON (*.json)|*.json");
    if (path.empty()) return;
    const std::size_t dot = path.rfind('.');
    const std::string ending = dot == std::string::npos ? "" : lower_ascii(path.substr(dot + 1));
    const TableFormat* format = find_table_format(ending);
    if (!format) {
        shell.say("Storekeep writes xlsx, csv, tsv and json; " + path + " ends otherwise.",
                  StateKind::refused);
        return;
    }
    try {
        write_file(std::u8string(path.begin(), path.end()), format->render(table, Rendering{}));
        shell.say(std::to_string(table.rows.size()) + " rows are in " + path, StateKind::done);
    } catch (...) {
        shell.say(trouble_of_this_exception().message, StateKind::refused);
    }
}

}  // namespace storekeep::desktop
