// Tells a scanner that types as a keyboard from a hand: by the prefix it is set up with, or by its
// speed. What a scanner typed goes to the task, and the field that had the focus is as it was.
#pragma once

#include <functional>
#include <string>

#include <wx/event.h>
#include <wx/stopwatch.h>
#include <wx/weakref.h>
#include <wx/window.h>

namespace storekeep::desktop {

// The part that needs no window: characters with their times become scans.
class ScanReader {
public:
    enum class Heard { hand, part_of_scan, scan };

    // `at` in milliseconds. An Enter ends a scan.
    Heard hear(char32_t character, long at);
    const std::string& scanned() const { return text_; }
    bool is_fast() const { return fast_; }  // a run of characters faster than a hand
    void set_prefix(char32_t prefix) { prefix_ = prefix; }

    static constexpr long most_between = 35;  // milliseconds between a scanner's characters
    static constexpr std::size_t least_length = 4;

private:
    std::string text_;
    std::size_t length_ = 0;
    long last_ = -1000;
    char32_t prefix_ = 0;
    bool prefixed_ = false;
    bool fast_ = false;
    bool ended_ = false;  // what is heard next begins another one
};

class ScanListener {
public:
    std::function<void(const std::string& code)> on_scan;
    // From the frame's wxEVT_CHAR_HOOK. True: the key was a scanner's and goes no further.
    bool hear(wxKeyEvent& event);
    ScanReader& reader() { return reader_; }

private:
    void remember_field();
    void restore_field();

    ScanReader reader_;
    wxStopWatch watch_;
    wxWeakRef<wxWindow> field_;  // that had the focus when the run of characters began
    wxString before_;
    long from_ = 0;
    long to_ = 0;
};

}  // namespace storekeep::desktop
