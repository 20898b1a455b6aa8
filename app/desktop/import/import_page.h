// The import of a file, or of a folder of them: chosen or dropped, its columns mapped, its rows
// checked and listed with what is wrong, then made, all of them or none.
#pragma once

#include <optional>
#include <string>

#include <wx/grid.h>

#include "app/desktop/frame/page.h"
#include "app/desktop/import/import_file.h"
#include "app/desktop/widgets/errand_bar.h"
#include "app/desktop/widgets/table_view.h"

class wxCheckBox;
class wxChoice;
class wxComboBox;

namespace storekeep::desktop {

class ImportPage final : public Page {
public:
    ImportPage(wxWindow* parent, Shell& shell);

    std::string title() const override { return "Import"; }
    std::string icon_name() const override { return "import"; }
    Json address() const override;
    std::string help_page() const override { return "import"; }
    void focus() override;
    bool main_action() override;  // the next step: choose, check, import
    bool new_one() override;      // another file

    void choose_file();
    void choose_folder();
    void open_file(const std::string& path);  // or a folder
    void show_part(std::size_t place);        // whose columns are shown
    void apply_named(const std::string& name);
    void keep_named(const std::string& name);
    void choose_kind(const std::string& kind);
    void map(const std::string& ours, const std::string& theirs);
    ErrandBar& errand() { return *bar_; }
    TableView& problems() { return *problems_; }
    const ImportMapping& mapping() const { return part().mapping(); }
    const Importer* importer() const { return &part().importer(); }
    const std::vector<FilePart>& parts() const { return look_.parts; }
    const std::optional<ImportOutcome>& outcome() const { return outcome_; }

private:
    FilePart& part() { return look_.parts[part_]; }
    const FilePart& part() const { return look_.parts[part_]; }
    wxSizer* built_head();
    wxSizer* built_named();
    void show_named();
    std::vector<NamedMapping> named_mappings() const;
    wxSizer* built_file_row();
    wxSizer* built_choices();
    void build_mapping(wxSizer* column);
    void build_problems(wxSizer* column);
    void look(const std::string& kind);
    void show_look();
    void ask_for_missing();
    void show_mapping();
    void mapping_edited(int row);
    void start(bool dry_run);
    void show_outcome();
    void say_outcome();
    void remember_columns();
    void show_step();
    void after_change();
    bool may_skip() const;

    std::string path_;
    SheetReading reading_;
    ImportLook look_;
    std::size_t part_ = 0;  // of those, the one whose columns are shown
    std::vector<ImportOutcome> outcomes_;  // of each
    std::optional<ImportOutcome> outcome_;  // of the last check; none: the columns changed since
    bool done_ = false;
    bool edited_ = false;
    ErrandBar* bar_ = nullptr;
    wxStaticText* file_ = nullptr;
    wxChoice* kind_ = nullptr;
    wxChoice* parts_ = nullptr;
    wxComboBox* named_ = nullptr;
    wxChoice* sheet_ = nullptr;
    wxChoice* dates_ = nullptr;
    wxCheckBox* skip_ = nullptr;
    wxCheckBox* keep_columns_ = nullptr;
    wxButton* step_ = nullptr;
    wxButton* other_ = nullptr;
    wxButton* folder_ = nullptr;
    wxButton* undo_ = nullptr;
    std::vector<const ImportColumn*> order_;  // of the columns: filled and needed ones first
    wxPanel* invitation_ = nullptr;
    wxPanel* body_ = nullptr;
    wxGrid* columns_ = nullptr;
    TableView* problems_ = nullptr;
};

}  // namespace storekeep::desktop
