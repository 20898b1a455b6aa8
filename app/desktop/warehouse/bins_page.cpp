#include "app/desktop/warehouse/bins_page.h"

#include "app/desktop/company/words.h"
#include "app/desktop/frame/paper.h"
#include "app/desktop/paper/labels_page.h"
#include "app/desktop/screens/address.h"
#include "app/desktop/screens/report_page.h"
#include "app/desktop/widgets/layout.h"
#include "core/text.h"

namespace storekeep::desktop {

BinsPage::BinsPage(wxWindow* parent, Shell& shell) : Page(parent, shell) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    build_head(column);
    auto* across = new wxBoxSizer(wxHORIZONTAL);
    tree_ = new wxTreeCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                           wxTR_HIDE_ROOT | wxTR_HAS_BUTTONS | wxTR_LINES_AT_ROOT |
                               wxTR_NO_LINES | wxTR_FULL_ROW_HIGHLIGHT | wxBORDER_NONE);
    tree_->SetName("places");
    tree_->SetBackgroundColour(theme::side());
    tree_->SetMinSize(FromDIP(wxSize(260, -1)));
    tree_->Bind(wxEVT_TREE_SEL_CHANGED, [this](wxTreeEvent& event) {
        const auto found = places_.find(event.GetItem().GetID());
        if (found == places_.end() || found->second == chosen_) return;
        chosen_ = found->second;
        show_contents();
    });
    across->Add(tree_, 0, wxEXPAND | wxLEFT | wxBOTTOM, FromDIP(measure::page_margin));
    build_contents(across);
    column->Add(across, 1, wxEXPAND);
    SetSizer(column);
    desk().on_change(caller_, [this] { refresh(); });
    refresh();
}

Json BinsPage::address() const { return address::page("bins"); }

void BinsPage::build_head(wxSizer* column) {
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(heading(this, "Bins"), 1, wxALIGN_CENTRE_VERTICAL);
    const auto add = [&](const char* label, const char* operation, const char* key) {
        if (!desk().may_do(operation)) return;
        head->Add(button(this, label, [this, operation] { make(operation); }, key), 0, wxLEFT,
                  FromDIP(measure::row_gap));
    };
    add("New warehouse", "warehouse.save", "");
    add("New zone", "zone.save", "");
    add("New bin", "bin.save", "Ctrl+N");
    column->Add(head, 0, wxEXPAND | wxALL, FromDIP(measure::page_margin));
}

void BinsPage::build_contents(wxSizer* across) {
    auto* side = new wxBoxSizer(wxVERTICAL);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    where_ = hint_line(this, " ");
    where_->SetFont(theme::group(*this));
    where_->SetForegroundColour(theme::words());
    where_->SetName("place");
    head->Add(where_, 1, wxALIGN_CENTRE_VERTICAL);
    change_ = button(this, "Change", [this] {
        const char* operation = !chosen_.bin.empty()    ? "bin.save"
                                : !chosen_.zone.empty() ? "zone.save"
                                                        : "warehouse.save";
        shell_.go(address::operation(operation, given()));
    });
    change_->SetName("change");
    head->Add(change_, 0, wxLEFT, FromDIP(measure::row_gap));
    auto* labels_of = button(this, "Labels", [this] { labels(); }, "Ctrl+Shift+P");
    labels_of->SetName("labels");
    head->Add(labels_of, 0, wxLEFT, FromDIP(measure::row_gap));
    const auto add = [&](const char* label, const char* name, const char* operation,
                         const char* bin_field, const char* status_field) {
        if (!desk().may_do(operation)) return;
        auto* made = button(this, label, [=, this] {
            shell_.go(address::operation(operation, given_goods(bin_field, status_field)));
        });
        made->SetName(name);
        head->Add(made, 0, wxLEFT, FromDIP(measure::row_gap));
    };
    add("Move stock", "move", "stock.move", "from", "status");
    add("Change status", "status", "stock.set_status", "bin", "from");
    side->Add(head, 0, wxEXPAND | wxBOTTOM, FromDIP(measure::row_gap));
    contents_ = new TableView(this, shell_.remembered(), "bin_contents", desk().user());
    contents_->set_empty({"bin", "Nothing lies here.", "", {}});
    contents_->on_open = [this](std::size_t row, const std::string&) {
        shell_.go(address::item(contents_->rows().text_at(row, "item")));
    };
    side->Add(contents_, 1, wxEXPAND);
    across->Add(side, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(measure::page_margin));
}

