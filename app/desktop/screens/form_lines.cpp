#include "app/desktop/screens/form_lines.h"

#include <algorithm>

#include "app/desktop/company/shown.h"
#include "app/desktop/company/words.h"
#include "core/number.h"

namespace storekeep::desktop {

namespace {

// As `LineGrid::put` takes it.
std::string written(const Json& value) {
    if (const bool* truth = value.boolean()) return *truth ? "1" : "";
    std::string said = plain_text(value);
    for (const Json& one : value.items()) {
        std::string part = plain_text(one);
        for (const auto& [name, member] : one.members())
            part += (part.empty() ? "" : " ") + written(member);
        said += (said.empty() ? "" : one.is_object() ? "; " : " ") + part;
    }
    return said;
}

bool has_column(const Table& table, std::string_view name) {
    return std::any_of(table.columns.begin(), table.columns.end(),
                       [&](const Column& column) { return column.name == name; });
}

const Json* line_numbered(const Json& lines, const Json* number) {
    if (!number) return nullptr;
    for (const Json& one : lines.items())
        if (const Json* line = one.find("line"); line && *line == *number) return &one;
    return nullptr;
}

}  // namespace

FormLines::FormLines(Desk& desk, FieldForm& form, LineGrid& grid, const Operation& operation,
                     Json given)
    : desk_(desk),
      form_(form),
      grid_(grid),
      plan_(find_lines_plan(operation.name, grid.list())),
      changes_(operation.name.ends_with(".change")),
      given_(std::move(given)) {
    grid_.on_cell = [this](int row, const std::string& column) { cell_changed(row, column); };
    grid_.on_row = [this](int row) { tell_about(row); };
}

// The grid outlives it by a moment, and loses the focus then.
FormLines::~FormLines() {
    grid_.on_cell = nullptr;
    grid_.on_row = nullptr;
    grid_.on_change = nullptr;
}

// What the form says that its lines are about: the order's number, the customer.
std::string FormLines::about() const {
    const FieldBox* from = form_.box(plan_->field);
    const Json wanted = from ? from->value() : Json();
    return plain_text(wanted);
}

void FormLines::ask() {
    if (!plan_ || plan_->report.empty()) return;
    const std::string wanted = about();
    if (wanted.empty() || wanted == filled_for_) return;
    filled_for_ = wanted;
    Parameters parameters;
    parameters.set(std::string(plan_->parameter), wanted);
    asking_.forget();
    desk_.look(asking_, {std::string(plan_->report), std::move(parameters)},
               [this](Answer<Table> answer) {
                   if (answer.ok()) fill(answer.value);  // else not a full name yet
               });
}

void FormLines::ask_again() {
    typed_ = typed();
    older_ = before_;
    filled_for_.clear();
    ask();
}

void FormLines::begin_with(const Json& lines) {
    if (!plan_ || plan_->report.empty()) lay_over(lines);  // else they choose from the report
}

void FormLines::take_up(Json typed) {
    if (!plan_ || plan_->report.empty()) return;
    if (changes_) {
        typed_ = std::move(typed);
        return;
    }
    std::vector<LineGrid::Line> rows;
    for (const Json& line : typed.items()) {
        LineGrid::Line row;
        for (const auto& [name, value] : line.members()) row[name] = written(value);
        rows.push_back(std::move(row));
    }
    grid_.fill(rows);
    filled_for_ = about();  // these lines, no others
}

// A form that was opened for one receipt does not begin with the lines of all of them.
bool FormLines::is_meant(const Table& found, std::size_t row) const {
    const Json* lines = given_.find(grid_.list());
    if (!lines || lines->items().empty()) return true;
    for (const auto& [name, value] : lines->items().front().members())
        if (has_column(found, name) && found.text_at(row, name) != plain_text(value)) return false;
    return true;
}

LineGrid::Line FormLines::line_of(const Table& found, std::size_t row) const {
    LineGrid::Line line;
    for (const auto& [column, member] : plan_->members)
        line[std::string(member)] = found.text_at(row, column);
    for (const std::string& told : plan_->told) line[told] = found.text_at(row, told);
    if (plan_->owed == 0) return line;
    std::string& amount = line[std::string(plan_->sum)];
    const bool negative = amount.starts_with('-');
    if (negative != (plan_->owed < 0)) return {};
    if (negative) amount.erase(0, 1);
    return line;
}

void FormLines::fill(const Table& found) {
    std::vector<LineGrid::Line> rows;
    for (std::size_t row = 0; row < found.rows.size(); ++row) {
        if (!is_meant(found, row)) continue;
        LineGrid::Line line = line_of(found, row);
        if (!line.empty()) rows.push_back(std::move(line));
    }
    grid_.fill(rows);
    before_ = grid_.lines();
    const Json typed = std::exchange(typed_, Json());
    if (!older_.is_null()) find_conflicts(std::exchange(older_, Json()), typed);
    lay_over(typed);
    add_up();
    if (on_filled) on_filled();
}

int FormLines::row_of(const Json& line) const {
    const Json now = grid_.lines();
    const std::vector<int> rows = grid_.filled_rows();
    const Json* number = line.find("line");
    for (std::size_t at = 0; number && at < rows.size(); ++at)
        if (const Json* own = now.items()[at].find("line"); own && *own == *number)
            return rows[at];
    return rows.empty() ? 0 : rows.back() + 1;
}

void FormLines::lay_over(const Json& typed) {
    for (const Json& line : typed.items()) {
        const int row = row_of(line);
        if (changes_ && line.members().size() == 1)
            grid_.remove_row(row);
        for (const auto& [member, value] : line.members())
            if (member != "line") grid_.put(row, member, written(value));
    }
}

Json FormLines::lines() const {
    Json now = grid_.lines();
    if (!changes_) return now;
    if (now == before_) return Json::list();
    if (!plan_ || plan_->gone.empty()) return now;
    Json changed = Json::list();
    for (const Json& line : now.items()) {
        const Json* before = line_numbered(before_, line.find("line"));
        if (!before || !(*before == line)) changed.append(line);
    }
    for (const Json& line : before_.items())
        if (!line_numbered(now, line.find("line")))
            changed.append(Json::object().set("line", *line.find("line"))
                               .set(std::string(plan_->gone), "0"));
    return changed;
}

Json FormLines::typed() const {
    const Json now = grid_.lines();
    if (!changes_) return now;
    Json typed = Json::list();
    for (const Json& line : now.items()) {
        const Json* before = line_numbered(before_, line.find("line"));
        Json own = Json::object();
        for (const auto& [member, value] : line.members())
            if (!before || !before->find(member) || !(*before->find(member) == value))
                own.set(member, value);
        if (before)
            for (const auto& [member, value] : before->members())
                if (!line.find(member)) own.set(member, "");
        if (!own.members().empty()) typed.append(own.set("line", *line.find("line")));
    }
    for (const Json& line : before_.items())
        if (!line_numbered(now, line.find("line")))
            typed.append(Json::object().set("line", *line.find("line")));
    return typed;
}

void FormLines::find_conflicts(const Json& older, const Json& typed) {
    conflicts_.clear();
    for (const Json& line : typed.items()) {
        const Json* was = line_numbered(older, line.find("line"));
        const Json* is = line_numbered(before_, line.find("line"));
        if (!was) continue;
        const std::string number = "Line " + written(*line.find("line"));
        if (!is) conflicts_.push_back({number, "is no longer there", "", "", ""});
        for (const auto& [member, value] : line.members()) {
            const Json* old = was->find(member);
            const Json* now = is ? is->find(member) : nullptr;
            if (!is || member == "line" || (old && now && *old == *now) || (!old && !now)) continue;
            conflicts_.push_back({number, label_of(member) + ": yours " + written(value) +
                                              ", now " + (now ? written(*now) : "empty"),
                                  "", "", ""});
        }
    }
}

// The field that says the whole follows its parts until somebody types another.
void FormLines::add_up() {
    if (!plan_ || plan_->sum_field.empty()) return;
    FieldBox* whole = form_.box(plan_->sum_field);
    if (!whole || whole->is_touched()) return;
    std::int64_t sum = 0;
    const Json lines = grid_.lines();
    for (const Json& line : lines.items()) {
        const std::string part = plain_text(line.find(plan_->sum));
        try {
            sum += parse_millionths(part);
        } catch (const Refusal&) {
            return;  // the engine says what is wrong with it
        }
    }
    whole->set(sum == 0 ? Json("") : Json(millionths_text(sum, 2)));
}

void FormLines::cell_changed(int row, const std::string& column) {
    if (column == "item") tell_item(row, grid_.cell(row, "item"));
    if (plan_ && column == plan_->sum) add_up();
    if (column == "item" || column == "warehouse") tell_about(row);
}

// By its code or barcode: what it is called and counted in.
void FormLines::tell_item(int row, const std::string& item) {
    grid_.tell(row, "name", "");
    if (item.empty()) {
        grid_.tell(row, "amount", "");
        grid_.propose(row, "unit", "");
        grid_.propose(row, "price", "");
        return;
    }
    Parameters parameters;
    parameters.set("item", item);
    desk_.look(items_, {"items", std::move(parameters)}, [this, row, item](Answer<Table> answer) {
        if (!answer.ok() || answer.value.rows.empty() || grid_.cell(row, "item") != item) return;
        grid_.tell(row, "name", answer.value.text_at(0, "name"));
        grid_.propose(row, "unit", answer.value.text_at(0, "unit"));
    });
}

void FormLines::tell_about(int row) {
    if (!plan_ || plan_->about.empty()) return;
    about_.forget();
    const std::string item = grid_.cell(row, "item");
    if (item.empty() || !desk_.may_ask(plan_->about)) {
        grid_.show_about("");
        return;
    }
    Parameters parameters;
    parameters.set("item", item);
    std::string warehouse = grid_.cell(row, "warehouse");
    if (const FieldBox* box = form_.box("warehouse"); box && warehouse.empty()) {
        const Json value = box->value();
        warehouse = plain_text(value);
    }
    if (!warehouse.empty()) parameters.set("warehouse", warehouse);
    desk_.look(about_, {std::string(plan_->about), std::move(parameters)},
               [this](Answer<Table> answer) {
                   std::string said;
                   const Table& found = answer.value;
                   for (std::size_t at = 0; answer.ok() && at < found.rows.size(); ++at) {
                       const auto figure = [&](std::string_view column) {
                           return shown_number(found.text_at(at, column));
                       };
                       said += (said.empty() ? "" : "   ·   ") +
                               found.text_at(at, "warehouse") + ": " +
                               figure("on_hand") + " on hand, " + figure("available_to_sell") +
                               " free to sell, " + figure("incoming") + " expected";
                   }
                   grid_.show_about(said);
               });
}

void FormLines::show(const Json& result) {
    const bool entered =
        plan_ && std::find(plan_->told.begin(), plan_->told.end(), "amount") != plan_->told.end();
    if (!entered) {
        show_foot(nullptr);
        return;
    }
    const Json now = grid_.lines();
    const std::vector<int> rows = grid_.filled_rows();
    std::map<std::string, const Json*> by_number;
    if (const Json* answered = result.find("lines"))
        for (const Json& line : answered->items()) by_number[plain_text(line.find("line"))] = &line;
    for (std::size_t at = 0; at < rows.size() && at < now.items().size(); ++at) {
        const auto found = by_number.find(plain_text(now.items()[at].find("line")));
        if (found == by_number.end()) continue;
        grid_.tell(rows[at], "amount", shown_number(plain_text(found->second->find("amount"))));
        grid_.propose(rows[at], "price", plain_text(found->second->find("price")));
    }
    show_foot(&result);
}

void FormLines::show_foot(const Json* result) {
    const std::size_t count = grid_.count();
    std::string said = std::to_string(count) + (count == 1 ? " line" : " lines");
    if (result && result->find("net")) {
        const std::string currency =
            result->text_or("currency", std::string(desk_.currency().code()));
        const auto figure = [&](std::string_view name) {
            return shown_number(plain_text(result->find(name)));
        };
        said += "      Net " + figure("net") + "      Tax " + figure("tax") + "      Total " +
                figure("gross") + " " + currency;
    }
    grid_.show_foot(said);
}

}  // namespace storekeep::desktop
