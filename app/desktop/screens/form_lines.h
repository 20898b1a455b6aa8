// The lines of a form: taken from the report that knows them, told what their items are called,
// what a line comes to and what is there of an item, all in the words of the engine's answers.
#pragma once

#include <functional>
#include <string>

#include "app/desktop/company/effect.h"
#include "app/desktop/screens/plans.h"
#include "app/desktop/widgets/field_form.h"
#include "app/desktop/widgets/line_grid.h"

namespace storekeep::desktop {

class FormLines final {
public:
    // `given` are the form's first values: lines among them choose from what the report answers.
    FormLines(Desk& desk, FieldForm& form, LineGrid& grid, const Operation& operation,
              Json given);
    ~FormLines();
    FormLines(const FormLines&) = delete;
    FormLines& operator=(const FormLines&) = delete;

    LineGrid& grid() { return grid_; }
    const LineGrid& grid() const { return grid_; }
    std::function<void()> on_filled;

    void ask();        // when the form speaks of something else than before
    void ask_again();  // what was typed stays
    Json lines() const;  // as the request says them
    void begin_with(const Json& lines);  // as the form was opened for them
    // What somebody typed, and laying it over what the report says.
    Json typed() const;
    void take_up(Json typed);
    // What was typed and has become something else meanwhile: "Line 2 Quantity: yours 5, now 8".
    const std::vector<EffectLine>& conflicts() const { return conflicts_; }
    void show(const Json& result);  // of a rehearsal

private:
    std::string about() const;
    void fill(const Table& found);
    bool is_meant(const Table& found, std::size_t row) const;
    LineGrid::Line line_of(const Table& found, std::size_t row) const;
    void lay_over(const Json& typed);
    int row_of(const Json& line) const;
    void find_conflicts(const Json& older, const Json& typed);
    void add_up();
    void cell_changed(int row, const std::string& column);
    void tell_item(int row, const std::string& item);
    void tell_about(int row);
    void show_foot(const Json* result);

    Desk& desk_;
    FieldForm& form_;
    LineGrid& grid_;
    const LinesPlan* plan_;
    bool changes_;  // lines of a document that stands
    Json given_;
    std::string filled_for_;  // the field's value that the lines were asked for
    Json before_ = Json::list();
    Json typed_;
    Json older_;
    std::vector<EffectLine> conflicts_;
    Caller asking_;
    Caller about_;
    Caller items_;
};

}  // namespace storekeep::desktop