void BinsPage::refresh() {
    desk().ask(caller_, {"bins", {}}, [this](Answer<Table> bins) {
        if (!bins.ok()) {
            contents_->show_trouble(bins.trouble->message);
            return;
        }
        desk().ask(caller_, {"warehouses", {}},
                   [this, bins = std::move(bins.value)](Answer<Table> warehouses) {
                       if (warehouses.ok()) show_tree(warehouses.value, bins);
                       show_contents();
                   });
    });
}

wxTreeItemId BinsPage::node(const Place& place, const std::string& label) {
    if (const auto known = nodes_.find(place); known != nodes_.end()) return known->second;
    wxTreeItemId parent = tree_->GetRootItem();
    if (!place.bin.empty())
        parent = place.zone.empty() ? nodes_.at({place.warehouse, "", ""})
                                    : node({place.warehouse, place.zone, ""}, place.zone);
    else if (!place.zone.empty())
        parent = nodes_.at({place.warehouse, "", ""});
    const wxTreeItemId made = tree_->AppendItem(parent, wx(label));
    nodes_.emplace(place, made);
    places_.emplace(made.GetID(), place);
    return made;
}

void BinsPage::show_tree(const Table& warehouses, const Table& bins) {
    std::vector<std::vector<Cell>> both = warehouses.rows;
    both.insert(both.end(), bins.rows.begin(), bins.rows.end());
    if (both == shown_ && !nodes_.empty()) return;
    shown_ = std::move(both);
    const Place before = chosen_;
    tree_->Freeze();
    nodes_.clear();
    places_.clear();
    tree_->DeleteAllItems();
    tree_->AddRoot("");
    for (std::size_t row = 0; row < warehouses.rows.size(); ++row) {
        const std::string code = warehouses.text_at(row, "warehouse");
        const std::string name = warehouses.text_at(row, "name");
        node({code, "", ""}, name.empty() || name == code ? code : code + "  " + name);
    }
    for (std::size_t row = 0; row < bins.rows.size(); ++row) {
        const std::string code = bins.text_at(row, "bin");
        const std::string state = bins.text_at(row, "state");
        node({bins.text_at(row, "warehouse"), bins.text_at(row, "zone"), code},
             code + "  " + plain_word(bins.text_at(row, "type")) +
                 (state == "active" || state.empty() ? "" : ", " + state));
    }
    for (const auto& [place, item] : nodes_)
        if (place.zone.empty() && place.bin.empty()) tree_->Expand(item);
    tree_->Thaw();
    if (!choose(before.warehouse, before.zone, before.bin) && !warehouses.rows.empty())
        choose(warehouses.text_at(0, "warehouse"), "", "");
}

bool BinsPage::choose(const std::string& warehouse, const std::string& zone,
                      const std::string& bin) {
    const auto found = nodes_.find({warehouse, zone, bin});
    if (found == nodes_.end()) return false;
    chosen_ = found->first;
    tree_->SelectItem(found->second);
    tree_->EnsureVisible(found->second);
    show_contents();
    return true;
}

