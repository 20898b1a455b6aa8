#include "app/desktop/floor/station_page.h"

#include <wx/utils.h>

#include "app/desktop/company/asking.h"
#include "app/desktop/company/shown.h"
#include "app/desktop/frame/paper.h"
#include "app/desktop/screens/address.h"
#include "app/desktop/screens/report_page.h"
#include "app/desktop/widgets/layout.h"
#include "core/text.h"

namespace storekeep::desktop {

namespace {

constexpr std::size_t last_shown = 4;

void put(wxStaticText* into, const std::string& words) {
    if (into->GetLabelText() == wx(words)) return;
    into->SetLabelText(wx(words));
    into->SetToolTip(wx(words));
}

}  // namespace

StationPage::StationPage(wxWindow* parent, Shell& shell, const StationWords& words)
    : Page(parent, shell), words_(words) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    build_head(column);
    build_card(column);
    build_scan_row(column);
    table_ = new TableView(this, shell_.remembered(), "floor_" + std::string(words_.page),
                           desk().user());
    table_->set_empty({std::string(words_.icon), std::string(words_.empty), "", {}});
    table_->on_open = [this](std::size_t row, const std::string&) {
        act([this, row] { choose(row); });
        field_->SetFocus();
    };
    column->Add(table_, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(measure::page_margin));
    SetSizer(column);
    bind_keys();
}

StationPage::~StationPage() { keep_draft(); }

void StationPage::begin() {
    const Json draft = shell_.remembered().value(draft_path());
    if (draft.is_object()) {
        work_ = read_floor_work(draft);
        answer("What was scanned here before is taken up again.", true);
    }
    desk().on_change(caller_, [this] { list(); });
    list();
    redraw();
}

Json StationPage::address() const { return address::page(words_.page); }

void StationPage::bind_keys() {
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        const int key = event.GetKeyCode();
        if (key == WXK_F8)
            hear("SHORT");
        else if (key == WXK_F9)
            hear(event.ShiftDown() ? "LATER" : "OTHER");
        else if (key == 'Z' && event.ControlDown())
            hear("UNDO");
        else
            event.Skip();
    });
}

bool StationPage::scan(const std::string& code) {
    hear(code);
    return true;
}

bool StationPage::main_action() {
    hear("DONE");
    return true;
}

// A scanner does not wait: what comes while an answer is under way stands in line.
void StationPage::hear(const std::string& text) {
    const std::string code(trimmed(text));
    if (code.empty()) return;
    heard_.push_back(code);
    next();
}

void StationPage::next() {
    if (waiting_ > 0 || heard_.empty()) return;
    const std::string text = heard_.front();
    heard_.pop_front();
    if (!command(text)) resolve({text, "", "", "", "", {million}});
    if (waiting_ == 0) next();
}

bool StationPage::command(const std::string& text) {
    if (text == "UNDO") {
        undo();
    } else if (text == "DONE") {
        act([this] { finish(); });
    } else if (text == "ALL") {
        act([this] { all(); });
    } else if (text == "SHORT" && !words_.short_label.empty()) {
        act([this] { fall_short(); });
    } else if (text == "OTHER" && !words_.other_label.empty()) {
        act([this] { other(); });
    } else if (text == "LATER" && !words_.later_label.empty()) {
        act([this] { later(); });
    } else {
        return false;
    }
    return true;
}

// A barcode says the item and the unit; else it may be a SKU, a bin, a number of a document.
void StationPage::resolve(Scanned scanned) {
    Parameters parameters;
    parameters.set("code", scanned.text);
    ask({"barcodes", std::move(parameters)}, [this, scanned](Answer<Table> found) {
        if (!found.ok() || found.value.rows.empty()) {
            with_item(scanned, scanned.text);
            return;
        }
        const std::string item = found.value.text_at(0, "item");
        const std::string unit = found.value.text_at(0, "unit");
        Parameters of_item;
        of_item.set("item", item);
        ask({"item_units", std::move(of_item)}, [this, scanned, item, unit](Answer<Table> units) {
            Scanned with_unit = scanned;
            for (std::size_t row = 0; units.ok() && row < units.value.rows.size(); ++row)
                if (units.value.text_at(row, "unit") == unit)
                    with_unit.contains = {
                        parse_millionths(units.value.text_at(row, "contains"))};
            with_item(with_unit, item);
        });
    });
}

void StationPage::with_item(Scanned scanned, const std::string& item) {
    Parameters parameters;
    parameters.set("item", item);
    ask({"items", std::move(parameters)}, [this, scanned](Answer<Table> found) {
        Scanned known = scanned;
        if (found.ok() && !found.value.rows.empty()) {
            known.item = found.value.text_at(0, "item");
            known.name = found.value.text_at(0, "name");
            known.unit = found.value.text_at(0, "unit");
            known.tracking = found.value.text_at(0, "tracking");
        }
        act([this, known] { take(known); });
    });
}

