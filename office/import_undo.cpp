#include "office/import_undo.h"

#include "core/must.h"
#include "core/text.h"
#include "db/references.h"
#include "office/import_batch_store.h"
#include "office/office.h"
#include "office/registry.h"

namespace storekeep {

namespace {

const Rule import_batch_not_found{"import_batch_not_found", "there is no import {batch}"};
const Rule import_batch_undone{"import_batch_undone", "import {batch} was taken back already"};
const Rule import_rested_on{"import_rested_on", "import {batch} cannot be taken back: {reason}"};
const Rule import_changed_earlier{
    "import_changed_earlier",
    "{count} records of import {batch} were there before it, the last of them {record}; what it "
    "wrote into them stays when the rest is taken back",
    "exchange.import"};

constexpr std::size_t most_kept_named = 20;
constexpr std::string_view period_closed = "period_closed";  // a matter of the request's date

// Takes the records of one batch back, the last first.
class Undoing {
public:
    Undoing(const Registry& registry, Tx& tx, const ImportUndo& request, const ImportBatch& batch)
        : registry_(registry),
          tx_(tx),
          request_(request),
          batch_(batch),
          since_{batch.last_id, tx.next_id<ImportBatch>().value} {}

    void take_back(const ImportedOperation& done) {
        const Importer& importer = importer_of(done.key);
        if (done.operation != importer.operation) return;  // it fell with what it followed
        const Json result = Json::read(done.reply);
        if (importer.take_back)
            take_back_record(importer, result);
        else
            reverse(importer, result);
    }

    Json answer() const {
        Json kept = Json::list();
        for (std::size_t index = 0; index < std::min(kept_.size(), most_kept_named); ++index)
            kept.append(kept_[index]);
        return Json::object()
            .set("batch", batch_.number)
            .set("taken_back", taken_back_)
            .set("kept_count", static_cast<std::int64_t>(kept_.size()))
            .set("kept", std::move(kept));
    }

    void refuse_changed_earlier() const {
        if (changed_ == 0 || request_.waives(import_changed_earlier)) return;
        refuse(import_changed_earlier, "batch",
               {{"count", std::to_string(changed_)},
                {"batch", std::to_string(batch_.number)},
                {"record", first_changed_}});
    }

private:
    // "import:items:…"
    const Importer& importer_of(const std::string& key) const {
        const std::vector<std::string> parts = split_at(key, ':');
        const Importer* importer = parts.size() > 1 ? registry_.find_importer(parts[1]) : nullptr;
        must(importer != nullptr, "the key of an imported operation names its importer");
        return *importer;
    }

    // "bin MAIN/A-01-1"
    static std::string name_of(const Importer& importer, const Json& result) {
        std::string name;
        for (const auto& [member, value] : result.members())
            if (value.text()) name += (name.empty() ? "" : "/") + *value.text();
        return fmt::format("{} {}", importer.operation.substr(0, importer.operation.find('.')),
                           name);
    }

    void take_back_record(const Importer& importer, const Json& result) {
        switch (within([&] { return importer.take_back(tx_, result, since_); })) {
            case TakenBack::gone:
                ++taken_back_;
                return;
            case TakenBack::stays:
                kept_.push_back(name_of(importer, result));
                return;
            case TakenBack::was_before:
                if (changed_++ == 0) first_changed_ = name_of(importer, result);
        }
    }

    void reverse(const Importer& importer, const Json& result) {
        const Operation* operation = registry_.find_operation(importer.undo);
        must(operation != nullptr, fmt::format("importer {} says its way back", importer.name));
        if (!registry_.holds_right(tx_, tx_.user(), operation->right))
            refuse(right_missing, "batch",
                   {{"user", tx_.user()}, {"right", std::string(operation->right)}});
        const Json body = Json::object()
                              .set("number", made_number(importer, result))
                              .set("date", text(request_.date));
        within([&] { return operation->run(tx_, body); });
        ++taken_back_;
    }

    // What stands in the way of one record stands in the way of the batch.
    template <class Act>
    std::invoke_result_t<Act> within(Act act) const {
        try {
            return act();
        } catch (const Refusal& refusal) {
            if (refusal.code() == period_closed) throw;
            refuse(import_rested_on, "batch",
                   {{"batch", std::to_string(batch_.number)}, {"reason", refusal.message()}});
        }
    }

    const Registry& registry_;
    Tx& tx_;
    const ImportUndo& request_;
    const ImportBatch& batch_;
    const IdRange since_;  // what was made after the import and before this
    std::vector<std::string> kept_;
    std::string first_changed_;
    std::int64_t changed_ = 0;
    std::int64_t taken_back_ = 0;
};

Json undo(const Registry& registry, Tx& tx, const ImportUndo& request) {
    const auto batch = find_import_batch(tx, request.batch);
    const std::string number = std::to_string(request.batch);
    if (!batch) refuse(import_batch_not_found, "batch", {{"batch", number}});
    if (batch->undone_sequence != 0) refuse(import_batch_undone, "batch", {{"batch", number}});
    Undoing undoing(registry, tx, request, *batch);
    for (const ImportedOperation& done : operations_of(tx, *batch)) undoing.take_back(done);
    undoing.refuse_changed_earlier();
    mark_undone(tx, *batch);
    return undoing.answer();
}

}  // namespace

void ImportUndo::fields(Fields& f) {
    f.field("batch", batch, "the number that the import was told by", "import_batch");
}

Operation import_undo_operation() {
    Operation made = operation_of_others<ImportUndo>(
        "import.undo", "exchange.import",
        "Takes back what an import made: orders cancelled, postings reversed, new records removed",
        {&import_batch_not_found, &import_batch_undone, &import_rested_on,
         &import_changed_earlier},
        undo);
    made.passes_on = {period_closed};
    return made;
}

}  // namespace storekeep