// Of a zone, as of a warehouse, all that lies there; the report knows bins and warehouses.
void BinsPage::show_contents() {
    change_->Enable(!chosen_.warehouse.empty());
    std::string place = chosen_.warehouse;
    if (!chosen_.zone.empty()) place += "  zone " + chosen_.zone;
    if (!chosen_.bin.empty()) place += "  bin " + chosen_.bin;
    where_->SetLabelText(wx(place.empty() ? "No warehouse yet" : place));
    if (chosen_.warehouse.empty()) return;
    looking_.forget();
    Parameters parameters;
    parameters.set("warehouse", chosen_.warehouse);
    if (!chosen_.bin.empty()) parameters.set("bin", chosen_.bin);
    desk().look(looking_, {"stock_on_hand", std::move(parameters)}, [this](Answer<Table> answer) {
        if (!answer.ok()) {
            contents_->show_trouble(answer.trouble->message);
            return;
        }
        if (!chosen_.zone.empty() && chosen_.bin.empty()) {
            const std::size_t bin = answer.value.column("bin");
            std::erase_if(answer.value.rows, [&](const std::vector<Cell>& row) {
                const auto* code = std::get_if<std::string>(&row[bin]);
                return !code || !nodes_.contains({chosen_.warehouse, chosen_.zone, *code});
            });
        }
        contents_->show(answer.value);
    });
}

Json BinsPage::given() const {
    if (chosen_.bin.empty() && chosen_.zone.empty())
        return Json::object().set("code", chosen_.warehouse);
    Json given = Json::object().set("warehouse", chosen_.warehouse);
    if (chosen_.bin.empty()) return given.set("code", chosen_.zone);
    given.set("code", chosen_.bin);
    return chosen_.zone.empty() ? given : given.set("zone", chosen_.zone);
}

Json BinsPage::given_goods(std::string_view bin_field, std::string_view status_field) const {
    Json given = Json::object().set("warehouse", chosen_.warehouse);
    const auto row = contents_->selected();
    if (!row) {
        if (!chosen_.bin.empty()) given.set(std::string(bin_field), chosen_.bin);
        return given;
    }
    const TableRows& rows = contents_->rows();
    return given.set("item", rows.text_at(*row, "item"))
        .set(std::string(bin_field), rows.text_at(*row, "bin"))
        .set(std::string(status_field), rows.text_at(*row, "status"))
        .set("quantity", rows.text_at(*row, "available"));
}

void BinsPage::make(std::string_view operation) {
    Json given = Json::object();
    if (operation != "warehouse.save") given.set("warehouse", chosen_.warehouse);
    if (operation == "bin.save" && !chosen_.zone.empty()) given.set("zone", chosen_.zone);
    shell_.go(address::operation(operation, given));
}

bool BinsPage::new_one() {
    if (!desk().may_do("bin.save")) return false;
    make("bin.save");
    return true;
}

bool BinsPage::focus_filter() {
    contents_->focus_filter();
    return true;
}

bool BinsPage::export_list() {
    save_table(this, shell_, contents_->as_shown(), "bin " + chosen_.bin);
    return true;
}

bool BinsPage::print() {
    print_table(shell_, contents_->as_shown(), utf8(where_->GetLabel()));
    return true;
}

// Of the chosen bin, else of all in the zone or warehouse.
bool BinsPage::labels() {
    paper::LabelsAsked asked{"bins"};
    asked.warehouse = chosen_.warehouse;
    asked.zone = chosen_.zone;
    if (!chosen_.bin.empty()) asked.which[chosen_.bin] = 1;
    print_labels(shell_, asked);
    return true;
}

// A bin that is scanned is shown; anything else is looked up as everywhere.
bool BinsPage::scan(const std::string& code) {
    const std::string bin = lower_ascii(code.substr(code.rfind('/') + 1));
    for (const auto& [place, item] : nodes_)
        if (!place.bin.empty() && lower_ascii(place.bin) == bin) {
            shell_.say("✓ " + place.bin, StateKind::done);
            return choose(place.warehouse, place.zone, place.bin);
        }
    return false;
}

}  // namespace storekeep::desktop
