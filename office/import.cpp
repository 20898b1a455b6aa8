#include "office/import.h"

#include "core/text.h"
#include "office/import_columns.h"
#include "office/import_part.h"

namespace storekeep {

const Rule import_file_wrong{"import_file_wrong", "{file}: {reason}"};

namespace {

constexpr std::size_t most_named = 15;  // files of a batch

// Some files as one: everything they make is kept or dropped together, and gets one number.
class Import {
public:
    Import(LocalOffice& office, const std::vector<ImportFile>& files) : office_(office) {
        for (const ImportFile& file : files) {
            try {
                parts_.push_back(std::make_unique<ImportPart>(office, file));
                parts_.back()->read_rows();
            } catch (const Refusal& refusal) {
                if (files.size() == 1) throw;
                refuse(import_file_wrong, "file",
                       {{"file", file.name}, {"reason", refusal.message()}});
            }
        }
    }

    std::vector<ImportOutcome> run(ImportOptions options) {
        bool right = true;
        for (const auto& part : parts_) right = right && part->outcome().refused == 0;
        const bool kept = office_.perform_all(
            [&] { return next(); }, [&](const Reply& reply) { take(reply); },
            !options.dry_run && (right || options.skip_refused),
            options.skip_refused ? WhenRefused::leave_out : WhenRefused::go_on);
        std::vector<ImportOutcome> outcomes;
        for (const auto& part : parts_) {
            outcomes.push_back(std::move(part->outcome()));
            outcomes.back().kept = kept;
            outcomes.back().batch = kept ? batch_ : 0;
        }
        return outcomes;
    }

private:
    std::optional<Request> next() {
        for (; place_ < parts_.size(); ++place_)
            if (auto request = parts_[place_]->next()) return request;
        return std::exchange(recorded_, true) ? std::nullopt : record();
    }

    static void name(std::vector<std::string>& names, const std::string& one) {
        if (std::find(names.begin(), names.end(), one) != names.end()) return;
        if (names.size() < most_named) return names.push_back(one);
        names.back() = "…";
    }

    std::optional<Request> record() const {
        std::vector<std::string> importers;
        std::vector<std::string> files;
        std::int64_t rows = 0;
        std::int64_t made = 0;
        std::int64_t operations = 0;
        for (const auto& part : parts_) {
            name(importers, part->outcome().importer);
            name(files, part->outcome().file);
            rows += part->outcome().rows;
            made += part->outcome().made;
            operations += part->operations();
        }
        if (operations == 0) return std::nullopt;
        return Request{Json::object()
                           .set("op", "import.record")
                           .set("importer", joined(importers, ", "))
                           .set("file", joined(files, ", "))
                           .set("rows", rows)
                           .set("made", made)
                           .set("operations", operations)};
    }

    void take(const Reply& reply) {
        if (place_ < parts_.size()) return parts_[place_]->take(reply);
        // Only who may not import at all is refused here.
        if (!reply.ok) throw *reply.refusal;
        batch_ = std::stoll(reply.result.find("batch")->number()->digits);
    }

    LocalOffice& office_;
    std::vector<std::unique_ptr<ImportPart>> parts_;
    std::size_t place_ = 0;  // which of them is being performed
    bool recorded_ = false;
    std::int64_t batch_ = 0;
};

}  // namespace

std::vector<ImportOutcome> import_files(LocalOffice& office, const std::vector<ImportFile>& files,
                                        ImportOptions options) {
    return Import(office, files).run(options);
}

ImportOutcome import_rows(LocalOffice& office, const Importer& importer,
                          const ImportSource& source, const std::optional<ImportMapping>& mapping,
                          ImportOptions options) {
    return std::move(import_files(office, {{&importer, source, mapping, {}}}, options).front());
}

Request save_mapping_request(const Importer& importer, const std::vector<std::string>& header,
                             const ImportMapping& mapping) {
    return {Json::object()
                .set("op", "import_mapping.save")
                .set("importer", importer.name)
                .set("layout", layout_of(header))
                .set("mapping", mapping.as_json().written())};
}

}  // namespace storekeep