void StationPage::act(const std::function<void()>& what) {
    const FloorWork before = work_;
    what();
    if (!(before == work_)) {
        if (before.document == work_.document) before_.push_back(before);
        keep_draft();
    }
    redraw();
}

void StationPage::undo() {
    if (before_.empty()) {
        wrong("Nothing is left to undo here; what is posted is reversed on its own page.");
        return;
    }
    work_ = before_.back();
    before_.pop_back();
    keep_draft();
    right("Taken back");
    redraw();
}

void StationPage::answer(const std::string& words, bool good) {
    const StateKind kind = good ? StateKind::done : StateKind::refused;
    said_text_ = words;
    const std::string marked = (good ? "✓ " : "✗ ") + words;
    said_->SetBackgroundColour(theme::state_soft(kind));
    said_words_->SetForegroundColour(theme::state(kind));
    put(said_words_, marked);
    said_->Refresh();
    last_said_.push_front(marked);
    if (last_said_.size() > last_shown) last_said_.pop_back();
    std::string last;
    for (const std::string& one : last_said_) last += (last.empty() ? "" : "     ") + one;
    put(last_, last);
    shell_.say(words, kind);
}

void StationPage::right(const std::string& words) { answer(words, true); }

void StationPage::wrong(const std::string& words) {
    wxBell();
    answer(words, false);
}

void StationPage::ask(Question question, Desk::TakeTable take) {
    ++waiting_;
    desk().look(caller_, std::move(question), [this, take](Answer<Table> answer) {
        take(std::move(answer));
        answered();
    });
}

void StationPage::answered() {
    --waiting_;
    redraw();
    next();
}

void StationPage::post(Json request, std::function<void(const Reply&)> then) {
    if (key_.empty()) key_ = new_request_key("floor");
    request.set("key", key_);
    ++waiting_;
    desk().perform(caller_, std::move(request), [this, then](Answer<Reply> reply) {
        if (reply.ok() || !reply.trouble->fault) key_.clear();
        if (reply.ok())
            then(reply.value);
        else
            wrong(reply.trouble->message);
        answered();
    });
}

Json StationPage::dated(std::string_view operation) const {
    return Json::object().set("op", operation).set("date", text(desk().today()));
}

void StationPage::start_on(const std::string& document) {
    work_ = {};
    work_.document = document;
    rows_ = {};  // they are of another list
    after_posting_ = false;
    before_.clear();
    keep_draft();
    list();
}

void StationPage::let_go() { start_on(""); }

void StationPage::posted() {
    start_on(work_.document);
    after_posting_ = true;
}

void StationPage::list() {
    const int asked = ++lists_asked_;
    ++waiting_;
    desk().look(caller_, question(), [this, asked](Answer<Table> answer) {
        if (asked == lists_asked_) show(std::move(answer));
        answered();
    });
}

void StationPage::show(Answer<Table> answer) {
    const bool of_document = !work_.document.empty();
    if (answer.ok() && !(of_document && answer.value.rows.empty())) {
        rows_ = answer.value;
        Table shown = listed(std::move(answer.value));
        table_->become(fmt::format("floor_{}_{}_{}", words_.page,
                                    shown.columns.front().name, shown.columns.size()));
        table_->show(shown);
    } else if (!of_document) {
        table_->show_trouble(answer.trouble->message);
    } else {
        if (!answer.ok())
            wrong(answer.trouble->message);
        else if (!after_posting_)
            wrong(fmt::format("{}: nothing is to be done here.", work_.document));
        let_go();
    }
}

std::string StationPage::at(std::size_t row, std::string_view column) const {
    return rows_.text_at(row, column);
}

Quantity StationPage::quantity_at(std::size_t row, std::string_view column) const {
    const std::string said = at(row, column);
    return {said.empty() ? 0 : parse_millionths(said)};
}

void StationPage::redraw() {
    const StationCard shown = card();
    put(where_, shown.where);
    put(what_, shown.what);
    put(figure_, shown.figure);
    put(about_, shown.about);
    put(wanted_, shown.wanted);
    std::string progress = work_.document;
    if (!work_.lines.empty()) {
        if (!progress.empty()) progress += " · ";
        progress += fmt::format("{} not posted yet", work_.lines.size());
    }
    put(progress_, progress);
}

void StationPage::keep_draft() {
    shell_.remembered().set(draft_path(), work_.is_empty() ? Json() : written(work_));
    shell_.remembered().save();
}

std::string StationPage::draft_path() const {
    return "floor/" + desk().company_name() + "/" + std::string(words_.page);
}

bool StationPage::focus_filter() {
    table_->focus_filter();
    return true;
}

bool StationPage::export_list() {
    save_table(this, shell_, table_->as_shown(), std::string(words_.page));
    return true;
}

bool StationPage::print() {
    print_table(shell_, table_->as_shown(), title());
    return true;
}

}  // namespace storekeep::desktop
