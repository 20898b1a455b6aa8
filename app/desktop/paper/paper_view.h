// Sheets below each other, as they will be printed: scrolled, made larger and smaller.
#pragma once

#include <memory>

#include <wx/scrolwin.h>

#include "reports/paper/sheet.h"

namespace storekeep::desktop {

class PaperView final : public wxScrolledCanvas {
public:
    explicit PaperView(wxWindow* parent);

    void show(std::shared_ptr<const paper::Paper> paper);
    const paper::Paper* paper() const { return paper_.get(); }
    void zoom(double factor);            // of what it is now
    void fit();                          // the whole width
    int percent() const;                 // of the paper's own size
    std::size_t sheet_in_front() const;  // from 1
    void turn(int sheets);               // to the next ones, or back
    std::function<void()> on_move;

private:
    double scale() const;  // pixels a point
    int height_of(const paper::Sheet& sheet) const;
    void measure();
    void paint(wxDC& dc);
    void on_key(wxKeyEvent& event);

    std::shared_ptr<const paper::Paper> paper_;
    double zoom_ = 0;  // 0: the whole width
};

}  // namespace storekeep::desktop
