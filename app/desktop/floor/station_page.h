// A place on the floor where one thing is done at a time by scanner alone: what to do in big
// letters, one field for scans, what was scanned last, and below what else waits. Each scan is
// answered by colour, sound and one line; what is not posted yet is taken back with Ctrl+Z.
#pragma once

#include <deque>

#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "app/desktop/floor/floor_work.h"
#include "app/desktop/frame/page.h"
#include "app/desktop/widgets/table_view.h"

namespace storekeep::desktop {

struct StationWords {
    std::string_view page;  // of its address
    std::string_view title;
    std::string_view icon;
    std::string_view done;         // the main action
    std::string_view short_label;  // F8; empty: there is none
    std::string_view other_label;  // F9
    std::string_view later_label;  // Shift+F9
    std::string_view empty;        // what belongs into the empty list
};

struct StationCard {
    std::string where;   // "A-03-2"
    std::string what;    // "BOLT-M8  Bolt M8×40 zinc"
    std::string figure;  // "4 EA"
    std::string about;   // "for SO-2210"
    std::string wanted;  // what to scan next
};

class StationPage : public Page {
public:
    StationPage(wxWindow* parent, Shell& shell, const StationWords& words);
    ~StationPage() override;

    std::string title() const override { return std::string(words_.title); }
    std::string icon_name() const override { return std::string(words_.icon); }
    Json address() const override;
    std::string help_page() const override { return std::string(words_.page); }
    void refresh() override { list(); }
    void focus() override { field_->SetFocus(); }
    bool scan(const std::string& code) override;
    bool main_action() override;
    bool focus_filter() override;
    bool export_list() override;
    bool print() override;

    const FloorWork& work() const { return work_; }
    const std::string& said() const { return said_text_; }
    TableView& table() { return *table_; }
    bool is_waiting() const { return waiting_ > 0 || !heard_.empty(); }

protected:
    // At the end of the station's constructor: takes up the draft and asks for the list.
    void begin();

    virtual StationCard card() const = 0;
    virtual void take(const Scanned& scanned) = 0;
    virtual Question question() const = 0;        // what is listed below
    virtual Table listed(Table table) { return table; }  // as it is shown
    virtual void choose(std::size_t row) = 0;     // a row of the list, by Enter
    virtual void finish() = 0;                    // DONE
    virtual void fall_short() {}                  // SHORT, F8
    virtual void other() {}                       // OTHER, F9
    virtual void later() {}                       // LATER, Shift+F9
    virtual void all() { wrong("Scan or type how many."); }  // ALL: as many as asked

    void act(const std::function<void()>& what);  // with its undo
    void right(const std::string& words);
    void wrong(const std::string& words);
    // Both keep later scans waiting until the answer was taken.
    void ask(Question question, Desk::TakeTable take);
    void post(Json request, std::function<void(const Reply&)> then);
    void start_on(const std::string& document);  // and list what it asks for
    void let_go();  // of the document, with all that was collected
    void posted();  // what was collected is in the books now
    void list();
    const Table& rows() const { return rows_; }
    std::string at(std::size_t row, std::string_view column) const;
    Quantity quantity_at(std::size_t row, std::string_view column) const;
    Json dated(std::string_view operation) const;  // a request with today's date

    FloorWork work_;

private:
    void build_head(wxSizer* column);
    void build_card(wxSizer* column);
    void build_scan_row(wxSizer* column);
    void build_keys(wxSizer* column);
    void bind_keys();
    void hear(const std::string& text);
    void next();
    bool command(const std::string& text);
    void resolve(Scanned scanned);
    void with_item(Scanned scanned, const std::string& item);
    void give(const Scanned& scanned);
    void undo();
    void answer(const std::string& words, bool good);
    void answered();
    void redraw();
    void keep_draft();
    void show(Answer<Table> answer);
    std::string draft_path() const;

    const StationWords& words_;
    wxStaticText* progress_ = nullptr;
    wxPanel* card_ = nullptr;
    wxStaticText* where_ = nullptr;
    wxStaticText* what_ = nullptr;
    wxStaticText* figure_ = nullptr;
    wxStaticText* about_ = nullptr;
    wxStaticText* wanted_ = nullptr;
    wxTextCtrl* field_ = nullptr;
    wxPanel* said_ = nullptr;
    wxStaticText* said_words_ = nullptr;
    wxStaticText* last_ = nullptr;
    TableView* table_ = nullptr;
    Table rows_;
    std::string said_text_;
    std::deque<std::string> heard_;
    std::deque<std::string> last_said_;
    std::vector<FloorWork> before_;  // each step that can be taken back
    std::string key_;  // of what was posted and is not known to be in the books: nothing twice
    int waiting_ = 0;
    int lists_asked_ = 0;
    bool after_posting_ = false;  // the document is let go without a word when all is done
};

}  // namespace storekeep::desktop
