// What the handover page does: looks, names, hands over, writes again.
#include "app/desktop/handover/batch_tables.h"
#include "app/desktop/handover/handover_page.h"
#include "app/desktop/screens/address.h"
#include "app/desktop/widgets/layout.h"
#include "core/text.h"

namespace storekeep::desktop {

namespace {

// Which kind of name a refusal misses.
std::string kind_missing(const std::string& code) {
    if (code == "unmapped_account") return "account";
    if (code == "unmapped_item") return "item";
    if (code == "unmapped_class") return "class";
    if (code == "tax_name_needed") return "tax";
    return {};
}

// "EX-000001: 3 files are in /books"; written, or why not.
struct Written {
    std::string words;
    StateKind kind = StateKind::done;
};

// The batch is there, whatever becomes of its files: it is told either way.
Written written(const handover::Batch& batch, const std::string& folder) {
    try {
        const handover_files::Rendered rendered = handover_files::rendered(batch);
        const std::size_t files = handover_files::write_into(folder, rendered).size();
        std::string said = fmt::format("{}: {} postings, {} files in {}.", batch.number,
                                       batch.postings.size(), files, folder);
        for (const Note& note : rendered.notes) said += " " + note.sentence;
        return {std::move(said)};
    } catch (const std::exception& failure) {
        return {fmt::format("{} is made, but its files are not written: {}. Write them again from "
                            "Batches.",
                            batch.number, failure.what()),
                StateKind::refused};
    }
}

std::string counted(const handover::Batch& batch) {
    return fmt::format("{} postings: {} documents, {} journals, {} left out.",
                       batch.postings.size(), batch.documents.size(), batch.journals.size(),
                       handover_files::count_of(batch, "left_out"));
}

}  // namespace

void HandoverPage::preview() {
    if (bar_->busy()) {
        again_wanted_ = true;
        return;
    }
    const handover_files::Terms wanted = terms();
    batch_.reset();
    allow(*post_, false);
    missing_->Hide();
    form_->clear_refusals();
    if (!is_whole(wanted)) {
        bar_->say("Choose the program and the period to see what would go.", StateKind::draft);
        return;
    }
    auto found = std::make_shared<handover::Batch>();
    bar_->run("Looking at the period…",
              [found, wanted](LocalOffice& office, Errand&) {
                  *found = handover_files::preview(office, wanted);
                  handover_files::rendered(*found);
              },
              [this, found](std::optional<Trouble> trouble) {
                  if (again_wanted_) {
                      again_wanted_ = false;
                      preview();
                  } else if (trouble) {
                      show_trouble(*trouble);
                  } else {
                      batch_ = found;
                      show(*found);
                  }
              });
}

void HandoverPage::show(const handover::Batch& batch) {
    bar_->say(counted(batch), StateKind::open);
    allow(*post_, desk().may_do("export_batch.create"));
    tables_[totals]->show(handover_files::totals_by_account(batch));
    tables_[records]->show(records_of_batch(batch));
    tables_[names]->show(names_in_batch(batch));
    tables_[left_out]->show(left_out_of_batch(batch));
    Layout();
}

void HandoverPage::show_trouble(const Trouble& trouble) {
    for (const Tab tab : {totals, records, left_out}) tables_[tab]->show({});
    missing_kind_ = kind_missing(trouble.code);
    missing_->Show(!missing_kind_.empty());
    const bool nothing = trouble.code == "nothing_to_export";
    bar_->say(trouble.message, nothing ? StateKind::draft : StateKind::refused);
    if (!nothing && missing_kind_.empty()) form_->show_refusal(trouble.field, trouble.message);
    Layout();
}

void HandoverPage::name_it(std::size_t row) {
    const TableRows& rows = tables_[names]->rows();
    shell_.go(address::operation("export_mapping.save",
                                 Json::object()
                                     .set("target", terms()["target"])
                                     .set("kind", rows.text_at(row, "what"))
                                     .set("ours", rows.text_at(row, "ours"))
                                     .set("theirs", rows.text_at(row, "called_there"))));
}

void HandoverPage::name_missing() {
    Json given = Json::object().set("target", terms()["target"]).set("kind", missing_kind_);
    if (missing_kind_ == "tax") given.set("ours", "none");
    shell_.go(address::operation("export_mapping.save", std::move(given)));
}

bool HandoverPage::main_action() {
    if (bar_->busy() || !batch_) return true;
    const std::string folder = shell_.files().folder(this, "Where the files go");
    if (folder.empty()) return true;
    auto end = std::make_shared<Written>();
    allow(*post_, false);
    bar_->run("Handing over…",
              [end, folder, wanted = terms()](LocalOffice& office, Errand&) {
                  *end = written(handover_files::handed_over(office, wanted), folder);
              },
              [this, end](std::optional<Trouble> trouble) {
                  if (trouble) {
                      show_trouble(*trouble);
                      return;
                  }
                  again_wanted_ = false;
                  batch_.reset();
                  bar_->say(end->words, end->kind);
                  shell_.say(end->words, end->kind);
                  ask_batches();
                  tabs_->SetSelection(batches);
              });
    return true;
}

void HandoverPage::write_again() {
    const auto row = tables_[batches]->selected();
    if (!row || bar_->busy()) return;
    const std::string number = tables_[batches]->rows().text_at(*row, "export_batch");
    const std::string folder = shell_.files().folder(this, "Where the files of " + number + " go");
    if (folder.empty()) return;
    auto end = std::make_shared<Written>();
    bar_->run("Writing " + number + " again…",
              [end, folder, number](LocalOffice& office, Errand&) {
                  *end = written(handover_files::batch_numbered(office, number), folder);
              },
              [this, end](std::optional<Trouble> trouble) {
                  if (!trouble) bar_->say(end->words, end->kind);
              });
}

}  // namespace storekeep::desktop
