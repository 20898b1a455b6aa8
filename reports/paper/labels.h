// Labels of measured sizes: what a label says is told once, whatever it is printed on.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/rule.h"
#include "reports/paper/sheet.h"

namespace storekeep::paper {

extern const Rule label_too_narrow;
extern const Rule too_many_labels;

struct Label {
    std::string big;  // what people read from afar
    std::vector<std::string> lines = {};
    std::vector<std::string> codes = {};  // as bars, each with its text below where it is not big
    std::int64_t copies = 1;
};

// What labels are printed on: one label at a time, or sheets of them. Millimetres.
struct LabelStock {
    std::string_view name;  // "62x29"
    std::string_view help;
    float sheet_width;
    float sheet_height;
    float width;
    float height;
    int across = 1;
    int down = 1;
    float left = 0;  // of the first label
    float top = 0;
    float step_x = 0;  // from one label to the next
    float step_y = 0;
    int dots_per_inch = 203;  // bars are whole dots wide …
    int least_dots = 2;       // … and at least so many
    int per_sheet() const { return across * down; }
};

const std::vector<LabelStock>& label_stocks();
const LabelStock* find_label_stock(std::string_view name);  // or null

// `first` is the place of the first label on the first sheet, from 1: sheets already begun are used
// up. Refuses `label_too_narrow` where a code does not fit and `too_many_labels`.
Paper labels_paper(const std::string& title, const std::vector<Label>& labels,
                   const LabelStock& stock, int first = 1);

// A frame two millimetres inside of every label: what it is off by is the printer's offset.
Paper calibration_paper(const LabelStock& stock);

// What a printer puts too far to the left or too high is moved by so many millimetres.
struct PrinterOffset {
    float right = 0;
    float down = 0;
};
inline Paper moved(Paper paper, const PrinterOffset& offset) {
    return moved(std::move(paper), offset.right * millimetre, offset.down * millimetre);
}

}  // namespace storekeep::paper
