// How a list fills: its first page at once, the others while somebody reads already.
#include "app/desktop/company/shown.h"
#include "app/desktop/widgets/layout.h"
#include "app/desktop/widgets/table_view.h"
#include "office/paging.h"

namespace storekeep::desktop {

namespace {

constexpr int wait_for_words = 300;        // milliseconds before anything is said of waiting
constexpr std::int64_t first_rows = 200;   // more than any screen shows
constexpr std::int64_t further_rows = 4000;  // so few that the window takes them in between
constexpr std::size_t long_rows = 50'000;

std::string rows_said(std::size_t count) {
    return shown_number(std::to_string(count)) + (count == 1 ? " row" : " rows");
}

bool is_same(const Question& one, const Question& other) {
    return one.report == other.report && one.parameters.all() == other.parameters.all();
}

}  // namespace

void TableView::show(const Table& table) {
    end_loading();
    question_ = {};
    take(TableRows(table));
}

void TableView::ask(Desk& desk, Question question, Answered answered) {
    end_loading();
    const Report* report = desk.registry().find_report(question.report);
    if (report && is_paged(*report)) {
        question.parameters.set(std::string(limit_parameter.name), std::to_string(first_rows));
        if (takes(*report, newest_first_parameter.name))
            question.parameters.set(std::string(newest_first_parameter.name), "yes");
    }
    const bool again = is_same(question, question_);
    desk_ = &desk;
    question_ = std::move(question);
    loading_ = Loading::first_page;
    if (again && rows().all() > 0) coming_.emplace();
    show_what_there_is();
    waiting_.StartOnce(wait_for_words);
    desk.ask(asking_, question_, [this, answered = std::move(answered)](Answer<Table> answer) {
        const std::string next = take_next(answer.value);
        take_first_page(answer, next);
        if (answered) answered(answer);
    });
}

void TableView::show_trouble(const std::string& message) {
    count_->SetLabelText(wx(message));
    count_->SetForegroundColour(theme::state(StateKind::refused));
    Layout();
}

void TableView::take_first_page(const Answer<Table>& answer, const std::string& next) {
    if (!answer.ok()) {
        end_loading();
        show_what_there_is();
        show_trouble(answer.trouble->message);
        return;
    }
    const Table& page = answer.value;
    if (next.empty()) {
        end_loading();
        take(TableRows(page));
        return;
    }
    loading_ = Loading::further_pages;
    TableRows rows(page.title, page.columns);
    rows.add(page);
    if (coming_)
        coming_ = std::move(rows);
    else
        take(std::move(rows));
    ask_for_page(next);
}

void TableView::ask_for_page(const std::string& after) {
    Question question = question_;
    question.parameters.set(std::string(limit_parameter.name), std::to_string(further_rows));
    question.parameters.set(std::string(after_parameter.name), after);
    desk_->ask_more(asking_, std::move(question),
                    [this](Answer<Table> answer) {
                        const std::string next = take_next(answer.value);
                        take_page(answer, next);
                    });
}

void TableView::take_page(const Answer<Table>& answer, const std::string& next) {
    if (!answer.ok()) {
        end_loading("not all could be loaded: " + answer.trouble->message, !coming_);
        tell_totals();
        return;
    }
    TableRows& target = coming_ ? *coming_ : table_->rows();
    const int before = table_->GetNumberRows();
    target.add(answer.value);
    if (!next.empty()) {
        if (!coming_) tell_of_change(*grid_, before, table_->GetNumberCols());
        tell_totals();
        show_what_there_is();
        ask_for_page(next);
        return;
    }
    std::optional<TableRows> all = std::move(coming_);
    end_loading();
    if (all) {
        all->all_there();
        take(std::move(*all));
        return;
    }
    // An order that was chosen is made now; the chosen row is followed to its place.
    const std::optional<std::size_t> chosen = selected();
    const std::size_t answered = chosen ? rows().answered(*chosen) : 0;
    table_->rows().all_there();
    tell_of_change(*grid_, before, table_->GetNumberCols());
    if (const auto place = rows().shown_at(answered); chosen && place && *place != *chosen)
        grid_->SetGridCursor(static_cast<int>(*place), std::max(grid_->GetGridCursorCol(), 0));
    tell_totals();
    show_what_there_is();
}

void TableView::end_loading(std::string words, bool is_part) {
    asking_.forget();
    waiting_.Stop();
    loading_ = Loading::nothing;
    coming_.reset();
    note_ = std::move(words);
    is_part_ = is_part;
    if (stop_->HasFocus()) grid_->SetFocus();
    stop_->Hide();
}

void TableView::stop() {
    if (!is_loading()) return;
    const bool is_part = !coming_;
    end_loading(is_part ? "stopped; F5 asks again" : "as they were; F5 asks again", is_part);
    show_what_there_is();
    tell_totals();
}

bool TableView::is_long() const { return rows().all() > long_rows || is_loading(); }

void TableView::say_changed() {
    note_ = "something was entered meanwhile; F5 shows it";
    tell_totals();
}

std::string TableView::count_said() const {
    if (loading_ == Loading::first_page && !coming_) return waiting_.IsRunning() ? "" : "Asking…";
    std::string said;
    if (rows().all() > 0) said = rows_said(rows().all());
    if (rows().count() != rows().all())
        said = shown_number(std::to_string(rows().count())) + " of " + said;
    if (loading_ == Loading::further_pages && !coming_) said += " loaded so far";
    if (note_.empty()) return said;
    return said + (said.empty() ? "" : "; ") + note_;
}

}  // namespace storekeep::desktop
