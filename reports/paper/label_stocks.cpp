#include "reports/paper/labels.h"

namespace storekeep::paper {

namespace {

LabelStock single(std::string_view name, std::string_view help, float width, float height) {
    return {name, help, width, height, width, height};
}

// Sheets go through office printers, whose dots are finer.
LabelStock sheet_of(LabelStock stock) {
    stock.dots_per_inch = 600;
    stock.least_dots = 5;
    return stock;
}

}  // namespace

const std::vector<LabelStock>& label_stocks() {
    static const std::vector<LabelStock> all{
        single("62x29", "label printer, 62 by 29 mm", 62, 29),
        single("50x25", "label printer, 50 by 25 mm", 50, 25),
        single("100x50", "label printer, 100 by 50 mm", 100, 50),
        single("4x6", "label printer, 4 by 6 inches", 101.6F, 152.4F),
        sheet_of({"a4-3x8", "A4 sheet, 24 labels of 70 by 37 mm", 210, 297, 70, 37, 3, 8, 0, 0.5F,
                  70, 37}),
        sheet_of({"a4-5x13", "A4 sheet, 65 labels of 38.1 by 21.2 mm", 210, 297, 38.1F, 21.2F, 5,
                  13, 4.75F, 10.7F, 40.6F, 21.2F}),
        sheet_of({"letter-3x10", "Letter sheet, 30 labels of 2 5/8 by 1 inch", 215.9F, 279.4F,
                  66.675F, 25.4F, 3, 10, 4.7625F, 12.7F, 69.85F, 25.4F}),
        sheet_of({"letter-2x5", "Letter sheet, 10 labels of 4 by 2 inches", 215.9F, 279.4F, 101.6F,
                  50.8F, 2, 5, 3.96875F, 12.7F, 106.3625F, 50.8F}),
    };
    return all;
}

const LabelStock* find_label_stock(std::string_view name) {
    for (const LabelStock& stock : label_stocks())
        if (stock.name == name) return &stock;
    return nullptr;
}

}  // namespace storekeep::paper
